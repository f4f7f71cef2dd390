import {
  type Client,
  collectAutomatically,
  CONFIRM,
  CONFIRM_MANY,
  expectRefusal,
  inputFor,
  collect,
  openWorld,
  pointsOf,
  register,
  type World,
} from '../kit';

const PREVIEW = `query ($ids: [ID!]!) { previewConfirmation(ids: $ids) { events counted superseded
  moves { enterprise { id } cycle { from } events crossed before { points grade reached } after { points grade reached } } } }`;

let world: World;
let officer: Client;
beforeAll(async () => {
  world = await openWorld();
  officer = world.as('CONFIRMING_OFFICER');
});
afterAll(() => world.close());

const enterprise = async (): Promise<string> => (await register(world.as('COLLECTOR'))).id;
const arrive = (enterpriseId: string, item = 'N-009', more = {}): Promise<string> =>
  collectAutomatically(world, item, { enterpriseId, ...more });

interface Preview {
  events: number;
  counted: number;
  superseded: number;
  moves: {
    enterprise: { id: string };
    cycle: { from: string } | null;
    events: number;
    crossed: string[];
    before: { points: number; grade: string; reached: string[] };
    after: { points: number; grade: string; reached: string[] };
  }[];
}
const preview = async (ids: string[]): Promise<Preview> =>
  (await officer.ask<{ previewConfirmation: Preview }>(PREVIEW, { ids })).previewConfirmation;

test('tells how far each enterprise would move, and writes nothing', async () => {
  const [one, two] = [await enterprise(), await enterprise()];
  const ids = [await arrive(one), await arrive(one), await arrive(two, 'N-002')];
  const before = await world.fingerprint();

  const told = await preview(ids);

  expect(told).toMatchObject({ events: 3, counted: 3, superseded: 0 });
  expect(told.moves).toMatchObject([
    { enterprise: { id: one }, events: 2, before: { points: 0, grade: 'A' }, after: { points: 12 } },
    { enterprise: { id: two }, events: 1, before: { points: 0 } },
  ]);
  expect(await world.fingerprint()).toEqual(before);
});

test('what it tells is what the confirmation does', async () => {
  const id = await enterprise();
  const ids = [await arrive(id), await arrive(id, 'N-002'), await arrive(id)];
  const [move] = (await preview(ids)).moves;

  await officer.ask(CONFIRM_MANY, { ids });

  expect((await pointsOf(officer, id)).points).toBe(move?.after.points);
});

test('names the thresholds that would be crossed by it, and not those reached before', async () => {
  const id = await enterprise();
  const [first = '', ...more] = await Promise.all([arrive(id), arrive(id), arrive(id), arrive(id)]);
  expect((await preview([first])).moves[0]?.crossed).toEqual([]);
  expect((await preview([first, ...more])).moves[0]?.crossed).toContain('CONTROL');

  await officer.ask(CONFIRM, { id: first });
  await officer.ask(CONFIRM, { id: more[0] });
  const [move] = (await preview(more.slice(1, 2))).moves;
  expect(move?.before.reached).toContain('CONTROL');
  expect(move?.crossed).not.toContain('CONTROL');
});

test('counts what would give way to the same act, and shows where the enterprise stands', async () => {
  const id = await enterprise();
  await collect(world.as('COLLECTOR'), inputFor('P-003', { enterpriseId: id, conductKey: '甲' }));
  const told = await preview([await arrive(id, 'N-009', { conductKey: '甲' })]);

  expect(told).toMatchObject({ events: 1, counted: 0, superseded: 1 });
  expect(told.moves).toMatchObject([{ before: { points: 12 }, after: { points: 12 }, crossed: [] }]);
});

test('is refused as the confirmation would be', async () => {
  const waiting = await arrive(await enterprise());
  await officer.ask(CONFIRM, { id: waiting });
  await expectRefusal(world, officer, 'INVALID_STATE', PREVIEW, { ids: [waiting] });
  await expectRefusal(world, officer, 'NOT_FOUND', PREVIEW, { ids: ['999999999'] });
  await expectRefusal(world, officer, 'INVALID_INPUT', PREVIEW, { ids: [] });
  await expectRefusal(world, world.as('COLLECTOR'), 'FORBIDDEN', PREVIEW, { ids: [waiting] });
});
