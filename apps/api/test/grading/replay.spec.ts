import { runReplay } from '../../src/replay-command';
import {
  type Client,
  collect,
  CONFIRM_REVIEW,
  inputFor,
  openCycle,
  openWorld,
  register,
  reviewOf,
  REVOKE,
  runGrading,
  type World,
} from '../kit';

let world: World;
let collector: Client;
let officer: Client;
let cycleId: string;
let decided: string;
let open: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  collector = world.as('COLLECTOR');
  officer = world.as('GRADING_OFFICER');
  cycleId = await openCycle(officer);
  const [first, second] = [await register(collector), await register(collector)];
  const input = (enterpriseId: string, item: string, more = {}): Record<string, unknown> =>
    inputFor(item, { enterpriseId, verifiedOn: '2026-09-28', ...more });
  await collect(collector, input(first.id, 'J-001', { conductKey: '甲' }));
  const counted = await collect(collector, input(first.id, 'J-004', { conductKey: '甲' }));
  await collect(collector, input(second.id, 'J-003'));
  await runGrading(officer, cycleId);
  ({ id: decided } = await reviewOf(officer, first.id, cycleId));
  ({ id: open } = await reviewOf(officer, second.id, cycleId));
  await officer.ask(CONFIRM_REVIEW, { id: decided });
  // What comes after the decision changes the facts of today, and not what was known then.
  await world.as('CONFIRMING_OFFICER').ask(REVOKE, { id: counted.id, reason: '复议撤销' });
  await collect(collector, input(second.id, 'J-002'));
});
afterAll(() => world.close());

/** What the command prints, a line each, and its exit code. */
async function replay(args: string[] = []): Promise<{ lines: string[]; code: number }> {
  const written: string[] = [];
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    const code = await runReplay(args, { DATABASE_URL: world.databaseUrl });
    return { lines: written.join('').trim().split('\n'), code };
  } finally {
    spy.mockRestore();
  }
}

test('Every stored review is derived again, and all are equal', async () => {
  const { lines, code } = await replay();

  const reviews = Number(
    (await world.owner.query<{ count: string }[]>(`select count(*) from grade_review`))[0]?.count,
  );
  expect(reviews).toBeGreaterThanOrEqual(2);
  expect(lines).toEqual([JSON.stringify({ reviews, equal: reviews, different: 0 })]);
  expect(code).toBe(0);
});

test.each([
  ['points', `points = points + 1`],
  ['grade', `preliminary_grade = 'D'`],
  ['factsHash', `facts_hash = 'x'`],
])('A review whose %s was changed by hand is named', async (field, change) => {
  const [before] = await world.owner.query<Record<string, unknown>[]>(
    `select points, preliminary_grade, facts_hash from grade_review where id = $1`,
    [open],
  );
  await world.owner.query(`update grade_review set ${change} where id = $1`, [open]);
  try {
    const { lines, code } = await replay();

    expect(lines[0]).toContain(`Review ${open} differs in`);
    expect(lines[0]).toContain(field);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ different: 1 });
    expect(code).toBe(1);
  } finally {
    await world.owner.query(
      `update grade_review set points = $2, preliminary_grade = $3, facts_hash = $4 where id = $1`,
      [open, before?.points, before?.preliminary_grade, before?.facts_hash],
    );
  }
});

test('A fact that was changed behind the back of the trail is found in every review made of it', async () => {
  const set = (points: string): Promise<unknown> =>
    world.owner.query(
      `alter table credit_event disable trigger credit_event_facts_never_change;
       update credit_event set points = ${points} where item_code = 'J-003';
       alter table credit_event enable trigger credit_event_facts_never_change`,
    );
  await set('points + 1');
  try {
    expect(JSON.parse((await replay()).lines.at(-1) ?? '')).toMatchObject({ different: 1 });
  } finally {
    await set('points - 1');
  }
});

test('A call with words that it does not know is refused', async () => {
  jest.spyOn(process.stderr, 'write').mockImplementationOnce(() => true);
  expect(await runReplay(['--fast'], {})).toBe(2);
});
