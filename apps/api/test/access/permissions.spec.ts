import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  isEnumType,
  isInputObjectType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import { createSchema } from '../../src/schema';
import {
  type Client,
  collect,
  CONFIRM_REVIEW,
  inputFor,
  OFFICES,
  openCycle,
  openWorld,
  register,
  reviewOf,
  type RoleCode,
  runGrading,
  type World,
} from '../kit';

type Principal = RoleCode | 'partner' | 'reporter' | 'anyone';
const READERS: RoleCode[] = [
  'COLLECTOR',
  'CONFIRMING_OFFICER',
  'CLOSING_OFFICER',
  'GRADING_OFFICER',
  'RULE_OWNER',
  'PUBLISHER',
  'INSPECTOR',
  'SUPERVISOR',
  'AUDITOR',
  'ADMINISTRATOR',
];
const ROLES: RoleCode[] = [...READERS, 'SYSTEM_OPERATOR'];
const PRINCIPALS: Principal[] = [...ROLES, 'partner', 'reporter', 'anyone'];

const EVERYBODY = PRINCIPALS;
// A key is no account: for partners, operations that change something do not exist, but the one of a grant for reporting.
const ALL_BUT_PARTNERS: Principal[] = [...ROLES, 'anyone'];
const SIGNED_IN: Principal[] = [...ROLES, 'partner', 'reporter'];
const STAFF: Principal[] = ROLES;
const REGISTERING: Principal[] = ['COLLECTOR', 'ADMINISTRATOR'];
const COLLECTING: Principal[] = ['COLLECTOR', 'CLOSING_OFFICER', 'ADMINISTRATOR'];
const CONFIRMING: Principal[] = ['CONFIRMING_OFFICER', 'ADMINISTRATOR'];
const CLOSING: Principal[] = ['CLOSING_OFFICER', 'ADMINISTRATOR'];
const PROVING: Principal[] = [...COLLECTING, 'CONFIRMING_OFFICER'];
const GRADING: Principal[] = ['GRADING_OFFICER', 'ADMINISTRATOR'];
const APPLYING: Principal[] = ['COLLECTOR', 'GRADING_OFFICER', 'ADMINISTRATOR'];
const AUDITING: Principal[] = ['AUDITOR', 'ADMINISTRATOR'];
const SHARING: Principal[] = ['ADMINISTRATOR'];
const PARTNERS: Principal[] = ['partner', 'reporter'];
const REPORTING: Principal[] = ['reporter'];
const DRAFTING: Principal[] = ['RULE_OWNER', 'ADMINISTRATOR'];
const PUBLISHING: Principal[] = ['PUBLISHER', 'ADMINISTRATOR'];
const READING_DRAFTS: Principal[] = ['RULE_OWNER', 'PUBLISHER', 'ADMINISTRATOR'];
const FEEDING: Principal[] = ['ADMINISTRATOR'];
const LOOKING_AT_FEEDS: Principal[] = ['CONFIRMING_OFFICER', 'ADMINISTRATOR'];
const MANAGING: Principal[] = ['SYSTEM_OPERATOR', 'ADMINISTRATOR'];

