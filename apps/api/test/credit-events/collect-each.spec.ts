import { collectEach, type CollectionInput, type CollectionOutcome } from '../../src/modules/credit-events';
import { type CommandContext } from '../../src/platform/graphql/context';
import {
  auditOf,
  collect,
  DECLARATION_NUMBER,
  eventOf,
  inputFor,
  MONDAY_MORNING,
  OFFICES,
  openWorld,
  pointsOf,
  register,
  type Registered,
  staffContext,
  type World,
} from '../kit';

let world: World;
let context: CommandContext;
let enterprises: Registered[];
beforeAll(async () => {
  world = await openWorld();
  context = await staffContext(world, 'ADMINISTRATOR');
  enterprises = await Promise.all(Array.from({ length: 4 }, () => register(world.as('COLLECTOR'))));
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(MONDAY_MORNING));

const of = (index: number, itemCode: string, more: Record<string, unknown> = {}): CollectionInput =>
  inputFor(itemCode, {
    enterpriseId: enterprises[index % enterprises.length]?.id,
    ...more,
  }) as unknown as CollectionInput;

/** What became of an input, without its ids and sentences. */
const briefly = (outcome: CollectionOutcome): string =>
  'id' in outcome ? (outcome.repeated ? 'repeated' : 'collected') : outcome.refusal.code;
const idOf = (outcome: CollectionOutcome | undefined): string =>
  outcome !== undefined && 'id' in outcome ? outcome.id : '';

const stored = async (source: string): Promise<number> => {
  const [row] = await world.owner.query<{ count: number }[]>(
    `select count(*)::integer as count from credit_event where source = $1`,
    [source],
  );
  return row?.count ?? 0;
};

describe('Of a list of inputs', () => {
  test('each is answered in its place; what is refused leaves nothing, the others are collected together', async () => {
    const inputs = [
      of(0, 'E-001'),
      of(0, 'J-001', { itemCode: 'X-999' }),
      of(1, 'N-001', { businessNumber: undefined }),
      of(1, 'N-001'),
      of(2, 'E-001', { enterpriseId: '999999999' }),
      of(2, 'E-001', { office: OFFICES.other }),
      of(3, 'J-001', { detail: 'a\u0000b' }),
      of(3, 'J-001', { office: '\u0000' }),
      of(3, 'J-001', { verifiedOn: '2026-11-17' }),
      of(3, 'W-009'),
    ];
    const before = await stored('IMPORT');
    const outcomes = await collectEach(context, inputs, 'IMPORT');

    expect(outcomes.map(briefly)).toEqual([
      'collected',
      'INVALID_INPUT',
      'INVALID_INPUT',
      'collected',
      'NOT_FOUND',
      'FORBIDDEN',
      'INVALID_INPUT',
      'INVALID_INPUT',
      'INVALID_INPUT',
      'collected',
    ]);
    expect(await stored('IMPORT')).toBe(before + 3);
    expect(await eventOf(world.as('COLLECTOR'), idOf(outcomes[9]))).toMatchObject({ status: 'EFFECTIVE' });
    const entries = await auditOf(world, 'COLLECT_CREDIT_EVENT');
    expect(entries.map(({ subject_id }) => subject_id)).toEqual(
      expect.arrayContaining([0, 3, 9].map((index) => idOf(outcomes[index]))),
    );
  });

  test('those of one act count once, whether the act is new, or has events already', async () => {
    const { id: enterpriseId } = await register(world.as('COLLECTOR'));
    const act = { enterpriseId, conductKey: '同一行为' };
    const first = await collectEach(context, [of(0, 'J-001', act), of(0, 'P-003', act)], 'IMPORT');
    const second = await collectEach(
      context,
      [of(0, 'J-002', act), of(0, 'P-001', act), of(0, 'J-001', { ...act, conductKey: null })],
      'IMPORT',
    );

    const [winner, own] = [idOf(second[1]), idOf(second[2])];
    const states = await world.owner.query<{ id: string; status: string; by: string | null }[]>(
      `select id, status, superseded_by_id as by from credit_event where enterprise_id = $1 order by id`,
      [enterpriseId],
    );
    expect(states).toEqual(
      [...first, ...second]
        .map(idOf)
        .map((id) =>
          [winner, own].includes(id)
            ? { id, status: 'EFFECTIVE', by: null }
            : { id, status: 'SUPERSEDED', by: winner },
        ),
    );
    expect((await pointsOf(world.as('COLLECTOR'), enterpriseId)).points).toBe(36 + 1);
  });

  test('an enterprise may be named by another identifier, in whatever case', async () => {
    const { registerEnterprise } = await world.as('COLLECTOR').ask<{ registerEnterprise: { id: string } }>(
      `mutation { registerEnterprise(input: { name: "标识企业", office: "380000", kinds: [IMPORTER],
           identifiers: [{ scheme: "CIQ", value: "3800600123" }] }) { id } }`,
    );
    const named = (scheme: string, value: string) =>
      of(0, 'E-001', { enterpriseId: undefined, identifier: { scheme, value } });
    const outcomes = await collectEach(
      context,
      [named(' ciq ', ' 3800600123'), named('CIQ', '3800600124'), named('CUSTOMS', '3800600123')],
      'ECIQ',
    );

    expect(outcomes.map(briefly)).toEqual(['collected', 'NOT_FOUND', 'NOT_FOUND']);
    const [row] = await world.owner.query<{ owner: string }[]>(
      `select enterprise_id as owner from credit_event where id = $1`,
      [idOf(outcomes[0])],
    );
    expect(row?.owner).toBe(registerEnterprise.id);
  });

  test('the statements are as many for four as for four hundred', async () => {
    const inputs = (count: number): CollectionInput[] =>
      Array.from({ length: count }, (_, index) =>
        of(index, index % 2 === 0 ? 'W-003' : 'N-001', {
          externalId: `${count}-${index}`,
          conductKey: `${count}-${index % 7}`,
        }),
      );
    await collectEach(context, inputs(3), 'IMPORT');
    const few = await world.countStatements(() => collectEach(context, inputs(4), 'IMPORT'));
    const many = await world.countStatements(() => collectEach(context, inputs(400), 'IMPORT'));

    expect(many).toBeLessThanOrEqual(few);
  });
});

describe('Numbers', () => {
  test('that are left are given to the first of a list, and the others are refused', async () => {
    world.clock.set('2026-11-20T09:00:00+08:00');
    await world.owner.query(
      `insert into business_number_counter (prefix, office_code, day, last) values ('J', '380000', '2026-11-20', 996)`,
    );
    const inputs = Array.from({ length: 6 }, (_, index) => of(index, index === 2 ? 'W-003' : 'J-001'));
    const outcomes = await collectEach(context, inputs, 'IMPORT');

    expect(outcomes.map(briefly)).toEqual([
      'collected',
      'collected',
      'collected',
      'collected',
      'NUMBER_EXHAUSTED',
      'NUMBER_EXHAUSTED',
    ]);
    const numbers = await world.owner.query<{ number: string }[]>(
      `select business_number as number from credit_event where id = any($1) order by id`,
      [outcomes.filter((outcome) => 'id' in outcome).map(idOf)],
    );
    expect(numbers.map(({ number }) => number)).toEqual([
      'J38000020261120997',
      'J38000020261120998',
      'W38000020261120001',
      'J38000020261120999',
    ]);
    expect((await collectEach(context, [of(0, 'J-001'), of(0, 'W-003')], 'IMPORT')).map(briefly)).toEqual([
      'NUMBER_EXHAUSTED',
      'collected',
    ]);
  });

  test('of more inputs than a day has numbers 999 are given', async () => {
    world.clock.set('2026-11-23T09:00:00+08:00');
    const inputs = Array.from({ length: 1_010 }, (_, index) => of(index, 'J-001'));
    const outcomes = await collectEach(context, inputs, 'IMPORT');

    expect(outcomes.map(briefly)).toEqual([
      ...Array.from({ length: 999 }, () => 'collected'),
      ...Array.from({ length: 11 }, () => 'NUMBER_EXHAUSTED'),
    ]);
    const [row] = await world.owner.query<{ numbers: number; last: string }[]>(
      `select count(distinct business_number)::integer as numbers, max(business_number) as last from credit_event
       where business_number like 'J38000020261123%'`,
    );
    expect(row).toEqual({ numbers: 999, last: 'J38000020261123999' });
  });
});

describe('An event that its source brings again', () => {
  test('answers the first, in the same list and in a later one, whatever it says now', async () => {
    const [first, again] = await collectEach(
      context,
      [of(0, 'E-001', { externalId: 'A-1' }), of(1, 'N-001', { externalId: ' A-1 ' })],
      'ECIQ',
    );
    const later = await collectEach(
      context,
      [of(0, 'J-001', { itemCode: 'X-999', externalId: 'A-1' }), of(2, 'E-001', { externalId: 'A-2' })],
      'ECIQ',
    );

    expect([first, again, ...later].map((outcome) => outcome && briefly(outcome))).toEqual([
      'collected',
      'repeated',
      'repeated',
      'collected',
    ]);
    expect(new Set([first, again, later[0]].map(idOf)).size).toBe(1);
  });

  test('is another event where another source uses the same id', async () => {
    const outcomes = await Promise.all(
      (['ECIQ', 'IMPORT'] as const).map((source) =>
        collectEach(context, [of(0, 'E-001', { externalId: 'B-1' })], source),
      ),
    );
    expect(outcomes.flat().map(briefly)).toEqual(['collected', 'collected']);
  });

  test('is refused again with the first where that was refused, and taken once it is right', async () => {
    const wrong = of(0, 'E-001', { externalId: 'C-1', enterpriseId: '999999999' });
    expect((await collectEach(context, [wrong, wrong], 'ECIQ')).map(briefly)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    expect(
      (await collectEach(context, [of(0, 'E-001', { externalId: 'C-1' })], 'ECIQ')).map(briefly),
    ).toEqual(['collected']);
  });

  test('is stored once when it is brought many times at once, even about different enterprises', async () => {
    const batches = Array.from({ length: 8 }, (_, batch) =>
      Array.from({ length: 12 }, (_unused, index) => {
        const place = batch % 2 === 0 ? index : 11 - index;
        return of(batch + place, place % 3 === 0 ? 'W-003' : 'E-001', { externalId: `D-${place}` });
      }),
    );
    const outcomes = await Promise.all(batches.map((batch) => collectEach(context, batch, 'PARTNER')));

    expect(outcomes.flat().filter((outcome) => briefly(outcome) === 'collected')).toHaveLength(12);
    expect(outcomes.flat().filter((outcome) => briefly(outcome) === 'repeated')).toHaveLength(7 * 12);
    expect(await stored('PARTNER')).toBe(12);
    const [numbers] = await world.owner.query<{ last: number; issued: number }[]>(
      `select last, (select count(*)::integer from credit_event where business_number like 'W38000020261116%') as issued
       from business_number_counter where prefix = 'W' and office_code = '380000' and day = '2026-11-16'`,
    );
    expect(numbers?.issued).toBe(numbers?.last);
  });
});

test('Many lists at once over the same enterprises, with the form in between, leave totals that equal what counts', async () => {
  const targets = await Promise.all(Array.from({ length: 5 }, () => register(world.as('COLLECTOR'))));
  const codes = ['J-001', 'J-002', 'P-003', 'W-003', 'N-001'];
  const input = (seed: number) => ({
    enterpriseId: targets[(seed * 7) % 5]?.id,
    conductKey: ['甲', '乙', null][seed % 3],
    businessNumber: codes[seed % 5] === 'N-001' ? DECLARATION_NUMBER : undefined,
  });
  const list = (seed: number): CollectionInput[] =>
    Array.from({ length: 20 }, (_, index) => {
      const { businessNumber, ...rest } = input(seed * 31 + index * 3);
      return of(0, codes[(seed * 31 + index * 3) % 5] ?? '', {
        ...rest,
        ...(businessNumber === undefined ? {} : { businessNumber }),
      });
    });
  await Promise.all([
    ...Array.from({ length: 6 }, (_, seed) => collectEach(context, list(seed), 'IMPORT')),
    ...targets.map(({ id }) =>
      collect(world.as('COLLECTOR'), inputFor('P-001', { enterpriseId: id, conductKey: '甲' })),
    ),
  ]);

  const rows = await world.owner.query<{ id: string; counted: number; points: number; acts: number }[]>(
    `select event.enterprise_id as id, sum(points) filter (where status = 'EFFECTIVE')::integer as counted,
       (select sum(points)::integer from standing where standing.enterprise_id = event.enterprise_id) as points,
       count(distinct conduct_id) filter (where status = 'EFFECTIVE') = count(distinct conduct_id) as acts
     from credit_event event where enterprise_id = any($1) group by 1`,
    [targets.map(({ id }) => id)],
  );
  expect(rows).toHaveLength(5);
  for (const { counted, points, acts } of rows) {
    expect({ points, acts }).toEqual({ points: counted, acts: true });
  }
});
