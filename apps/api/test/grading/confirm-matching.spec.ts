import { confirmMatching } from '../../src/modules/grading';
import { findAccount } from '../../src/modules/identity';
import { SYSTEM } from '../../src/platform/audit/write-audit';
import {
  auditOf,
  authorise,
  type Client,
  collectPoints,
  CONFIRM_REVIEW,
  expectRefusal,
  finished,
  gradeOf,
  OFFICES,
  openCycle,
  openWorld,
  register,
  type Review,
  reviewOf,
  runGrading,
  type World,
} from '../kit';

const SUMMARY = `query ($filter: GradeReviewFilter!) { gradeReviewSummary(filter: $filter) {
  matching confirmable unchanged better worse first jumps late digest moves { from to count } } }`;
const CONFIRM_MATCHING = `mutation ($filter: GradeReviewFilter!, $digest: String!, $note: String) {
  confirmMatchingGradeReviews(filter: $filter, digest: $digest, note: $note) { id kind cycle { id } } }`;

interface Summary {
  matching: number;
  confirmable: number;
  unchanged: number;
  better: number;
  worse: number;
  jumps: number;
  late: number;
  digest: string;
  moves: { from: string; to: string; count: number }[];
}

let world: World;
let officer: Client;
let cycleId: string;
beforeEach(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
  cycleId = await openCycle(officer);
});
afterEach(() => world.close());

/** An enterprise of so many points; it holds B. */
async function registered(points: number, office: string = OFFICES.own): Promise<string> {
  const { id } = await register(world.as('COLLECTOR'), { office });
  await collectPoints(world.as('COLLECTOR'), id, points, { verifiedOn: '2026-09-28' });
  return id;
}
const summaryOf = async (filter: Record<string, unknown>, client = officer): Promise<Summary> =>
  (await client.ask<{ gradeReviewSummary: Summary }>(SUMMARY, { filter: { cycleId, ...filter } }))
    .gradeReviewSummary;
async function confirmAll(filter: Record<string, unknown>, client = officer): Promise<void> {
  const { digest } = await summaryOf(filter, client);
  const { confirmMatchingGradeReviews: job } = await client.ask<{
    confirmMatchingGradeReviews: { id: string; cycle: { id: string } };
  }>(CONFIRM_MATCHING, { filter: { cycleId, ...filter }, digest, note: '经会议审议' });
  expect(job.cycle.id).toBe(cycleId);
  await finished(client, job.id);
}
const reviewsOf = (ids: string[]): Promise<Review[]> =>
  Promise.all(ids.map((id) => reviewOf(officer, id, cycleId)));

test('The summary tells what would change, and confirming does just that', async () => {
  const ids = [await registered(0), await registered(12), await registered(13), await registered(36)];
  await runGrading(officer, cycleId);

  expect(await summaryOf({})).toMatchObject({
    matching: 4,
    confirmable: 4,
    unchanged: 2,
    better: 1,
    worse: 1,
    first: 0,
    jumps: 1,
    late: 0,
    moves: [
      { from: 'B', to: 'A', count: 1 },
      { from: 'B', to: 'B', count: 2 },
      { from: 'B', to: 'D', count: 1 },
    ],
  });
  await confirmAll({ change: 'UNCHANGED' });
  expect((await reviewsOf(ids)).map(({ status }) => status)).toEqual([
    'PRELIMINARY',
    'CONFIRMED',
    'CONFIRMED',
    'PRELIMINARY',
  ]);

  await confirmAll({});
  expect(await reviewsOf(ids)).toMatchObject(
    ids.map(() => ({ status: 'CONFIRMED', decidedBy: 'GRADING_OFFICER 380000', note: '经会议审议' })),
  );
  expect(await Promise.all(ids.map((id) => gradeOf(officer, id)))).toEqual(['A', 'B', 'B', 'D']);
  expect(await summaryOf({})).toMatchObject({ matching: 4, confirmable: 0 });
  const entries = await auditOf(world, 'CONFIRM_MATCHING_GRADE_REVIEWS');
  expect(entries.at(-1)).toMatchObject({
    subject_id: cycleId,
    after: { filter: { change: 'UNCHANGED' }, confirmable: 2, digest: expect.any(String) as unknown },
  });
  expect(await auditOf(world, 'CONFIRM_GRADE_REVIEW')).toHaveLength(8);
});