/** Who may use what. An operation that is new has no line here, and fails until somebody writes it. */
const ORACLE: Record<string, Principal[]> = {
  'Query.viewer': EVERYBODY,
  'Query.enterprise': [...READERS, 'partner'],
  'Query.enterprises': [...READERS, 'partner'],
  'Query.offices': SIGNED_IN,
  'Query.ruleSet': SIGNED_IN,
  'Query.ruleSetVersions': STAFF,
  'Query.ruleSets': STAFF,
  'Query.ruleSetComparison': STAFF,
  'Query.ruleSetDrafts': READING_DRAFTS,
  'Query.ruleSetDraft': READING_DRAFTS,
  'Query.ruleSetTrial': READING_DRAFTS,
  'Query.inspectionMeasures': SIGNED_IN,
  'Query.collectionDeadline': STAFF,
  'Query.creditEvent': READERS,
  'Query.creditEvents': READERS,
  'Query.gradeReview': READERS,
  'Query.gradeReviews': READERS,
  'Query.gradeApplication': READERS,
  'Query.gradeApplications': READERS,
  'Query.waitingGradeApplications': READERS,
  'Query.gradeBatches': SIGNED_IN,
  'Query.gradeWithdrawal': READERS,
  'Query.gradeWithdrawals': READERS,
  'Query.gradingAuthorisations': READERS,
  'Query.gradingCycle': READERS,
  'Query.gradingCycles': READERS,
  'Query.announcement': [...READERS, 'partner'],
  'Query.announcements': [...READERS, 'partner'],
  'Query.objection': READERS,
  'Query.announcementPreview': GRADING,
  'Query.job': STAFF,
  'Query.jobs': STAFF,
  'Query.officeOverview': READERS,
  'Query.departmentQueues': READERS,
  'Query.timeliness': READERS,
  'Query.reminders': READERS,
  'Query.workQueue': STAFF,
  'Query.workSummary': STAFF,
  'Query.previewCreditEvent': [...COLLECTING, 'CONFIRMING_OFFICER'],
  'Query.previewConfirmation': CONFIRMING,
  'Query.likelyDuplicates': [...COLLECTING, 'CONFIRMING_OFFICER'],
  'Query.creditEventTasks': READERS,
  'Query.businessNumberUse': READERS,
  'Query.secondOfficerSettings': READERS,
  'Query.subjectsLeftOut': READERS,
  'Query.subjectsLeftOutByOffice': READERS,
  'Query.workingCalendar': STAFF,
  'Query.enterpriseImport': REGISTERING,
  'Query.enterpriseImports': REGISTERING,
  'Query.creditEventImport': COLLECTING,
  'Query.creditEventImports': COLLECTING,
  'Query.auditEntries': AUDITING,
  'Query.auditSeal': AUDITING,
  'Query.partner': SHARING,
  'Query.partners': SHARING,
  'Query.grantableFields': SHARING,
  'Query.feedKeys': FEEDING,
  'Query.feedDeliveries': LOOKING_AT_FEEDS,
  'Query.feedRefusals': LOOKING_AT_FEEDS,
  'Mutation.issueFeedKey': FEEDING,
  'Mutation.revokeFeedKey': FEEDING,
  'Mutation.retryFeedRefusal': LOOKING_AT_FEEDS,
  'Query.usage': PARTNERS,
  'Query.externalReports': REPORTING,
  'Query.mySessions': STAFF,
  'Query.savedViews': STAFF,
  'Query.account': [...MANAGING, 'AUDITOR'],
  'Query.accounts': [...MANAGING, 'AUDITOR'],
  'Query.roles': [...MANAGING, 'AUDITOR'],
  'Query.permissions': [...MANAGING, 'AUDITOR'],
  'Mutation.createAccount': MANAGING,
  'Mutation.changeAccount': MANAGING,
  'Mutation.disableAccount': MANAGING,
  'Mutation.enableAccount': MANAGING,
  'Mutation.resetPassword': MANAGING,
  'Mutation.createRole': MANAGING,
  'Mutation.changeRole': MANAGING,
  'Mutation.deleteRole': MANAGING,
  'Mutation.addOffice': MANAGING,
  'Mutation.renameOffice': MANAGING,
  'Mutation.changeOwnPassword': STAFF,
  'Mutation.endSession': STAFF,
  // Every role that comes with the system has SCRIPT.
  'Mutation.issueToken': STAFF,
  'Mutation.saveView': STAFF,
  'Mutation.changeView': STAFF,
  'Mutation.deleteView': STAFF,
  'Mutation.setDefaultView': STAFF,
  'Mutation.endAllSessions': STAFF,
  'Mutation.signIn': ALL_BUT_PARTNERS,
  'Mutation.signOut': STAFF,
  'Mutation.registerEnterprise': REGISTERING,
  'Mutation.setEnterpriseKinds': REGISTERING,
  'Mutation.collectCreditEvent': COLLECTING,
  'Mutation.reportPenaltyCase': CLOSING,
  'Query.penaltyCase': READERS,
  'Query.penaltyCases': READERS,
  'Mutation.attachEvidence': PROVING,
  'Mutation.strikeEvidence': PROVING,
  'Mutation.startCreditEventImport': COLLECTING,
  'Mutation.confirmCreditEvent': CONFIRMING,
  'Mutation.confirmCreditEvents': CONFIRMING,
  'Mutation.dismissCreditEvent': CONFIRMING,
  'Mutation.dismissCreditEvents': CONFIRMING,
  'Mutation.revokeCreditEvent': CONFIRMING,
  'Mutation.correctCreditEvent': CONFIRMING,
  'Mutation.settleEventTask': [...COLLECTING, 'CONFIRMING_OFFICER'],
  'Mutation.recordSubjectLeftOut': COLLECTING,
  'Mutation.setSecondOfficer': ['ADMINISTRATOR'],
  'Mutation.markRemindersSeen': READERS,
  'Mutation.openGradingCycle': GRADING,
  'Mutation.runPreliminaryGrading': GRADING,
  'Mutation.gradeEnterprise': GRADING,
  'Mutation.cancelJob': GRADING,
  'Mutation.confirmGradeReview': GRADING,
  'Mutation.confirmGradeReviews': GRADING,
  'Query.gradeReviewSummary': GRADING,
  'Mutation.confirmMatchingGradeReviews': GRADING,
  'Mutation.adjustGradeReview': GRADING,
  'Mutation.enterGradeApplication': APPLYING,
  'Mutation.checkGradeApplication': APPLYING,
  'Mutation.proveGradeCondition': APPLYING,
  'Mutation.recommendGradeApplication': GRADING,
  'Mutation.declineGradeApplication': GRADING,
  // By the office as well: grant-grade-batch.spec.ts.
  'Mutation.grantGradeBatch': GRADING,
  'Mutation.rejectGradeApplication': GRADING,
  'Mutation.openGradeWithdrawal': GRADING,
  'Mutation.serveWithdrawalNotice': GRADING,
  'Mutation.attachWithdrawalReceipt': GRADING,
  'Mutation.takeWithdrawalEffect': GRADING,
  'Mutation.dropGradeWithdrawal': GRADING,
  'Mutation.gradeAfterListRemoval': GRADING,
  'Mutation.recordBusinessVolumes': REGISTERING,
  'Mutation.approveGradeAdjustment': GRADING,
  'Mutation.rejectGradeAdjustment': GRADING,
  'Mutation.authoriseGrading': GRADING,
  'Mutation.revokeGradingAuthorisation': GRADING,
  'Mutation.announceGrades': GRADING,
  'Mutation.registerObjection': GRADING,
  'Mutation.answerObjection': GRADING,
  'Mutation.finishAnnouncement': GRADING,
  'Mutation.startRuleSetDraft': DRAFTING,
  'Mutation.editRuleSetDraft': DRAFTING,
  'Mutation.discardRuleSetDraft': DRAFTING,
  'Mutation.startRuleSetTrial': READING_DRAFTS,
  // By the law of four eyes and the office as well: publish-rule-set.spec.ts.
  'Mutation.publishRuleSet': PUBLISHING,
  'Mutation.createPartner': SHARING,
  'Mutation.renamePartner': SHARING,
  'Mutation.createGrant': SHARING,
  'Mutation.endGrant': SHARING,
  'Mutation.issueApiKey': SHARING,
  'Mutation.revokeApiKey': SHARING,
  'Mutation.reportExternalInformation': REPORTING,
};

