import {
  pdfFile,
  AUTHORISE,
  CANCEL_JOB,
  GRADE_ENTERPRISE,
  ADJUST_REVIEW,
  ANNOUNCE,
  ANSWER_OBJECTION,
  type AuditRow,
  type Client,
  collect,
  COLLECT,
  collectAutomatically,
  CONFIRM,
  CONFIRM_MANY,
  CONFIRM_REVIEW,
  CONFIRM_REVIEWS,
  creditCodeOf,
  DISMISS,
  DISMISS_MANY,
  FINISH_ANNOUNCEMENT,
  finished,
  inputFor,
  OFFICES,
  OPEN_CYCLE,
  openAccount,
  openCycle,
  openWorld,
  PASSWORD,
  objectionInput,
  register,
  REGISTER_OBJECTION,
  registerObjection,
  reviewOf,
  REVOKE,
  type RoleCode,
  RUN,
  runGrading,
  usernameOf,
  ATTACH,
  caseInput,
  REPORT_CASE,
  evidenceOf,
  STRIKE,
  upload,
  type World,
} from '../kit';
import { announced, confirmed } from '../announcements/kit';
import { createSchema } from '../../src/schema';
import { checkOf, eventCsv, eventRow, START_IMPORT } from '../credit-events/event-file';
import {
  cell,
  type Draft,
  DISCARD as DISCARD_DRAFT,
  EDIT as EDIT_DRAFT,
  latestVersion,
  PUBLISH as PUBLISH_RULES,
  signature,
  START as START_DRAFT,
  startDraft,
  TRY as TRY_DRAFT,
  tryDraft,
} from '../rule-drafts/kit';
import {
  applyFor,
  ATTACH_RECEIPT,
  batchOf,
  CHECK_AGAIN,
  DECLINE,
  DROP,
  EFFECT,
  ENTER,
  goodEnterprise,
  GRANT,
  granted,
  OPEN_WITHDRAWAL,
  PROVE,
  proveAll,
  RECOMMEND,
  recommended,
  REJECT,
  SERVE,
  type Withdrawal,
} from '../grade-applications/kit';
import { CHANGE_VIEW, DELETE_VIEW, SAVE_VIEW, saveView, SET_DEFAULT_VIEW } from '../lists/kit';
import {
  admit,
  CREATE_GRANT,
  CREATE_PARTNER,
  END_GRANT,
  grant,
  issue,
  ISSUE_KEY,
  RENAME_PARTNER,
  REVOKE_KEY,
} from '../sharing/kit';
import {
  deliver,
  feedEvent,
  feedOf,
  ISSUE_FEED_KEY,
  issueFeedKey,
  RETRY_FEED_REFUSAL,
  REVOKE_FEED_KEY,
} from '../feeds/kit';

let world: World;
let collector: Client;
let officer: Client;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  collector = world.as('COLLECTOR');
  officer = world.as('GRADING_OFFICER');
  cycleId = await openCycle(officer);
});
afterAll(() => world.close());

const newEnterprise = async (): Promise<string> => (await register(collector)).id;
const newReview = async (): Promise<string> => {
  const id = await newEnterprise();
  await runGrading(officer, cycleId);
  return (await reviewOf(officer, id, cycleId)).id;
};
const APPROVE_ADJUSTMENT = `mutation ($reviewId: ID!) { approveGradeAdjustment(reviewId: $reviewId) { id } }`;
const REJECT_ADJUSTMENT = `mutation ($reviewId: ID!, $reason: String!) { rejectGradeAdjustment(reviewId: $reviewId, reason: $reason) { id } }`;
const REVOKE_AUTHORISATION = `mutation ($id: ID!, $reason: String!) { revokeGradingAuthorisation(id: $id, reason: $reason) { id } }`;
/** A review whose adjustment waits for a second officer. */
const newProposal = async (): Promise<string> => {
  const id = await newReview();
  const file = await upload(officer, pdfFile(`proposal ${id}`));
  await officer.ask(
    `mutation ($id: ID!, $evidence: [ID!]) {
      adjustGradeReview(id: $id, grade: "B", reason: "风险提示", ground: "T-03", evidenceIds: $evidence) { id } }`,
    { id, evidence: [file.id] },
  );
  return id;
};
const CONFIRM_MATCHING = `mutation ($filter: GradeReviewFilter!, $digest: String!) {
  confirmMatchingGradeReviews(filter: $filter, digest: $digest) { id } }`;
const whatMatches = async (): Promise<Record<string, unknown>> => {
  await newReview();
  const filter = { cycleId };
  const { gradeReviewSummary } = await officer.ask<{ gradeReviewSummary: { digest: string } }>(
    `query ($filter: GradeReviewFilter!) { gradeReviewSummary(filter: $filter) { digest } }`,
    { filter },
  );
  return { filter, digest: gradeReviewSummary.digest };
};
const RECORD_VOLUMES = `mutation ($input: RecordBusinessVolumesInput!) { recordBusinessVolumes(input: $input) }`;
const volumeOf = (enterpriseId: string) => ({
  input: { source: 'e-CIQ', volumes: [{ enterpriseId, month: '2026-10', declarations: 3 }] },
});
const AFTER_REMOVAL = `mutation ($id: ID!) {
  gradeAfterListRemoval(enterpriseId: $id, removedOn: "2026-11-16", document: "国质检通〔2026〕12号") { id } }`;
const lowestGraded = async (): Promise<string> => {
  const id = await newEnterprise();
  await runGrading(officer, cycleId);
  await officer.ask(ADJUST_REVIEW, {
    id: (await reviewOf(officer, id, cycleId)).id,
    grade: 'D',
    reason: '情节严重',
  });
  return id;
};
const authorisationInForce = async (): Promise<string> => {
  const { gradingAuthorisations } = await officer.ask<{
    gradingAuthorisations: { id: string; revokedAt: string | null }[];
  }>(`{ gradingAuthorisations { id revokedAt } }`);
  return gradingAuthorisations.find(({ revokedAt }) => revokedAt === null)?.id ?? '';
};
const newEvent = async (): Promise<string> =>
  (await collect(collector, inputFor('J-002', { enterpriseId: await newEnterprise() }))).id;
const arrived = async (): Promise<string> =>
  collectAutomatically(world, 'N-009', { enterpriseId: await newEnterprise() });

