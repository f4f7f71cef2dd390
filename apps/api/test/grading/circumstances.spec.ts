import {
  auditOf,
  type Client,
  collectPoints,
  CONFIRM_REVIEW,
  expectRefusal,
  gradeOf,
  OFFICES,
  openCycle,
  openWorld,
  register,
  replayAll,
  type Review,
  reviewOf,
  reviewsOf,
  runGrading,
  type World,
} from '../kit';

const RECORD = `mutation ($input: RecordBusinessVolumesInput!) { recordBusinessVolumes(input: $input) }`;
const REMOVED = `mutation ($enterpriseId: ID!, $removedOn: Date!, $document: String!) {
  gradeAfterListRemoval(enterpriseId: $enterpriseId, removedOn: $removedOn, document: $document) {
    id origin status preliminaryGrade gradeReason circumstance points confirmBy } }`;
const document = '国质检通〔2026〕12号';

let world: World;
let officer: Client;
let collector: Client;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
  collector = world.as('COLLECTOR');
  // 2025-10-01 to 2026-09-30.
  cycleId = await openCycle(officer);
});
afterAll(() => world.close());
afterEach(async () => {
  expect(await replayAll(world)).toEqual([]);
});

/** The months of the cycle. */
const MONTHS = Array.from({ length: 12 }, (_, index) => {
  const month = 10 + index;
  return month > 12 ? `2026-${String(month - 12).padStart(2, '0')}` : `2025-${month}`;
});
const record = (enterpriseId: string, declarations: number, months = MONTHS): Promise<unknown> =>
  collector.ask(RECORD, {
    input: { source: 'e-CIQ', volumes: months.map((month) => ({ enterpriseId, month, declarations })) },
  });
async function graded(id: string): Promise<Review & { circumstance: string | null }> {
  await runGrading(officer, cycleId);
  const { id: reviewId } = await reviewOf(officer, id, cycleId);
  const { gradeReview } = await officer.ask<{ gradeReview: Review & { circumstance: string | null } }>(
    `query ($id: ID!) { gradeReview(id: $id) { id preliminaryGrade gradeReason circumstance points } }`,
    { id: reviewId },
  );
  return gradeReview;
}

describe('An enterprise without business in the cycle', () => {
  test('is graded as the rule set says: B at best', async () => {
    const { id } = await register(collector);
    await record(id, 0);

    expect(await graded(id)).toMatchObject({
      points: 0,
      preliminaryGrade: 'B',
      gradeReason: 'NO_BUSINESS',
      circumstance: 'NO_BUSINESS',
    });
  });

  test('is graded by its points where these are worse', async () => {
    const { id } = await register(collector);
    await record(id, 0);
    await collectPoints(collector, id, 24, { verifiedOn: '2026-09-28' });

    expect(await graded(id)).toMatchObject({
      preliminaryGrade: 'C',
      gradeReason: 'POINTS',
      circumstance: 'NO_BUSINESS',
    });
  });

  test.each([
    ['with one declaration in one month', 0, MONTHS.slice(1), 1],
    ['of which a month is not recorded', 0, MONTHS.slice(1), undefined],
  ])('is not one %s', async (_what, declarations, months, inFirst) => {
    const { id } = await register(collector);
    await record(id, declarations, months);
    if (inFirst !== undefined) {
      await record(id, inFirst, MONTHS.slice(0, 1));
    }

    expect(await graded(id)).toMatchObject({
      preliminaryGrade: 'A',
      gradeReason: 'POINTS',
      circumstance: null,
    });
  });

  test('may turn out to be one while its review is preliminary, and to be none', async () => {
    const { id } = await register(collector);
    expect(await graded(id)).toMatchObject({ preliminaryGrade: 'A' });

    await record(id, 0);
    expect(await graded(id)).toMatchObject({ preliminaryGrade: 'B', circumstance: 'NO_BUSINESS' });
    await record(id, 7, ['2026-03']);
    expect(await graded(id)).toMatchObject({ preliminaryGrade: 'A', circumstance: null });
  });

  test('stays what it was decided to be', async () => {
    const { id } = await register(collector);
    const review = await graded(id);
    await officer.ask(CONFIRM_REVIEW, { id: review.id });
    await record(id, 0);

    expect(await gradeOf(officer, id)).toBe('A');
  });
});

