import {
  ADJUST_REVIEW,
  auditOf,
  authorise,
  type Client,
  collectPoints,
  CONFIRM_REVIEW,
  expectRefusal,
  gradeOf,
  OFFICES,
  openCycle,
  openWorld,
  register,
  type Review,
  reviewOf,
  type RoleCode,
  runGrading,
  type World,
} from '../kit';

const reason = '企业已在期限内完成整改';

let world: World;
let officer: Client;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
  cycleId = await openCycle(officer);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-16T10:00:00+08:00'));

/** An enterprise of 24 points: C by the rules. */
async function graded(office: string = OFFICES.own): Promise<Review> {
  const collector = world.as('COLLECTOR');
  const { id } = await register(collector, { office });
  await collectPoints(collector, id, 24, { verifiedOn: '2026-09-28' });
  await runGrading(officer, cycleId);
  return reviewOf(officer, id, cycleId);
}

const adjust = async (id: string, grade: string, client = officer): Promise<Review> =>
  (await client.ask<{ adjustGradeReview: Review }>(ADJUST_REVIEW, { id, grade, reason })).adjustGradeReview;

describe('A grade that is adjusted', () => {
  test.each([['A'], ['B'], ['D']])('from C to %s is in force from today', async (grade) => {
    const review = await graded();

    expect(await adjust(review.id, grade)).toMatchObject({
      status: 'ADJUSTED',
      preliminaryGrade: 'C',
      finalGrade: grade,
      decidedBy: 'GRADING_OFFICER 380000',
      decidedLate: false,
      reason,
      note: null,
      points: 24,
    });
    expect(await gradeOf(officer, review.enterprise.id)).toBe(grade);
  });

  test.each([
    ['2026-11-21T23:59:00+08:00', false],
    ['2026-11-22T00:01:00+08:00', true],
    ['2026-11-26T23:59:00+08:00', true],
  ])('at %s is in time for its own office; after the day of confirming it is marked', async (now, late) => {
    const { id } = await graded();
    world.clock.set(now);

    expect(await adjust(id, 'B')).toMatchObject({ status: 'ADJUSTED', decidedLate: late });
  });

  test('after its last day is so by the office above, with the reason', async () => {
    await authorise(officer, OFFICES.below);
    const { id, adjustBy, enterprise } = await graded(OFFICES.below);
    expect(adjustBy).toBe('2026-11-26');
    world.clock.set('2026-11-27T00:01:00+08:00');
    const below = world.as('GRADING_OFFICER', OFFICES.below);
    const refusal = await expectRefusal(world, below, 'FORBIDDEN', ADJUST_REVIEW, { id, grade: 'B', reason });
    expect(refusal.detail).toEqual({ adjustBy: '2026-11-26' });
    expect((await reviewOf(below, enterprise.id, cycleId)).viewerCanAdjust).toBe(false);
    expect((await reviewOf(officer, enterprise.id, cycleId)).viewerCanAdjust).toBe(true);

    expect(await adjust(id, 'B')).toMatchObject({ status: 'ADJUSTED', reason, decidedLate: true });
  });
});

