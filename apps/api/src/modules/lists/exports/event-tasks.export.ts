import { type CollectionWarning } from '@portcredit/credit';
import { beijingTime } from '../../../platform/database/beijing';
import { exportedList } from '../../../platform/exports/exported-list';
import { type CreditEventTaskFilterInput, taskConditions } from '../../credit-events';

interface Row {
  opened: string;
  code: CollectionWarning;
  enterprise: string;
  creditCode: string | null;
  number: string;
  office: string;
  settledBy: string | null;
  settledAt: string | null;
  note: string | null;
}

const TASKS: Record<'zh' | 'en', Record<CollectionWarning, string>> = {
  zh: {
    DECISION_MISSING: '未附处罚决定书',
    NUMBER_ON_ANOTHER_ENTERPRISE: '业务关联号已用于其他企业',
  },
  en: {
    DECISION_MISSING: 'The decision is not attached',
    NUMBER_ON_ANOTHER_ENTERPRISE: 'The number stands on another enterprise',
  },
};

/** What events were taken with and has to be put right. */
export const EVENT_TASKS = exportedList<CreditEventTaskFilterInput, Row>({
  name: 'event-tasks',
  title: { zh: '待补事项', en: 'To be put right' },
  subjectType: 'CreditEvent',
  permissions: ['READ_CREDIT_EVENTS'],
  filterType: 'CreditEventTaskFilter',
  query: (context, filter) => ({
    select: `${beijingTime('task.opened_at')} as opened, task.code, enterprise.name as enterprise,
      enterprise.credit_code as "creditCode", event.business_number as number, office.name as office,
      settler.display_name as "settledBy", ${beijingTime('task.settled_at')} as "settledAt", task.note`,
    from: `credit_event_task task join credit_event event on event.id = task.event_id
      join enterprise on enterprise.id = event.enterprise_id
      join office on office.code = event.office_code
      left join user_account settler on settler.id = task.settled_by`,
    conditions: taskConditions(context, filter),
    orderBy: 'task.id',
  }),
  columns: [
    {
      key: 'opened',
      title: { zh: '采集时间（北京时间）', en: 'Opened (Beijing)' },
      cell: (row) => row.opened,
    },
    {
      key: 'code',
      title: { zh: '事项', en: 'What' },
      cell: ({ code }, _words, language) => TASKS[language][code],
    },
    { key: 'enterprise', title: { zh: '企业名称', en: 'Enterprise' }, cell: (row) => row.enterprise },
    {
      key: 'creditCode',
      title: { zh: '统一社会信用代码', en: 'Credit code' },
      cell: (row) => row.creditCode,
    },
    { key: 'number', title: { zh: '业务关联号', en: 'Business number' }, cell: (row) => row.number },
    { key: 'office', title: { zh: '采集机构', en: 'Office' }, cell: (row) => row.office },
    { key: 'settled', title: { zh: '办结人', en: 'Settled by' }, cell: (row) => row.settledBy },
    {
      key: 'settledAt',
      title: { zh: '办结时间（北京时间）', en: 'Settled at (Beijing)' },
      cell: (row) => row.settledAt,
    },
    { key: 'note', title: { zh: '说明', en: 'Note' }, cell: (row) => row.note },
  ],
});
