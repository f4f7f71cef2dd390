import { type Client, OFFICES, pdfFile, register, type Registered, upload, type World } from '../kit';

const CHECK = `code outcome needsEvidence from to heldGrade heldSince errors declarations monthsRecorded monthsAsked rate
  against { id } awaiting { id } proofs { statement by files { id name } }`;
const APPLICATION = `id regime grade status appliedOn note enteredBy opinion recommendedBy endedBy endReason batchId batchNumber
  enterprise { id } rules viewerCanProve viewerCanRecommend viewerCanGrant checks { ${CHECK} }`;

export const ENTER = `mutation ($input: EnterGradeApplicationInput!) { enterGradeApplication(input: $input) { ${APPLICATION} } }`;
export const CHECK_AGAIN = `mutation ($id: ID!) { checkGradeApplication(id: $id) { ${APPLICATION} } }`;
export const PROVE = `mutation ($id: ID!, $condition: String!, $statement: String, $evidenceIds: [ID!]) {
  proveGradeCondition(id: $id, condition: $condition, statement: $statement, evidenceIds: $evidenceIds) { ${APPLICATION} } }`;
export const RECOMMEND = `mutation ($id: ID!, $opinion: String!) { recommendGradeApplication(id: $id, opinion: $opinion) { ${APPLICATION} } }`;
export const DECLINE = `mutation ($id: ID!, $reason: String!) { declineGradeApplication(id: $id, reason: $reason) { ${APPLICATION} } }`;
export const REJECT = `mutation ($id: ID!, $reason: String!) { rejectGradeApplication(id: $id, reason: $reason) { ${APPLICATION} } }`;
export const GRANT = `mutation ($input: GrantGradeBatchInput!) { grantGradeBatch(input: $input) {
  id regime grade number holdsFrom documentNumber enterprises { enterpriseId name creditCode office } } }`;

const WITHDRAWAL = `id grade status reason defenceDays openedBy enterprise { id } checks { code outcome against { id } }
  notice { servedOn way receiver defendUntil recordedBy receipt { id name } } effect { effectiveOn grade note decidedBy } droppedBy dropReason
  viewerCanServe viewerCanAttachReceipt viewerCanEffect viewerCanDrop`;
export const OPEN_WITHDRAWAL = `mutation ($enterpriseId: ID!, $reason: String!, $defenceDays: Int) {
  openGradeWithdrawal(enterpriseId: $enterpriseId, reason: $reason, defenceDays: $defenceDays) { ${WITHDRAWAL} } }`;
export const SERVE = `mutation ($id: ID!, $input: ServeWithdrawalNoticeInput!) { serveWithdrawalNotice(id: $id, input: $input) { ${WITHDRAWAL} } }`;
export const ATTACH_RECEIPT = `mutation ($id: ID!, $evidenceIds: [ID!]!) { attachWithdrawalReceipt(id: $id, evidenceIds: $evidenceIds) { ${WITHDRAWAL} } }`;
export const EFFECT = `mutation ($id: ID!, $note: String) { takeWithdrawalEffect(id: $id, note: $note) { ${WITHDRAWAL} } }`;
export const DROP = `mutation ($id: ID!, $reason: String!) { dropGradeWithdrawal(id: $id, reason: $reason) { ${WITHDRAWAL} } }`;
export const WITHDRAWALS = `query ($id: ID!) { gradeWithdrawals(filter: { enterpriseId: $id }) { totalCount edges { node { ${WITHDRAWAL} } } } }`;

export interface Check {
  code: string;
  outcome: string;
  needsEvidence: boolean;
  heldSince: string | null;
  errors: number | null;
  declarations: number | null;
  monthsRecorded: number | null;
  against: { id: string }[];
  awaiting: { id: string }[];
  proofs: { statement: string | null; by: string; files: { id: string; name: string }[] }[];
}

export interface Application {
  id: string;
  status: string;
  checks: Check[];
  viewerCanProve: boolean;
  viewerCanRecommend: boolean;
  viewerCanGrant: boolean;
  [field: string]: unknown;
}

export interface Withdrawal {
  id: string;
  status: string;
  reason: string;
  viewerCanServe: boolean;
  viewerCanAttachReceipt: boolean;
  viewerCanEffect: boolean;
  viewerCanDrop: boolean;
  checks: { code: string; outcome: string; against: { id: string }[] }[];
  notice: { defendUntil: string; receipt: { id: string; name: string }[] } | null;
  effect: { grade: string; effectiveOn: string } | null;
  [field: string]: unknown;
}