describe('Business volumes', () => {
  test('are read month by month, the latest record of a month', async () => {
    const { id } = await register(collector);
    await record(id, 3, ['2026-09', '2026-10']);
    await record(id, 4, ['2026-10']);

    const { enterprise } = await officer.ask<{ enterprise: { businessVolumes: unknown[] } }>(
      `query ($id: ID!) { enterprise(id: $id) { businessVolumes { month declarations source recordedBy } } }`,
      { id },
    );
    expect(enterprise.businessVolumes).toEqual([
      { month: '2026-10', declarations: 4, source: 'e-CIQ', recordedBy: 'COLLECTOR 380000' },
      { month: '2026-09', declarations: 3, source: 'e-CIQ', recordedBy: 'COLLECTOR 380000' },
    ]);
    expect((await auditOf(world, 'RECORD_BUSINESS_VOLUMES'))[0]).toMatchObject({
      subject_id: id,
      after: { source: 'e-CIQ', volumes: [{ month: '2026-10', declarations: 4 }] },
    });
  });

  test.each([
    ['a month that is none', { month: '2026-13' }, 'MONTH'],
    ['a month to come', { month: '2027-01' }, 'MONTH'],
    ['fewer than none', { declarations: -1 }, 'DECLARATIONS'],
  ])('are refused for %s', async (_what, wrong, rule) => {
    const { id } = await register(collector);
    const input = {
      source: 'e-CIQ',
      volumes: [{ enterpriseId: id, month: '2026-10', declarations: 1, ...wrong }],
    };
    expect((await expectRefusal(world, collector, 'INVALID_INPUT', RECORD, { input })).detail).toEqual({
      rule,
    });
  });

  test('are refused without a source, of a month twice, of nobody, of another office’s enterprise', async () => {
    const { id } = await register(collector);
    const one = { enterpriseId: id, month: '2026-10', declarations: 1 };
    const send = (volumes: object[], source = 'e-CIQ') => ({ input: { source, volumes } });
    await expectRefusal(world, collector, 'INVALID_INPUT', RECORD, send([one], ' '));
    await expectRefusal(world, collector, 'INVALID_INPUT', RECORD, send([]));
    await expectRefusal(world, collector, 'INVALID_INPUT', RECORD, send([one, one]));
    await expectRefusal(world, collector, 'NOT_FOUND', RECORD, send([{ ...one, enterpriseId: '999999999' }]));
    const foreign = world.as('COLLECTOR', OFFICES.other);
    await expectRefusal(world, foreign, 'FORBIDDEN', RECORD, send([one]));
    await expectRefusal(world, officer, 'FORBIDDEN', RECORD, send([one]));
  });
});

describe('After the removal from the list of serious dishonesty', () => {
  /** An enterprise that was graded D. */
  async function listed(): Promise<string> {
    const { id } = await register(collector);
    await collectPoints(collector, id, 36, { verifiedOn: '2026-09-28' });
    const review = await graded(id);
    await officer.ask(CONFIRM_REVIEW, { id: review.id });
    return id;
  }
  const input = (enterpriseId: string) => ({ enterpriseId, removedOn: '2026-11-16', document });

  test('an enterprise is graded anew, C at best, and that is confirmed like any other', async () => {
    const id = await listed();

    const { gradeAfterListRemoval: review } = await officer.ask<{ gradeAfterListRemoval: Review }>(
      REMOVED,
      input(id),
    );
    expect(review).toMatchObject({
      origin: 'DYNAMIC',
      status: 'PRELIMINARY',
      preliminaryGrade: 'C',
      gradeReason: 'REMOVED_FROM_LIST',
      circumstance: 'REMOVED_FROM_LIST',
      points: 0,
      confirmBy: '2026-11-21',
    });
    expect(await gradeOf(officer, id)).toBe('D');
    await officer.ask(CONFIRM_REVIEW, { id: review.id });
    expect(await gradeOf(officer, id)).toBe('C');
    expect(await reviewsOf(officer, id)).toHaveLength(2);
    expect((await auditOf(world, 'GRADE_AFTER_LIST_REMOVAL'))[0]).toMatchObject({
      subject_id: id,
      before: { grade: 'D' },
      after: { document, removedOn: '2026-11-16', preliminaryGrade: 'C' },
    });
  });

  test('it follows the events until it is confirmed', async () => {
    const id = await listed();
    await officer.ask(REMOVED, input(id));
    await collectPoints(collector, id, 36, { verifiedOn: '2026-11-13' });

    expect((await reviewsOf(officer, id)).at(-1)).toMatchObject({
      preliminaryGrade: 'D',
      gradeReason: 'POINTS',
    });
  });

  test('nobody else is graded anew: refused, and nothing is stored', async () => {
    const id = await listed();
    const { id: good } = await register(collector);
    expect((await expectRefusal(world, officer, 'INVALID_STATE', REMOVED, input(good))).detail).toMatchObject(
      {
        rule: 'NOT_LOWEST_GRADE',
      },
    );
    await expectRefusal(world, officer, 'INVALID_INPUT', REMOVED, { ...input(id), document: '' });
    await expectRefusal(world, officer, 'INVALID_INPUT', REMOVED, { ...input(id), removedOn: '2026-11-17' });
    await expectRefusal(world, officer, 'INVALID_INPUT', REMOVED, { ...input(id), removedOn: '2026-09-30' });
    await expectRefusal(world, officer, 'NOT_FOUND', REMOVED, input('999999999'));
    await expectRefusal(world, world.as('GRADING_OFFICER', OFFICES.other), 'NOT_FOUND', REMOVED, input(id));
    await expectRefusal(world, collector, 'FORBIDDEN', REMOVED, input(id));
    await officer.ask(REMOVED, input(id));
    expect((await expectRefusal(world, officer, 'INVALID_STATE', REMOVED, input(id))).detail).toMatchObject({
      rule: 'REVIEW_OPEN',
    });
  });
});