const schema = createSchema();
const fieldsOf = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields());
const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
  root === undefined || root === null ? [] : fieldsOf(root).map((field) => ({ root, field })),
);

let world: World;
let enterpriseId: string;
let eventId: string;
let reviewId: string;
let cycleId: string;
let jobId: string;
let importId: string;
let eventImportId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  const collector = world.as('COLLECTOR');
  const officer = world.as('GRADING_OFFICER');
  cycleId = await openCycle(officer);
  ({ id: enterpriseId } = await register(collector));
  ({ id: eventId } = await collect(collector, inputFor('J-004', { enterpriseId, verifiedOn: '2026-09-28' })));
  await runGrading(officer, cycleId);
  ({ id: reviewId } = await reviewOf(officer, enterpriseId, cycleId));
  await officer.ask(CONFIRM_REVIEW, { id: reviewId });
  const { jobs } = await officer.ask<{ jobs: { id: string }[] }>(`{ jobs { id } }`);
  jobId = jobs[0]?.id ?? '';
  const response = await collector.fetch(`/imports/enterprises?office=${OFFICES.own}`, {
    method: 'POST',
    body: '企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址\n',
  });
  ({ id: importId } = (await response.json()) as { id: string });
  const events = await collector.fetch(`/imports/credit-events?office=${OFFICES.own}`, {
    method: 'POST',
    body: '责任企业统一社会信用代码,采集条目代码,发现查实日期,详情\n91330000MA00000000,J-001,2026-11-16,甲\n',
  });
  ({ id: eventImportId } = (await events.json()) as { id: string });
});
afterAll(() => world.close());