/** What a test before this one has left to the worker writes entries as well. */
async function queueIsEmpty(): Promise<void> {
  for (;;) {
    const [row] = await world.owner.query<{ left: number }[]>(
      `select count(*)::integer as left from graphile_worker.jobs where task_identifier = 'work'`,
    );
    if (row?.left === 0) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const newEntry = async (): Promise<string> => (await announced(world, cycleId)).entry.id;

/** An announcement whose days are over. */
const endedAnnouncement = async (): Promise<string> => {
  const [row] = await world.owner.query<{ id: string }[]>(
    `insert into announcement (cycle_id, office_code, rule_set_id, first_day, last_day, announced_at, announced_by)
     select $1, $2, rule_set.id, '2026-10-09', '2026-10-16', '2026-10-09', account.id
     from rule_set, user_account account where rule_set.regime = 'AQSIQ_2013_93' and account.username = 'grading.officer.380000' limit 1
     returning id`,
    [cycleId, OFFICES.own],
  );
  return row?.id ?? '';
};

/** A grading that no worker knows of. */
const waitingJob = async (): Promise<string> => {
  const [row] = await world.owner.query<{ id: string }[]>(
    `insert into job (kind, subject_id, office_code, created_at) values ('PRELIMINARY_GRADING', $1, $2, now()) returning id`,
    [cycleId, OFFICES.own],
  );
  return row?.id ?? '';
};

/** A reminder to 380000. */
const reminded = async (): Promise<string> => {
  const [row] = await world.owner.query<{ id: string }[]>(
    `insert into reminder (day, office_code, department, overdue, due_today, due_next, written_at)
     values ('2026-11-16', $1, 'INSPECTION', 1, 0, 0, now()) returning id`,
    [OFFICES.own],
  );
  return row?.id ?? '';
};

/** An application for AA, with what proves it. */
const newApplication = async (): Promise<string> => {
  const { id } = await applyFor(officer, (await goodEnterprise(world)).id);
  await proveAll(officer, id);
  return id;
};
const newWithdrawal = async (): Promise<string> => {
  const { openGradeWithdrawal } = await officer.ask<{ openGradeWithdrawal: Withdrawal }>(OPEN_WITHDRAWAL, {
    enterpriseId: await granted(world),
    reason: '测试',
  });
  return openGradeWithdrawal.id;
};
/** A withdrawal whose notice was served, and whose time for a defence has passed. */
const servedWithdrawal = async (): Promise<string> => {
  const id = await newWithdrawal();
  await world.owner.query(
    `insert into grade_withdrawal_notice (withdrawal_id, served_on, way, receiver, defend_until, recorded_by, recorded_at)
     select $1, '2026-10-01', 'POST', '王', '2026-10-11', min(id), now() from user_account`,
    [id],
  );
  return id;
};

let partners = 0;
const newPartner = (): Promise<string> => admit(world.as('ADMINISTRATOR'), `留痕测试部门${(partners += 1)}`);
const newGrant = async (): Promise<string> =>
  grant(world.as('ADMINISTRATOR'), { partnerId: await newPartner() });
const newKey = async (): Promise<string> =>
  (await issue(world.as('ADMINISTRATOR'), { partnerId: await newPartner() })).key.id;

/** The version to draft from, while no draft is open. */
async function withoutDraft(): Promise<string> {
  const owner = world.as('ADMINISTRATOR');
  const { ruleSetDrafts } = await owner.ask<{ ruleSetDrafts: Draft[] }>(`{ ruleSetDrafts { id } }`);
  for (const { id } of ruleSetDrafts) {
    await owner.ask(DISCARD_DRAFT, { id, reason: '测试' });
  }
  return latestVersion(owner);
}
async function newDraft(): Promise<Draft> {
  await withoutDraft();
  return startDraft(world.as('ADMINISTRATOR'));
}
const editOf = ({ id, revision }: Draft, points: string) => ({
  input: { draftId: id, revision, edits: [cell('items', 'J-001', 'points', points)] },
});
const newFeedKey = async (): Promise<string> => (await issueFeedKey(world.as('ADMINISTRATOR'))).key.id;
/** An event of a feed that was refused. */
const newFeedRefusal = async (): Promise<string> => {
  const creditCode = creditCodeOf(9_100_000);
  const { delivery } = await deliver(await feedOf(world), [feedEvent({ creditCode })]);
  const [row] = await world.owner.query<{ id: string }[]>(
    `select id from feed_refusal where delivery_id = $1`,
    [delivery],
  );
  return row?.id ?? '';
};

const REPORT = `mutation ($input: ReportExternalInformationInput!) { reportExternalInformation(input: $input) { id } }`;
const reportOf = (creditCode: string | null): Record<string, unknown> => ({
  input: {
    externalId: 'SJ-1',
    creditCode,
    itemCode: 'W-003',
    verifiedOn: '2026-11-12',
    detail: '列入异常名录',
  },
});

interface Deed {
  /** Null for somebody who is not signed in yet; a partner that may report. */
  role: RoleCode | 'reporter' | null;
  /** Where she works; 380000 where left out. */
  office?: string;
  /** Prepares what is needed and answers the call. */
  call: () => Promise<[document: string, variables: Record<string, unknown>]>;
  /** A call that is refused for what it says, by the same person. */
  refused: () => Promise<[document: string, variables: Record<string, unknown>]>;
  entry: {
    operation: string;
    subject: string;
    before: 'something' | 'nothing';
    after: 'something' | 'nothing';
    /** Whose auditors read it, where it is about another office than hers. */
    office?: string;
  };
}

const REGISTER = `mutation ($input: RegisterEnterpriseInput!) { registerEnterprise(input: $input) { id } }`;
const SEEN = `mutation ($ids: [ID!]!) { markRemindersSeen(ids: $ids) { id } }`;
const KINDS = `mutation ($id: ID!, $kinds: [EnterpriseKind!]!) { setEnterpriseKinds(id: $id, kinds: $kinds) { id } }`;
const SIGN_IN = `mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { viewer { id } } }`;
const none =
  (document: string, more: Record<string, unknown> = {}): Deed['refused'] =>
  () =>
    Promise.resolve([document, { id: '999999999', ...more }]);
const changed = { before: 'something', after: 'something' } as const;
const made = { before: 'nothing', after: 'something' } as const;
const reason = '测试';

const CREATE_ACCOUNT = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id } } }`;
const CHANGE_ACCOUNT = `mutation ($id: ID!, $input: ChangeAccountInput!) { changeAccount(id: $id, input: $input) { id } }`;
const DISABLE = `mutation ($id: ID!) { disableAccount(id: $id) { id } }`;
const ENABLE = `mutation ($id: ID!) { enableAccount(id: $id) { id } }`;
const RESET = `mutation ($id: ID!) { resetPassword(id: $id) { account { id } } }`;
const CHANGE_OWN = `mutation ($current: String!, $next: String!) { changeOwnPassword(currentPassword: $current, newPassword: $next) }`;
const CREATE_ROLE = `mutation ($input: CreateRoleInput!) { createRole(input: $input) { code } }`;
const CHANGE_ROLE = `mutation ($id: String!) { changeRole(code: $id, input: { name: "丙" }) { code } }`;
const DELETE_ROLE = `mutation ($id: String!) { deleteRole(code: $id) }`;
const ADD_OFFICE = `mutation ($input: AddOfficeInput!) { addOffice(input: $input) { code } }`;
const RENAME_OFFICE = `mutation ($code: String!) { renameOffice(code: $code, name: "宁波局") { code } }`;
const accountInput = (username: string) => ({
  input: { username, displayName: '甲', office: OFFICES.own, role: 'COLLECTOR' },
});
const roleInput = (code: string) => ({ input: { code, name: '甲', office: OFFICES.own, permissions: [] } });
const officeInput = (code: string) => ({ input: { code, name: '甲', parent: OFFICES.own } });
const newAccount = async (username: string): Promise<string> =>
  (await openAccount(world.as('ADMINISTRATOR'), { username, office: OFFICES.own, role: 'COLLECTOR' })).id;
const CORRECT = `mutation ($id: ID!, $reason: String!, $input: CollectCreditEventInput!) {
  correctCreditEvent(id: $id, reason: $reason, input: $input) { id } }`;
const LEAVE_OUT = `mutation ($input: RecordSubjectLeftOutInput!) { recordSubjectLeftOut(input: $input) { id } }`;
const SECOND_OFFICER = `mutation ($office: String!, $required: Boolean) {
  setSecondOfficer(office: $office, category: EXTERNAL, required: $required) { id } }`;
const ISSUE_TOKEN = `mutation ($name: String!) { issueToken(name: $name) { session { id } } }`;
const SETTLE = `mutation ($id: ID!, $note: String!) { settleEventTask(id: $id, note: $note) { id } }`;
const leftOut = (name: string) => ({
  input: { name, itemCode: 'N-016', verifiedOn: '2026-11-13', detail: '检疫不合格', reason },
});
const newTask = async (): Promise<string> => {
  const [row] = await world.owner.query<{ id: string }[]>(
    `insert into credit_event_task (event_id, code, opened_at) values ($1, 'NUMBER_ON_ANOTHER_ENTERPRISE', now()) returning id`,
    [await newEvent()],
  );
  return row?.id ?? '';
};
const newView = async (name: string): Promise<string> => (await saveView(world.as('INSPECTOR'), { name })).id;
const newRole = async (code: string): Promise<string> => {
  await world.as('ADMINISTRATOR').ask(CREATE_ROLE, roleInput(code));
  return code;
};

/** Every mutation. One that is new has no line here, and fails until somebody writes it. */
const DEEDS: Record<string, Deed> = {
  registerEnterprise: {
    role: 'COLLECTOR',
    call: () =>
      Promise.resolve([
        REGISTER,
        { input: { name: '甲', kinds: [], office: OFFICES.own, creditCode: creditCodeOf(8_000_001) } },
      ]),
    refused: () => Promise.resolve([REGISTER, { input: { name: '', kinds: [], office: OFFICES.own } }]),
    entry: { operation: 'REGISTER_ENTERPRISE', subject: 'Enterprise', ...made },
  },
  setEnterpriseKinds: {
    role: 'COLLECTOR',
    call: async () => [KINDS, { id: await newEnterprise(), kinds: ['CARRIER'] }],
    refused: none(KINDS, { kinds: [] }),
    entry: { operation: 'SET_ENTERPRISE_KINDS', subject: 'Enterprise', ...changed },
  },
  collectCreditEvent: {
    role: 'COLLECTOR',
    call: async () => [COLLECT, { input: inputFor('J-001', { enterpriseId: await newEnterprise() }) }],
    refused: async () => [
      COLLECT,
      { input: inputFor('J-001', { enterpriseId: await newEnterprise(), detail: '' }) },
    ],
    entry: { operation: 'COLLECT_CREDIT_EVENT', subject: 'CreditEvent', ...made },
  },
  startCreditEventImport: {
    role: 'COLLECTOR',
    call: async () => {
      const { creditCode } = await register(collector);
      return [START_IMPORT, { id: (await checkOf(collector, eventCsv([eventRow(creditCode)]))).id }];
    },
    refused: none(START_IMPORT),
    entry: { operation: 'START_CREDIT_EVENT_IMPORT', subject: 'CreditEventImport', ...made },
  },
  confirmCreditEvent: {
    role: 'CONFIRMING_OFFICER',
    call: async () => [CONFIRM, { id: await arrived() }],
    refused: none(CONFIRM),
    entry: { operation: 'CONFIRM_CREDIT_EVENT', subject: 'CreditEvent', ...changed },
  },
  dismissCreditEvent: {
    role: 'CONFIRMING_OFFICER',
    call: async () => [DISMISS, { id: await arrived(), reason }],
    refused: async () => [DISMISS, { id: await arrived(), reason: '' }],
    entry: { operation: 'DISMISS_CREDIT_EVENT', subject: 'CreditEvent', ...changed },
  },
  confirmCreditEvents: {
    role: 'CONFIRMING_OFFICER',
    call: async () => [CONFIRM_MANY, { ids: [await arrived()] }],
    refused: async () => [CONFIRM_MANY, { ids: [await arrived(), '999999999'] }],
    entry: { operation: 'CONFIRM_CREDIT_EVENT', subject: 'CreditEvent', ...changed },
  },
  dismissCreditEvents: {
    role: 'CONFIRMING_OFFICER',
    call: async () => [DISMISS_MANY, { ids: [await arrived()], reason }],
    refused: async () => [DISMISS_MANY, { ids: [await arrived()], reason: '' }],
    entry: { operation: 'DISMISS_CREDIT_EVENT', subject: 'CreditEvent', ...changed },
  },
  revokeCreditEvent: {
    role: 'CONFIRMING_OFFICER',
    call: async () => [REVOKE, { id: await newEvent(), reason }],
    refused: async () => [REVOKE, { id: await newEvent(), reason: '' }],
    entry: { operation: 'REVOKE_CREDIT_EVENT', subject: 'CreditEvent', ...changed },
  },
  correctCreditEvent: {
    role: 'ADMINISTRATOR',
    call: async () => {
      const enterpriseId = await newEnterprise();
      const { id } = await collect(collector, inputFor('J-002', { enterpriseId }));
      return [CORRECT, { id, reason, input: inputFor('J-001', { enterpriseId }) }];
    },
    refused: async () => [
      CORRECT,
      { id: await newEvent(), reason: '', input: inputFor('J-001', { enterpriseId: '999999999' }) },
    ],
    entry: { operation: 'CORRECT_CREDIT_EVENT', subject: 'CreditEvent', ...changed },
  },
  reportPenaltyCase: {
    role: 'CLOSING_OFFICER',
    call: async () => [REPORT_CASE, { input: caseInput({ enterpriseId: await newEnterprise() }) }],
    refused: async () => [
      REPORT_CASE,
      { input: caseInput({ enterpriseId: await newEnterprise(), cause: '' }) },
    ],
    entry: { operation: 'REPORT_PENALTY_CASE', subject: 'PenaltyCase', ...made },
  },
  attachEvidence: {
    role: 'COLLECTOR',
    call: async () => [ATTACH, { eventId: await newEvent(), evidenceIds: [(await upload(collector)).id] }],
    refused: async () => [ATTACH, { eventId: await newEvent(), evidenceIds: ['999999999'] }],
    entry: { operation: 'ATTACH_EVIDENCE', subject: 'CreditEvent', ...made },
  },
  strikeEvidence: {
    role: 'COLLECTOR',
    call: async () => {
      const { id: evidenceId } = await upload(collector);
      const eventId = await newEvent();
      await collector.ask(ATTACH, { eventId, evidenceIds: [evidenceId] });
      return [STRIKE, { id: (await evidenceOf(collector, eventId))[0]?.id, reason }];
    },
    refused: none(STRIKE, { reason }),
    entry: { operation: 'STRIKE_EVIDENCE', subject: 'CreditEvent', ...made },
  },
  recordSubjectLeftOut: {
    role: 'COLLECTOR',
    call: () => Promise.resolve([LEAVE_OUT, leftOut('远洋之星')]),
    refused: () => Promise.resolve([LEAVE_OUT, leftOut('')]),
    entry: { operation: 'RECORD_SUBJECT_LEFT_OUT', subject: 'SubjectLeftOut', ...made },
  },
  setSecondOfficer: {
    role: 'ADMINISTRATOR',
    call: () => Promise.resolve([SECOND_OFFICER, { office: OFFICES.own, required: false }]),
    refused: () => Promise.resolve([SECOND_OFFICER, { office: 'x', required: false }]),
    entry: { operation: 'SET_SECOND_OFFICER', subject: 'Office', ...changed },
  },
  settleEventTask: {
    role: 'COLLECTOR',
    call: async () => [SETTLE, { id: await newTask(), note: '同一报检单，代理与收货人各有一项。' }],
    refused: none(SETTLE, { note: reason }),
    entry: { operation: 'SETTLE_EVENT_TASK', subject: 'CreditEvent', ...changed },
  },
  markRemindersSeen: {
    role: 'CONFIRMING_OFFICER',
    call: async () => [SEEN, { ids: [await reminded()] }],
    refused: () => Promise.resolve([SEEN, { ids: ['999999999'] }]),
    entry: { operation: 'MARK_REMINDER_SEEN', subject: 'Reminder', ...made },
  },
  openGradingCycle: {
    role: 'GRADING_OFFICER',
    call: () =>
      Promise.resolve([OPEN_CYCLE, { input: { office: OFFICES.own, from: '2020-01-01', to: '2021-01-01' } }]),
    refused: () =>
      Promise.resolve([OPEN_CYCLE, { input: { office: OFFICES.own, from: '2026-01-01', to: '2027-01-01' } }]),
    entry: { operation: 'OPEN_GRADING_CYCLE', subject: 'GradingCycle', ...made },
  },
  gradeEnterprise: {
    role: 'GRADING_OFFICER',
    call: async () => [
      GRADE_ENTERPRISE,
      { cycleId, enterpriseId: (await register(world.as('COLLECTOR'))).id },
    ],
    refused: () => Promise.resolve([GRADE_ENTERPRISE, { cycleId, enterpriseId: '999999999' }]),
    entry: { operation: 'GRADE_ENTERPRISE', subject: 'Enterprise', ...made },
  },
  cancelJob: {
    role: 'GRADING_OFFICER',
    call: async () => [CANCEL_JOB, { id: await waitingJob() }],
    refused: none(CANCEL_JOB),
    entry: { operation: 'CANCEL_JOB', subject: 'Job', ...changed },
  },
  runPreliminaryGrading: {
    role: 'GRADING_OFFICER',
    call: () => Promise.resolve([RUN, { cycleId }]),
    refused: () => Promise.resolve([RUN, { cycleId: '999999999' }]),
    entry: { operation: 'RUN_PRELIMINARY_GRADING', subject: 'GradingCycle', ...made },
  },
  confirmGradeReview: {
    role: 'GRADING_OFFICER',
    call: async () => [CONFIRM_REVIEW, { id: await newReview() }],
    refused: none(CONFIRM_REVIEW),
    entry: { operation: 'CONFIRM_GRADE_REVIEW', subject: 'GradeReview', ...changed },
  },
  confirmGradeReviews: {
    role: 'GRADING_OFFICER',
    call: async () => [CONFIRM_REVIEWS, { ids: [await newReview()] }],
    refused: async () => [CONFIRM_REVIEWS, { ids: [await newReview(), '999999999'] }],
    entry: { operation: 'CONFIRM_GRADE_REVIEW', subject: 'GradeReview', ...changed },
  },
  adjustGradeReview: {
    role: 'GRADING_OFFICER',
    call: async () => [ADJUST_REVIEW, { id: await newReview(), grade: 'D', reason }],
    refused: async () => [ADJUST_REVIEW, { id: await newReview(), grade: 'D', reason: '' }],
    entry: { operation: 'ADJUST_GRADE_REVIEW', subject: 'GradeReview', ...changed },
  },
  enterGradeApplication: {
    role: 'COLLECTOR',
    call: async () => [
      ENTER,
      { input: { enterpriseId: (await goodEnterprise(world)).id, grade: 'AA', appliedOn: '2026-11-16' } },
    ],
    refused: async () => [
      ENTER,
      { input: { enterpriseId: await newEnterprise(), grade: 'A', appliedOn: '2026-11-16' } },
    ],
    entry: { operation: 'ENTER_GRADE_APPLICATION', subject: 'GradeApplication', ...made },
  },
  checkGradeApplication: {
    role: 'GRADING_OFFICER',
    call: async () => [CHECK_AGAIN, { id: await newApplication() }],
    refused: none(CHECK_AGAIN),
    entry: { operation: 'CHECK_GRADE_APPLICATION', subject: 'GradeApplication', ...made },
  },
  proveGradeCondition: {
    role: 'COLLECTOR',
    call: async () => [PROVE, { id: await newApplication(), condition: 'AA-2', statement: '说明' }],
    refused: none(PROVE, { condition: 'AA-2', statement: '说明' }),
    entry: { operation: 'PROVE_GRADE_CONDITION', subject: 'GradeApplication', ...made },
  },
  recommendGradeApplication: {
    role: 'GRADING_OFFICER',
    call: async () => [RECOMMEND, { id: await newApplication(), opinion: '同意' }],
    refused: none(RECOMMEND, { opinion: '同意' }),
    entry: { operation: 'RECOMMEND_GRADE_APPLICATION', subject: 'GradeApplication', ...changed },
  },
  declineGradeApplication: {
    role: 'GRADING_OFFICER',
    call: async () => [DECLINE, { id: await newApplication(), reason }],
    refused: none(DECLINE, { reason }),
    entry: { operation: 'DECLINE_GRADE_APPLICATION', subject: 'GradeApplication', ...changed },
  },
  rejectGradeApplication: {
    role: 'GRADING_OFFICER',
    office: OFFICES.above,
    call: async () => [REJECT, { id: (await recommended(world)).id, reason }],
    refused: none(REJECT, { reason }),
    entry: {
      operation: 'REJECT_GRADE_APPLICATION',
      subject: 'GradeApplication',
      office: OFFICES.own,
      ...changed,
    },
  },
  grantGradeBatch: {
    role: 'GRADING_OFFICER',
    office: OFFICES.above,
    call: async () => [GRANT, { input: batchOf([(await recommended(world)).id]) }],
    refused: () => Promise.resolve([GRANT, { input: batchOf([]) }]),
    entry: { operation: 'GRANT_GRADE_BATCH', subject: 'GradeBatch', ...made },
  },
  openGradeWithdrawal: {
    role: 'GRADING_OFFICER',
    call: async () => [OPEN_WITHDRAWAL, { enterpriseId: await granted(world), reason }],
    refused: async () => [OPEN_WITHDRAWAL, { enterpriseId: await newEnterprise(), reason }],
    entry: { operation: 'OPEN_GRADE_WITHDRAWAL', subject: 'GradeWithdrawal', ...made },
  },
  serveWithdrawalNotice: {
    role: 'GRADING_OFFICER',
    call: async () => [
      SERVE,
      { id: await newWithdrawal(), input: { servedOn: '2026-11-16', way: 'POST', receiver: '王' } },
    ],
    refused: none(SERVE, { input: { servedOn: '2026-11-16', way: 'POST', receiver: '王' } }),
    entry: { operation: 'SERVE_WITHDRAWAL_NOTICE', subject: 'GradeWithdrawal', ...made },
  },
  attachWithdrawalReceipt: {
    role: 'GRADING_OFFICER',
    call: async () => [
      ATTACH_RECEIPT,
      { id: await servedWithdrawal(), evidenceIds: [(await upload(officer, pdfFile('receipt'))).id] },
    ],
    refused: none(ATTACH_RECEIPT, { evidenceIds: ['999999999'] }),
    entry: { operation: 'ATTACH_WITHDRAWAL_RECEIPT', subject: 'GradeWithdrawal', ...made },
  },
  takeWithdrawalEffect: {
    role: 'GRADING_OFFICER',
    call: async () => [EFFECT, { id: await servedWithdrawal() }],
    refused: async () => [EFFECT, { id: await newWithdrawal() }],
    entry: { operation: 'WITHDRAW_GRADE', subject: 'GradeWithdrawal', ...changed },
  },
  dropGradeWithdrawal: {
    role: 'GRADING_OFFICER',
    call: async () => [DROP, { id: await newWithdrawal(), reason }],
    refused: none(DROP, { reason }),
    entry: { operation: 'DROP_GRADE_WITHDRAWAL', subject: 'GradeWithdrawal', ...changed },
  },
  confirmMatchingGradeReviews: {
    role: 'GRADING_OFFICER',
    call: async () => [CONFIRM_MATCHING, await whatMatches()],
    refused: async () => [CONFIRM_MATCHING, { ...(await whatMatches()), digest: '' }],
    entry: { operation: 'CONFIRM_MATCHING_GRADE_REVIEWS', subject: 'GradingCycle', ...made },
  },
  recordBusinessVolumes: {
    role: 'COLLECTOR',
    call: async () => [RECORD_VOLUMES, volumeOf(await newEnterprise())],
    refused: () => Promise.resolve([RECORD_VOLUMES, volumeOf('999999999')]),
    entry: { operation: 'RECORD_BUSINESS_VOLUMES', subject: 'Enterprise', ...made },
  },
  gradeAfterListRemoval: {
    role: 'GRADING_OFFICER',
    call: async () => [AFTER_REMOVAL, { id: await lowestGraded() }],
    refused: none(AFTER_REMOVAL),
    entry: { operation: 'GRADE_AFTER_LIST_REMOVAL', subject: 'Enterprise', ...changed },
  },
  approveGradeAdjustment: {
    role: 'ADMINISTRATOR',
    call: async () => [APPROVE_ADJUSTMENT, { reviewId: await newProposal() }],
    refused: async () => [APPROVE_ADJUSTMENT, { reviewId: await newReview() }],
    entry: { operation: 'ADJUST_GRADE_REVIEW', subject: 'GradeReview', ...changed },
  },
  rejectGradeAdjustment: {
    role: 'ADMINISTRATOR',
    call: async () => [REJECT_ADJUSTMENT, { reviewId: await newProposal(), reason }],
    refused: async () => [REJECT_ADJUSTMENT, { reviewId: await newReview(), reason }],
    entry: { operation: 'REJECT_GRADE_ADJUSTMENT', subject: 'GradeReview', ...changed },
  },
  authoriseGrading: {
    role: 'GRADING_OFFICER',
    call: () => Promise.resolve([AUTHORISE, { office: OFFICES.below, document: '甬检通〔2026〕18号' }]),
    refused: () => Promise.resolve([AUTHORISE, { office: OFFICES.below, document: '' }]),
    entry: { operation: 'AUTHORISE_GRADING', subject: 'Office', ...made },
  },
  revokeGradingAuthorisation: {
    role: 'GRADING_OFFICER',
    call: async () => [REVOKE_AUTHORISATION, { id: await authorisationInForce(), reason }],
    refused: none(REVOKE_AUTHORISATION, { reason }),
    entry: { operation: 'REVOKE_GRADING_AUTHORISATION', subject: 'Office', ...changed },
  },
  announceGrades: {
    role: 'GRADING_OFFICER',
    call: async () => {
      await confirmed(world, cycleId);
      return [ANNOUNCE, { cycleId }];
    },
    refused: () => Promise.resolve([ANNOUNCE, { cycleId: '999999999' }]),
    entry: { operation: 'ANNOUNCE_GRADES', subject: 'Announcement', ...made },
  },
  finishAnnouncement: {
    role: 'GRADING_OFFICER',
    call: async () => [FINISH_ANNOUNCEMENT, { id: await endedAnnouncement() }],
    refused: none(FINISH_ANNOUNCEMENT),
    entry: { operation: 'FINISH_ANNOUNCEMENT', subject: 'Announcement', ...changed },
  },
  registerObjection: {
    role: 'GRADING_OFFICER',
    call: async () => [REGISTER_OBJECTION, { input: objectionInput(await newEntry()) }],
    refused: () => Promise.resolve([REGISTER_OBJECTION, { input: objectionInput('999999999') }]),
    entry: { operation: 'REGISTER_OBJECTION', subject: 'Objection', ...made },
  },
  answerObjection: {
    role: 'ADMINISTRATOR',
    call: async () => {
      const { id } = await registerObjection(officer, await newEntry());
      return [ANSWER_OBJECTION, { id, outcome: 'DISMISSED', answer: '维持' }];
    },
    refused: none(ANSWER_OBJECTION, { outcome: 'DISMISSED', answer: '维持' }),
    entry: { operation: 'ANSWER_OBJECTION', subject: 'Objection', ...changed },
  },
  saveView: {
    role: 'INSPECTOR',
    call: () => Promise.resolve([SAVE_VIEW, { input: { list: 'AUDIT', name: '甲', filter: '' } }]),
    refused: () => Promise.resolve([SAVE_VIEW, { input: { list: 'AUDIT', name: '', filter: '' } }]),
    entry: { operation: 'SAVE_VIEW', subject: 'SavedView', ...made },
  },
  changeView: {
    role: 'INSPECTOR',
    call: async () => [CHANGE_VIEW, { id: await newView('乙'), input: { name: '丙' } }],
    refused: none(CHANGE_VIEW, { input: {} }),
    entry: { operation: 'CHANGE_VIEW', subject: 'SavedView', ...changed },
  },
  deleteView: {
    role: 'INSPECTOR',
    call: async () => [DELETE_VIEW, { id: await newView('丁') }],
    refused: none(DELETE_VIEW),
    entry: { operation: 'DELETE_VIEW', subject: 'SavedView', before: 'something', after: 'nothing' },
  },
  setDefaultView: {
    role: 'INSPECTOR',
    call: async () => [SET_DEFAULT_VIEW, { list: 'CREDIT_EVENTS', id: await newView('戊') }],
    refused: none(SET_DEFAULT_VIEW, { list: 'CREDIT_EVENTS' }),
    entry: { operation: 'SET_DEFAULT_VIEW', subject: 'SavedView', ...made },
  },
  issueToken: {
    role: 'INSPECTOR',
    call: () => Promise.resolve([ISSUE_TOKEN, { name: '核查' }]),
    refused: () => Promise.resolve([ISSUE_TOKEN, { name: '' }]),
    entry: { operation: 'ISSUE_TOKEN', subject: 'Session', ...made },
  },
  createPartner: {
    role: 'ADMINISTRATOR',
    call: () => Promise.resolve([CREATE_PARTNER, { input: { name: '留痕测试委员会' } }]),
    refused: () => Promise.resolve([CREATE_PARTNER, { input: { name: ' ' } }]),
    entry: { operation: 'CREATE_PARTNER', subject: 'Partner', ...made },
  },
  renamePartner: {
    role: 'ADMINISTRATOR',
    call: async () => [RENAME_PARTNER, { id: await newPartner(), name: '留痕测试新名称' }],
    refused: none(RENAME_PARTNER, { name: '新名称' }),
    entry: { operation: 'RENAME_PARTNER', subject: 'Partner', ...changed },
  },
  createGrant: {
    role: 'ADMINISTRATOR',
    call: async () => [
      CREATE_GRANT,
      {
        input: {
          partnerId: await newPartner(),
          purpose: '查询',
          offices: [OFFICES.own],
          fields: ['Enterprise.*'],
        },
      },
    ],
    refused: async () => [
      CREATE_GRANT,
      { input: { partnerId: await newPartner(), purpose: '查询', offices: [], fields: ['Enterprise.*'] } },
    ],
    entry: { operation: 'CREATE_GRANT', subject: 'Grant', ...made },
  },
  reportExternalInformation: {
    role: 'reporter',
    call: async () => [REPORT, reportOf((await register(collector)).creditCode)],
    refused: () => Promise.resolve([REPORT, reportOf('91350100M000100Y43')]),
    entry: { operation: 'COLLECT_CREDIT_EVENT', subject: 'CreditEvent', ...made },
  },
  endGrant: {
    role: 'ADMINISTRATOR',
    call: async () => [END_GRANT, { id: await newGrant(), reason }],
    refused: async () => [END_GRANT, { id: await newGrant(), reason: '' }],
    entry: { operation: 'END_GRANT', subject: 'Grant', ...changed },
  },
  issueApiKey: {
    role: 'ADMINISTRATOR',
    call: async () => [ISSUE_KEY, { input: { partnerId: await newPartner(), name: '接口' } }],
    refused: async () => [ISSUE_KEY, { input: { partnerId: await newPartner(), name: '' } }],
    entry: { operation: 'ISSUE_API_KEY', subject: 'ApiKey', ...made },
  },
  revokeApiKey: {
    role: 'ADMINISTRATOR',
    call: async () => [REVOKE_KEY, { id: await newKey(), reason }],
    refused: async () => [REVOKE_KEY, { id: await newKey(), reason: '' }],
    entry: { operation: 'REVOKE_API_KEY', subject: 'ApiKey', ...changed },
  },
  issueFeedKey: {
    role: 'ADMINISTRATOR',
    call: () => Promise.resolve([ISSUE_FEED_KEY, { input: { name: '主干系统' } }]),
    refused: () => Promise.resolve([ISSUE_FEED_KEY, { input: { name: '' } }]),
    entry: { operation: 'ISSUE_FEED_KEY', subject: 'FeedKey', ...made },
  },
  revokeFeedKey: {
    role: 'ADMINISTRATOR',
    call: async () => [REVOKE_FEED_KEY, { id: await newFeedKey(), reason }],
    refused: async () => [REVOKE_FEED_KEY, { id: await newFeedKey(), reason: '' }],
    entry: { operation: 'REVOKE_FEED_KEY', subject: 'FeedKey', ...changed },
  },
  retryFeedRefusal: {
    role: 'CONFIRMING_OFFICER',
    call: async () => [RETRY_FEED_REFUSAL, { id: await newFeedRefusal() }],
    refused: none(RETRY_FEED_REFUSAL),
    entry: { operation: 'RETRY_FEED_REFUSAL', subject: 'FeedRefusal', ...changed },
  },
  signIn: {
    role: null,
    call: () =>
      Promise.resolve([SIGN_IN, { username: usernameOf('AUDITOR', OFFICES.own), password: PASSWORD }]),
    refused: () =>
      Promise.resolve([SIGN_IN, { username: usernameOf('AUDITOR', OFFICES.own), password: 'x' }]),
    entry: { operation: 'SIGN_IN', subject: 'Session', ...made },
  },
  // Last: it ends the token that these tests share.
  signOut: {
    role: 'AUDITOR',
    call: () => Promise.resolve(['mutation { signOut }', {}]),
    refused: () => Promise.resolve(['mutation { signOut }', {}]),
    entry: { operation: 'SIGN_OUT', subject: 'Session', before: 'nothing', after: 'nothing' },
  },
  createAccount: {
    role: 'ADMINISTRATOR',
    call: () => Promise.resolve([CREATE_ACCOUNT, accountInput('audited.one')]),
    refused: () => Promise.resolve([CREATE_ACCOUNT, accountInput('一')]),
    entry: { operation: 'CREATE_ACCOUNT', subject: 'UserAccount', ...made },
  },
  changeAccount: {
    role: 'ADMINISTRATOR',
    call: async () => [CHANGE_ACCOUNT, { id: await newAccount('audited.two'), input: { displayName: '乙' } }],
    refused: none(CHANGE_ACCOUNT, { input: {} }),
    entry: { operation: 'CHANGE_ACCOUNT', subject: 'UserAccount', ...changed },
  },
  disableAccount: {
    role: 'ADMINISTRATOR',
    call: async () => [DISABLE, { id: await newAccount('audited.three') }],
    refused: none(DISABLE),
    entry: { operation: 'DISABLE_ACCOUNT', subject: 'UserAccount', ...changed },
  },
  enableAccount: {
    role: 'ADMINISTRATOR',
    call: async () => {
      const id = await newAccount('audited.four');
      await world.as('ADMINISTRATOR').ask(DISABLE, { id });
      return [ENABLE, { id }];
    },
    refused: none(ENABLE),
    entry: { operation: 'ENABLE_ACCOUNT', subject: 'UserAccount', ...changed },
  },
  resetPassword: {
    role: 'ADMINISTRATOR',
    call: async () => [RESET, { id: await newAccount('audited.five') }],
    refused: none(RESET),
    entry: { operation: 'RESET_PASSWORD', subject: 'UserAccount', ...made },
  },
  changeOwnPassword: {
    role: 'RULE_OWNER',
    call: () => Promise.resolve([CHANGE_OWN, { current: PASSWORD, next: 'lantern over the quiet berth' }]),
    refused: () => Promise.resolve([CHANGE_OWN, { current: 'x', next: 'x' }]),
    entry: { operation: 'CHANGE_OWN_PASSWORD', subject: 'UserAccount', ...made },
  },
  endSession: {
    role: 'PUBLISHER',
    call: async () => {
      const [row] = await world.owner.query<{ id: string }[]>(
        `insert into session (token_hash, user_id, kind, created_at, expires_at)
         select 'x', id, 'COOKIE', now(), '2126-01-01' from user_account where username = $1 returning id`,
        [usernameOf('PUBLISHER', OFFICES.own)],
      );
      return ['mutation ($id: ID!) { endSession(id: $id) }', { id: row?.id }];
    },
    refused: none('mutation ($id: ID!) { endSession(id: $id) }'),
    entry: { operation: 'END_SESSION', subject: 'Session', before: 'nothing', after: 'nothing' },
  },
  endAllSessions: {
    role: 'PUBLISHER',
    call: () => Promise.resolve(['mutation { endAllSessions }', {}]),
    refused: none('mutation ($id: ID!) { endAllSessions(account: $id) }'),
    entry: { operation: 'END_ALL_SESSIONS', subject: 'UserAccount', ...made },
  },
  createRole: {
    role: 'ADMINISTRATOR',
    call: () => Promise.resolve([CREATE_ROLE, roleInput('AUDITED_ONE')]),
    refused: () => Promise.resolve([CREATE_ROLE, roleInput('一')]),
    entry: { operation: 'CREATE_ROLE', subject: 'Role', ...made },
  },
  changeRole: {
    role: 'ADMINISTRATOR',
    call: async () => [CHANGE_ROLE, { id: await newRole('AUDITED_TWO') }],
    refused: none(CHANGE_ROLE),
    entry: { operation: 'CHANGE_ROLE', subject: 'Role', ...changed },
  },
  deleteRole: {
    role: 'ADMINISTRATOR',
    call: async () => [DELETE_ROLE, { id: await newRole('AUDITED_THREE') }],
    refused: none(DELETE_ROLE),
    entry: { operation: 'DELETE_ROLE', subject: 'Role', before: 'something', after: 'nothing' },
  },
  addOffice: {
    role: 'ADMINISTRATOR',
    call: () => Promise.resolve([ADD_OFFICE, officeInput('380900')]),
    refused: () => Promise.resolve([ADD_OFFICE, officeInput('x')]),
    entry: { operation: 'ADD_OFFICE', subject: 'Office', ...made },
  },
  startRuleSetDraft: {
    role: 'ADMINISTRATOR',
    call: async () => [START_DRAFT, { from: await withoutDraft() }],
    refused: () => Promise.resolve([START_DRAFT, { from: '999999999' }]),
    entry: { operation: 'START_RULE_SET_DRAFT', subject: 'RuleSetDraft', ...made },
  },
  editRuleSetDraft: {
    role: 'ADMINISTRATOR',
    call: async () => [EDIT_DRAFT, editOf(await newDraft(), '7')],
    refused: async () => [EDIT_DRAFT, editOf(await newDraft(), 'x')],
    entry: { operation: 'EDIT_RULE_SET_DRAFT', subject: 'RuleSetDraft', ...changed },
  },
  discardRuleSetDraft: {
    role: 'ADMINISTRATOR',
    call: async () => [DISCARD_DRAFT, { id: (await newDraft()).id, reason }],
    refused: none(DISCARD_DRAFT, { reason }),
    entry: { operation: 'DISCARD_RULE_SET_DRAFT', subject: 'RuleSetDraft', ...changed },
  },
  startRuleSetTrial: {
    role: 'ADMINISTRATOR',
    call: async () => [TRY_DRAFT, { draftId: (await newDraft()).id, cycleId }],
    refused: () => Promise.resolve([TRY_DRAFT, { draftId: '999999999', cycleId }]),
    entry: { operation: 'START_RULE_SET_TRIAL', subject: 'RuleSetDraft', ...made },
  },
  publishRuleSet: {
    role: 'PUBLISHER',
    office: OFFICES.above,
    call: async () => {
      const draft = await newDraft();
      return [PUBLISH_RULES, signature(draft, await tryDraft(world.as('ADMINISTRATOR'), draft.id, cycleId))];
    },
    refused: async () => {
      const draft = await newDraft();
      const trial = await tryDraft(world.as('ADMINISTRATOR'), draft.id, cycleId);
      return [PUBLISH_RULES, signature(draft, trial, { effectiveFrom: '2020-01-01' })];
    },
    entry: { operation: 'PUBLISH_RULE_SET', subject: 'RuleSet', ...made },
  },
  renameOffice: {
    role: 'ADMINISTRATOR',
    call: () => Promise.resolve([RENAME_OFFICE, { code: OFFICES.own }]),
    refused: () => Promise.resolve([RENAME_OFFICE, { code: 'x' }]),
    entry: { operation: 'RENAME_OFFICE', subject: 'Office', ...changed },
  },
};

type Entry = AuditRow & { id: string; at: Date; actor_kind: string; request_id: string; outcome: string };
const entriesAfter = (id: string): Promise<Entry[]> =>
  world.owner.query<Entry[]>(`select * from audit_entry where id > $1 order by id`, [id]);
const lastEntry = async (): Promise<string> => {
  const [row] = await world.owner.query<{ id: string }[]>(
    `select coalesce(max(id), 0) as id from audit_entry`,
  );
  return row?.id ?? '0';
};

const actorOf = (role: Deed['role'], office: string): string =>
  role === 'reporter' ? '宁波市税务局' : `${role ?? 'AUDITOR'} ${office}`;

test('The table names every mutation of the schema, and no other', () => {
  expect(Object.keys(DEEDS).sort()).toEqual(
    Object.keys(createSchema().getMutationType()?.getFields() ?? {}).sort(),
  );
});

describe.each(Object.entries(DEEDS))('%s', (name, { role, office = OFFICES.own, call, refused, entry }) => {
  const client = (): Client =>
    role === null ? world.anyone() : role === 'reporter' ? world.reporter() : world.as(role, office);

  test('leaves an entry: who, when, from where, what, before and after', async () => {
    const [document, variables] = await call();
    const last = await lastEntry();
    const started = Date.now();

    const data = await client().ask<Record<string, { id?: string }>>(document, variables);

    const entries = await entriesAfter(last);
    const found = entries.find(
      ({ subject_type: subject, operation }) => subject === entry.subject && operation === entry.operation,
    );
    expect(found).toMatchObject({
      operation: entry.operation,
      actor_kind: role === 'reporter' ? 'PARTNER' : 'STAFF',
      actor: actorOf(role, office),
      actor_id: expect.any(String),
      office_code: entry.office ?? office,
      outcome: 'DONE',
      subject_id: expect.stringMatching(entry.subject === 'Role' ? /^[A-Z_]+$/ : /^\d+$/),
      request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      address: expect.stringMatching(/127\.0\.0\.1|::1/),
    });
    expect(found?.at.getTime()).toBeGreaterThanOrEqual(started - 1_000);
    expect(found?.at.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
    expect(found?.before === null ? 'nothing' : 'something').toBe(entry.before);
    expect(found?.after === null ? 'nothing' : 'something').toBe(entry.after);
    expect(JSON.stringify(entries)).not.toContain(PASSWORD);
    if (name === 'runPreliminaryGrading') {
      await finished(officer, data[name]?.id ?? '');
    }
  });

  test('is noted as refused, and not as done, when it is', async () => {
    const [document, variables] = await refused();
    await queueIsEmpty();
    const last = await lastEntry();

    const { code } = await client().refused(document, variables);

    expect(await entriesAfter(last)).toMatchObject([
      {
        outcome: 'REFUSED',
        actor:
          role === null || ['signOut', 'changeOwnPassword'].includes(name)
            ? expect.any(String)
            : actorOf(role, office),
        before: null,
        after: { code },
      },
    ]);
  });
});

describe('Who reads the trail', () => {
  interface Read {
    edges: {
      node: { id: string; operation: string; actor: string; at: string; office: { code: string } | null };
    }[];
    totalCount: number;
  }
  const read = async (office: string, filter = {}, role: RoleCode = 'ADMINISTRATOR'): Promise<Read> =>
    (
      await world.as(role, office).ask<{ auditEntries: Read }>(
        `query ($filter: AuditEntryFilter) { auditEntries(first: 200, filter: $filter) { totalCount
           edges { node { id at actor operation outcome office { code } } } } }`,
        { filter },
      )
    ).auditEntries;
  const officesIn = ({ edges }: Read): string[] =>
    [...new Set(edges.map(({ node }) => node.office?.code ?? 'none'))].sort();

  beforeAll(async () => {
    const above = world.as('COLLECTOR', OFFICES.above);
    await register(above, { office: OFFICES.below });
    await register(above, { office: OFFICES.other });
  });

  test('the auditors of an office: its own entries and those below, no others', async () => {
    expect(officesIn(await read(OFFICES.own))).toEqual([OFFICES.own, OFFICES.below]);
    expect(officesIn(await read(OFFICES.below, {}, 'AUDITOR'))).toEqual([OFFICES.below]);
    expect(officesIn(await read(OFFICES.other, {}, 'AUDITOR'))).toEqual([OFFICES.other]);
    expect(officesIn(await read(OFFICES.above, { operation: 'REGISTER_ENTERPRISE' }, 'AUDITOR'))).toEqual(
      [OFFICES.other, OFFICES.own, OFFICES.below].sort(),
    );
  });

  test('the latest first, by operation, subject, name and day', async () => {
    const all = await read(OFFICES.own);
    const ids = all.edges.map(({ node }) => Number(node.id));
    expect(ids).toEqual([...ids].sort((a, b) => b - a));

    const { edges } = await read(OFFICES.own, { operation: 'REVOKE_CREDIT_EVENT', actor: 'CONFIRMING' });
    expect(edges).toMatchObject(
      ['REFUSED', 'DONE'].map((outcome) => ({
        node: { operation: 'REVOKE_CREDIT_EVENT', actor: 'CONFIRMING_OFFICER 380000', outcome },
      })),
    );
    expect((await read(OFFICES.own, { actor: '%' })).totalCount).toBe(0);
    expect(
      (await read(OFFICES.own, { subjectType: 'Session' })).edges.every(({ node }) =>
        /^(SIGN_|END_SESSION|ISSUE_TOKEN)/.test(node.operation),
      ),
    ).toBe(true);

    // Days in Shanghai, both included.
    const first = all.edges.at(-1)?.node.at ?? '';
    const day = (shift: number): string =>
      new Date(new Date(first).getTime() + (8 + 24 * shift) * 3_600_000).toISOString().slice(0, 10);
    expect((await read(OFFICES.own, { from: day(0) })).totalCount).toBe(all.totalCount);
    expect((await read(OFFICES.own, { from: day(2) })).totalCount).toBe(0);
    expect((await read(OFFICES.own, { to: day(-1) })).totalCount).toBe(0);
    expect((await read(OFFICES.own, { from: day(0), to: day(1) })).totalCount).toBe(all.totalCount);
  });
});