test('What has followed an event since it was looked at stays for another look', async () => {
  const ids = [await registered(0), await registered(0)];
  await runGrading(officer, cycleId);
  const looked = await summaryOf({});
  await collectPoints(world.as('COLLECTOR'), ids[0] ?? '', 12, { verifiedOn: '2026-09-28' });

  const refusal = await expectRefusal(world, officer, 'INVALID_STATE', CONFIRM_MATCHING, {
    filter: { cycleId },
    digest: looked.digest,
  });
  expect(refusal.detail).toMatchObject({ rule: 'CHANGED_SINCE' });
});

test('What follows an event while the work waits stays as well', async () => {
  const ids = [await registered(0), await registered(0)];
  await runGrading(officer, cycleId);
  // As it was asked for, ahead of any worker.
  world.clock.set('2026-11-16T10:30:00+08:00');
  const [asked] = await world.owner.query<{ id: string; officer: string }[]>(
    `insert into grade_confirmation (cycle_id, filter, digest, matching, requested_by, requested_at)
     select $1::bigint, jsonb_build_object('cycleId', $1::bigint::text), repeat('0', 64), 2, id, $2 from user_account
     where username = 'grading.officer.380000' returning id, requested_by as officer`,
    [cycleId, world.clock.now()],
  );
  world.clock.set('2026-11-16T10:31:00+08:00');
  await collectPoints(world.as('COLLECTOR'), ids[0] ?? '', 12, { verifiedOn: '2026-09-28' });

  const viewer = await findAccount(world.platform.db, asked?.officer ?? '');
  const seen: number[] = [];
  await confirmMatching(
    { ...world.platform, ...SYSTEM, viewer },
    {
      id: '1',
      subjectId: asked?.id ?? '',
      officeCode: OFFICES.own,
      createdBy: asked?.officer ?? '',
      createdAt: world.clock.now(),
      progress: (done) => Promise.resolve(void seen.push(done)),
    },
  );

  expect((await reviewsOf(ids)).map(({ status }) => status)).toEqual(['PRELIMINARY', 'CONFIRMED']);
  expect(seen).toEqual([0, 1]);
});

test('An office confirms what it decides and no more', async () => {
  const [own, below] = [await registered(0), await registered(0, OFFICES.below)];
  await runGrading(officer, cycleId);
  const branch = world.as('GRADING_OFFICER', OFFICES.below);
  expect(await summaryOf({}, branch)).toMatchObject({ matching: 1, confirmable: 0 });

  await authorise(officer, OFFICES.below);
  await confirmAll({}, branch);

  expect((await reviewsOf([own, below])).map(({ status }) => status)).toEqual(['PRELIMINARY', 'CONFIRMED']);
});

describe('Refused, and nothing is stored', () => {
  test('where nothing is left to confirm, without a cycle, and for who may not', async () => {
    const id = await registered(0);
    await runGrading(officer, cycleId);
    const { digest } = await summaryOf({});
    await expectRefusal(world, officer, 'INVALID_INPUT', CONFIRM_MATCHING, { filter: {}, digest });
    await expectRefusal(world, officer, 'NOT_FOUND', CONFIRM_MATCHING, {
      filter: { cycleId: '999999999' },
      digest,
    });
    await expectRefusal(world, world.as('COLLECTOR'), 'FORBIDDEN', CONFIRM_MATCHING, {
      filter: { cycleId },
      digest,
    });
    await officer.ask(CONFIRM_REVIEW, { id: (await reviewOf(officer, id, cycleId)).id });
    const refusal = await expectRefusal(world, officer, 'INVALID_STATE', CONFIRM_MATCHING, {
      filter: { cycleId },
      digest,
    });
    expect(refusal.detail).toEqual({ rule: 'NOTHING_TO_CONFIRM' });
  });
});