/** Lets an enterprise hold a grade since a day, as known from its registration on. */
export async function holdGrade(
  world: World,
  enterpriseId: string,
  grade: string,
  since: string,
): Promise<void> {
  const [old] = await world.owner.query<{ from: string }[]>(
    `select to_char(lower(known) + interval '1 millisecond', 'YYYY-MM-DD HH24:MI:SS.MS TZH:TZM') as "from" from grade
     where enterprise_id = $1 and upper_inf(known)`,
    [enterpriseId],
  );
  await world.owner.query(
    `update grade set known = tstzrange(lower(known), $2::timestamptz) where enterprise_id = $1 and upper_inf(known)`,
    [enterpriseId, old?.from],
  );
  await world.owner.query(
    `insert into grade (enterprise_id, regime, value, valid, known, basis, official)
     values ($1, 'AQSIQ_2013_93', $2, daterange($3, null), tstzrange($4::timestamptz, null), 'REGISTRATION', false)`,
    [enterpriseId, grade, since, old?.from],
  );
}

/** Records as many declarations for each of the twelve months before November 2026. */
export const recordBusiness = (world: World, enterpriseId: string, declarations = 1_000): Promise<unknown> =>
  world.owner.query(
    `insert into business_volume (enterprise_id, month, declarations, source, recorded_at, recorded_by)
     select $1, month, $2, 'test', '2026-11-01', account.id
     from generate_series('2025-11-01'::date, '2026-10-01', interval '1 month') as month, user_account account
     where account.username = 'collector.380000'`,
    [enterpriseId, declarations],
  );

/** An enterprise that has been A for years, with its business on record. */
export async function goodEnterprise(world: World, office: string = OFFICES.own): Promise<Registered> {
  const enterprise = await register(world.as('COLLECTOR', office), { office });
  await holdGrade(world, enterprise.id, 'A', '2024-01-01');
  await recordBusiness(world, enterprise.id);
  return enterprise;
}

export const applyFor = async (
  client: Client,
  enterpriseId: string,
  more: Record<string, unknown> = {},
): Promise<Application> =>
  (
    await client.ask<{ enterGradeApplication: Application }>(ENTER, {
      input: { enterpriseId, grade: 'AA', appliedOn: '2026-11-16', ...more },
    })
  ).enterGradeApplication;

let files = 0;
/** Hands in what the four conditions want. */
export async function proveAll(client: Client, id: string): Promise<Application> {
  files += 1;
  const { id: evidenceId } = await upload(client, pdfFile(`proof ${files}`), 'proof.pdf', 'OTHER');
  let last: Application | undefined;
  for (const [condition, more] of [
    ['AA-2', { statement: '经查无质量安全问题' }],
    ['AA-3', { statement: '业务统计表' }],
    ['AA-4', { evidenceIds: [evidenceId] }],
  ] as const) {
    const reply = await client.ask<{ proveGradeCondition: Application }>(PROVE, { id, condition, ...more });
    last = reply.proveGradeCondition;
  }
  if (last === undefined) {
    throw new Error('Nothing was handed in.');
  }
  return last;
}

export const recommend = async (client: Client, id: string): Promise<Application> =>
  (await client.ask<{ recommendGradeApplication: Application }>(RECOMMEND, { id, opinion: '同意推荐' }))
    .recommendGradeApplication;

/** An application that is recommended by 380000. */
export async function recommended(world: World): Promise<{ id: string; enterpriseId: string }> {
  const officer = world.as('GRADING_OFFICER');
  const { id: enterpriseId } = await goodEnterprise(world);
  const { id } = await applyFor(officer, enterpriseId);
  await proveAll(officer, id);
  await recommend(officer, id);
  return { id, enterpriseId };
}

let batches = 0;
/** An input that grants applications in the next batch of this suite. */
export function batchOf(ids: string[], more: Record<string, unknown> = {}): Record<string, unknown> {
  batches += 1;
  return {
    grade: 'AA',
    number: batches,
    holdsFrom: '2026-11-16',
    documentNumber: `质检通函〔2026〕${batches}号`,
    applicationIds: ids,
    ...more,
  };
}

/** An enterprise that was granted AA. */
export async function granted(world: World): Promise<string> {
  const { id, enterpriseId } = await recommended(world);
  await world.as('GRADING_OFFICER', OFFICES.above).ask(GRANT, { input: batchOf([id]) });
  return enterpriseId;
}
