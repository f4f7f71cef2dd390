import { creditCodeCheckCharacter } from '@portcredit/numbering';
import { type Client, type Extensions } from './client';
import { OFFICES } from './accounts';
import { type World } from './world';

let enterprises = 0;

/** The `index`-th made-up credit code with a right check character. */
export function creditCodeOf(index: number): string {
  const first17 = `91339900MA${String(index).padStart(7, '0')}`;
  return `${first17}${creditCodeCheckCharacter(first17)}`;
}

export interface Registered {
  id: string;
  creditCode: string;
  name: string;
}

/** Registers an enterprise with both kinds of trade, which most items apply to. */
export async function register(
  client: Client,
  input: { name?: string; kinds?: string[]; office?: string; creditCode?: string } = {},
): Promise<Registered> {
  enterprises += 1;
  const { registerEnterprise } = await client.ask<{ registerEnterprise: Registered }>(
    `mutation ($input: RegisterEnterpriseInput!) { registerEnterprise(input: $input) { id creditCode name } }`,
    {
      input: {
        creditCode: creditCodeOf(enterprises),
        name: `测试企业${enterprises}`,
        kinds: ['IMPORTER', 'EXPORTER'],
        office: OFFICES.own,
        ...input,
      },
    },
  );
  return registerEnterprise;
}

export interface Collected {
  id: string;
  businessNumber: string;
  status: string;
  points: number;
  late: boolean;
  collectBy: string;
  supersededBy: { id: string } | null;
  cycle: { id: string } | null;
}

export const COLLECT = `mutation ($input: CollectCreditEventInput!) { collectCreditEvent(input: $input) {
  id businessNumber status points late collectBy supersededBy { id } cycle { id } } }`;

/** Collects one event; `verifiedOn` is the Monday of the tests where left out. */
export async function collect(client: Client, input: Record<string, unknown>): Promise<Collected> {
  const { collectCreditEvent } = await client.ask<{ collectCreditEvent: Collected }>(COLLECT, {
    input: { verifiedOn: '2026-11-16', detail: '测试', ...input },
  });
  return collectCreditEvent;
}

/** Opens a cycle of 380000, from 2025-10-01 to 2026-10-01 where not said otherwise. */
export async function openCycle(
  client: Client,
  input: { office?: string; from?: string; to?: string; regime?: string } = {},
): Promise<string> {
  const { openGradingCycle } = await client.ask<{ openGradingCycle: { id: string } }>(
    `mutation ($input: OpenGradingCycleInput!) { openGradingCycle(input: $input) { id } }`,
    { input: { office: OFFICES.own, from: '2025-10-01', to: '2026-10-01', ...input } },
  );
  return openGradingCycle.id;
}

export interface Finished {
  status: string;
  done: number;
  total: number | null;
  error: string | null;
}

/** Waits until a job has ended. @throws Error after twenty seconds */
export async function finished(client: Client, jobId: string): Promise<Finished> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    const { job } = await client.ask<{ job: Finished }>(
      `query ($id: ID!) { job(id: $id) { status done total error } }`,
      { id: jobId },
    );
    if (job.status !== 'QUEUED' && job.status !== 'RUNNING') {
      return job;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Job ${jobId} did not end.`);
}

/** Runs the preliminary grading of a cycle to its end; the world needs a worker. */
export async function runGrading(client: Client, cycleId: string): Promise<Finished> {
  const { runPreliminaryGrading } = await client.ask<{ runPreliminaryGrading: { id: string } }>(
    `mutation ($cycleId: ID!) { runPreliminaryGrading(cycleId: $cycleId) { id } }`,
    { cycleId },
  );
  return finished(client, runPreliminaryGrading.id);
}

/** Expects a refusal with this code, that it is in the trail, and that nothing else of what is stored has changed. */
export async function expectRefusal(
  world: World,
  client: Client,
  code: string,
  document: string,
  variables?: Record<string, unknown>,
): Promise<Extensions & { message: string }> {
  const before = await world.fingerprint();
  const [last] = await refusalsOf(world);
  const refusal = await client.refused(document, variables);
  expect(refusal).toMatchObject({ code });
  expect(await world.fingerprint()).toEqual(before);
  const kept = (await refusalsOf(world)).filter(({ id }) => Number(id) > Number(last?.id ?? 0));
  expect(kept).toContainEqual(
    expect.objectContaining({ after: expect.objectContaining({ code }) as unknown }),
  );
  return refusal;
}

export interface AuditRow {
  id: string;
  operation: string;
  subject_type: string;
  subject_id: string;
  actor: string | null;
  before: unknown;
  after: unknown;
  address: string;
  outcome: string;
}

/** The entries of the trail, newest first, as stored. */
export const auditOf = (world: World, operation: string): Promise<AuditRow[]> =>
  world.owner.query<AuditRow[]>(
    `select * from audit_entry where operation = $1 and outcome = 'DONE' order by id desc`,
    [operation],
  );

/** The latest hundred refusals of the trail, newest first. */
export const refusalsOf = (world: World): Promise<AuditRow[]> =>
  world.owner.query<AuditRow[]>(
    `select * from audit_entry where outcome = 'REFUSED' order by id desc limit 100`,
  );
