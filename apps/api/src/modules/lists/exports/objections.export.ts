import { type Day } from '@portcredit/working-days';
import { beijingTime } from '../../../platform/database/beijing';
import { exportedList } from '../../../platform/exports/exported-list';
import { mask } from '../../../platform/personal-data';
import { notFound } from '../../../platform/refusal';
import {
  findAnnouncements,
  OBJECTION_FROM,
  objectionConditions,
  type ObjectionFilterInput,
  type ObjectionOutcome,
} from '../../announcements';

interface Row {
  name: string;
  creditCode: string | null;
  grade: string;
  receivedOn: Day;
  answerBy: Day;
  byEnterprise: boolean;
  objector: string;
  statement: string;
  evidence: string | null;
  files: number;
  outcome: ObjectionOutcome | null;
  answer: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
  late: boolean | null;
  regrading: boolean;
  newGrade: string | null;
}

const WORDS = {
  zh: {
    byEnterprise: '企业本身',
    byOther: '其他单位或个人',
    open: '待答复',
    DISMISSED: '维持',
    UPHELD: '采纳',
    late: '是',
    inTime: '否',
    regrading: '重新评定中',
  },
  en: {
    byEnterprise: 'The enterprise itself',
    byOther: 'Another',
    open: 'Open',
    DISMISSED: 'Dismissed',
    UPHELD: 'Upheld',
    late: 'yes',
    inTime: 'no',
    regrading: 'being graded anew',
  },
};

/** The objections to one announcement; `of` is the announcement. Who objects is masked for everybody: the file goes from hand to hand. */
export const OBJECTIONS = exportedList<ObjectionFilterInput, Row>({
  name: 'objections',
  title: { zh: '公示异议', en: 'Objections' },
  subjectType: 'Announcement',
  permissions: ['READ_GRADE_REVIEWS'],
  filterType: 'ObjectionFilter',
  query: async (context, filter, of) => {
    const [announcement] = of === undefined ? [] : await findAnnouncements(context, [of]);
    if (announcement === undefined) {
      throw notFound('公示');
    }
    return {
      select: `entry.name, entry.credit_code as "creditCode", entry.grade, objection.received_on as "receivedOn",
        objection.answer_by as "answerBy", objection.by_enterprise as "byEnterprise", objection.objector, objection.statement,
        objection.evidence, (select count(*)::integer from objection_evidence where objection_id = objection.id) as files,
        objection.outcome, objection.answer, ${beijingTime('objection.answered_at')} as "answeredAt",
        officer.display_name as "answeredBy", objection.answered_late as late, review.status = 'PRELIMINARY' as regrading,
        review.final_grade as "newGrade"`,
      from: `${OBJECTION_FROM} left join grade_review review on review.id = objection.review_id`,
      conditions: objectionConditions(context, announcement.id, filter),
      orderBy: 'objection.id',
    };
  },
  columns: [
    { key: 'enterprise', title: { zh: '企业名称', en: 'Enterprise' }, cell: ({ name }) => name },
    {
      key: 'creditCode',
      title: { zh: '统一社会信用代码', en: 'Credit code' },
      cell: ({ creditCode }) => creditCode,
    },
    { key: 'grade', title: { zh: '公示等级', en: 'Grade as announced' }, cell: ({ grade }) => grade },
    { key: 'receivedOn', title: { zh: '收到日期', en: 'Received on' }, cell: (row) => row.receivedOn },
    { key: 'answerBy', title: { zh: '答复期限', en: 'Answer by' }, cell: (row) => row.answerBy },
    {
      key: 'by',
      title: { zh: '提出方', en: 'By' },
      cell: ({ byEnterprise }, _words, language) =>
        WORDS[language][byEnterprise ? 'byEnterprise' : 'byOther'],
    },
    { key: 'objector', title: { zh: '异议人', en: 'Who objects' }, cell: ({ objector }) => mask(objector) },
    { key: 'statement', title: { zh: '异议内容', en: 'What it says' }, cell: ({ statement }) => statement },
    { key: 'evidence', title: { zh: '证明材料', en: 'Handed in with it' }, cell: ({ evidence }) => evidence },
    { key: 'files', title: { zh: '材料文件数', en: 'Files' }, cell: ({ files }) => files },
    {
      key: 'outcome',
      title: { zh: '办理结果', en: 'Outcome' },
      cell: ({ outcome }, _words, language) => WORDS[language][outcome ?? 'open'],
    },
    { key: 'answer', title: { zh: '答复意见', en: 'Answer' }, cell: ({ answer }) => answer },
    {
      key: 'answeredAt',
      title: { zh: '答复时间（北京时间）', en: 'Answered at (Beijing)' },
      cell: (row) => row.answeredAt,
    },
    { key: 'answeredBy', title: { zh: '答复人', en: 'Answered by' }, cell: (row) => row.answeredBy },
    {
      key: 'late',
      title: { zh: '逾期答复', en: 'Answered late' },
      cell: ({ late }, _words, language) =>
        late === null ? null : WORDS[language][late ? 'late' : 'inTime'],
    },
    {
      key: 'newGrade',
      title: { zh: '重新评定等级', en: 'New grade' },
      cell: ({ regrading, newGrade }, _words, language) => (regrading ? WORDS[language].regrading : newGrade),
    },
  ],
});
