import { addDays } from '@portcredit/working-days';
import { formDocument } from '../../../platform/documents/form';
import { type ConditionCheckType } from '../grade-application.type';
import { type EventWords, findingWords, type PrintedParties } from '../recommendation-document';
import { type GradeWithdrawalType, type NoticeWay } from './grade-withdrawal.type';

const WAYS: Record<NoticeWay, string> = {
  IN_PERSON: '直接送达',
  LEFT_BEHIND: '留置送达',
  POST: '邮寄送达',
  ELECTRONIC: '电子送达',
  PUBLIC_NOTICE: '公告送达',
};

/** 信用信息告知书 with its 送达回证: what is intended, on which facts, by which rules, and until when and where there may be a defence. */
export function noticeDocument(
  withdrawal: GradeWithdrawalType,
  checks: readonly ConditionCheckType[],
  { enterprise, creditCode, office }: PrintedParties,
  { rules, points }: { rules: string; points: number },
  eventWords: EventWords,
): Promise<Buffer> {
  const { grade, reason, defenceDays, notice } = withdrawal;
  const until =
    notice === null
      ? ''
      : `（送达日期 ${notice.servedOn}，申辩期限至 ${addDays(notice.servedOn, defenceDays)}）`;
  const failing = checks.filter(({ outcome }) => outcome === 'NOT_MET');
  return formDocument('信用信息告知书', office, [
    {
      fields: [
        ['企业名称', enterprise],
        ['统一社会信用代码', creditCode ?? '无'],
        ['拟采取措施', `取消信用 ${grade} 级，改按失信计分评定等级`],
        ['本周期累计分', `${points} 分`],
      ],
    },
    { heading: '一、事实' },
    { text: reason },
    ...failing.map((check) => ({
      text: `${check.code} ${check.description}：${findingWords(check, eventWords)}。`,
    })),
    { heading: '二、依据' },
    { text: `${rules}关于 ${grade} 级条件的规定；质检办通〔2017〕264号关于信息告知的规定。` },
    { heading: '三、陈述申辩' },
    {
      text: `你单位对上述事实和拟采取的措施有异议的，可以自收到本告知书之日起 ${defenceDays} 日内，向${office}提交书面申辩材料${until}。逾期不提交的，视为放弃申辩。`,
    },
    { text: `\n${office}（印章）\n　　　　年　　月　　日` },
    { heading: '送达回证' },
    {
      fields: [
        ['送达文书', '信用信息告知书'],
        ['受送达人', enterprise],
        ['送达方式', notice === null ? '' : WAYS[notice.way]],
        ['送达日期', notice?.servedOn ?? ''],
        ['签收人', notice?.receiver ?? ''],
        ['送达人', notice?.recordedBy ?? ''],
      ],
    },
  ]);
}
