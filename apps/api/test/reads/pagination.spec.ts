import fc from 'fast-check';
import {
  type Client,
  collect,
  CONFIRM_REVIEW,
  creditCodeOf,
  inputFor,
  OFFICES,
  openCycle,
  openWorld,
  register,
  reviewOf,
  runGrading,
  type World,
} from '../kit';

let world: World;
let administrator: Client;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  administrator = world.as('ADMINISTRATOR');
  cycleId = await openCycle(administrator);
  for (let n = 1; n <= 23; n += 1) {
    const { id: enterpriseId } = await register(administrator, { name: `第${n}企业` });
    await collect(administrator, inputFor('J-001', { enterpriseId, verifiedOn: '2026-09-28' }));
  }
  await runGrading(administrator, cycleId);
});
afterAll(() => world.close());

interface Page {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

async function page(list: string, first: number, after: string | null, filter = {}): Promise<Page> {
  const type = {
    enterprises: 'Enterprise',
    creditEvents: 'CreditEvent',
    gradeReviews: 'GradeReview',
    auditEntries: 'AuditEntry',
  }[list];
  const data = await administrator.ask<Record<string, Page>>(
    `query ($first: Int, $after: String, $filter: ${type}Filter) { ${list}(first: $first, after: $after, filter: $filter) {
       edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`,
    { first, after, filter },
  );
  return data[list] as Page;
}

/** All ids, page by page; between two pages something else may happen. */
async function all(
  list: string,
  first: number,
  filter = {},
  between?: () => Promise<unknown>,
): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { edges, pageInfo } = await page(list, first, after, filter);
    ids.push(...edges.map(({ node }) => node.id));
    // A page that another one announced is never empty.
    expect(after !== null && edges.length === 0).toBe(false);
    expect(pageInfo).toMatchObject({
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    });
    if (!pageInfo.hasNextPage) {
      return ids;
    }
    expect(edges).toHaveLength(first);
    after = pageInfo.endCursor;
    await between?.();
  }
}

const ORDER: Record<string, 1 | -1> = { enterprises: 1, gradeReviews: 1, creditEvents: -1, auditEntries: -1 };

describe.each(Object.entries(ORDER))('%s, page by page', (list, order) => {
  test('give each row once and in order, whatever the size of a page', async () => {
    const { edges, totalCount } = await page(list, 200, null);
    const ids = edges.map(({ node }) => node.id);
    expect(ids).toHaveLength(totalCount);
    expect(ids).toEqual([...ids].sort((a, b) => order * (Number(a) - Number(b))));

    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (size) => {
        expect(await all(list, size)).toEqual(ids);
      }),
      { numRuns: 8 },
    );
  });

  test('give each row of the beginning once, also when rows are added meanwhile', async () => {
    const before = (await page(list, 200, null)).edges.map(({ node }) => node.id);

    const ids = await all(list, 7, {}, async () => {
      const { id: enterpriseId } = await register(administrator);
      await collect(administrator, inputFor('J-001', { enterpriseId, verifiedOn: '2026-09-28' }));
      if (list === 'gradeReviews') {
        await runGrading(administrator, cycleId);
      }
    }).catch((error: unknown) => {
      throw error;
    });

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => before.includes(id))).toEqual(before);
  });
});

test('An empty page has neither a cursor nor another page', async () => {
  expect(await page('enterprises', 20, null, { search: '没有这样的企业' })).toEqual({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    totalCount: 0,
  });
});

