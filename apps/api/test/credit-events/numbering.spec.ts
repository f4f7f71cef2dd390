import { collectCreditEvent } from '../../src/modules/credit-events/collect-credit-events';
import {
  collect,
  COLLECT,
  expectRefusal,
  inputFor,
  MONDAY_MORNING,
  OFFICES,
  openWorld,
  register,
  staffContext,
  type World,
} from '../kit';

const CLIENTS = 20;
const EVENTS_OF_A_CLIENT = 40;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(MONDAY_MORNING));

const serials = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(3, '0'));

/** The serial numbers that are stored with this start, in order. */
async function storedSerials(start: string): Promise<string[]> {
  const rows = await world.owner.query<{ serial: string }[]>(
    `select right(business_number, 3) as serial from credit_event where business_number like $1 order by 1`,
    [`${start}%`],
  );
  return rows.map(({ serial }) => serial);
}

test(`${CLIENTS} clients who save ${EVENTS_OF_A_CLIENT} events each at once for one office and day get 001 to 800 without a gap`, async () => {
  const collector = world.as('COLLECTOR');
  const enterprises = await Promise.all(Array.from({ length: CLIENTS }, () => register(collector)));

  const numbers = await Promise.all(
    enterprises.map(async ({ id }) => {
      const own: string[] = [];
      for (let index = 0; index < EVENTS_OF_A_CLIENT; index += 1) {
        own.push((await collect(collector, { enterpriseId: id, itemCode: 'J-001' })).businessNumber);
      }
      return own;
    }),
  );

  const expected = serials(1, CLIENTS * EVENTS_OF_A_CLIENT);
  expect(numbers.flat().sort()).toEqual(expected.map((serial) => `J38000020261116${serial}`));
  expect(await storedSerials('J38000020261116')).toEqual(expected);
  // Each client's own numbers rise.
  expect(
    numbers.every((own) => own.every((number, index) => index === 0 || number > (own[index - 1] ?? ''))),
  ).toBe(true);
}, 120_000);

test('transactions that roll back after their number was given leave no gap', async () => {
  const { id } = await register(world.as('COLLECTOR'));
  const enterprises = await Promise.all(
    Array.from({ length: CLIENTS }, () => register(world.as('COLLECTOR'))),
  );
  const context = await staffContext(world, 'COLLECTOR', OFFICES.below);
  let rolledBack = 0;

  /** Saves, and where told to, breaks the transaction after everything was written; then tries again. */
  const save = async (enterpriseId: string, breaks: boolean): Promise<void> => {
    const input = inputFor('J-001', { enterpriseId }) as unknown as Parameters<typeof collectCreditEvent>[1];
    if (breaks) {
      await expect(
        world.platform.db.transaction(async (tx) => {
          // The command opens its transaction inside this one, as a savepoint.
          const db = Object.create(world.platform.db, {
            transaction: { value: tx.transaction.bind(tx) },
          }) as typeof world.platform.db;
          await collectCreditEvent({ ...context, db }, input);
          throw new Error('broken on purpose');
        }),
      ).rejects.toThrow('broken on purpose');
      rolledBack += 1;
    }
    await collectCreditEvent(context, input);
  };
  await Promise.all(
    enterprises.map(async (enterprise, client) => {
      for (let index = 0; index < 10; index += 1) {
        await save(enterprise.id, (client + index) % 10 === 0);
      }
    }),
  );

  expect(rolledBack).toBe(CLIENTS);
  expect(await storedSerials('J38010020261116')).toEqual(serials(1, CLIENTS * 10));
  expect(
    await collect(world.as('COLLECTOR', OFFICES.below), { enterpriseId: id, itemCode: 'J-001' }),
  ).toMatchObject({
    businessNumber: 'J38010020261116201',
  });
}, 120_000);

