import {
  auditOf,
  type Client,
  collectPoints,
  CONFIRM_REVIEW,
  expectRefusal,
  gradeOf,
  openCycle,
  openWorld,
  pdfFile,
  register,
  type Review,
  reviewOf,
  runGrading,
  upload,
  type World,
} from '../kit';

const ADJUST = `mutation ($id: ID!, $grade: String!, $reason: String!, $ground: String, $evidenceIds: [ID!]) {
  adjustGradeReview(id: $id, grade: $grade, reason: $reason, ground: $ground, evidenceIds: $evidenceIds) {
    id status finalGrade adjustmentOpen viewerCanConfirm viewerCanAdjust decidedBy reason } }`;
const APPROVE = `mutation ($reviewId: ID!) { approveGradeAdjustment(reviewId: $reviewId) {
  id status finalGrade adjustmentOpen decidedBy reason } }`;
const REJECT = `mutation ($reviewId: ID!, $reason: String!) { rejectGradeAdjustment(reviewId: $reviewId, reason: $reason) {
  id status adjustmentOpen viewerCanConfirm } }`;
const ADJUSTMENTS = `query ($id: ID!) { gradeReview(id: $id) {
  adjustmentOptions { ground { code evidence secondOfficer } grades }
  adjustments { status grade ground { code } reason proposedBy endedBy note evidence { id name } viewerCanApprove viewerCanWithdraw } } }`;

const reason = '整改已完成并经核查';

let world: World;
let officer: Client;
let second: Client;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
  second = world.as('ADMINISTRATOR');
  cycleId = await openCycle(officer);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-16T10:00:00+08:00'));

/** An enterprise of 24 points: C by the rules. */
async function graded(): Promise<Review> {
  const collector = world.as('COLLECTOR');
  const { id } = await register(collector);
  await collectPoints(collector, id, 24, { verifiedOn: '2026-09-28' });
  await runGrading(officer, cycleId);
  return reviewOf(officer, id, cycleId);
}
const fileOf = async (mark: string): Promise<string> => (await upload(officer, pdfFile(mark))).id;
/** An adjustment from C to B that waits for a second officer. */
async function proposed(): Promise<Review> {
  const review = await graded();
  await officer.ask(ADJUST, {
    id: review.id,
    grade: 'B',
    reason,
    ground: 'T-02',
    evidenceIds: [await fileOf(review.id)],
  });
  return review;
}
interface Adjustments {
  gradeReview: {
    adjustmentOptions: { ground: { code: string } | null; grades: string[] }[];
    adjustments: Record<string, unknown>[];
  };
}
const adjustmentsOf = async (client: Client, id: string): Promise<Adjustments['gradeReview']> =>
  (await client.ask<Adjustments>(ADJUSTMENTS, { id })).gradeReview;

