import { dayInShanghai } from '@portcredit/working-days';
import { formDocument } from '../../platform/documents/form';
import { type ConditionCheckType, type GradeApplicationType } from './grade-application.type';

export interface PrintedParties {
  enterprise: string;
  creditCode: string | null;
  office: string;
}

/** An event as the form names it, by its id. */
export type EventWords = (id: string) => string;

const OUTCOMES: Record<ConditionCheckType['outcome'], string> = {
  MET: '符合',
  NOT_MET: '不符合',
  UNKNOWN: '记录不足，以证明材料为准',
};

const RATE = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 4 });

/** What the record says of a condition, in a sentence. */
export function findingWords(check: ConditionCheckType, eventWords: EventWords): string {
  const days = `${check.from} 至 ${check.to}`;
  if (check.heldGrade !== null) {
    return check.heldSince === null
      ? `现在不是 ${check.heldGrade} 级以上`
      : `自 ${check.heldSince} 起连续为 ${check.heldGrade} 级以上`;
  }
  if (check.rate !== null) {
    const [months, asked] = [check.monthsRecorded ?? 0, check.monthsAsked ?? 0];
    const errors = `差错 ${check.errors ?? 0} 批`;
    if (months < asked) {
      return `${days} 的业务量只记录了 ${months} 个月（共 ${asked} 个月），不能计算差错率，已查实${errors}`;
    }
    return check.declarations === 0
      ? `${days} 没有报检，不能计算差错率`
      : `${days}，报检 ${check.declarations ?? 0} 批，${errors}，标准为不高于 ${RATE.format(check.rate)}`;
  }
  const against = check.eventIds.map(eventWords);
  const awaiting = check.awaitingIds.map(eventWords);
  if (check.outcome === 'MET') return `${days}，没有发现`;
  return [
    days,
    ...(against.length > 0 ? [`已查实：${against.join('；')}`] : []),
    ...(awaiting.length > 0 ? [`待确认：${awaiting.join('；')}`] : []),
  ].join('，');
}

/** The grade's recommendation form (AA级推荐表): each condition as a check with its evidence, and the opinion. */
export function recommendationDocument(
  application: GradeApplicationType,
  checks: readonly ConditionCheckType[],
  { enterprise, creditCode, office }: PrintedParties,
  rules: string,
  eventWords: EventWords,
): Promise<Buffer> {
  const { grade, recommendedAt, status } = application;
  return formDocument(`出入境检验检疫企业信用${grade}级推荐表`, office, [
    {
      fields: [
        ['企业名称', enterprise],
        ['统一社会信用代码', creditCode ?? '无'],
        ['申请等级', grade],
        ['受理日期', application.appliedOn],
        ['监管机构', office],
        ['核查时间', dayInShanghai(application.checkedAt)],
      ],
    },
    { heading: '一、条件核查' },
    {
      head: ['条件', '记录核查', '证明材料', '结论'],
      widths: [2_300, 3_000, 2_600, 1_170],
      rows: checks.map((check) => [
        `${check.code} ${check.description}`,
        findingWords(check, eventWords),
        proofWords(check),
        OUTCOMES[check.outcome],
      ]),
    },
    {
      text: `依据：${rules}。${checks.every(({ official }) => official) ? '' : '所列条件引自公开报道，尚未经公布的文件确认。'}`,
    },
    { heading: '二、推荐意见' },
    {
      fields: [
        [
          '推荐意见',
          application.opinion ?? (status === 'APPLIED' ? '（尚未推荐）' : (application.endReason ?? '')),
        ],
        ['推荐人', application.recommendedBy ?? ''],
        ['推荐日期', recommendedAt === null ? '' : dayInShanghai(recommendedAt)],
      ],
    },
    { heading: '三、总局意见' },
    {
      fields: [
        ['授予批次', application.batchNumber === null ? '' : `第 ${application.batchNumber} 批`],
        ['办理人', status === 'GRANTED' || status === 'REJECTED' ? (application.endedBy ?? '') : ''],
        ['意见', status === 'REJECTED' ? (application.endReason ?? '') : ''],
      ],
    },
  ]);
}

function proofWords({ proofs, evidence, needsEvidence }: ConditionCheckType): string {
  const [proof] = proofs;
  if (proof === undefined) return needsEvidence ? `待提交：${evidence ?? '证明材料'}` : '—';
  const files = proof.files.map(({ name, sha256 }) => `${name}（SHA-256 ${sha256.slice(0, 12)}…）`);
  return [...(proof.statement === null ? [] : [proof.statement]), ...files].join('\n');
}
