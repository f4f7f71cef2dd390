import {
  type Client,
  collect,
  collectAutomatically,
  DISMISS,
  inputFor,
  OFFICES,
  openWorld,
  register,
  REVOKE,
  type World,
} from '../kit';

const LIKELY = `query ($input: LikelyDuplicatesInput!) { likelyDuplicates(input: $input) { likeness event { id status } } }`;

let world: World;
let collector: Client;
let enterpriseId: string;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
});
afterAll(() => world.close());
beforeEach(async () => {
  enterpriseId = (await register(collector)).id;
});

const alike = async (input: Record<string, unknown>, client: Client = collector): Promise<unknown[]> => {
  const { likelyDuplicates } = await client.ask<{
    likelyDuplicates: { likeness: string[]; event: { id: string } }[];
  }>(LIKELY, { input: { enterpriseId, ...input } });
  return likelyDuplicates.map(({ likeness, event }) => [event.id, likeness]);
};
const collected = async (itemCode: string, more: Record<string, unknown>): Promise<string> =>
  (await collect(collector, inputFor(itemCode, { enterpriseId, ...more }))).id;

test('events of the enterprise with the same number or day are found, the likest first', async () => {
  const sameDay = await collected('J-001', { verifiedOn: '2026-11-10' });
  const sameNumber = await collected('N-001', {
    businessNumber: '117000007240279',
    verifiedOn: '2026-11-10',
    occurredOn: '2026-11-09',
  });
  await collected('N-001', { businessNumber: '117000007240280', verifiedOn: '2026-11-12' });

  expect(
    await alike({
      itemCode: 'N-001',
      businessNumber: ' １１７０００００７２４０２７９',
      occurredOn: '2026-11-09',
      verifiedOn: '2026-11-10',
    }),
  ).toEqual([
    [sameNumber, ['SAME_NUMBER', 'SAME_OCCURRED_ON', 'SAME_VERIFIED_ON', 'SAME_ITEM']],
    [sameDay, ['SAME_VERIFIED_ON']],
  ]);
  expect(await alike({ businessNumber: '117000007240279' })).toEqual([[sameNumber, ['SAME_NUMBER']]]);
  expect(await alike({ itemCode: 'N-001' })).toEqual([]);
});

test('those of other enterprises are not, nor what was dismissed or revoked; what waits is', async () => {
  const other = await register(collector);
  await collect(collector, inputFor('N-001', { enterpriseId: other.id }));
  const revoked = await collected('N-001', {});
  await world.as('CONFIRMING_OFFICER').ask(REVOKE, { id: revoked, reason: '复议撤销' });
  const dismissed = await collectAutomatically(world, 'N-009', { enterpriseId });
  await world.as('CONFIRMING_OFFICER').ask(DISMISS, { id: dismissed, reason: '不属实' });
  const waiting = await collectAutomatically(world, 'N-009', { enterpriseId });

  expect(await alike({ verifiedOn: '2026-11-16' })).toEqual([[waiting, ['SAME_VERIFIED_ON']]]);
});

test('at most ten are told', async () => {
  for (let n = 0; n < 12; n += 1) {
    await collected('J-001', {});
  }
  expect(await alike({ verifiedOn: '2026-11-16' })).toHaveLength(10);
});

test('what the viewer may not know of is not told', async () => {
  await collected('N-001', {});
  expect(await alike({ verifiedOn: '2026-11-16' }, world.as('COLLECTOR', OFFICES.other))).toEqual([]);
  expect(await alike({ enterpriseId: 'abc', verifiedOn: '2026-11-16' })).toEqual([]);
});