describe('On a ground that takes a second officer', () => {
  test('an adjustment is proposed, and changes no grade until she agrees', async () => {
    const review = await graded();
    const evidence = await fileOf('整改报告');

    const { adjustGradeReview } = await officer.ask<{ adjustGradeReview: Review }>(ADJUST, {
      id: review.id,
      grade: 'B',
      reason,
      ground: 'T-02',
      evidenceIds: [evidence],
    });

    expect(adjustGradeReview).toMatchObject({
      status: 'PRELIMINARY',
      finalGrade: null,
      adjustmentOpen: true,
      viewerCanConfirm: false,
      viewerCanAdjust: false,
    });
    expect(await gradeOf(officer, review.enterprise.id)).toBe('B');
    expect((await adjustmentsOf(officer, review.id)).adjustments).toEqual([
      expect.objectContaining({
        status: 'PROPOSED',
        grade: 'B',
        ground: { code: 'T-02' },
        evidence: [{ id: evidence, name: '处罚决定书.pdf' }],
        viewerCanApprove: false,
        viewerCanWithdraw: true,
      }),
    ]);
    expect((await second.fetch(`/evidence/${evidence}`)).status).toBe(200);

    expect(await second.ask(APPROVE, { reviewId: review.id })).toEqual({
      approveGradeAdjustment: {
        id: review.id,
        status: 'ADJUSTED',
        finalGrade: 'B',
        adjustmentOpen: false,
        decidedBy: 'ADMINISTRATOR 380000',
        reason,
      },
    });
    expect((await adjustmentsOf(officer, review.id)).adjustments).toMatchObject([
      { status: 'DONE', proposedBy: 'GRADING_OFFICER 380000', endedBy: 'ADMINISTRATOR 380000' },
    ]);
    expect((await auditOf(world, 'PROPOSE_GRADE_ADJUSTMENT')).at(-1)).toMatchObject({
      subject_id: review.id,
      after: { grade: 'B', ground: 'T-02', evidence: [{ id: evidence }] },
    });
  });

  test('is not agreed to by whoever proposed it, and waits for one decision', async () => {
    const { id } = await proposed();

    await expectRefusal(world, officer, 'FOUR_EYES', APPROVE, { reviewId: id });
    await expectRefusal(world, officer, 'INVALID_STATE', CONFIRM_REVIEW, { id });
    const again = { id, grade: 'D', reason, ground: 'T-04' };
    await expectRefusal(world, second, 'INVALID_STATE', ADJUST, again);
    const replies = await Promise.all([1, 2, 3].map(() => second.send(APPROVE, { reviewId: id })));
    expect(replies.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  });

  test.each([
    ['turned down by the second officer', () => second, 'REJECTED', 'REJECT_GRADE_ADJUSTMENT'],
    ['taken back by whoever proposed it', () => officer, 'WITHDRAWN', 'WITHDRAW_GRADE_ADJUSTMENT'],
  ])('is %s, and the review may be confirmed', async (_how, client, status, operation) => {
    const { id } = await proposed();
    await expectRefusal(world, client(), 'INVALID_INPUT', REJECT, { reviewId: id, reason: ' ' });

    expect(await client().ask(REJECT, { reviewId: id, reason: '材料不足' })).toMatchObject({
      rejectGradeAdjustment: { status: 'PRELIMINARY', adjustmentOpen: false, viewerCanConfirm: true },
    });
    expect((await adjustmentsOf(officer, id)).adjustments).toMatchObject([{ status, note: '材料不足' }]);
    expect((await auditOf(world, operation)).at(-1)).toMatchObject({ subject_id: id });
    await expectRefusal(world, second, 'INVALID_STATE', APPROVE, { reviewId: id });
    await officer.ask(CONFIRM_REVIEW, { id });
  });

  test('is asked of the rules once more, since the preliminary grade follows the events', async () => {
    const { id, enterprise } = await proposed();
    await collectPoints(world.as('COLLECTOR'), enterprise.id, 12, { verifiedOn: '2026-09-28' });
    expect(await reviewOf(officer, enterprise.id, cycleId)).toMatchObject({ preliminaryGrade: 'D' });

    const refusal = await expectRefusal(world, second, 'INVALID_INPUT', APPROVE, { reviewId: id });
    expect(refusal.detail).toEqual({ rule: 'GROUND_DOES_NOT_ALLOW' });
  });

  test('is in time as long as the supervising office may adjust', async () => {
    const { id } = await proposed();
    world.clock.set('2026-11-27T00:01:00+08:00');

    await expectRefusal(world, second, 'FORBIDDEN', APPROVE, { reviewId: id });
    await world.as('GRADING_OFFICER', '000000').ask(APPROVE, { reviewId: id });
  });
});

describe('The rules say', () => {
  test('to which grades each ground leads', async () => {
    const { id } = await graded();

    expect((await adjustmentsOf(officer, id)).adjustmentOptions).toMatchObject([
      { ground: { code: 'T-01' }, grades: ['B', 'D'] },
      { ground: { code: 'T-02' }, grades: ['B'] },
      { ground: { code: 'T-03' }, grades: ['D'] },
      { ground: { code: 'T-04' }, grades: ['A', 'B', 'D'] },
    ]);
  });

  test.each<[string, Record<string, unknown>, string, string]>([
    ['to AA', { grade: 'AA' }, 'grade', 'GRADE_NOT_BY_ADJUSTING'],
    ['on a ground that is none', { grade: 'B', ground: 'T-99' }, 'ground', 'GROUND_UNKNOWN'],
    ['on one against its direction', { grade: 'D', ground: 'T-02' }, 'grade', 'GROUND_DOES_NOT_ALLOW'],
    ['further than it allows', { grade: 'A', ground: 'T-01' }, 'grade', 'GROUND_DOES_NOT_ALLOW'],
    ['without what is to be attached', { grade: 'B', ground: 'T-02' }, 'evidenceIds', 'EVIDENCE_REQUIRED'],
    [
      'with a file that is not the officer’s',
      { grade: 'B', ground: 'T-02', evidenceIds: ['999999999'] },
      'evidenceIds',
      'EVIDENCE_GONE',
    ],
  ])('no to an adjustment %s', async (_what, input, field, rule) => {
    const refusal = await expectRefusal(world, officer, 'INVALID_INPUT', ADJUST, {
      id: (await graded()).id,
      reason,
      ...input,
    });
    expect(refusal).toMatchObject({ fields: [field], detail: { rule } });
  });

  test('that without a ground the one is meant which takes nothing else', async () => {
    const { id } = await graded();
    await officer.ask(ADJUST, { id, grade: 'A', reason });

    expect((await adjustmentsOf(officer, id)).adjustments).toMatchObject([
      { status: 'DONE', ground: { code: 'T-04' }, evidence: [] },
    ]);
  });
});
