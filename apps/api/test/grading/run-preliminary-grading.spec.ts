import {
  auditOf,
  type Client,
  collect,
  collectPoints,
  expectRefusal,
  finished,
  gradeOf,
  inputFor,
  OFFICES,
  openCycle,
  openWorld,
  pointsOf,
  register,
  REVOKE,
  reviewOf,
  reviewsOf,
  type RoleCode,
  RUN,
  runGrading,
  type World,
} from '../kit';

/** A day of the cycle of 380000 that the tests grade. */
const IN_CYCLE = { verifiedOn: '2026-09-28' };

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
beforeEach(() => world.clock.set('2026-11-16T10:00:00+08:00'));

const registered = async (office: string = OFFICES.own, client = collector): Promise<string> =>
  (await register(client, { office })).id;

/** Lets an enterprise hold a grade, as an approval of the general administration would. */
const hold = (enterpriseId: string, value: string): Promise<unknown> =>
  world.owner.query(
    `with ended as (
       update grade set known = tstzrange(lower(known), lower(known) + interval '1 second') where enterprise_id = $1 returning enterprise_id, regime, valid, upper(known) as until)
     insert into grade (enterprise_id, regime, value, valid, known, basis, official)
     select enterprise_id, regime, $2, valid, tstzrange(until, null), 'REGISTRATION', false from ended`,
    [enterpriseId, value],
  );

describe('The grade by points', () => {
  // Each edge of each band, one below and one above it; what is held before matters for AA alone.
  const table: [points: number, held: string, grade: string, reason: string, steps: number][] = [
    [0, 'B', 'A', 'POINTS', -1],
    [1, 'A', 'A', 'POINTS', 0],
    [11, 'B', 'A', 'POINTS', -1],
    [12, 'B', 'B', 'POINTS', 0],
    [13, 'A', 'B', 'POINTS', 1],
    [23, 'B', 'B', 'POINTS', 0],
    [24, 'B', 'C', 'POINTS', 1],
    [25, 'A', 'C', 'POINTS', 2],
    [35, 'D', 'C', 'POINTS', -1],
    [36, 'A', 'D', 'POINTS', 3],
    [60, 'AA', 'D', 'POINTS', 4],
    [0, 'AA', 'AA', 'KEPT_BY_APPLICATION', 0],
    [11, 'AA', 'AA', 'KEPT_BY_APPLICATION', 0],
    [12, 'AA', 'B', 'POINTS', 2],
  ];
  const ids: string[] = [];
  beforeAll(async () => {
    for (const [points, held] of table) {
      const id = await registered();
      await collectPoints(collector, id, points, IN_CYCLE);
      if (held !== 'B') {
        await hold(id, held);
      }
      ids.push(id);
    }
    await runGrading(officer, cycleId);
  });

  test.each(table.map((row, index) => [...row, index] as const))(
    '%i points, %s until now: %s by %s, %i steps',
    async (points, held, grade, reason, steps, index) => {
      expect(await reviewOf(officer, ids[index] ?? '', cycleId)).toMatchObject({
        status: 'PRELIMINARY',
        origin: 'CYCLE',
        points,
        seriousPenaltyPoints: 0,
        currentGrade: held,
        preliminaryGrade: grade,
        gradeReason: reason,
        steps,
        finalGrade: null,
        ruleSetVersion: 1,
      });
    },
  );

  test('points never lead to AA', async () => {
    const { gradeReviews } = await officer.ask<{ gradeReviews: { edges: { node: object }[] } }>(
      `query ($filter: GradeReviewFilter) { gradeReviews(first: 200, filter: $filter) { edges { node { currentGrade } } } }`,
      { filter: { cycleId, grade: 'AA' } },
    );
    expect(gradeReviews.edges.map(({ node }) => node)).toEqual(
      table.filter(([, , grade]) => grade === 'AA').map(() => ({ currentGrade: 'AA' })),
    );
  });

  test('a preliminary grade is not in force before somebody decides', async () => {
    expect(await gradeOf(officer, ids[0] ?? '')).toBe('B');
  });
});

