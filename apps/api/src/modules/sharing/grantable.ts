import { invalidInput } from '../../platform/refusal';

/**
 * All that can be granted to a partner, by type. A field that is not here is no partner's, whatever a grant says: whoever
 * adds one to these types opens it by adding it here. Personal data (the legal representative) is not here, and neither is
 * anything of points, events and reviews; of these what an office announces to everybody.
 */
export const GRANTABLE: Readonly<Record<string, readonly string[]>> = {
  Enterprise: [
    'id',
    'creditCode',
    'name',
    'identifiers',
    'kinds',
    'kindsSetByHand',
    'office',
    'address',
    'registeredOn',
    'enterpriseType',
    'registeredCapital',
    'businessScope',
    'province',
    'region',
    'grade',
    'gradeHistory',
    'measures',
  ],
  Identifier: ['scheme', 'value'],
  Grade: ['value', 'since'],
  GradePeriod: ['value', 'from', 'to', 'basis', 'official'],
  Announcement: ['id', 'office', 'state', 'firstDay', 'lastDay', 'finalAt', 'entries'],
  AnnouncementEntry: ['id', 'name', 'creditCode', 'grade', 'result'],
};

/**
 * What a grant for reporting holds, and nothing beside it: who may tell us something is not thereby told anything but
 * what became of its own reports.
 */
export const REPORTING = 'Mutation.reportExternalInformation';

/** Types that come with the grant for reporting, as a whole. */
export const REPORTING_TYPES: ReadonlySet<string> = new Set([
  'ExternalReport',
  'ExternalReportConnection',
  'ExternalReportEdge',
  'ReportExternalInformationInput',
  'ExternalReportFilter',
]);

/** Lists of a type that is granted: without a field of it, its number and its cursors are not told either. */
export const LISTS_OF: Readonly<Record<string, string>> = {
  EnterpriseConnection: 'Enterprise',
  EnterpriseEdge: 'Enterprise',
  AnnouncementConnection: 'Announcement',
  AnnouncementEdge: 'Announcement',
  AnnouncementEntryConnection: 'AnnouncementEntry',
  AnnouncementEntryEdge: 'AnnouncementEntry',
};

/** These tell of the viewer alone: they come with any field of their type. */
export const ACCOMPANYING: ReadonlySet<string> = new Set([
  'Enterprise.viewerCanCollect',
  'Enterprise.viewerCanSetKinds',
]);

/** What everybody who is signed in may read: offices, published rules, who one is, what one has used. */
export const OPEN_TYPES: ReadonlySet<string> = new Set([
  'Query',
  'Viewer',
  'Office',
  'RuleSet',
  'RuleDeadline',
  'CollectionItem',
  'BusinessNumberRule',
  'CollectionNeed',
  'GradeDefinition',
  'GradeBand',
  'DynamicThreshold',
  'InspectionMeasure',
  // Published by the general administration.
  'GradeBatch',
  'GradeBatchConnection',
  'GradeBatchEdge',
  'GradedEnterprise',
  'AdjustmentGround',
  'CircumstanceRule',
  'ApplicationCondition',
  'PageInfo',
  'KeyUsage',
  'UsageDay',
]);

/** What a filter tells of the enterprises that it finds: it may be used by whoever may read that. */
export const FILTER_NEEDS: Readonly<Record<string, readonly string[]>> = {
  'EnterpriseFilter.search': ['Enterprise.name', 'Enterprise.creditCode'],
  'EnterpriseFilter.office': ['Enterprise.office'],
  'EnterpriseFilter.kind': ['Enterprise.kinds'],
  'EnterpriseFilter.grade': ['Enterprise.grade', 'Grade.value'],
  'EnterpriseFilter.regime': ['Enterprise.grade', 'Grade.value'],
  'AnnouncementFilter.office': ['Announcement.office'],
  'AnnouncementFilter.state': ['Announcement.state'],
  'AnnouncementEntryFilter.search': ['AnnouncementEntry.name', 'AnnouncementEntry.creditCode'],
  'AnnouncementEntryFilter.grade': ['AnnouncementEntry.grade'],
  'GradeBatchFilter.regime': [],
  'GradeBatchFilter.grade': [],
  'GradeBatchFilter.number': [],
};

/** Fields that hold an object are worth nothing without a field of it. */
const HOLDS: Readonly<Record<string, string>> = {
  'Enterprise.identifiers': 'Identifier',
  'Enterprise.grade': 'Grade',
  'Enterprise.gradeHistory': 'GradePeriod',
  'Announcement.entries': 'AnnouncementEntry',
};

/** What may be read. */
export const GRANTABLE_FIELDS: readonly string[] = Object.entries(GRANTABLE).flatMap(([type, fields]) =>
  fields.map((field) => `${type}.${field}`),
);

/** The fields of a grant one by one, `Type.*` written out. */
export const expandFields = (fields: readonly string[]): ReadonlySet<string> =>
  new Set(
    [...GRANTABLE_FIELDS, REPORTING].filter(
      (field) => fields.includes(field) || fields.includes(`${field.slice(0, field.indexOf('.'))}.*`),
    ),
  );

/**
 * Checks the fields of a new grant.
 * @returns them once each, in the order of `GRANTABLE`, types as a whole first
 * @throws Refusal INVALID_INPUT for none, for one that cannot be granted, for one that is named and holds an object none of whose fields is granted,
 *   and for reporting beside anything else
 */
export function requireGrantable(fields: readonly string[]): string[] {
  const wholes = Object.keys(GRANTABLE).map((type) => `${type}.*`);
  const unknown = fields.filter(
    (field) => !wholes.includes(field) && !GRANTABLE_FIELDS.includes(field) && field !== REPORTING,
  );
  if (unknown.length > 0) {
    throw invalidInput(
      'fields',
      `不能授权的字段：${unknown.join('、')}，请从可授权的字段中选取。`,
      'FIELD_UNKNOWN',
    );
  }
  if (fields.length === 0) {
    throw invalidInput('fields', '请至少选择一个字段。', 'FIELDS_EMPTY');
  }
  if (fields.includes(REPORTING)) {
    if (fields.some((field) => field !== REPORTING)) {
      throw invalidInput(
        'fields',
        '报送信息的授权须单独设立，不能与查询合为一项，请另建一项授权。',
        'REPORTING_ALONE',
      );
    }
    return [REPORTING];
  }
  const granted = expandFields(fields);
  for (const [holder, type] of Object.entries(HOLDS)) {
    if (fields.includes(holder) && ![...granted].some((field) => field.startsWith(`${type}.`))) {
      throw invalidInput(
        'fields',
        `已选 ${holder}，但未选 ${type} 的任何字段，请补选或取消。`,
        'FIELD_INCOMPLETE',
      );
    }
  }
  const taken = wholes.filter((whole) => fields.includes(whole));
  return [
    ...taken,
    ...GRANTABLE_FIELDS.filter(
      (field) => fields.includes(field) && !taken.includes(`${field.slice(0, field.indexOf('.'))}.*`),
    ),
  ];
}