describe('Adjusting is refused, and nothing is stored', () => {
  test.each([[''], ['   \n'], ['理'.repeat(2_001)]])(
    'without a reason, or with one too long (%#)',
    async (wrong) => {
      const { id } = await graded();
      const refusal = await expectRefusal(world, officer, 'INVALID_INPUT', ADJUST_REVIEW, {
        id,
        grade: 'B',
        reason: wrong,
      });
      expect(refusal).toMatchObject({ fields: ['reason'], detail: { rule: 'REASON_REQUIRED' } });
    },
  );

  test('with no reason at all', async () => {
    const refusal = await expectRefusal(
      world,
      officer,
      'INVALID_INPUT',
      `mutation ($id: ID!) { adjustGradeReview(id: $id, grade: "B") { id } }`,
      { id: (await graded()).id },
    );
    expect(refusal.fields).toEqual(['reason']);
  });

  test.each([['E'], ['a'], ['一级'], ['']])('to %j, which the regime has not', async (grade) => {
    const { id } = await graded();
    const refusal = await expectRefusal(world, officer, 'INVALID_INPUT', ADJUST_REVIEW, {
      id,
      grade,
      reason,
    });
    expect(refusal).toMatchObject({ fields: ['grade'], detail: { rule: 'GRADE_UNKNOWN' } });
    expect(refusal.message).toContain('AA、A、B、C、D');
  });

  test('to the grade that the rules gave: that is confirmed', async () => {
    const { id } = await graded();
    const refusal = await expectRefusal(world, officer, 'INVALID_INPUT', ADJUST_REVIEW, {
      id,
      grade: 'C',
      reason,
    });
    expect(refusal).toMatchObject({ fields: ['grade'], detail: { rule: 'GRADE_UNCHANGED' } });
  });

  test('twice, and after a confirmation', async () => {
    const adjusted = await graded();
    const confirmed = await graded();
    await adjust(adjusted.id, 'B');
    await officer.ask(CONFIRM_REVIEW, { id: confirmed.id });

    for (const [id, status] of [
      [adjusted.id, 'ADJUSTED'],
      [confirmed.id, 'CONFIRMED'],
    ]) {
      const refusal = await expectRefusal(world, officer, 'INVALID_STATE', ADJUST_REVIEW, {
        id,
        grade: 'A',
        reason,
      });
      expect(refusal.detail).toEqual({ id, status });
    }
    await expectRefusal(world, officer, 'INVALID_STATE', CONFIRM_REVIEW, { id: adjusted.id });
  });

  test('after its last day, by the office that supervises the enterprise', async () => {
    const { id } = await graded();
    world.clock.set('2026-11-27T00:00:00+08:00');

    await expectRefusal(world, officer, 'FORBIDDEN', ADJUST_REVIEW, { id, grade: 'B', reason });
  });

  test('for all but one, when confirming and adjusting meet', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, enterprise } = await graded();
      const asked = [
        [CONFIRM_REVIEW, { id }],
        [ADJUST_REVIEW, { id, grade: 'A', reason }],
        [ADJUST_REVIEW, { id, grade: 'B', reason }],
        [CONFIRM_REVIEW, { id }],
      ] as const;
      const replies = await Promise.all(
        asked.map(([document, variables]) => officer.send<Record<string, Review>>(document, variables)),
      );

      const done = replies.flatMap(({ data }) => Object.values(data ?? {}));
      expect(done).toHaveLength(1);
      expect(replies.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code)).toEqual([
        'INVALID_STATE',
        'INVALID_STATE',
        'INVALID_STATE',
      ]);
      const { finalGrade } = await reviewOf(officer, enterprise.id, cycleId);
      expect(finalGrade).toBe(done[0]?.finalGrade);
      expect(await gradeOf(officer, enterprise.id)).toBe(finalGrade);
    }
  });

  test.each([['999999999'], ['abc']])('for the id %j, which is none', async (id) => {
    await expectRefusal(world, officer, 'NOT_FOUND', ADJUST_REVIEW, { id, grade: 'B', reason });
  });
});

describe('Who may adjust', () => {
  test.each<[RoleCode, string]>([
    ['ADMINISTRATOR', OFFICES.own],
    ['GRADING_OFFICER', OFFICES.above],
  ])('%s of %s', async (role, office) => {
    await adjust((await graded()).id, 'B', world.as(role, office));
  });

  test.each<[RoleCode]>([['COLLECTOR'], ['CONFIRMING_OFFICER'], ['AUDITOR']])('not %s', async (role) => {
    const { id } = await graded();
    await expectRefusal(world, world.as(role), 'FORBIDDEN', ADJUST_REVIEW, { id, grade: 'B', reason });
  });

  test('not a partner agency, nobody who is signed out, no foreign office', async () => {
    const variables = { id: (await graded()).id, grade: 'B', reason };
    await expectRefusal(world, world.partner(), 'FORBIDDEN', ADJUST_REVIEW, variables);
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', ADJUST_REVIEW, variables);
    for (const office of [OFFICES.below, OFFICES.other]) {
      const foreign = world.as('GRADING_OFFICER', office);
      await expectRefusal(world, foreign, 'NOT_FOUND', ADJUST_REVIEW, variables);
    }
  });
});

test('The trail holds the review and the enterprise, before and after, and the reason', async () => {
  const review = await graded();
  await adjust(review.id, 'B');

  const entries = await auditOf(world, 'ADJUST_GRADE_REVIEW');
  expect(entries.find(({ subject_type: type }) => type === 'GradeReview')).toMatchObject({
    actor: 'GRADING_OFFICER 380000',
    office_code: OFFICES.own,
    subject_id: review.id,
    before: { status: 'PRELIMINARY', preliminaryGrade: 'C', grade: 'B' },
    after: { status: 'ADJUSTED', finalGrade: 'B', reason, late: false },
  });
  expect(entries.find(({ subject_type: type }) => type === 'Enterprise')).toMatchObject({
    subject_id: review.enterprise.id,
    before: { grade: 'B' },
    after: { grade: 'B', reviewId: review.id },
  });
});