describe('The grade by what is no sum of points', () => {
  test('an event that brings D directly gives D, whatever the points, and takes it back when it is revoked', async () => {
    const id = await registered();
    await hold(id, 'AA');
    const event = await collect(collector, inputFor('W-006', { enterpriseId: id, ...IN_CYCLE }));
    await runGrading(officer, cycleId);
    expect(await reviewOf(officer, id, cycleId)).toMatchObject({
      points: 12,
      preliminaryGrade: 'D',
      gradeReason: 'DIRECT_D',
    });

    await world.as('CONFIRMING_OFFICER').ask(REVOKE, { id: event.id, reason: '已移出名单' });

    expect(await reviewOf(officer, id, cycleId)).toMatchObject({
      points: 0,
      preliminaryGrade: 'AA',
      gradeReason: 'KEPT_BY_APPLICATION',
    });
  });

  test.each([
    ['of a penalty for a serious violation in both sums', ['P-003', 'J-004'], 24, 12],
    ['of a slight penalty in one of them', ['P-020', 'J-003'], 12, 0],
    ['that are not from a penalty in one of them', ['W-002', 'J-004'], 36, 0],
    ['of penalties alone in both', ['P-001'], 36, 36],
  ])('points %s', async (_what, items, points, seriousPenaltyPoints) => {
    const id = await registered();
    for (const item of items) {
      await collect(collector, inputFor(item, { enterpriseId: id, ...IN_CYCLE }));
    }
    await runGrading(officer, cycleId);

    expect(await reviewOf(officer, id, cycleId)).toMatchObject({ points, seriousPenaltyPoints });
  });

  test('an enterprise that was just registered holds B and has no points: A', async () => {
    const id = await registered();
    await runGrading(officer, cycleId);

    expect(await reviewOf(officer, id, cycleId)).toMatchObject({ currentGrade: 'B', preliminaryGrade: 'A' });
  });

  test('what was found the day before the cycle, or the day after its last, does not count', async () => {
    const id = await registered();
    for (const verifiedOn of ['2025-09-30', '2025-10-01', '2026-09-30', '2026-10-01']) {
      await collect(collector, inputFor('J-003', { enterpriseId: id, verifiedOn }));
    }
    await runGrading(officer, cycleId);

    expect(await reviewOf(officer, id, cycleId)).toMatchObject({ points: 12, preliminaryGrade: 'B' });
    expect((await pointsOf(collector, id)).points).toBe(6);
  });
});

describe('A preliminary review', () => {
  test.each([
    ['2026-11-16T10:00:00+08:00', '2026-11-21', '2026-11-26'],
    ['2026-11-20T23:59:59+08:00', '2026-11-25', '2026-11-30'],
    // One second past midnight in Shanghai, still the day before in UTC.
    ['2026-11-21T00:00:01+08:00', '2026-11-26', '2026-12-01'],
    ['2026-12-28T10:00:00+08:00', '2027-01-02', '2027-01-07'],
  ])(
    'of %s is to be confirmed by %s and adjusted by %s, in natural days',
    async (now, confirmBy, adjustBy) => {
      const id = await registered();
      world.clock.set(now);
      await runGrading(officer, cycleId);

      expect(await reviewOf(officer, id, cycleId)).toMatchObject({ confirmBy, adjustBy, overdue: false });
    },
  );

  test('follows the events for as long as it is preliminary', async () => {
    const id = await registered();
    await runGrading(officer, cycleId);
    const facts = async (): Promise<unknown> => {
      const { points, seriousPenaltyPoints, preliminaryGrade, lines } = await reviewOf(officer, id, cycleId);
      return [points, seriousPenaltyPoints, preliminaryGrade, lines.length];
    };
    expect(await facts()).toEqual([0, 0, 'A', 0]);

    const heavy = await collect(collector, inputFor('P-005', { enterpriseId: id, ...IN_CYCLE }));
    expect(await facts()).toEqual([24, 24, 'C', 1]);
    await collect(collector, inputFor('J-004', { enterpriseId: id, ...IN_CYCLE }));
    expect(await facts()).toEqual([36, 24, 'D', 2]);
    await world.as('CONFIRMING_OFFICER').ask(REVOKE, { id: heavy.id, reason: '复议撤销' });
    expect(await facts()).toEqual([12, 0, 'B', 2]);
  });

  test('does not follow events of another cycle', async () => {
    const id = await registered();
    await runGrading(officer, cycleId);
    await collect(collector, inputFor('J-004', { enterpriseId: id }));

    expect(await reviewOf(officer, id, cycleId)).toMatchObject({ points: 0, lines: [] });
  });

  test('once it is confirmed, what arrives for its cycle counts in the running one, and says so', async () => {
    const id = await registered();
    await runGrading(officer, cycleId);
    const { id: reviewId } = await reviewOf(officer, id, cycleId);
    await officer.ask(`mutation ($id: ID!) { confirmGradeReview(id: $id) { id } }`, { id: reviewId });

    const late = await collect(collector, inputFor('J-004', { enterpriseId: id, ...IN_CYCLE }));

    expect(late.cycle?.id).not.toBe(cycleId);
    expect((await pointsOf(collector, id)).points).toBe(12);
    expect(await reviewOf(officer, id, cycleId)).toMatchObject({ points: 0, finalGrade: 'A', lines: [] });
  });
});

