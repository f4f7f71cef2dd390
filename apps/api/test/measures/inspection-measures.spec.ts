import { type Client, openWorld, register, type World } from '../kit';

interface Measure {
  area: string;
  code: string;
  grade: string;
  title: string;
  inspectionRate: number | null;
  releaseMode: string | null;
  official: boolean;
  source: string;
}

const ASK = `query ($grade: String!, $regime: String! = "AQSIQ_2013_93", $on: Date) {
  inspectionMeasures(grade: $grade, regime: $regime, on: $on) {
    area code grade title inspectionRate releaseMode official source } }`;

let world: World;
let staff: Client;
beforeAll(async () => {
  world = await openWorld();
  staff = world.as('COLLECTOR');
});
afterAll(() => world.close());

const measuresOf = async (grade: string, client = staff): Promise<Measure[]> =>
  (await client.ask<{ inspectionMeasures: Measure[] }>(ASK, { grade })).inspectionMeasures;

describe('What a grade brings', () => {
  test.each([
    ['AA', 'DECLARATION', 0.05],
    ['A', 'VERIFICATION', 0.15],
    ['B', 'SAMPLING', 0.3],
    ['C', 'SUPERVISION', 0.8],
    ['D', 'SUPERVISION', 1],
  ])('%s: measures in all four areas, release by %s, a share of %d inspected', async (grade, mode, rate) => {
    const measures = await measuresOf(grade);

    expect(new Set(measures.map(({ area }) => area))).toEqual(
      new Set(['PERMIT', 'DECLARATION_AND_RELEASE', 'INSPECTION', 'DAILY_SUPERVISION']),
    );
    expect(measures.every((measure) => measure.grade === grade && measure.title !== '')).toBe(true);
    expect(measures.flatMap(({ releaseMode }) => releaseMode ?? [])).toEqual([mode]);
    expect(measures.flatMap(({ inspectionRate }) => inspectionRate ?? [])).toEqual([rate]);
  });

  test('is called official nowhere, and says where it comes from', async () => {
    for (const grade of ['AA', 'A', 'B', 'C', 'D']) {
      for (const { official, source } of await measuresOf(grade)) {
        expect(official).toBe(false);
        expect(source).toContain('建议');
      }
    }
  });

  test('is the same for a partner agency', async () => {
    expect(await measuresOf('B', world.partner())).toEqual(await measuresOf('B'));
  });

  test('is what an enterprise of that grade shows', async () => {
    const { id } = await register(staff);
    const { enterprise } = await staff.ask<{ enterprise: { measures: { code: string }[] } }>(
      `query ($id: ID!) { enterprise(id: $id) { measures { code } } }`,
      { id },
    );
    expect(enterprise.measures).toEqual((await measuresOf('B')).map(({ code }) => ({ code })));
  });

  test('is nothing for an enterprise in a regime that never graded it', async () => {
    const { id } = await register(staff);
    expect(
      await staff.ask(`query ($id: ID!) { enterprise(id: $id) { measures(regime: "OTHER") { code } } }`, {
        id,
      }),
    ).toEqual({ enterprise: { measures: [] } });
  });
});

describe('Asking is refused', () => {
  test.each([
    ['for a grade that the regime has not', { grade: 'E' }, 'grade'],
    ['for a grade in small letters', { grade: 'aa' }, 'grade'],
    ['for a regime that nobody published', { grade: 'A', regime: 'OTHER' }, 'on'],
    ['for a day before the regime', { grade: 'A', on: '2013-12-31' }, 'on'],
  ])('%s', async (_what, variables, field) => {
    expect(await staff.refused(ASK, variables)).toMatchObject({ code: 'INVALID_INPUT', fields: [field] });
  });
});
