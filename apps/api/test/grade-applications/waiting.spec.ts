import { type Client, OFFICES, openWorld, type RoleCode, type World } from '../kit';
import {
  applyFor,
  batchOf,
  DECLINE,
  DROP,
  goodEnterprise,
  GRANT,
  granted,
  OPEN_WITHDRAWAL,
  proveAll,
  recommend,
  recommended,
  REJECT,
  SERVE,
  type Withdrawal,
} from './kit';

let world: World;
let officer: Client;
let head: Client;
beforeEach(async () => {
  world = await openWorld();
  officer = world.as('GRADING_OFFICER');
  head = world.as('GRADING_OFFICER', OFFICES.above);
  world.clock.set('2026-11-16T10:00:00+08:00');
});
afterEach(() => world.close());

const waiting = async (client: Client): Promise<number> =>
  (await client.ask<{ waitingGradeApplications: number }>(`{ waitingGradeApplications }`))
    .waitingGradeApplications;
/** For the office that recommends, and for the general administration. */
const both = async (): Promise<number[]> => [await waiting(officer), await waiting(head)];

describe('The count of what waits', () => {
  test('is with the office until it recommends, with 总局 until it grants, with nobody afterwards', async () => {
    const { id: enterpriseId } = await goodEnterprise(world);
    expect(await both()).toEqual([0, 0]);
    const { id } = await applyFor(officer, enterpriseId);
    expect(await both()).toEqual([1, 0]);
    await proveAll(officer, id);
    await recommend(officer, id);
    expect(await both()).toEqual([0, 1]);
    await head.ask(GRANT, { input: batchOf([id]) });
    expect(await both()).toEqual([0, 0]);
  });

  test('is without what was declined, and what was rejected', async () => {
    const { id: enterpriseId } = await goodEnterprise(world);
    await officer.ask(DECLINE, { id: (await applyFor(officer, enterpriseId)).id, reason: '不符' });
    await head.ask(REJECT, { id: (await recommended(world)).id, reason: '不符' });

    expect(await both()).toEqual([0, 0]);
  });

  test('is without what the viewer recommended herself: another grants it', async () => {
    const { id: enterpriseId } = await goodEnterprise(world);
    const { id } = await applyFor(officer, enterpriseId);
    await proveAll(officer, id);
    await recommend(head, id);

    expect(await waiting(head)).toBe(0);
    expect(await waiting(world.as('ADMINISTRATOR', OFFICES.above))).toBe(1);
  });

  test('holds a withdrawal until its notice is served, and again after the days for the defence', async () => {
    const enterpriseId = await granted(world);
    const { openGradeWithdrawal } = await officer.ask<{ openGradeWithdrawal: Withdrawal }>(OPEN_WITHDRAWAL, {
      enterpriseId,
      reason: '提供的证明材料不实',
    });
    const { id } = openGradeWithdrawal;
    expect(await both()).toEqual([1, 1]);
    await officer.ask(SERVE, { id, input: { servedOn: '2026-11-16', way: 'POST', receiver: '王签收' } });
    world.clock.set('2026-11-26T23:59:59+08:00');
    expect(await both()).toEqual([0, 0]);
    world.clock.set('2026-11-27T00:00:00+08:00');
    expect(await both()).toEqual([1, 1]);
    await officer.ask(DROP, { id, reason: '申辩成立' });
    expect(await both()).toEqual([0, 0]);
  });

  test.each<[RoleCode, string]>([
    ['COLLECTOR', OFFICES.own],
    ['INSPECTOR', OFFICES.own],
    ['GRADING_OFFICER', OFFICES.below],
    ['GRADING_OFFICER', OFFICES.other],
    ['COLLECTOR', OFFICES.above],
  ])('is none for %s of %s, who may do nothing about it', async (role, office) => {
    const { id: enterpriseId } = await goodEnterprise(world);
    await applyFor(officer, enterpriseId);
    await recommended(world);
    await officer.ask(OPEN_WITHDRAWAL, { enterpriseId: await granted(world), reason: '材料不实' });
    expect(await both()).toEqual([2, 2]);

    expect(await waiting(world.as(role, office))).toBe(0);
  });
});