describe('The run', () => {
  test('grades the enterprises of the bureau and of all offices below, each once, and nobody else', async () => {
    const administrator = world.as('ADMINISTRATOR', OFFICES.above);
    const inside = await Promise.all(
      [OFFICES.own, OFFICES.below, '380110', '380200'].map((office) => registered(office, administrator)),
    );
    const outside = await registered(OFFICES.other, administrator);

    const job = await runGrading(officer, cycleId);

    expect(job).toMatchObject({ status: 'SUCCEEDED', error: null });
    expect(job.done).toBe(job.total);
    for (const id of inside) {
      await reviewOf(officer, id, cycleId);
    }
    expect(await reviewsOf(administrator, outside)).toEqual([]);
    expect(
      await world.owner.query(
        `select enterprise.id from enterprise join office_scope scope on scope.descendant_code = enterprise.office_code
         where scope.ancestor_code = $2 and (select count(*) from grade_review where enterprise_id = enterprise.id and cycle_id = $1) <> 1`,
        [cycleId, OFFICES.own],
      ),
    ).toEqual([]);
  });

  test('twice leaves every review as it is, decided or not; progress says that all are done', async () => {
    await registered();
    const first = await runGrading(officer, cycleId);
    const [undecided] = await world.owner.query<{ id: string }[]>(
      `select id from grade_review where cycle_id = $1 and status = 'PRELIMINARY' order by id desc limit 1`,
      [cycleId],
    );
    await officer.ask(`mutation ($id: ID!) { confirmGradeReview(id: $id) { id } }`, { id: undecided?.id });
    const { grade_review: before } = await world.fingerprint();

    const second = await runGrading(officer, cycleId);

    expect(second).toMatchObject({ status: 'SUCCEEDED', done: first.total, total: first.total });
    expect((await world.fingerprint()).grade_review).toBe(before);
  });

  test('again grades those alone who were registered since', async () => {
    const id = await registered();
    const { grade_review: before = '' } = await world.fingerprint();
    await runGrading(officer, cycleId);
    const { grade_review: after = '' } = await world.fingerprint();

    expect(Number(after.split(':')[0]) - Number(before.split(':')[0])).toBe(1);
    await reviewOf(officer, id, cycleId);
  });

  test('shows in the cycle how many reviews stand where, and the run itself', async () => {
    const id = await registered();
    await collectPoints(collector, id, 12, IN_CYCLE);
    await runGrading(officer, cycleId);
    const { gradingCycles } = await officer.ask<{ gradingCycles: { id: string }[] }>(
      `{ gradingCycles { id enterpriseCount progress { preliminary confirmed adjusted overdue total changed }
           lastRun { status done total } viewerCanRun } }`,
    );
    const [counts] = await world.owner.query<Record<string, number>[]>(
      `select count(*)::integer as total, count(*) filter (where status = 'PRELIMINARY')::integer as preliminary,
         count(*) filter (where status = 'CONFIRMED')::integer as confirmed, count(*) filter (where status = 'ADJUSTED')::integer as adjusted,
         count(*) filter (where preliminary_grade <> current_grade)::integer as changed
       from grade_review where cycle_id = $1`,
      [cycleId],
    );

    expect(gradingCycles.find((cycle) => cycle.id === cycleId)).toEqual({
      id: cycleId,
      enterpriseCount: counts?.total,
      progress: { ...counts, overdue: 0 },
      lastRun: { status: 'SUCCEEDED', done: counts?.total, total: counts?.total },
      viewerCanRun: true,
    });
  });

  test('of an empty bureau is done at once', async () => {
    const client = world.as('GRADING_OFFICER', OFFICES.above);
    const id = await openCycle(client, { office: '110000' });

    expect(await runGrading(client, id)).toMatchObject({ status: 'SUCCEEDED', done: 0, total: 0 });
  });
});

