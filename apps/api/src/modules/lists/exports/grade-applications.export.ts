import { type Day } from '@portcredit/working-days';
import { beijingTime } from '../../../platform/database/beijing';
import { exportedList } from '../../../platform/exports/exported-list';
import {
  applicationConditions,
  type GradeApplicationFilterInput,
  type GradeApplicationStatus,
} from '../../grade-applications';

interface Row {
  enterprise: string;
  creditCode: string | null;
  office: string;
  grade: string;
  appliedOn: Day;
  enteredBy: string;
  status: GradeApplicationStatus;
  recommendedBy: string | null;
  recommendedAt: string | null;
  opinion: string | null;
  batch: number | null;
  endedAt: string | null;
  endReason: string | null;
}

const STATUSES: Record<'zh' | 'en', Record<GradeApplicationStatus, string>> = {
  zh: {
    APPLIED: '待推荐',
    RECOMMENDED: '已推荐',
    GRANTED: '已授予',
    DECLINED: '不予推荐',
    REJECTED: '不予授予',
  },
  en: {
    APPLIED: 'To recommend',
    RECOMMENDED: 'Recommended',
    GRANTED: 'Granted',
    DECLINED: 'Declined',
    REJECTED: 'Rejected',
  },
};

export const GRADE_APPLICATIONS = exportedList<GradeApplicationFilterInput, Row>({
  name: 'grade-applications',
  title: { zh: '等级申请', en: 'Applications for grades' },
  subjectType: 'GradeApplication',
  permissions: ['READ_GRADE_REVIEWS'],
  filterType: 'GradeApplicationFilter',
  query: (context, filter) => ({
    select: `enterprise.name as enterprise, enterprise.credit_code as "creditCode", office.name as office, application.grade,
      application.applied_on as "appliedOn", enterer.display_name as "enteredBy", application.status,
      recommender.display_name as "recommendedBy", ${beijingTime('application.recommended_at')} as "recommendedAt", application.opinion,
      batch.number as batch, ${beijingTime('application.ended_at')} as "endedAt", application.end_reason as "endReason"`,
    from: `grade_application application
      join enterprise on enterprise.id = application.enterprise_id
      join office on office.code = enterprise.office_code
      join user_account enterer on enterer.id = application.entered_by
      left join user_account recommender on recommender.id = application.recommended_by
      left join grade_batch batch on batch.id = application.batch_id`,
    conditions: applicationConditions(context, filter),
    orderBy: 'application.id desc',
  }),
  columns: [
    { key: 'enterprise', title: { zh: '企业名称', en: 'Enterprise' }, cell: (row) => row.enterprise },
    {
      key: 'creditCode',
      title: { zh: '统一社会信用代码', en: 'Credit code' },
      cell: (row) => row.creditCode,
    },
    { key: 'office', title: { zh: '监管机构', en: 'Office' }, cell: ({ office }) => office },
    { key: 'grade', title: { zh: '申请等级', en: 'Grade applied for' }, cell: ({ grade }) => grade },
    { key: 'appliedOn', title: { zh: '受理日期', en: 'Applied on' }, cell: (row) => row.appliedOn },
    { key: 'enteredBy', title: { zh: '受理人', en: 'Entered by' }, cell: (row) => row.enteredBy },
    {
      key: 'status',
      title: { zh: '状态', en: 'Status' },
      cell: ({ status }, _words, language) => STATUSES[language][status],
    },
    { key: 'recommended', title: { zh: '推荐人', en: 'Recommended by' }, cell: (row) => row.recommendedBy },
    {
      key: 'recommendedAt',
      title: { zh: '推荐时间（北京时间）', en: 'Recommended at (Beijing)' },
      cell: (row) => row.recommendedAt,
    },
    { key: 'opinion', title: { zh: '推荐意见', en: 'Opinion' }, cell: ({ opinion }) => opinion },
    { key: 'batch', title: { zh: '批次', en: 'Batch' }, cell: ({ batch }) => batch },
    {
      key: 'endedAt',
      title: { zh: '办结时间（北京时间）', en: 'Ended at (Beijing)' },
      cell: (row) => row.endedAt,
    },
    {
      key: 'endReason',
      title: { zh: '不予推荐、不予授予的理由', en: 'Why declined or rejected' },
      cell: (row) => row.endReason,
    },
  ],
});
