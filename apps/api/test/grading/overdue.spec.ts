import {
  ADJUST_REVIEW,
  authorise,
  type Client,
  CONFIRM_REVIEW,
  OFFICES,
  openCycle,
  openWorld,
  register,
  reviewOf,
  runGrading,
  type World,
} from '../kit';

let world: World;
let officer: Client;
let cycleId: string;
let own: string;
let below: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
  cycleId = await openCycle(officer);
  await authorise(officer, OFFICES.below);
  const collector = world.as('COLLECTOR');
  const [first, second] = [await register(collector), await register(collector, { office: OFFICES.below })];
  await runGrading(officer, cycleId);
  own = (await reviewOf(officer, first.id, cycleId)).id;
  below = (await reviewOf(officer, second.id, cycleId)).id;
});
afterAll(() => world.close());

interface Seen {
  queue: { kind: string; dueOn: string; count: number; cycle: { id: string } | null }[];
  summary: { overdue: number; today: number; withinFiveWorkingDays: number; later: number };
  overview: number;
  progress: number | undefined;
  listed: number;
  marked: number;
}

/** All the places that count what is overdue, as one viewer sees them. */
async function seenBy(client: Client): Promise<Seen> {
  const data = await client.ask<{
    workQueue: Seen['queue'];
    workSummary: Seen['summary'];
    officeOverview: { overdueReviews: number };
    gradingCycles: { id: string; progress: { overdue: number } }[];
    overdue: { totalCount: number };
    all: { edges: { node: { overdue: boolean } }[] };
  }>(
    `query ($cycleId: ID!) {
       workQueue { kind dueOn count cycle { id } }
       workSummary { overdue today withinFiveWorkingDays later }
       officeOverview { overdueReviews }
       gradingCycles { id progress { overdue } }
       overdue: gradeReviews(filter: { cycleId: $cycleId, overdue: true }) { totalCount }
       all: gradeReviews(filter: { cycleId: $cycleId }) { edges { node { overdue } } }
     }`,
    { cycleId },
  );
  return {
    queue: data.workQueue,
    summary: data.workSummary,
    overview: data.officeOverview.overdueReviews,
    progress: data.gradingCycles.find(({ id }) => id === cycleId)?.progress.overdue,
    listed: data.overdue.totalCount,
    marked: data.all.edges.filter(({ node }) => node.overdue).length,
  };
}

const none = { overdue: 0, today: 0, withinFiveWorkingDays: 0, later: 0 };

// One run, confirmBy 2026-11-21, a Saturday. The office below decides for itself; the bureau hears of what is overdue.
describe.each([
  ['2026-11-16T10:00:00+08:00', { ...none, withinFiveWorkingDays: 1 }, 0],
  ['2026-11-21T00:00:00+08:00', { ...none, today: 1 }, 0],
  ['2026-11-21T23:59:59+08:00', { ...none, today: 1 }, 0],
  ['2026-11-22T00:00:00+08:00', { ...none, overdue: 2 }, 2],
  ['2027-05-01T10:00:00+08:00', { ...none, overdue: 2 }, 2],
])('Two reviews that wait, at %s', (now, summary, overdue) => {
  test(`are counted the same everywhere: ${overdue} overdue`, async () => {
    world.clock.set(now);
    const due = { dueOn: '2026-11-21', count: 1, cycle: { id: cycleId } };

    expect(await seenBy(officer)).toEqual({
      queue: [
        { kind: 'DECIDE_GRADE_REVIEWS', ...due },
        ...(overdue > 0 ? [{ kind: 'OVERDUE_GRADE_REVIEWS', ...due }] : []),
      ],
      summary,
      overview: overdue,
      progress: overdue,
      listed: overdue,
      marked: overdue,
    });
    // 总局 hears of both once they are overdue, and of none before.
    expect((await seenBy(world.as('GRADING_OFFICER', OFFICES.above))).queue).toEqual(
      overdue > 0 ? [{ kind: 'OVERDUE_GRADE_REVIEWS', ...due, count: 2 }] : [],
    );
  });

  test('are counted for an office below without those of others', async () => {
    world.clock.set(now);
    const seen = await seenBy(world.as('GRADING_OFFICER', OFFICES.below));

    expect(seen.queue).toMatchObject([{ kind: 'DECIDE_GRADE_REVIEWS', count: 1 }]);
    expect([seen.overview, seen.listed, seen.marked]).toEqual(Array(3).fill(overdue / 2));
  });

  test('wait for nobody who may not decide them', async () => {
    world.clock.set(now);
    const seen = await seenBy(world.as('COLLECTOR'));

    expect([seen.queue, seen.summary]).toEqual([[], none]);
    expect(seen.overview).toBe(overdue);
  });
});

test('What is decided late is overdue no more, and marked', async () => {
  world.clock.set('2026-11-23T10:00:00+08:00');
  await officer.ask(CONFIRM_REVIEW, { id: own });
  expect(await seenBy(officer)).toMatchObject({
    summary: { ...none, overdue: 1 },
    overview: 1,
    progress: 1,
    listed: 1,
    marked: 1,
  });

  await officer.ask(ADJUST_REVIEW, { id: below, grade: 'B', reason: '整改未完成' });

  expect(await seenBy(officer)).toEqual({
    queue: [],
    summary: none,
    overview: 0,
    progress: 0,
    listed: 0,
    marked: 0,
  });
});
