import { type EnterpriseKind } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { today } from '../../../platform/clock';
import { exportedList } from '../../../platform/exports/exported-list';
import { staffOf } from '../../../platform/viewer';
import { enterpriseConditions, type EnterpriseFilterInput } from '../../enterprises';
import { withinScopes } from '../../offices';

interface Row {
  creditCode: string | null;
  name: string;
  kinds: EnterpriseKind[];
  grade: string | null;
  since: Day | null;
  points: number | null;
  office: string;
  officeCode: string;
  address: string | null;
  registeredOn: Day | null;
  enterpriseType: string | null;
  registeredCapital: string | null;
  legalRepresentative: string | null;
  isOwn: boolean;
}

/** Any enterprise may be read with its grade; its points as everywhere those of the running cycle. */
export const ENTERPRISES = exportedList<EnterpriseFilterInput, Row>({
  name: 'enterprises',
  title: { zh: '企业', en: 'Enterprises' },
  subjectType: 'Enterprise',
  permissions: ['READ_ENTERPRISES'],
  filterType: 'EnterpriseFilter',
  query: (context, filter) => {
    const conditions = enterpriseConditions(context, filter);
    const day = conditions.parameters.push(today(context.clock));
    const regime = conditions.parameters.push(filter.regime);
    const scopes = conditions.parameters.push(staffOf(context.viewer).scopes);
    return {
      select: `enterprise.credit_code as "creditCode", enterprise.name, enterprise.kinds, held.value as grade, held.since,
        (select coalesce(standing.points, 0) from office_bureau
           join grading_cycle cycle on cycle.office_code = office_bureau.bureau_code and cycle.regime = $${regime} and cycle.period @> $${day}::date
           left join standing on standing.cycle_id = cycle.id and standing.enterprise_id = enterprise.id
         where office_bureau.office_code = enterprise.office_code) as points,
        office.name as office, enterprise.office_code as "officeCode", enterprise.address, enterprise.registered_on as "registeredOn",
        enterprise.enterprise_type as "enterpriseType", enterprise.registered_capital as "registeredCapital",
        enterprise.legal_representative as "legalRepresentative", ${withinScopes('enterprise.office_code', scopes)} as "isOwn"`,
      from: `enterprise join office on office.code = enterprise.office_code
        left join lateral (select grade.value, lower(grade.valid) as since from grade
          where grade.enterprise_id = enterprise.id and grade.regime = $${regime} and upper_inf(grade.known) and grade.valid @> $${day}::date) held on true`,
      conditions,
      orderBy: 'enterprise.id',
    };
  },
  columns: [
    { key: 'name', title: { zh: '企业名称', en: 'Name' }, cell: ({ name }) => name },
    {
      key: 'creditCode',
      title: { zh: '统一社会信用代码', en: 'Credit code' },
      cell: (row) => row.creditCode,
    },
    { key: 'grade', title: { zh: '信用等级', en: 'Grade' }, cell: ({ grade }) => grade },
    { key: 'since', title: { zh: '等级起始日', en: 'Grade since' }, cell: ({ since }) => since },
    { key: 'points', title: { zh: '本周期计分', en: 'Points of this cycle' }, cell: ({ points }) => points },
    {
      key: 'kinds',
      title: { zh: '企业类别', en: 'Kinds' },
      cell: ({ kinds }, { enterpriseKind }) => kinds.map((kind) => enterpriseKind[kind]).join('、'),
    },
    { key: 'office', title: { zh: '监管机构', en: 'Office' }, cell: ({ office }) => office },
    { key: 'officeCode', title: { zh: '机构代码', en: 'Office code' }, cell: ({ officeCode }) => officeCode },
    { key: 'address', title: { zh: '注册地址', en: 'Address' }, cell: ({ address }) => address },
    { key: 'registeredOn', title: { zh: '注册日期', en: 'Registered on' }, cell: (row) => row.registeredOn },
    { key: 'enterpriseType', title: { zh: '企业类型', en: 'Type' }, cell: (row) => row.enterpriseType },
    { key: 'capital', title: { zh: '注册资金', en: 'Capital' }, cell: (row) => row.registeredCapital },
    {
      key: 'legalRepresentative',
      title: { zh: '法定代表人', en: 'Legal representative' },
      cell: (row) => row.legalRepresentative,
      isOwn: ({ isOwn }) => isOwn,
    },
  ],
});
