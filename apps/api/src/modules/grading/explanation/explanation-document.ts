import { type CreditEventStatus, type Explanation } from '@portcredit/credit';
import { addDays, type Day } from '@portcredit/working-days';
import { formDocument, type FormPart } from '../../../platform/documents/form';
import { type RuleSet } from '../../rule-sets';
import { type GradeReviewType } from '../grade-review.type';

/** An event as the form names it. */
export interface FormEvent {
  id: string;
  businessNumber: string;
  itemCode: string;
  description: string;
  legalBasis: string[];
  verifiedOn: Day;
}

export interface FormFacts {
  review: GradeReviewType;
  explanation: Explanation;
  events: readonly FormEvent[];
  rules: RuleSet;
  enterprise: { name: string; creditCode: string | null; office: string };
  cycle: { from: Day; to: Day; office: string };
  /** Beijing time, to the second. */
  instants: { gradedAt: string; knownAt: string; printedAt: string };
  /** Who prints it. */
  officer: string;
}

const NOT_COUNTED: Record<Exclude<CreditEventStatus, 'EFFECTIVE'>, string> = {
  SUPERSEDED: '已被吸收（一次采集）',
  AWAITING_CONFIRMATION: '待确认，不计',
  DISMISSED: '不予采集，不计',
  REVOKED: '已撤销，不计',
};

/** 自动初评确认/调整单 with its reasons: what counted, what gave way, how far the next grades are, and what would change it. */
export function explanationDocument(facts: FormFacts): Promise<Buffer> {
  const { review, explanation, rules, enterprise, cycle, instants } = facts;
  const days = (code: 'CONFIRM_REVIEW' | 'ADJUST_REVIEW'): string => {
    const deadline = rules.deadlines.find((candidate) => candidate.code === code);
    if (deadline === undefined) return '';
    return `（${deadline.length}${deadline.unit === 'WORKING_DAY' ? '个工作日' : '日'}内）`;
  };
  const parts: FormPart[] = [
    {
      fields: [
        ['企业名称', enterprise.name],
        ['统一社会信用代码', enterprise.creditCode ?? '无'],
        ['监管机构', enterprise.office],
        ['评定周期', `${cycle.from} 至 ${addDays(cycle.to, -1)}`],
        ['初评时间', instants.gradedAt],
        ['初评前等级', review.currentGrade ?? '无'],
        [
          '失信计分',
          `${explanation.score.points} 分，其中严重违法违规行为行政处罚 ${explanation.score.seriousPenaltyPoints} 分`,
        ],
        ['初评等级', review.preliminaryGrade],
        ['确认期限', `${review.confirmBy}${days('CONFIRM_REVIEW')}`],
        ['调整期限', `${review.adjustBy}${days('ADJUST_REVIEW')}`],
        ...decision(review),
      ],
    },
    { heading: '一、计分情况' },
    lineTable(facts),
    { heading: '二、等级说明' },
    ...reasons(facts).map((text) => ({ text })),
    { heading: '三、依据' },
    {
      text: `《${rules.title}》第 ${rules.version} 版，自 ${rules.effectiveFrom} 起施行。${officialWords(rules)}`,
    },
    { text: `本单所列事实截至 ${instants.knownAt}（北京时间），事实摘要（SHA-256）：${review.factsHash}。` },
    {
      text: `\n经办人：${facts.officer}　　　　　　审核人：　　　　　　　　　　日期：　　　　年　　月　　日\n\n打印时间：${instants.printedAt}`,
    },
  ];
  return formDocument('企业信用等级自动初评确认（调整）单', cycle.office, parts);
}

function decision(review: GradeReviewType): [string, string][] {
  if (review.status === 'PRELIMINARY') return [['办理结果', '待确认']];
  const late = review.decidedLate ? '（逾期办理）' : '';
  return [
    ['办理结果', `${review.status === 'CONFIRMED' ? '确认' : '调整'}为 ${review.finalGrade ?? ''} 级${late}`],
    ['办理人', review.decidedBy ?? ''],
    ...(review.reason === null ? [] : [['调整理由', review.reason] as [string, string]]),
    ...(review.note === null ? [] : [['备注', review.note] as [string, string]]),
  ];
}

function lineTable({ explanation, events }: FormFacts): FormPart {
  const byId = new Map(events.map((event) => [event.id, event]));
  if (explanation.score.lines.length === 0) return { text: '本周期没有采集到失信信息。' };
  return {
    head: ['序号', '业务关联号', '采集条目及依据', '查实日期', '分值', '是否计分'],
    widths: [600, 2_000, 3_300, 1_150, 600, 1_420],
    rows: explanation.score.lines.map((line, index) => {
      const event = byId.get(line.eventId);
      const basis = event?.legalBasis.join('；') ?? '';
      return [
        String(index + 1),
        event?.businessNumber ?? '',
        `${event?.itemCode ?? ''} ${event?.description ?? ''}${basis === '' ? '' : `\n（${basis}）`}`,
        event?.verifiedOn ?? '',
        String(line.points),
        line.counted ? '计分' : NOT_COUNTED[line.reason ?? 'REVOKED'],
      ];
    }),
  };
}

/** Why the grade, in sentences. */
function reasons({ explanation, events, rules }: FormFacts): string[] {
  const { score, better, worse, change } = explanation;
  const band = rules.bands.find(
    ({ from, to }) => score.points >= from && (to === undefined || score.points < to),
  );
  const numberOf = new Map(events.map(({ id, businessNumber }) => [id, businessNumber]));
  const range =
    band === undefined
      ? ''
      : band.to === undefined
        ? `${band.from} 分以上`
        : `${band.from} 分以上、不满 ${band.to} 分`;
  const first = {
    POINTS: `周期内失信计分累计 ${score.points} 分，在 ${score.grade} 级区间（${range}），初评为 ${score.grade} 级。`,
    DIRECT_D: `周期内有直接降为 ${score.grade} 级的失信信息，不论计分多少，初评为 ${score.grade} 级。`,
    KEPT_BY_APPLICATION: `周期内失信计分累计 ${score.points} 分，在 ${band?.grade ?? ''} 级区间（${range}），保持经申请取得的 ${score.grade} 级。`,
    NO_BUSINESS: `周期内失信计分累计 ${score.points} 分，在 ${band?.grade ?? ''} 级区间（${range}）；因周期内无业务，按规定初评为 ${score.grade} 级。`,
    REMOVED_FROM_LIST: `周期内失信计分累计 ${score.points} 分，在 ${band?.grade ?? ''} 级区间（${range}）；因移出严重失信企业名单后重新评定，按规定初评为 ${score.grade} 级。`,
  }[score.reason];
  return [
    first,
    ...(better === undefined ? [] : [`按计分，再减少 ${better.points} 分进入 ${better.grade} 级区间。`]),
    ...(worse === undefined ? [] : [`按计分，再增加 ${worse.points} 分进入 ${worse.grade} 级区间。`]),
    change === undefined
      ? '减少计分不能使初评等级提高。'
      : `能使等级提高的最少计分为 ${change.points} 分：业务关联号 ${change.eventIds
          .map((id) => numberOf.get(id) ?? id)
          .join('、')} 的信用信息经撤销或期满不再计分的，初评等级为 ${change.grade} 级。`,
  ];
}

const officialWords = (rules: RuleSet): string =>
  rules.bands.every(({ official }) => official) && rules.items.every(({ official }) => official)
    ? ''
    : '其中部分分值和等级区间为建议值，尚未经公布的文件确认。';
