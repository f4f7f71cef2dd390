import { Conditions } from '../../../platform/database/conditions';
import { beijingTime } from '../../../platform/database/beijing';
import { exportedList } from '../../../platform/exports/exported-list';
import { isId } from '../../../platform/graphql/id';
import { notFound } from '../../../platform/refusal';
import { staffOf } from '../../../platform/viewer';
import { isWithinScopes } from '../../offices';
import { narrowReceipts, type ReceiptFilterInput } from '../../sharing';

interface Row {
  at: string;
  partner: string;
  key: string;
  purpose: string | null;
  operation: string | null;
  hash: string;
  outcome: 'ANSWERED' | 'REFUSED';
  count: number;
  countRead: boolean;
  codes: string | null;
  address: string | null;
}

const OUTCOMES = {
  zh: { ANSWERED: '已答复', REFUSED: '未答复' },
  en: { ANSWERED: 'Answered', REFUSED: 'Refused' },
};

/** What one partner was told; `of` is the partner. */
export const RECEIPTS = exportedList<ReceiptFilterInput, Row>({
  name: 'receipts',
  title: { zh: '查询记录', en: 'Receipts' },
  subjectType: 'Partner',
  permissions: ['MANAGE_PARTNERS'],
  filterType: 'ReceiptFilter',
  query: async (context, filter, of) => {
    const [partner] =
      of !== undefined && isId(of)
        ? await context.db.query<{ officeCode: string }[]>(
            `select office_code as "officeCode" from partner where id = $1`,
            [of],
          )
        : [];
    if (
      partner === undefined ||
      !(await isWithinScopes(context.db.manager, staffOf(context.viewer), partner.officeCode))
    ) {
      throw notFound('合作部门');
    }
    const conditions = new Conditions();
    conditions.add((n) => `receipt.partner_id = $${n}`, of);
    narrowReceipts(conditions, filter);
    return {
      select: `${beijingTime('receipt.at')} as at, partner.name as partner, api_key.name as key,
        receipt.purpose, receipt.operation_name as operation, encode(receipt.operation_hash, 'hex') as hash, receipt.outcome,
        host(receipt.address) as address, coalesce(told.count, 0)::integer as count, receipt.count_read as "countRead", told.codes`,
      from: `partner_receipt receipt
        join partner on partner.id = receipt.partner_id
        join api_key on api_key.id = receipt.api_key_id
        left join lateral (select count(*) as count, string_agg(credit_code, ' ' order by credit_code) as codes
          from partner_receipt_enterprise where receipt_id = receipt.id) told on true`,
      conditions,
      orderBy: 'receipt.id desc',
    };
  },
  columns: [
    { key: 'at', title: { zh: '时间（北京时间）', en: 'At (Beijing)' }, cell: ({ at }) => at },
    { key: 'partner', title: { zh: '合作部门', en: 'Partner' }, cell: ({ partner }) => partner },
    { key: 'key', title: { zh: '密钥', en: 'Key' }, cell: ({ key }) => key },
    { key: 'purpose', title: { zh: '用途', en: 'Purpose' }, cell: ({ purpose }) => purpose },
    { key: 'operation', title: { zh: '查询名称', en: 'Operation' }, cell: ({ operation }) => operation },
    {
      key: 'hash',
      title: { zh: '查询文本的 SHA-256', en: 'SHA-256 of the document' },
      cell: ({ hash }) => hash,
    },
    {
      key: 'outcome',
      title: { zh: '结果', en: 'Outcome' },
      cell: ({ outcome }, _words, language) => OUTCOMES[language][outcome],
    },
    { key: 'count', title: { zh: '涉及企业数', en: 'Enterprises' }, cell: ({ count }) => count },
    {
      key: 'countRead',
      title: { zh: '是否查询数量', en: 'Count read' },
      cell: ({ countRead }, _words, language) =>
        language === 'zh' ? (countRead ? '是' : '否') : countRead ? 'yes' : 'no',
    },
    { key: 'codes', title: { zh: '信用代码', en: 'Credit codes told' }, cell: ({ codes }) => codes },
    { key: 'address', title: { zh: '来源地址', en: 'Address' }, cell: ({ address }) => address },
  ],
});
