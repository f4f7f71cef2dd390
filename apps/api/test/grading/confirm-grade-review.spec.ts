import {
  auditOf,
  type Client,
  CONFIRM_REVIEW,
  collectPoints,
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

/** An enterprise with so many points, and its preliminary review. */
async function graded(points = 0, office: string = OFFICES.own): Promise<Review> {
  const collector = world.as('COLLECTOR');
  const { id } = await register(collector, { office });
  await collectPoints(collector, id, points, { verifiedOn: '2026-09-28' });
  await runGrading(officer, cycleId);
  return reviewOf(officer, id, cycleId);
}

const confirm = async (id: string, note?: string, client = officer): Promise<Review> =>
  (await client.ask<{ confirmGradeReview: Review }>(CONFIRM_REVIEW, { id, note })).confirmGradeReview;

describe('A grade that is confirmed', () => {
  test.each([
    [0, 'A'],
    [12, 'B'],
    [24, 'C'],
    [36, 'D'],
  ])('with %i points it is %s, in force from today', async (points, grade) => {
    const review = await graded(points);

    const confirmed = await confirm(review.id, ' 已核对 ');

    expect(confirmed).toMatchObject({
      status: 'CONFIRMED',
      preliminaryGrade: grade,
      finalGrade: grade,
      decidedBy: 'GRADING_OFFICER 380000',
      decidedLate: false,
      reason: null,
      note: '已核对',
      viewerCanConfirm: false,
      viewerCanAdjust: false,
    });
    const { enterprise } = await officer.ask<{ enterprise: object }>(
      `query ($id: ID!) { enterprise(id: $id) { grade { value since review { id } } } }`,
      { id: review.enterprise.id },
    );
    expect(enterprise).toEqual({ grade: { value: grade, since: '2026-11-16', review: { id: review.id } } });
  });

  test.each([
    ['2026-11-21T23:59:59+08:00', false],
    ['2026-11-22T00:00:00+08:00', true],
    ['2027-03-01T10:00:00+08:00', true],
  ])('at %s late is %p: the fifth day is in time, and late is allowed', async (now, decidedLate) => {
    const { id, confirmBy } = await graded();
    expect(confirmBy).toBe('2026-11-21');
    world.clock.set(now);

    expect(await confirm(id)).toMatchObject({ status: 'CONFIRMED', decidedLate });
  });

  test('brings the measures of that grade from then on', async () => {
    const review = await graded(36);
    const gradesOfMeasures = async (): Promise<string[]> => {
      const { enterprise } = await officer.ask<{ enterprise: { measures: { grade: string }[] } }>(
        `query ($id: ID!) { enterprise(id: $id) { measures { grade } } }`,
        { id: review.enterprise.id },
      );
      return [...new Set(enterprise.measures.map(({ grade }) => grade))];
    };
    expect(await gradesOfMeasures()).toEqual(['B']);

    await confirm(review.id);

    expect(await gradesOfMeasures()).toEqual(['D']);
  });

  test('of one changes nothing of another', async () => {
    const [one, other] = [await graded(24), await graded(24)];
    await confirm(one.id);

    expect(await gradeOf(officer, other.enterprise.id)).toBe('B');
    expect(await reviewOf(officer, other.enterprise.id, cycleId)).toEqual(other);
  });
});

describe('Confirming is refused, and nothing is stored', () => {
  test('twice', async () => {
    const { id } = await graded();
    await confirm(id);

    const refusal = await expectRefusal(world, officer, 'INVALID_STATE', CONFIRM_REVIEW, { id });
    expect(refusal.detail).toEqual({ id, status: 'CONFIRMED' });
  });

  test('for all but one of those who confirm at once', async () => {
    const { id, enterprise } = await graded(12);

    const replies = await Promise.all([1, 2, 3, 4].map(() => officer.send(CONFIRM_REVIEW, { id })));

    expect(replies.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(replies.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code)).toEqual([
      'INVALID_STATE',
      'INVALID_STATE',
      'INVALID_STATE',
    ]);
    expect(await gradeOf(officer, enterprise.id)).toBe('B');
  });

  test.each([['999999999'], ['abc'], ['']])('for the id %j, which is none', async (id) => {
    await expectRefusal(world, officer, 'NOT_FOUND', CONFIRM_REVIEW, { id });
  });
});

describe('Who may confirm', () => {
  test.each<[RoleCode, string, string]>([
    ['GRADING_OFFICER', OFFICES.own, OFFICES.own],
    ['ADMINISTRATOR', OFFICES.own, OFFICES.own],
    ['GRADING_OFFICER', OFFICES.above, OFFICES.own],
    ['GRADING_OFFICER', OFFICES.own, OFFICES.below],
  ])('%s of %s, for an enterprise of %s', async (role, office, supervising) => {
    const { id } = await graded(0, supervising);
    expect(await reviewFlag(world.as(role, office), id)).toBe(true);

    await confirm(id, undefined, world.as(role, office));
  });

  test.each<[RoleCode]>([['COLLECTOR'], ['CONFIRMING_OFFICER'], ['AUDITOR']])('not %s', async (role) => {
    const { id } = await graded();
    expect(await reviewFlag(world.as(role), id)).toBe(false);

    await expectRefusal(world, world.as(role), 'FORBIDDEN', CONFIRM_REVIEW, { id });
  });

  test('not a partner agency, nobody who is signed out, no foreign office', async () => {
    const { id } = await graded();
    await expectRefusal(world, world.partner(), 'FORBIDDEN', CONFIRM_REVIEW, { id });
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', CONFIRM_REVIEW, { id });
    for (const office of [OFFICES.below, OFFICES.other]) {
      await expectRefusal(world, world.as('GRADING_OFFICER', office), 'NOT_FOUND', CONFIRM_REVIEW, { id });
    }
  });
});

/** What the console shows a button for. */
async function reviewFlag(client: Client, id: string): Promise<boolean | undefined> {
  const { gradeReview } = await client.ask<{ gradeReview: { viewerCanConfirm: boolean } | null }>(
    `query ($id: ID!) { gradeReview(id: $id) { viewerCanConfirm } }`,
    { id },
  );
  return gradeReview?.viewerCanConfirm;
}

test('The trail holds the review and the enterprise, before and after', async () => {
  const review = await graded(24);
  await confirm(review.id, '已核对');

  const entries = await auditOf(world, 'CONFIRM_GRADE_REVIEW');
  const common = { actor: 'GRADING_OFFICER 380000', office_code: OFFICES.own };
  expect(entries.find(({ subject_type: type }) => type === 'GradeReview')).toMatchObject({
    ...common,
    subject_id: review.id,
    before: { status: 'PRELIMINARY', preliminaryGrade: 'C', grade: 'B' },
    after: { status: 'CONFIRMED', finalGrade: 'C', note: '已核对', late: false },
  });
  expect(entries.find(({ subject_type: type }) => type === 'Enterprise')).toMatchObject({
    ...common,
    subject_id: review.enterprise.id,
    before: { grade: 'B' },
    after: { grade: 'C', reviewId: review.id },
  });
});
