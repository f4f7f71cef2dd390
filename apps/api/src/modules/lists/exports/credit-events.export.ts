import {
  type CollectionCategory,
  type Collector,
  type CreditEventStatus,
  type Words,
} from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { beijingTime } from '../../../platform/database/beijing';
import { exportedList } from '../../../platform/exports/exported-list';
import { eventConditions, type CreditEventFilterInput } from '../../credit-events';

interface Row {
  verifiedOn: Day;
  occurredOn: Day | null;
  enterprise: string;
  creditCode: string | null;
  itemCode: string;
  item: string;
  category: CollectionCategory;
  points: number;
  status: CreditEventStatus;
  businessNumber: string;
  source: keyof Words['eventSource'];
  department: Collector;
  office: string;
  collectBy: Day;
  late: boolean;
  collectedAt: string;
  collectedBy: string | null;
  detail: string;
  declarantNumber: string | null;
}

export const CREDIT_EVENTS = exportedList<CreditEventFilterInput, Row>({
  name: 'credit-events',
  title: { zh: '信用信息', en: 'Credit events' },
  subjectType: 'CreditEvent',
  permissions: ['READ_CREDIT_EVENTS'],
  filterType: 'CreditEventFilter',
  query: (context, filter) => ({
    select: `event.verified_on as "verifiedOn", event.occurred_on as "occurredOn", enterprise.name as enterprise,
      enterprise.credit_code as "creditCode", event.item_code as "itemCode", item.description as item, event.category, event.points,
      event.status, event.business_number as "businessNumber", event.source, event.department, office.name as office,
      event.collect_by as "collectBy", event.late,
      ${beijingTime('event.collected_at')} as "collectedAt",
      collector.display_name as "collectedBy", event.detail, event.declarant_number as "declarantNumber"`,
    from: `credit_event event
      join enterprise on enterprise.id = event.enterprise_id
      join office on office.code = event.office_code
      join collection_item item on item.rule_set_id = event.rule_set_id and item.code = event.item_code
      left join user_account collector on collector.id = event.collected_by`,
    conditions: eventConditions(context, filter),
    orderBy: 'event.id desc',
  }),
  columns: [
    { key: 'verifiedOn', title: { zh: '发现查实日期', en: 'Verified on' }, cell: (row) => row.verifiedOn },
    { key: 'enterprise', title: { zh: '企业名称', en: 'Enterprise' }, cell: (row) => row.enterprise },
    {
      key: 'creditCode',
      title: { zh: '统一社会信用代码', en: 'Credit code' },
      cell: (row) => row.creditCode,
    },
    { key: 'itemCode', title: { zh: '采集条目代码', en: 'Item code' }, cell: (row) => row.itemCode },
    { key: 'item', title: { zh: '采集条目', en: 'Item' }, cell: (row) => row.item },
    {
      key: 'category',
      title: { zh: '类别', en: 'Category' },
      cell: (row, { category }) => category[row.category],
    },
    { key: 'points', title: { zh: '计分', en: 'Points' }, cell: ({ points }) => points },
    {
      key: 'status',
      title: { zh: '状态', en: 'Status' },
      cell: ({ status }, { eventStatus }) => eventStatus[status],
    },
    { key: 'number', title: { zh: '业务关联号', en: 'Business number' }, cell: (row) => row.businessNumber },
    {
      key: 'source',
      title: { zh: '来源', en: 'Source' },
      cell: ({ source }, { eventSource }) => eventSource[source],
    },
    {
      key: 'department',
      title: { zh: '责任部门', en: 'Department' },
      cell: ({ department }, { collector }) => collector[department],
    },
    { key: 'office', title: { zh: '采集机构', en: 'Office' }, cell: ({ office }) => office },
    { key: 'occurredOn', title: { zh: '行为日期', en: 'Occurred on' }, cell: (row) => row.occurredOn },
    { key: 'collectBy', title: { zh: '采集时限', en: 'Collect by' }, cell: (row) => row.collectBy },
    {
      key: 'late',
      title: { zh: '逾期采集', en: 'Late' },
      cell: ({ late }, _words, language) => (language === 'zh' ? (late ? '是' : '否') : late ? 'yes' : 'no'),
    },
    {
      key: 'collectedAt',
      title: { zh: '采集时间（北京时间）', en: 'Collected at (Beijing)' },
      cell: (row) => row.collectedAt,
    },
    { key: 'collectedBy', title: { zh: '采集人', en: 'Collected by' }, cell: (row) => row.collectedBy },
    { key: 'detail', title: { zh: '详情', en: 'Detail' }, cell: ({ detail }) => detail },
    {
      key: 'declarantNumber',
      title: { zh: '报检员备案号', en: 'Declarant number' },
      cell: (row) => row.declarantNumber,
      // Only events of the own offices, or of enterprises that they supervise, are in the list at all.
      isOwn: () => true,
    },
  ],
});
