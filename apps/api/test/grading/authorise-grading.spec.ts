import {
  ADJUST_REVIEW,
  auditOf,
  AUTHORISE,
  type Client,
  CONFIRM_REVIEW,
  expectRefusal,
  OFFICES,
  openCycle,
  openWorld,
  register,
  type Review,
  reviewOf,
  runGrading,
  type World,
} from '../kit';

const REVOKE = `mutation ($id: ID!, $reason: String!) {
  revokeGradingAuthorisation(id: $id, reason: $reason) { id revokedAt revokedBy revokeReason viewerCanRevoke } }`;
const LIST = `{ gradingAuthorisations { id office { code } document revokedAt viewerCanRevoke } }`;
const document = '甬检通〔2026〕18号';

let world: World;
let bureau: Client;
let below: Client;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  bureau = world.as('GRADING_OFFICER');
  below = world.as('GRADING_OFFICER', OFFICES.below);
  cycleId = await openCycle(bureau);
});
afterAll(() => world.close());

async function graded(office: string = OFFICES.below): Promise<Review> {
  const { id } = await register(world.as('COLLECTOR'), { office });
  await runGrading(bureau, cycleId);
  return reviewOf(bureau, id, cycleId);
}
const grant = async (): Promise<string> =>
  (
    await bureau.ask<{ authoriseGrading: { id: string } }>(AUTHORISE, {
      office: OFFICES.below,
      document,
    })
  ).authoriseGrading.id;
const revoke = (id: string): Promise<unknown> => bureau.ask(REVOKE, { id, reason: '机构职责调整' });

test('An office below decides no grade until its bureau authorises it, and none after that is revoked', async () => {
  const [first, second, third] = [await graded(), await graded(), await graded()];
  for (const [mutation, variables] of [
    [CONFIRM_REVIEW, { id: first.id }],
    [ADJUST_REVIEW, { id: first.id, grade: 'B', reason: '风险提示' }],
  ] as const) {
    const refusal = await expectRefusal(world, below, 'FORBIDDEN', mutation, variables);
    expect(refusal.detail).toEqual({ decidedBy: OFFICES.own });
  }
  expect(await reviewOf(below, first.enterprise.id, cycleId)).toMatchObject({
    viewerCanConfirm: false,
    viewerCanAdjust: false,
  });

  const id = await grant();
  expect(await reviewOf(below, first.enterprise.id, cycleId)).toMatchObject({
    viewerCanConfirm: true,
    viewerCanAdjust: true,
  });
  await below.ask(CONFIRM_REVIEW, { id: first.id });
  // The bureau stays above.
  await bureau.ask(CONFIRM_REVIEW, { id: second.id });

  await revoke(id);
  await expectRefusal(world, below, 'FORBIDDEN', CONFIRM_REVIEW, { id: third.id });
  expect((await reviewOf(below, first.enterprise.id, cycleId)).status).toBe('CONFIRMED');
});

test('The record keeps who authorised whom by which document, and who revoked it and why', async () => {
  const id = await grant();
  await revoke(id);
  const again = await grant();

  const { gradingAuthorisations: list } = await bureau.ask<{ gradingAuthorisations: { id: string }[] }>(LIST);
  expect(list[0]).toEqual({
    id: again,
    office: { code: OFFICES.below },
    document,
    revokedAt: null,
    viewerCanRevoke: true,
  });
  expect(list.find((one) => one.id === id)).toMatchObject({
    revokedAt: expect.any(String) as unknown,
    viewerCanRevoke: false,
  });
  expect(
    (await below.ask<{ gradingAuthorisations: { id: string }[] }>(LIST)).gradingAuthorisations,
  ).toContainEqual(expect.objectContaining({ id: again, viewerCanRevoke: false }));
  expect(
    (await world.as('GRADING_OFFICER', OFFICES.other).ask<{ gradingAuthorisations: unknown[] }>(LIST))
      .gradingAuthorisations,
  ).toEqual([]);
  expect((await auditOf(world, 'AUTHORISE_GRADING')).at(-1)).toMatchObject({
    subject_type: 'Office',
    subject_id: OFFICES.below,
    after: { document },
  });
  expect((await auditOf(world, 'REVOKE_GRADING_AUTHORISATION')).at(-1)).toMatchObject({
    before: { document },
    after: { reason: '机构职责调整' },
  });
  await revoke(again);
});

describe('Refused, and nothing is stored', () => {
  test.each([
    ['a bureau itself', OFFICES.own, 'INVALID_INPUT'],
    ['another bureau’s office', OFFICES.other, 'FORBIDDEN'],
    ['an office that is none', '999999', 'INVALID_INPUT'],
  ])('to authorise %s', async (_what, office, code) => {
    await expectRefusal(world, bureau, code, AUTHORISE, { office, document });
  });

  test('without a document, twice, by an office for itself', async () => {
    await expectRefusal(world, bureau, 'INVALID_INPUT', AUTHORISE, { office: OFFICES.below, document: ' ' });
    await expectRefusal(world, below, 'FORBIDDEN', AUTHORISE, { office: OFFICES.below, document });
    const id = await grant();
    await expectRefusal(world, bureau, 'INVALID_STATE', AUTHORISE, { office: OFFICES.below, document });
    await expectRefusal(world, below, 'FORBIDDEN', REVOKE, { id, reason: '不需要' });
    await expectRefusal(world, bureau, 'INVALID_INPUT', REVOKE, { id, reason: '' });
    await expectRefusal(world, world.as('GRADING_OFFICER', OFFICES.other), 'NOT_FOUND', REVOKE, {
      id,
      reason: '不需要',
    });
    await revoke(id);
    await expectRefusal(world, bureau, 'INVALID_STATE', REVOKE, { id, reason: '不需要' });
    await expectRefusal(world, bureau, 'NOT_FOUND', REVOKE, { id: 'abc', reason: '不需要' });
  });

  test.each(['COLLECTOR', 'AUDITOR'] as const)('by %s', async (role) => {
    await expectRefusal(world, world.as(role), 'FORBIDDEN', AUTHORISE, { office: OFFICES.below, document });
  });
});
