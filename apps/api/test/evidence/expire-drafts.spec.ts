import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expireDrafts } from '../../src/modules/evidence';
import { type Client, collect, inputFor, openWorld, pdfFile, register, upload, type World } from '../kit';

let world: World;
let collector: Client;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
});
afterAll(() => world.close());

const isThere = ({ sha256 }: { sha256: string }): boolean =>
  existsSync(join(world.dataDir, 'evidence', sha256.slice(0, 2), sha256));
const rows = async (): Promise<string[]> =>
  (await world.owner.query<{ id: string }[]>(`select id from evidence order by id`)).map(({ id }) => id);

test('An upload that no event took within a day goes, with its bytes; what belongs to an event stays', async () => {
  const { id: enterpriseId } = await register(collector);
  const used = await upload(collector, pdfFile('used'));
  await collect(collector, inputFor('J-001', { enterpriseId, evidenceIds: [used.id] }));
  const again = await upload(collector, pdfFile('used'));
  const unused = await upload(collector, pdfFile('unused'));
  world.clock.set('2026-11-17T09:00:00+08:00');
  const later = await upload(collector, pdfFile('later'));
  expect(await expireDrafts(world.platform)).toBe(0);

  world.clock.set('2026-11-17T10:30:00+08:00');
  expect(await expireDrafts(world.platform)).toBe(2);

  expect(await rows()).toEqual([used.id, later.id]);
  expect([used, again, later].map(isThere)).toEqual([true, true, true]);
  expect(isThere(unused)).toBe(false);
  expect((await collector.fetch(`/evidence/${unused.id}`)).status).toBe(404);
  expect(await expireDrafts(world.platform)).toBe(0);
});