describe('Offices, J and W, and days', () => {
  test('count each for itself, from 001', async () => {
    world.clock.set('2026-11-18T10:00:00+08:00');
    const { id } = await register(world.as('COLLECTOR'));
    const own = world.as('COLLECTOR');
    const other = world.as('COLLECTOR', OFFICES.other);
    const numbers: string[] = [];
    for (const [client, itemCode] of [
      [own, 'J-001'],
      [own, 'W-003'],
      [other, 'J-001'],
      [own, 'J-001'],
      [other, 'W-003'],
      [own, 'W-003'],
    ] as const) {
      numbers.push((await collect(client, { enterpriseId: id, itemCode })).businessNumber);
    }
    world.clock.set('2026-11-19T00:00:00+08:00');
    numbers.push((await collect(own, { enterpriseId: id, itemCode: 'J-001' })).businessNumber);

    expect(numbers).toEqual([
      'J38000020261118001',
      'W38000020261118001',
      'J31000020261118001',
      'J38000020261118002',
      'W31000020261118001',
      'W38000020261118002',
      'J38000020261119001',
    ]);
  });

  test('the 999th number is given, the thousandth refused with nothing half-saved, and the next day begins at 001', async () => {
    world.clock.set('2026-11-20T10:00:00+08:00');
    const { id } = await register(world.as('COLLECTOR'));
    await world.owner.query(
      `insert into business_number_counter (prefix, office_code, day, last) values ('J', '380000', '2026-11-20', 998)`,
    );
    const input = { enterpriseId: id, itemCode: 'J-001' };
    const collector = world.as('COLLECTOR');

    expect(await collect(collector, input)).toMatchObject({ businessNumber: 'J38000020261120999' });
    const refusal = await expectRefusal(world, collector, 'NUMBER_EXHAUSTED', COLLECT, {
      input: inputFor('J-001', { enterpriseId: id, conductKey: '新行为', clientRequestId: 'thousandth' }),
    });
    expect(refusal).toMatchObject({
      reference: '质检办通〔2017〕264号 三(七)',
      detail: { prefix: 'J', office: '380000', day: '2026-11-20' },
    });
    // It tells how to go on: which offices below have how many left.
    const { officesBelow } = refusal.detail as {
      officesBelow: { code: string; name: string; left: number }[];
    };
    expect(officesBelow[0]).toEqual({ code: OFFICES.below, name: expect.any(String), left: 999 });
    expect(refusal.message).toContain(`${officesBelow[0]?.name}（${OFFICES.below}）`);
    const { previewCreditEvent } = await collector.ask<{
      previewCreditEvent: { refusals: { code: string }[] };
    }>(
      `query ($input: CollectCreditEventInput!) { previewCreditEvent(input: $input) { refusals { code } } }`,
      { input: inputFor('J-001', { enterpriseId: id }) },
    );
    expect(previewCreditEvent.refusals).toEqual([{ code: 'NUMBER_EXHAUSTED' }]);
    // A W number, and an office below, are not used up with it.
    expect(await collect(collector, { ...input, itemCode: 'W-003' })).toMatchObject({
      businessNumber: 'W38000020261120001',
    });
    expect(await collect(collector, { ...input, office: OFFICES.below })).toMatchObject({
      businessNumber: 'J38010020261120001',
    });

    world.clock.set('2026-11-21T00:00:00+08:00');
    expect(await collect(collector, input)).toMatchObject({ businessNumber: 'J38000020261121001' });
  });

  test('when ten save at once for the last three numbers, three are taken and seven refused', async () => {
    world.clock.set('2026-11-23T10:00:00+08:00');
    const collector = world.as('COLLECTOR');
    const enterprises = await Promise.all(Array.from({ length: 10 }, () => register(collector)));
    await world.owner.query(
      `insert into business_number_counter (prefix, office_code, day, last) values ('J', '380000', '2026-11-23', 996)`,
    );

    const replies = await Promise.all(
      enterprises.map(({ id }) =>
        collector.send(COLLECT, { input: inputFor('J-001', { enterpriseId: id }) }),
      ),
    );

    const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'SAVED');
    expect(codes.filter((code) => code === 'SAVED')).toHaveLength(3);
    expect(codes.filter((code) => code === 'NUMBER_EXHAUSTED')).toHaveLength(7);
    expect(await storedSerials('J38000020261123')).toEqual(['997', '998', '999']);
  });

  test('a number that was given by hand uses none of the system', async () => {
    world.clock.set('2026-11-25T10:00:00+08:00');
    const { id } = await register(world.as('COLLECTOR'));
    const collector = world.as('COLLECTOR');

    await collect(collector, { enterpriseId: id, itemCode: 'J-001', businessNumber: '117000007240278' });
    const next = await collect(collector, { enterpriseId: id, itemCode: 'J-001' });

    expect(next.businessNumber).toBe('J38000020261125001');
  });
});
