import { type Day } from '@portcredit/working-days';
import { exportedList } from '../../../platform/exports/exported-list';
import { batchConditions, type GradeBatchFilterInput } from '../../grade-applications';

interface Row {
  number: number;
  grade: string;
  enterprise: string;
  creditCode: string | null;
  office: string;
  holdsFrom: Day;
  document: string;
}

/** The enterprises that were given a grade on application, by batch, as they are published. */
export const GRADE_BATCHES = exportedList<GradeBatchFilterInput, Row>({
  name: 'grade-batches',
  title: { zh: '授予名单', en: 'Granted grades' },
  subjectType: 'GradeBatch',
  permissions: ['READ_ENTERPRISES'],
  filterType: 'GradeBatchFilter',
  query: (_context, filter) => ({
    select: `batch.number, batch.grade, enterprise.name as enterprise, enterprise.credit_code as "creditCode", office.name as office,
      batch.holds_from as "holdsFrom", batch.document_number as document`,
    from: `grade_batch batch join grade_application application on application.batch_id = batch.id
      join enterprise on enterprise.id = application.enterprise_id
      join office on office.code = enterprise.office_code`,
    conditions: batchConditions(filter),
    orderBy: 'batch.id desc, enterprise.credit_code, enterprise.id',
  }),
  columns: [
    { key: 'number', title: { zh: '批次', en: 'Batch' }, cell: (row) => row.number },
    { key: 'grade', title: { zh: '等级', en: 'Grade' }, cell: (row) => row.grade },
    { key: 'enterprise', title: { zh: '企业名称', en: 'Enterprise' }, cell: (row) => row.enterprise },
    {
      key: 'creditCode',
      title: { zh: '统一社会信用代码', en: 'Credit code' },
      cell: (row) => row.creditCode,
    },
    { key: 'office', title: { zh: '监管机构', en: 'Office' }, cell: (row) => row.office },
    { key: 'holdsFrom', title: { zh: '起始日期', en: 'Holds from' }, cell: (row) => row.holdsFrom },
    { key: 'document', title: { zh: '文号', en: 'Document' }, cell: (row) => row.document },
  ],
});
