import { type GradeReason, type GradeReviewStatus } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { beijingTime } from '../../../platform/database/beijing';
import { exportedList } from '../../../platform/exports/exported-list';
import { type GradeReviewFilterInput, reviewConditions } from '../../grading';

interface Row {
  enterprise: string;
  creditCode: string | null;
  office: string;
  from: Day;
  to: Day;
  currentGrade: string | null;
  preliminaryGrade: string;
  points: number;
  seriousPenaltyPoints: number;
  gradeReason: GradeReason;
  status: GradeReviewStatus;
  finalGrade: string | null;
  gradedAt: string;
  confirmBy: Day;
  decidedAt: string | null;
  decidedBy: string | null;
  reason: string | null;
}

export const GRADE_REVIEWS = exportedList<GradeReviewFilterInput, Row>({
  name: 'grade-reviews',
  title: { zh: '等级评定', en: 'Grade reviews' },
  subjectType: 'GradeReview',
  permissions: ['READ_GRADE_REVIEWS'],
  filterType: 'GradeReviewFilter',
  query: (context, filter) => ({
    select: `enterprise.name as enterprise, enterprise.credit_code as "creditCode", office.name as office,
      lower(cycle.period) as "from", upper(cycle.period) - 1 as "to", review.current_grade as "currentGrade",
      review.preliminary_grade as "preliminaryGrade", review.points, review.serious_penalty_points as "seriousPenaltyPoints",
      review.grade_reason as "gradeReason", review.status, review.final_grade as "finalGrade",
      ${beijingTime('review.graded_at')} as "gradedAt", review.confirm_by as "confirmBy", ${beijingTime('review.decided_at')} as "decidedAt",
      officer.display_name as "decidedBy", review.reason`,
    // The conditions speak of today as their first parameter, whether they need it or not.
    from: `grade_review review
      join enterprise on enterprise.id = review.enterprise_id
      join office on office.code = enterprise.office_code
      join grading_cycle cycle on cycle.id = review.cycle_id
      join grade_definition preliminary on preliminary.rule_set_id = review.rule_set_id and preliminary.code = review.preliminary_grade
      left join grade_definition held on held.rule_set_id = review.rule_set_id and held.code = review.current_grade
      left join user_account officer on officer.id = review.decided_by
      cross join (select $1::date) today`,
    conditions: reviewConditions(context, filter),
    orderBy: 'review.id',
  }),
  columns: [
    { key: 'enterprise', title: { zh: '企业名称', en: 'Enterprise' }, cell: (row) => row.enterprise },
    {
      key: 'creditCode',
      title: { zh: '统一社会信用代码', en: 'Credit code' },
      cell: (row) => row.creditCode,
    },
    { key: 'office', title: { zh: '监管机构', en: 'Office' }, cell: ({ office }) => office },
    { key: 'from', title: { zh: '周期起', en: 'Cycle from' }, cell: ({ from }) => from },
    { key: 'to', title: { zh: '周期止', en: 'Cycle to' }, cell: ({ to }) => to },
    { key: 'currentGrade', title: { zh: '现等级', en: 'Grade held' }, cell: (row) => row.currentGrade },
    { key: 'grade', title: { zh: '初评等级', en: 'Preliminary grade' }, cell: (row) => row.preliminaryGrade },
    { key: 'points', title: { zh: '计分', en: 'Points' }, cell: ({ points }) => points },
    {
      key: 'serious',
      title: { zh: '严重违法处罚计分', en: 'Serious' },
      cell: (row) => row.seriousPenaltyPoints,
    },
    {
      key: 'gradeReason',
      title: { zh: '评定理由', en: 'Reason' },
      cell: (row, { gradeReason }) => gradeReason[row.gradeReason],
    },
    {
      key: 'status',
      title: { zh: '状态', en: 'Status' },
      cell: ({ status }, { reviewStatus }) => reviewStatus[status],
    },
    { key: 'finalGrade', title: { zh: '评定结果', en: 'Final grade' }, cell: (row) => row.finalGrade },
    {
      key: 'gradedAt',
      title: { zh: '初评时间（北京时间）', en: 'Graded at (Beijing)' },
      cell: (row) => row.gradedAt,
    },
    { key: 'due', title: { zh: '确认期限', en: 'Confirm by' }, cell: ({ confirmBy }) => confirmBy },
    {
      key: 'decidedAt',
      title: { zh: '办理时间（北京时间）', en: 'Decided at (Beijing)' },
      cell: (row) => row.decidedAt,
    },
    { key: 'decidedBy', title: { zh: '办理人', en: 'Decided by' }, cell: (row) => row.decidedBy },
    { key: 'reason', title: { zh: '调整理由', en: 'Reason of adjustment' }, cell: ({ reason }) => reason },
  ],
});