describe('The run is refused, and nothing is stored', () => {
  test('while the same cycle is being graded', async () => {
    const idle = await openWorld();
    try {
      const client = idle.as('GRADING_OFFICER');
      const id = await openCycle(client);
      await client.ask(RUN, { cycleId: id });

      await expectRefusal(idle, client, 'INVALID_STATE', RUN, { cycleId: id });
    } finally {
      await idle.close();
    }
  });

  test('for all but one of those who start it at once', async () => {
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() => officer.send<{ runPreliminaryGrading: { id: string } }>(RUN, { cycleId })),
    );
    const started = replies.flatMap(({ data }) =>
      data?.runPreliminaryGrading === undefined ? [] : [data.runPreliminaryGrading.id],
    );

    // A run may be over before the next request is looked at; two that overlap it must not be.
    expect(started.length).toBeGreaterThanOrEqual(1);
    for (const { errors = [] } of replies) {
      for (const { extensions } of errors) {
        expect(extensions.code).toBe('INVALID_STATE');
      }
    }
    await Promise.all(started.map((id) => finished(officer, id)));
  });

  test.each([['999999999'], ['abc'], ['-1']])('for the cycle %j, which is none', async (id) => {
    await expectRefusal(world, officer, 'NOT_FOUND', RUN, { cycleId: id });
  });

  test.each<[RoleCode]>([['COLLECTOR'], ['CONFIRMING_OFFICER'], ['AUDITOR']])('for a %s', async (role) => {
    await expectRefusal(world, world.as(role), 'FORBIDDEN', RUN, { cycleId });
  });

  test('for a partner agency, somebody who is signed out, an office below, another bureau', async () => {
    await expectRefusal(world, world.partner(), 'FORBIDDEN', RUN, { cycleId });
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', RUN, { cycleId });
    for (const office of [OFFICES.below, OFFICES.other]) {
      await expectRefusal(world, world.as('GRADING_OFFICER', office), 'FORBIDDEN', RUN, { cycleId });
    }
  });
});

test.each<[RoleCode, string]>([
  ['ADMINISTRATOR', OFFICES.own],
  ['GRADING_OFFICER', OFFICES.above],
])('%s of %s may run it as well', async (role, office) => {
  expect(await runGrading(world.as(role, office), cycleId)).toMatchObject({ status: 'SUCCEEDED' });
});

test('The trail says who started the run, and under the same name what it did', async () => {
  await registered();
  await runGrading(officer, cycleId);

  const [started] = await auditOf(world, 'RUN_PRELIMINARY_GRADING');
  const [done] = await auditOf(world, 'GRADE_CYCLE');
  const subject = { actor: 'GRADING_OFFICER 380000', subject_type: 'GradingCycle', subject_id: cycleId };
  expect(started).toMatchObject(subject);
  const { jobId } = started?.after as { jobId: string };
  expect(done).toMatchObject({ ...subject, address: `job ${jobId}`, after: { jobId, graded: 1 } });
});
