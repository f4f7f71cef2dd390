import {
  type Client,
  collect,
  collectAutomatically,
  CONFIRM,
  inputFor,
  openWorld,
  openCycle,
  register,
  REVOKE,
  runGrading,
  type World,
} from '../kit';

const EVENT = `query ($id: ID!) { creditEvent(id: $id) {
  effect { at crossed before { points grade reached } after { points grade reached } }
  review { preliminaryGrade status cycle { id } } } }`;

let world: World;
let collector: Client;
let enterpriseId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  collector = world.as('COLLECTOR');
});
afterAll(() => world.close());
beforeEach(async () => {
  enterpriseId = (await register(collector)).id;
});

interface Event {
  effect: {
    crossed: string[];
    before: { points: number; grade: string };
    after: { points: number; grade: string };
  } | null;
  review: { preliminaryGrade: string; cycle: { id: string } } | null;
}
const read = async (id: string): Promise<Event> =>
  (await collector.ask<{ creditEvent: Event }>(EVENT, { id })).creditEvent;
const add = async (item: string, more = {}): Promise<string> =>
  (await collect(collector, inputFor(item, { enterpriseId, ...more }))).id;

describe('What an event did to the running totals', () => {
  test('is told from those that counted before it, with the thresholds that were reached by it', async () => {
    const [six, again] = [await add('J-003'), await add('J-003')];

    expect((await read(six)).effect).toMatchObject({
      crossed: [],
      before: { points: 0, grade: 'A' },
      after: { points: 6 },
    });
    expect((await read(again)).effect).toMatchObject({
      crossed: ['CONTROL'],
      before: { points: 6 },
      after: { points: 12 },
    });
  });

  test('is told as of its confirmation, where it waited', async () => {
    const id = await collectAutomatically(world, 'N-009', { enterpriseId });
    expect((await read(id)).effect).toBeNull();
    await add('J-003');
    await world.as('CONFIRMING_OFFICER').ask(CONFIRM, { id });

    expect((await read(id)).effect).toMatchObject({ before: { points: 6 }, after: { points: 12 } });
  });

  test('is none of an event that gave way or was revoked, and those after it move down', async () => {
    const [first, second] = [await add('J-003'), await add('J-003')];
    await world.as('CONFIRMING_OFFICER').ask(REVOKE, { id: first, reason: '复议撤销' });

    expect((await read(first)).effect).toBeNull();
    expect((await read(second)).effect).toMatchObject({
      before: { points: 0 },
      after: { points: 6 },
      crossed: [],
    });
  });
});

test('The review of its cycle is there from its grading on', async () => {
  const officer = world.as('GRADING_OFFICER');
  const cycle = await openCycle(officer);
  const id = await add('J-004', { verifiedOn: '2026-09-28' });
  expect((await read(id)).review).toBeNull();

  await runGrading(officer, cycle);

  expect((await read(id)).review).toMatchObject({ preliminaryGrade: 'B', cycle: { id: cycle } });
});
