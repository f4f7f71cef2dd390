import { type Day } from '@portcredit/working-days';
import { beijingTime } from '../../../platform/database/beijing';
import { exportedList } from '../../../platform/exports/exported-list';
import {
  type GradeWithdrawalFilterInput,
  type GradeWithdrawalStatus,
  withdrawalConditions,
} from '../../grade-applications';

interface Row {
  enterprise: string;
  creditCode: string | null;
  office: string;
  grade: string;
  reason: string;
  openedAt: string;
  openedBy: string | null;
  servedOn: Day | null;
  receiver: string | null;
  defendUntil: Day | null;
  status: GradeWithdrawalStatus;
  effectiveOn: Day | null;
  gradeAfter: string | null;
  dropReason: string | null;
}

const STATUSES: Record<'zh' | 'en', Record<GradeWithdrawalStatus, string>> = {
  zh: { OPEN: '办理中', EFFECTIVE: '已取消', DROPPED: '已终止' },
  en: { OPEN: 'Open', EFFECTIVE: 'Withdrawn', DROPPED: 'Dropped' },
};

export const GRADE_WITHDRAWALS = exportedList<GradeWithdrawalFilterInput, Row>({
  name: 'grade-withdrawals',
  title: { zh: '取消等级', en: 'Withdrawals of grades' },
  subjectType: 'GradeWithdrawal',
  permissions: ['READ_GRADE_REVIEWS'],
  filterType: 'GradeWithdrawalFilter',
  query: (context, filter) => ({
    select: `enterprise.name as enterprise, enterprise.credit_code as "creditCode", office.name as office, withdrawal.grade,
      withdrawal.reason, ${beijingTime('withdrawal.opened_at')} as "openedAt", opener.display_name as "openedBy",
      notice.served_on as "servedOn", notice.receiver, notice.defend_until as "defendUntil", withdrawal.status,
      effect.effective_on as "effectiveOn", effect.grade as "gradeAfter", withdrawal.drop_reason as "dropReason"`,
    from: `grade_withdrawal withdrawal
      join enterprise on enterprise.id = withdrawal.enterprise_id
      join office on office.code = enterprise.office_code
      left join user_account opener on opener.id = withdrawal.opened_by
      left join grade_withdrawal_notice notice on notice.withdrawal_id = withdrawal.id
      left join grade_withdrawal_effect effect on effect.withdrawal_id = withdrawal.id`,
    conditions: withdrawalConditions(context, filter),
    orderBy: 'withdrawal.id desc',
  }),
  columns: [
    { key: 'enterprise', title: { zh: '企业名称', en: 'Enterprise' }, cell: (row) => row.enterprise },
    {
      key: 'creditCode',
      title: { zh: '统一社会信用代码', en: 'Credit code' },
      cell: (row) => row.creditCode,
    },
    { key: 'office', title: { zh: '监管机构', en: 'Office' }, cell: ({ office }) => office },
    { key: 'grade', title: { zh: '拟取消等级', en: 'Grade to be lost' }, cell: ({ grade }) => grade },
    { key: 'reason', title: { zh: '事实和理由', en: 'Facts and reasons' }, cell: ({ reason }) => reason },
    {
      key: 'opened',
      title: { zh: '立项时间（北京时间）', en: 'Opened at (Beijing)' },
      cell: (row) => row.openedAt,
    },
    {
      key: 'openedBy',
      title: { zh: '立项人', en: 'Opened by' },
      cell: ({ openedBy }, _words, language) => openedBy ?? (language === 'zh' ? '系统核查' : 'the system'),
    },
    { key: 'servedOn', title: { zh: '送达日期', en: 'Served on' }, cell: (row) => row.servedOn },
    { key: 'receiver', title: { zh: '签收人', en: 'Received by' }, cell: (row) => row.receiver },
    { key: 'defend', title: { zh: '申辩期限', en: 'Defence until' }, cell: (row) => row.defendUntil },
    {
      key: 'status',
      title: { zh: '状态', en: 'Status' },
      cell: ({ status }, _words, language) => STATUSES[language][status],
    },
    { key: 'effectiveOn', title: { zh: '取消日期', en: 'Withdrawn on' }, cell: (row) => row.effectiveOn },
    { key: 'gradeAfter', title: { zh: '取消后等级', en: 'Grade afterwards' }, cell: (row) => row.gradeAfter },
    { key: 'dropReason', title: { zh: '终止理由', en: 'Why dropped' }, cell: (row) => row.dropReason },
  ],
});
