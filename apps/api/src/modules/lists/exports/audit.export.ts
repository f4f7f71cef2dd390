import { type AuditOutcome } from '../../../platform/audit/write-audit';
import { beijingTime } from '../../../platform/database/beijing';
import { exportedList } from '../../../platform/exports/exported-list';
import { maskPersonalData } from '../../../platform/personal-data';
import { staffOf } from '../../../platform/viewer';
import { auditConditions, type AuditEntryFilterInput } from '../../audit';

interface Row {
  id: string;
  at: string;
  actor: string;
  officeCode: string | null;
  operation: string;
  subjectType: string;
  subjectId: string | null;
  outcome: AuditOutcome;
  address: string | null;
  before: object | null;
  after: object | null;
}

const OUTCOMES = {
  zh: { DONE: '完成', REFUSED: '被拒绝', FAILED: '中断' },
  en: { DONE: 'Done', REFUSED: 'Refused', FAILED: 'Failed' },
};

/** Personal data are masked as in the list, whoever asks: the value itself is seen where it lives. */
const shown = (value: object | null): string | null =>
  value === null ? null : JSON.stringify(maskPersonalData(value));

export const AUDIT = exportedList<AuditEntryFilterInput, Row>({
  name: 'audit',
  title: { zh: '审计记录', en: 'Audit trail' },
  subjectType: 'AuditTrail',
  permissions: ['READ_AUDIT'],
  filterType: 'AuditEntryFilter',
  query: (context, filter) => ({
    select: `entry.id, ${beijingTime('entry.at')} as at, entry.actor,
      entry.office_code as "officeCode", entry.operation, entry.subject_type as "subjectType", entry.subject_id as "subjectId",
      entry.outcome, entry.address, entry.before, entry.after`,
    from: 'audit_entry entry',
    conditions: auditConditions(staffOf(context.viewer).scopes, filter),
    orderBy: 'entry.id desc',
  }),
  columns: [
    { key: 'id', title: { zh: '编号', en: 'Number' }, cell: ({ id }) => id },
    { key: 'at', title: { zh: '时间（北京时间）', en: 'At (Beijing)' }, cell: ({ at }) => at },
    { key: 'actor', title: { zh: '办理人', en: 'By' }, cell: ({ actor }) => actor },
    { key: 'office', title: { zh: '机构', en: 'Office' }, cell: ({ officeCode }) => officeCode },
    { key: 'operation', title: { zh: '操作', en: 'Operation' }, cell: ({ operation }) => operation },
    { key: 'subject', title: { zh: '对象', en: 'Subject' }, cell: ({ subjectType }) => subjectType },
    { key: 'subjectId', title: { zh: '对象编号', en: 'Subject number' }, cell: ({ subjectId }) => subjectId },
    {
      key: 'outcome',
      title: { zh: '结果', en: 'Outcome' },
      cell: ({ outcome }, _words, language) => OUTCOMES[language][outcome],
    },
    { key: 'address', title: { zh: '来源地址', en: 'Address' }, cell: ({ address }) => address },
    { key: 'before', title: { zh: '变更前', en: 'Before' }, cell: ({ before }) => shown(before) },
    { key: 'after', title: { zh: '变更后', en: 'After' }, cell: ({ after }) => shown(after) },
  ],
});