const clientOf = (principal: Principal, office: string = OFFICES.own): Client =>
  principal === 'partner'
    ? world.partner()
    : principal === 'reporter'
      ? world.reporter()
      : principal === 'anyone'
        ? world.anyone()
        : world.as(principal, office);

/** Some value of an input type, so that a call is looked at and not turned away for its form. */
function someValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) {
    return someValue(type.ofType);
  }
  if (isListType(type)) {
    return `[${someValue(type.ofType)}]`;
  }
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${required.map((field) => `${field.name}: ${someValue(field.type)}`).join(', ')} }`;
  }
  if (isEnumType(type)) {
    return type.getValues()[0]?.name ?? '';
  }
  const scalars: Record<string, string> = {
    Date: '"2026-11-16"',
    Int: '1',
    Boolean: 'true',
    ID: '"999999999"',
  };
  return isScalarType(type) ? (scalars[type.name] ?? '"x"') : '';
}

const selectionOf = ({ type }: GraphQLField<unknown, unknown>): string =>
  isLeafType(getNamedType(type)) ? '' : '{ __typename }';

/** A call of a field with its required arguments, or with those that are given. */
function callOf(field: GraphQLField<unknown, unknown>, given: Record<string, string> = {}): string {
  const args = field.args
    .filter((arg) => isRequiredArgument(arg) || arg.name in given)
    .map((arg) => `${arg.name}: ${given[arg.name] ?? (isInputType(arg.type) ? someValue(arg.type) : '')}`);
  return `${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`}`;
}

test('The table names every operation of the schema, and no other', () => {
  expect(Object.keys(ORACLE).sort()).toEqual(
    operations.map(({ root, field }) => `${root.name}.${field.name}`).sort(),
  );
});

describe.each(
  operations.map((operation) => ({ ...operation, name: `${operation.root.name}.${operation.field.name}` })),
)('$name', ({ root, field, name }) => {
  test.each(PRINCIPALS)('by %s', async (principal) => {
    if (name === 'Mutation.signOut' && STAFF.includes(principal)) {
      // It would end the token that all others share; sign-out.spec.ts lets staff sign out.
      return;
    }
    const document = `${root.name.toLowerCase()} { ${callOf(field)} ${selectionOf(field)} }`;
    const before = await world.fingerprint();

    const { errors = [] } = await clientOf(principal).send(document);

    const codes = errors.map(({ extensions }) => extensions.code);
    expect(codes).not.toContain('INTERNAL_ERROR');
    if (ORACLE[name]?.includes(principal) === true) {
      // A name and a password that are none are turned away with this code as well.
      const turnedAway = name === 'Mutation.signIn' ? ['FORBIDDEN'] : ['FORBIDDEN', 'UNAUTHENTICATED'];
      expect(codes.filter((code) => turnedAway.includes(code))).toEqual([]);
    } else {
      expect(codes).toEqual([principal === 'anyone' ? 'UNAUTHENTICATED' : 'FORBIDDEN']);
      expect(await world.fingerprint()).toEqual(before);
    }
  });
});