describe('The filters', () => {
  const namesOf = async (filter: object): Promise<string[]> => {
    const { enterprises } = await administrator.ask<{
      enterprises: { totalCount: number; edges: { node: { name: string } }[] };
    }>(
      `query ($filter: EnterpriseFilter) { enterprises(first: 200, filter: $filter) { totalCount edges { node { name } } } }`,
      { filter },
    );
    expect(enterprises.totalCount).toBe(enterprises.edges.length);
    return enterprises.edges.map(({ node }) => node.name);
  };
  const code = creditCodeOf(7_654_321);
  let reviewed: string;
  beforeAll(async () => {
    const add = (name: string, more = {}): Promise<{ id: string }> =>
      register(administrator, { name, ...more });
    await add('甲100%纯_棉\\厂', { kinds: ['CARRIER'] });
    await add('甲100x纯y棉z厂', { kinds: ['CARRIER', 'IMPORTER'], creditCode: code });
    const { id } = await add('乙Abc公司', { kinds: [], office: OFFICES.below });
    await runGrading(administrator, cycleId);
    reviewed = (await reviewOf(administrator, id, cycleId)).id;
    await administrator.ask(CONFIRM_REVIEW, { id: reviewed });
  });

  test.each([
    ['part of a name', { search: '纯' }, ['甲100%纯_棉\\厂', '甲100x纯y棉z厂']],
    ['a name in other letters', { search: ' aBC ' }, ['乙Abc公司']],
    ['signs that mean themselves', { search: '100%纯_棉\\' }, ['甲100%纯_棉\\厂']],
    ['the start of a credit code', { search: code.slice(0, 17).toLowerCase() }, ['甲100x纯y棉z厂']],
    ['not the end of a credit code', { search: code.slice(4) }, []],
    ['a kind', { kind: 'CARRIER' }, ['甲100%纯_棉\\厂', '甲100x纯y棉z厂']],
    ['a kind and a name', { kind: 'IMPORTER', search: '甲' }, ['甲100x纯y棉z厂']],
    ['an office below', { office: OFFICES.below }, ['乙Abc公司']],
    ['another bureau', { office: OFFICES.other }, []],
    ['a grade', { grade: 'A' }, ['乙Abc公司']],
    ['a grade of another regime', { grade: 'A', regime: 'OTHER' }, []],
    ['quotation marks', { search: `' or '1'='1` }, []],
  ])('enterprises: %s', async (_what, filter, expected) => {
    expect(await namesOf(filter)).toEqual(expected);
  });

  test('an office holds all that is below it, and a blank search finds all', async () => {
    const everyone = await namesOf({});
    expect(await namesOf({ office: OFFICES.own })).toEqual(everyone);
    expect(await namesOf({ office: OFFICES.above })).toEqual(everyone);
    expect(await namesOf({ search: '  ' })).toEqual(everyone);
    expect(everyone).toContain('乙Abc公司');
  });

  test.each([
    ['status', { status: 'CONFIRMED' }],
    ['final grade', { grade: 'A', status: 'CONFIRMED' }],
    ['office below', { office: OFFICES.below }],
    ['name', { search: '乙abc' }],
    ['cycle and name', { search: '乙Abc' }],
  ])('grade reviews: %s', async (_what, filter) => {
    expect(await all('gradeReviews', 50, { cycleId, ...filter })).toEqual([reviewed]);
  });

  test('grade reviews: unchanged, changed and jump are what they say', async () => {
    const of = (filter: object): Promise<string[]> => all('gradeReviews', 100, filter);
    const everything = await of({});
    const [unchanged, changed, jump] = [
      await of({ change: 'UNCHANGED' }),
      await of({ change: 'CHANGED' }),
      await of({ change: 'JUMP' }),
    ];
    // B became A for all, one step.
    expect([unchanged, changed, jump]).toEqual([[], everything, []]);
    expect(await of({ cycleId: 'abc' })).toEqual([]);
    expect(await of({ overdue: true })).toEqual([]);
    expect(await of({ overdue: false })).toEqual(everything);
  });

  test('events: by enterprise, code, item number, category, status, days and office', async () => {
    const { id: enterpriseId, creditCode } = await register(administrator, { name: '丙只此一家' });
    const event = await collect(
      administrator,
      inputFor('E-001', { enterpriseId, verifiedOn: '2026-11-10', businessNumber: '117000007240299' }),
    );
    for (const filter of [
      { enterpriseId },
      { creditCode: creditCode.toLowerCase() },
      { businessNumber: '117000007240299' },
      { search: '1170000072402' },
      { search: '只此' },
      { category: 'DECLARATION_ERROR' },
      { verifiedFrom: '2026-11-10', verifiedTo: '2026-11-10' },
      { enterpriseId, status: 'EFFECTIVE', office: OFFICES.own },
    ]) {
      expect(await all('creditEvents', 50, filter)).toEqual([event.id]);
    }
    for (const filter of [
      { enterpriseId, status: 'REVOKED' },
      { enterpriseId, verifiedFrom: '2026-11-11' },
      { enterpriseId, verifiedTo: '2026-11-09' },
      { enterpriseId, office: OFFICES.other },
      { enterpriseId: 'abc' },
      { creditCode: 'abc' },
      { search: '%' },
    ]) {
      expect(await all('creditEvents', 50, filter)).toEqual([]);
    }
  });
});
