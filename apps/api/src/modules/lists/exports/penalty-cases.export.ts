import { type Day } from '@portcredit/working-days';
import { exportedList } from '../../../platform/exports/exported-list';
import { caseConditions, DECISION_MISSING, type PenaltyCaseFilterInput } from '../../penalty-cases';

interface Row {
  number: string;
  caseNumber: string | null;
  enterprise: string;
  creditCode: string | null;
  cause: string;
  department: string;
  confiscated: string;
  fined: string;
  total: string;
  decidedOn: Day;
  fedBackOn: Day;
  missing: boolean;
  office: string;
  reportedBy: string;
}

/** What the closing departments fed back. */
export const PENALTY_CASES = exportedList<PenaltyCaseFilterInput, Row>({
  name: 'penalty-cases',
  title: { zh: '案件反馈', en: 'Penalty cases' },
  subjectType: 'PenaltyCase',
  permissions: ['READ_CREDIT_EVENTS'],
  filterType: 'PenaltyCaseFilter',
  query: (context, filter) => ({
    select: `closed.document_number as number, closed.case_number as "caseNumber", enterprise.name as enterprise,
      enterprise.credit_code as "creditCode", closed.cause, closed.business_department as department, closed.confiscated::text,
      closed.fined::text, closed.total::text, closed.decided_on as "decidedOn", closed.fed_back_on as "fedBackOn",
      ${DECISION_MISSING} as missing, office.name as office, reporter.display_name as "reportedBy"`,
    from: `penalty_case closed join enterprise on enterprise.id = closed.enterprise_id
      join user_account reporter on reporter.id = closed.reported_by
      join office on office.code = closed.office_code`,
    conditions: caseConditions(context, filter),
    orderBy: 'closed.id desc',
  }),
  columns: [
    { key: 'number', title: { zh: '处罚文书号', en: 'Document number' }, cell: (row) => row.number },
    { key: 'caseNumber', title: { zh: '案件编号', en: 'Case number' }, cell: (row) => row.caseNumber },
    { key: 'enterprise', title: { zh: '企业名称', en: 'Enterprise' }, cell: (row) => row.enterprise },
    {
      key: 'creditCode',
      title: { zh: '统一社会信用代码', en: 'Credit code' },
      cell: (row) => row.creditCode,
    },
    { key: 'cause', title: { zh: '案由', en: 'Cause' }, cell: (row) => row.cause },
    {
      key: 'department',
      title: { zh: '业务部门', en: 'Business department' },
      cell: (row) => row.department,
    },
    {
      key: 'confiscated',
      title: { zh: '没收（元）', en: 'Confiscated (CNY)' },
      cell: (row) => row.confiscated,
    },
    { key: 'fined', title: { zh: '罚款（元）', en: 'Fined (CNY)' }, cell: (row) => row.fined },
    { key: 'total', title: { zh: '合计（元）', en: 'Total (CNY)' }, cell: (row) => row.total },
    { key: 'decidedOn', title: { zh: '决定日期', en: 'Decided on' }, cell: (row) => row.decidedOn },
    { key: 'fedBackOn', title: { zh: '反馈时间', en: 'Fed back on' }, cell: (row) => row.fedBackOn },
    {
      key: 'decision',
      title: { zh: '处罚决定书', en: 'Decision' },
      cell: ({ missing }, _words, language) =>
        language === 'zh' ? (missing ? '未附' : '已附') : missing ? 'missing' : 'attached',
    },
    { key: 'office', title: { zh: '结案机构', en: 'Closing office' }, cell: (row) => row.office },
    { key: 'reportedBy', title: { zh: '填报人', en: 'Reported by' }, cell: (row) => row.reportedBy },
  ],
});