describe('A partner agency', () => {
  /** All that it may read, by object type; what is not here it may not, on whatever path. */
  const GRANTED: Record<string, string[]> = {
    Enterprise: [
      'address',
      'businessScope',
      'creditCode',
      'enterpriseType',
      'grade',
      'gradeHistory',
      'id',
      'identifiers',
      'kinds',
      'kindsSetByHand',
      'measures',
      'name',
      'office',
      'province',
      'region',
      'registeredCapital',
      'registeredOn',
      'viewerCanCollect',
      'viewerCanSetKinds',
    ],
    Announcement: ['entries', 'finalAt', 'firstDay', 'id', 'lastDay', 'office', 'state'],
    AnnouncementConnection: ['edges', 'pageInfo', 'totalCount'],
    AnnouncementEdge: ['cursor', 'node'],
    AnnouncementEntry: ['creditCode', 'grade', 'id', 'name', 'result'],
    AnnouncementEntryConnection: ['edges', 'pageInfo', 'totalCount'],
    AnnouncementEntryEdge: ['cursor', 'node'],
    EnterpriseConnection: ['edges', 'pageInfo', 'totalCount'],
    EnterpriseEdge: ['cursor', 'node'],
    PageInfo: ['endCursor', 'hasNextPage', 'hasPreviousPage', 'startCursor'],
    Identifier: ['scheme', 'value'],
    Grade: ['since', 'value'],
    GradeBatch: [
      'documentNumber',
      'enterprises',
      'grade',
      'grantedAt',
      'holdsFrom',
      'id',
      'number',
      'regime',
    ],
    GradeBatchConnection: ['edges', 'pageInfo', 'totalCount'],
    GradeBatchEdge: ['cursor', 'node'],
    GradedEnterprise: ['creditCode', 'enterpriseId', 'name', 'office'],
    GradePeriod: ['basis', 'from', 'official', 'to', 'value'],
    InspectionMeasure: [
      'area',
      'code',
      'grade',
      'inspectionRate',
      'official',
      'releaseMode',
      'source',
      'title',
    ],
    Office: ['code', 'level', 'name', 'official', 'parent', 'viewerCanManage'],
    RuleSet: [
      'adjustments',
      'bands',
      'circumstances',
      'conditions',
      'deadlines',
      'effectiveFrom',
      'grades',
      'items',
      'measures',
      'regime',
      'thresholds',
      'title',
      'version',
    ],
    CollectionItem: [
      'businessNumber',
      'category',
      'code',
      'collector',
      'description',
      'effect',
      'kinds',
      'legalBasis',
      'mode',
      'needs',
      'official',
      'points',
      'serious',
      'source',
    ],
    BusinessNumberRule: ['given', 'issued'],
    CollectionNeed: ['accepts', 'field', 'reference', 'when'],
    GradeDefinition: ['code', 'label', 'official', 'rank', 'reachedBy', 'source'],
    GradeBand: ['from', 'grade', 'official', 'source', 'to'],
    DynamicThreshold: ['accumulator', 'measure', 'official', 'points', 'source'],
    AdjustmentGround: [
      'code',
      'description',
      'direction',
      'evidence',
      'official',
      'secondOfficer',
      'source',
      'steps',
    ],
    CircumstanceRule: ['circumstance', 'grade', 'official', 'outcome', 'source'],
    ApplicationCondition: [
      'categories',
      'check',
      'code',
      'description',
      'evidence',
      'grade',
      'heldGrade',
      'months',
      'official',
      'rate',
      'source',
    ],
    RuleDeadline: ['code', 'length', 'official', 'source', 'unit'],
    KeyUsage: ['costPerDay', 'costToday', 'days', 'requestsPerMinute', 'requestsThisMinute'],
    UsageDay: ['cost', 'day', 'refused', 'requests'],
    Viewer: [
      'department',
      'displayName',
      'id',
      'kind',
      'mustChangePassword',
      'office',
      'permissions',
      'role',
      'username',
    ],
  };

  test('reads what it was granted, and nothing else on no path', async () => {
    const granted: Record<string, string[]> = {};
    const given: Record<string, Record<string, string>> = {
      'Query.enterprise': { id: `"${enterpriseId}"` },
      'Query.inspectionMeasures': { grade: '"B"' },
    };
    const waiting: { type: GraphQLObjectType; around: (inner: string) => string }[] = [];
    const known = new Set<string>();
    const visit = async (
      type: GraphQLObjectType,
      field: GraphQLField<unknown, unknown>,
      around: (inner: string) => string,
    ): Promise<void> => {
      const call = callOf(field, given[`${type.name}.${field.name}`]);
      const { errors = [] } = await world.partner().send(around(`${call} ${selectionOf(field)}`));
      const codes = new Set(errors.map(({ extensions }) => extensions.code));
      if (codes.has('FORBIDDEN')) {
        return;
      }
      expect([...codes]).toEqual([]);
      if (type.name !== 'Query') {
        granted[type.name] = [...(granted[type.name] ?? []), field.name].sort();
      }
      const next = getNamedType(field.type);
      if (isObjectType(next) && !known.has(next.name)) {
        known.add(next.name);
        waiting.push({ type: next, around: (inner) => around(`${call} { ${inner} }`) });
      }
    };
    for (const { root, field } of operations.filter(({ root: { name } }) => name === 'Query')) {
      await visit(root, field, (inner) => `{ ${inner} }`);
    }
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      for (const field of fieldsOf(next.type)) {
        await visit(next.type, field, next.around);
      }
    }

    expect(granted).toEqual(GRANTED);
  });

  test('does not know of an enterprise outside its grant: it is absent, and no error', async () => {
    const { creditCode } = await register(world.as('COLLECTOR'), {});
    const ask = `query ($id: ID!, $code: String!, $search: String!) {
      byId: enterprise(id: $id) { id } byCode: enterprise(creditCode: $code) { id }
      all: enterprises { totalCount } found: enterprises(filter: { search: $search }) { totalCount edges { node { id } } }
      here: enterprises(filter: { office: "380000" }) { totalCount } }`;
    const variables = { id: enterpriseId, code: creditCode, search: creditCode };

    expect(await world.otherPartner().ask(ask, variables)).toEqual({
      byId: null,
      byCode: null,
      all: { totalCount: 0 },
      found: { totalCount: 0, edges: [] },
      here: { totalCount: 0 },
    });
    expect(await world.partner().ask(ask, variables)).toMatchObject({
      byId: { id: enterpriseId },
      all: { totalCount: 2 },
      found: { totalCount: 1 },
    });
  });

  test('has no more once its grant or its key has ended', async () => {
    const count = async (): Promise<unknown> =>
      (await world.partner().ask<{ enterprises: unknown }>(`{ enterprises { totalCount } }`)).enterprises;
    const runner = world.owner;
    const hold = (valid: string): Promise<unknown> =>
      runner.query(
        `update partner_grant set valid = ${valid} from partner where partner.id = partner_id and partner.office_code = '380000'`,
      );
    await hold(`daterange(null, '2026-11-16')`);
    expect(await world.partner().refused(`{ enterprises { totalCount } }`)).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('Query.enterprises') as unknown,
    });
    expect(await world.partner().ask(`{ offices(under: "380000") { code } }`)).not.toEqual({ offices: [] });
    await hold('daterange(null, null)');
    expect(await count()).toEqual({ totalCount: 2 });

    await runner.query(`update api_key set expires_at = '2026-11-16T00:00:00+08:00'`);
    expect(await world.partner().refused(`{ enterprises { totalCount } }`)).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await runner.query(`update api_key set expires_at = null`);
  });
});

