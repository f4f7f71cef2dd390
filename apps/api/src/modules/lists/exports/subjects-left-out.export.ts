import { type Day } from '@portcredit/working-days';
import { beijingTime } from '../../../platform/database/beijing';
import { exportedList } from '../../../platform/exports/exported-list';
import { leftOutConditions, type SubjectLeftOutFilterInput } from '../../credit-events';

interface Row {
  verifiedOn: Day;
  occurredOn: Day | null;
  name: string;
  identifiers: { scheme: string; value: string }[];
  itemCode: string;
  item: string;
  number: string | null;
  detail: string;
  reason: string;
  office: string;
  recordedBy: string;
  recordedAt: string;
}

/** 不宜纳入平台的主体: what was found, about whom, and why it was not collected. */
export const SUBJECTS_LEFT_OUT = exportedList<SubjectLeftOutFilterInput, Row>({
  name: 'subjects-left-out',
  title: { zh: '不宜纳入平台的主体', en: 'Subjects left out' },
  subjectType: 'SubjectLeftOut',
  permissions: ['READ_CREDIT_EVENTS'],
  filterType: 'SubjectLeftOutFilter',
  query: (context, filter) => ({
    select: `subject.verified_on as "verifiedOn", subject.occurred_on as "occurredOn", subject.name, subject.identifiers,
      subject.item_code as "itemCode", item.description as item, subject.business_number as number, subject.detail, subject.reason,
      office.name as office, recorder.display_name as "recordedBy", ${beijingTime('subject.recorded_at')} as "recordedAt"`,
    from: `subject_left_out subject join user_account recorder on recorder.id = subject.recorded_by
      join office on office.code = subject.office_code
      join collection_item item on item.rule_set_id = subject.rule_set_id and item.code = subject.item_code`,
    conditions: leftOutConditions(context, filter),
    orderBy: 'subject.id desc',
  }),
  columns: [
    { key: 'verifiedOn', title: { zh: '发现查实日期', en: 'Verified on' }, cell: (row) => row.verifiedOn },
    { key: 'name', title: { zh: '主体名称', en: 'Name' }, cell: (row) => row.name },
    {
      key: 'identifiers',
      title: { zh: '编号', en: 'Identifiers' },
      cell: (row) => row.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join('；'),
    },
    { key: 'itemCode', title: { zh: '采集条目代码', en: 'Item code' }, cell: (row) => row.itemCode },
    { key: 'item', title: { zh: '采集条目', en: 'Item' }, cell: (row) => row.item },
    { key: 'number', title: { zh: '业务关联号', en: 'Business number' }, cell: (row) => row.number },
    { key: 'reason', title: { zh: '不宜纳入的理由', en: 'Why it was left out' }, cell: (row) => row.reason },
    { key: 'office', title: { zh: '机构', en: 'Office' }, cell: (row) => row.office },
    { key: 'by', title: { zh: '登记人', en: 'Recorded by' }, cell: (row) => row.recordedBy },
    { key: 'occurredOn', title: { zh: '行为日期', en: 'Occurred on' }, cell: (row) => row.occurredOn },
    { key: 'detail', title: { zh: '详情', en: 'Detail' }, cell: (row) => row.detail },
    {
      key: 'recordedAt',
      title: { zh: '登记时间（北京时间）', en: 'Recorded at (Beijing)' },
      cell: (row) => row.recordedAt,
    },
  ],
});
