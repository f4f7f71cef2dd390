import { gradeCycle } from '../../src/modules/grading';
import {
  type Client,
  collect,
  inputFor,
  OFFICES,
  openCycle,
  openWorld,
  register,
  staffContext,
  type World,
} from '../kit';

const IN_CYCLE = '2026-09-28';

let world: World;
let administrator: Client;
beforeAll(async () => {
  world = await openWorld();
  administrator = world.as('ADMINISTRATOR');
  const cycleId = await openCycle(administrator);
  await world.owner.query(
    `with created as (
       insert into enterprise (name, kinds, office_code, created_at, facts_at)
       select '企业' || n, '{IMPORTER}', case when n % 2 = 0 then $1 else $2 end, now(), now() from generate_series(1, 180) n returning id)
     insert into grade (enterprise_id, regime, value, valid, known, basis, official)
     select id, 'AQSIQ_2013_93', 'B', '[2026-01-01,)', '[2026-01-01,)', 'REGISTRATION', false from created`,
    [OFFICES.own, OFFICES.below],
  );
  for (let n = 0; n < 30; n += 1) {
    const { id: enterpriseId } = await register(administrator);
    for (const verifiedOn of [IN_CYCLE, '2026-11-16']) {
      await collect(administrator, inputFor('J-001', { enterpriseId, verifiedOn, conductKey: '甲' }));
      await collect(administrator, inputFor('J-002', { enterpriseId, verifiedOn, conductKey: '甲' }));
    }
  }
  // Without a worker, whose own statements would be counted.
  await gradeCycle(await staffContext(world, 'ADMINISTRATOR'), {
    id: '0',
    subjectId: cycleId,
    officeCode: OFFICES.own,
    createdBy: null,
    createdAt: world.clock.now(),
    progress: () => Promise.resolve(),
  });
});
afterAll(() => world.close());

const LISTS: [what: string, query: (first: number) => string, sizes: number[], atMost: number][] = [
  [
    'enterprises with grade, standing, office and measures',
    (
      first,
    ) => `{ enterprises(first: ${first}) { edges { node { id name identifiers { value } office { name parent { name } }
      grade { value review { points } } standing { points grade cycle { from office { name } } } measures { title }
      viewerCanCollect viewerCanSetKinds } } } }`,
    [10, 50, 200],
    14,
  ],
  [
    'events with enterprise, item, office, cycle, history and what they gave way to',
    (
      first,
    ) => `{ creditEvents(first: ${first}) { edges { node { id points enterprise { name grade { value } office { name } }
      item { description businessNumber { given } } office { name } cycle { from } history { status by supersededBy { id } }
      supersededBy { points } viewerCanConfirm viewerCanRevoke } } } }`,
    [10, 50, 100],
    14,
  ],
  [
    'grade reviews with enterprise and cycle',
    (
      first,
    ) => `{ gradeReviews(first: ${first}) { edges { node { id points enterprise { name office { name } grade { value } }
      cycle { from office { name } progress { total } } viewerCanConfirm viewerCanAdjust } } } }`,
    [10, 50, 200],
    12,
  ],
  [
    'entries of the trail with their office',
    (first) =>
      `{ auditEntries(first: ${first}) { edges { node { operation before after office { name } } } } }`,
    [10, 50, 150],
    4,
  ],
];

describe('A list costs the same number of statements, however long it is:', () => {
  test.each(LISTS)('%s', async (_what, query, sizes, atMost) => {
    await administrator.ask(query(1));
    const statements: number[] = [];
    for (const size of sizes) {
      const rows: unknown[] = [];
      statements.push(
        await world.countStatements(async () => {
          const data = await administrator.ask<Record<string, { edges: unknown[] }>>(query(size));
          rows.push(...Object.values(data).flatMap(({ edges }) => edges));
        }),
      );
      expect(rows).toHaveLength(size);
    }

    const [few = 0, ...more] = statements;
    expect(few).toBeGreaterThan(1);
    expect(few).toBeLessThanOrEqual(atMost);
    // Two fields that ask for offices may meet in one statement, or miss each other.
    expect(more.filter((count) => count > few + 1)).toEqual([]);
  });

  test('and counts its rows when it is asked to, and not otherwise', async () => {
    const cost = (fields: string): Promise<number> =>
      world.countStatements(() =>
        administrator.ask(`{ enterprises(first: 10) { ${fields} edges { cursor } } }`),
      );
    const plain = await cost('');

    expect(await cost('totalCount')).toBe(plain + 1);
  });
});