describe('What another office has', () => {
  const seenBy = (client: Client): Promise<Record<string, unknown>> =>
    client.ask(
      `query ($enterprise: ID!, $event: ID!, $review: ID!, $job: ID!, $import: ID!, $events: ID!) {
         enterprise(id: $enterprise) { id standing { points }
           grade { value review { id } } gradeHistory { value review { id } }
           creditEvents { totalCount edges { node { id } } } gradeReviews { totalCount edges { node { id } } } }
         creditEvent(id: $event) { id }
         creditEvents(filter: { enterpriseId: $enterprise }) { totalCount }
         byOffice: creditEvents(filter: { office: "380000" }) { totalCount }
         gradeReview(id: $review) { id }
         gradeReviews { totalCount }
         reviewsByOffice: gradeReviews(filter: { office: "380000" }) { totalCount }
         gradingCycles(office: "380000") { id }
         job(id: $job) { id }
         enterpriseImport(id: $import) { id }
         enterpriseImports { id }
         creditEventImport(id: $events) { id }
         creditEventImports { id }
         auditEntries(filter: { subjectType: "CreditEvent" }) { totalCount }
         workQueue { id } }`,
      {
        enterprise: enterpriseId,
        event: eventId,
        review: reviewId,
        job: jobId,
        import: importId,
        events: eventImportId,
      },
    );

  test('its own people see', async () => {
    const { gradingCycles, ...seen } = await seenBy(world.as('ADMINISTRATOR'));

    expect(gradingCycles).toContainEqual({ id: cycleId });
    expect(seen).toEqual({
      enterprise: {
        id: enterpriseId,
        standing: { points: 0 },
        grade: { value: 'B', review: { id: reviewId } },
        gradeHistory: [{ value: 'B', review: { id: reviewId } }],
        creditEvents: { totalCount: 1, edges: [{ node: { id: eventId } }] },
        gradeReviews: { totalCount: 1, edges: [{ node: { id: reviewId } }] },
      },
      creditEvent: { id: eventId },
      creditEvents: { totalCount: 1 },
      byOffice: { totalCount: 1 },
      gradeReview: { id: reviewId },
      gradeReviews: { totalCount: 1 },
      reviewsByOffice: { totalCount: 1 },
      job: { id: jobId },
      enterpriseImport: { id: importId },
      enterpriseImports: [{ id: importId }],
      creditEventImport: { id: eventImportId },
      creditEventImports: [{ id: eventImportId }],
      auditEntries: { totalCount: 1 },
      workQueue: [],
    });
  });

  test.each([
    ['another bureau', OFFICES.other],
    ['an office below', OFFICES.below],
  ])('the people of %s do not; the enterprise and its grade they may know', async (_what, office) => {
    const { gradingCycles, ...seen } = await seenBy(world.as('ADMINISTRATOR', office));

    // An office below takes part in the cycles of its bureau.
    expect((gradingCycles as { id: string }[]).some(({ id }) => id === cycleId)).toBe(
      office === OFFICES.below,
    );
    expect(seen).toEqual({
      enterprise: {
        id: enterpriseId,
        standing: { points: 0 },
        grade: { value: 'B', review: null },
        gradeHistory: [{ value: 'B', review: null }],
        creditEvents: { totalCount: 0, edges: [] },
        gradeReviews: { totalCount: 0, edges: [] },
      },
      creditEvent: null,
      creditEvents: { totalCount: 0 },
      byOffice: { totalCount: 0 },
      gradeReview: null,
      gradeReviews: { totalCount: 0 },
      reviewsByOffice: { totalCount: 0 },
      job: null,
      enterpriseImport: null,
      enterpriseImports: [],
      creditEventImport: null,
      creditEventImports: [],
      auditEntries: { totalCount: 0 },
      workQueue: [],
    });
  });

  test('an office that collects about an enterprise of another sees its event, and the supervising one does too', async () => {
    const foreign = world.as('COLLECTOR', OFFICES.other);
    const { id } = await collect(foreign, inputFor('J-001', { enterpriseId }));

    for (const client of [foreign, world.as('COLLECTOR')]) {
      const { creditEvent } = await client.ask<{ creditEvent: unknown }>(
        `query ($id: ID!) { creditEvent(id: $id) { id office { code } enterprise { id } } }`,
        { id },
      );
      expect(creditEvent).toEqual({ id, office: { code: OFFICES.other }, enterprise: { id: enterpriseId } });
    }
    const { creditEvents } = await foreign.ask<{ creditEvents: unknown }>(`{ creditEvents { totalCount } }`);
    expect(creditEvents).toEqual({ totalCount: 1 });
  });

  test('is refused where its figures are asked for by name', async () => {
    for (const office of [OFFICES.other, OFFICES.below]) {
      expect(
        await world
          .as('ADMINISTRATOR', office)
          .refused(`{ officeOverview(office: "380000") { enterprises } }`),
      ).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
