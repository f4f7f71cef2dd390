import {
  ADJUST_REVIEW,
  type Client,
  collectPoints,
  CONFIRM_REVIEW,
  openCycle,
  openWorld,
  register,
  reviewOf,
  runGrading,
  type World,
} from '../kit';

interface Grade {
  value: string;
  since: string;
}
interface Period {
  value: string;
  from: string;
  to: string | null;
  basis: string;
  official: boolean;
  review: { id: string } | null;
}

let world: World;
let officer: Client;
let enterpriseId: string;
const reviewIds: string[] = [];
beforeAll(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
  const cycles = [
    await openCycle(officer),
    await openCycle(officer, { from: '2024-10-01', to: '2025-10-01' }),
    await openCycle(officer, { from: '2023-10-01', to: '2024-10-01' }),
  ];
  world.clock.set('2026-11-16T10:00:00+08:00');
  ({ id: enterpriseId } = await register(world.as('COLLECTOR')));
  await collectPoints(world.as('COLLECTOR'), enterpriseId, 24, { verifiedOn: '2026-09-28' });
  world.clock.set('2026-11-17T10:00:00+08:00');
  for (const cycleId of cycles) {
    await runGrading(officer, cycleId);
    reviewIds.push((await reviewOf(officer, enterpriseId, cycleId)).id);
  }
  // C from the 18th; D from the 20th; B later on the same day.
  world.clock.set('2026-11-18T10:00:00+08:00');
  await officer.ask(CONFIRM_REVIEW, { id: reviewIds[0] });
  world.clock.set('2026-11-20T10:00:00+08:00');
  await officer.ask(ADJUST_REVIEW, { id: reviewIds[1], grade: 'D', reason: '情节严重' });
  world.clock.set('2026-11-20T16:00:00+08:00');
  await officer.ask(ADJUST_REVIEW, { id: reviewIds[2], grade: 'B', reason: '申辩成立' });
});
afterAll(() => world.close());

async function gradeOf(args: string): Promise<Grade | null> {
  const { enterprise } = await officer.ask<{ enterprise: { grade: Grade | null } }>(
    `query ($id: ID!) { enterprise(id: $id) { grade${args} { value since } } }`,
    { id: enterpriseId },
  );
  return enterprise.grade;
}

describe('The grade on a day, as known now', () => {
  test.each([
    ['2026-11-15', null],
    ['2026-11-16', { value: 'B', since: '2026-11-16' }],
    ['2026-11-17', { value: 'B', since: '2026-11-16' }],
    ['2026-11-18', { value: 'C', since: '2026-11-18' }],
    ['2026-11-19', { value: 'C', since: '2026-11-18' }],
    ['2026-11-20', { value: 'B', since: '2026-11-20' }],
    ['2030-01-01', { value: 'B', since: '2026-11-20' }],
  ])('%s: %j', async (on, expected) => {
    expect(await gradeOf(`(on: "${on}")`)).toEqual(expected);
  });

  test('today when left out', async () => {
    expect(await gradeOf('')).toEqual({ value: 'B', since: '2026-11-20' });
    world.clock.set('2026-11-19T10:00:00+08:00');
    expect(await gradeOf('')).toEqual({ value: 'C', since: '2026-11-18' });
    world.clock.set('2026-11-20T16:00:00+08:00');
  });
});

describe('What was known at an instant stays answerable', () => {
  test.each([
    ['before it was registered', '2026-11-20', '2026-11-16T09:59:00+08:00', null],
    ['after it was registered', '2026-11-20', '2026-11-16T10:10:00+08:00', 'B'],
    ['just before the confirmation', '2026-11-20', '2026-11-18T09:59:59+08:00', 'B'],
    ['after the confirmation', '2026-11-20', '2026-11-18T10:10:00+08:00', 'C'],
    ['after the confirmation, of the day before it', '2026-11-17', '2026-11-18T10:10:00+08:00', 'B'],
    ['between the two adjustments of one day', '2026-11-20', '2026-11-20T12:00:00+08:00', 'D'],
    ['after both', '2026-11-20', '2026-11-20T16:10:00+08:00', 'B'],
    ['after both, of a day that had been D for nobody', '2026-11-19', '2026-11-20T16:10:00+08:00', 'C'],
  ])('%s', async (_what, on, asKnownAt, value) => {
    expect((await gradeOf(`(on: "${on}", asKnownAt: "${asKnownAt}")`))?.value ?? null).toBe(value);
  });

  test('in another zone of time it is the same instant', async () => {
    const [here, there] = [
      await gradeOf(`(on: "2026-11-20", asKnownAt: "2026-11-20T12:00:00+08:00")`),
      await gradeOf(`(on: "2026-11-20", asKnownAt: "2026-11-20T04:00:00Z")`),
    ];
    expect(here).toEqual({ value: 'D', since: '2026-11-20' });
    expect(there).toEqual(here);
  });
});

test('The history shows each grade with its days, the latest first; what held for no day is not in it', async () => {
  const { enterprise } = await officer.ask<{ enterprise: { gradeHistory: Period[] } }>(
    `query ($id: ID!) { enterprise(id: $id) { gradeHistory { value from to basis official review { id } } } }`,
    { id: enterpriseId },
  );
  const byReview = { basis: 'REVIEW', official: false };
  expect(enterprise.gradeHistory).toEqual([
    { value: 'B', from: '2026-11-20', to: null, ...byReview, review: { id: reviewIds[2] } },
    { value: 'C', from: '2026-11-18', to: '2026-11-20', ...byReview, review: { id: reviewIds[0] } },
    {
      value: 'B',
      from: '2026-11-16',
      to: '2026-11-18',
      basis: 'REGISTRATION',
      official: false,
      review: null,
    },
  ]);
});

test('A regime that never graded it has neither a grade nor a history', async () => {
  const { enterprise } = await officer.ask<{ enterprise: object }>(
    `query ($id: ID!) { enterprise(id: $id) { grade(regime: "OTHER") { value } gradeHistory(regime: "OTHER") { value } } }`,
    { id: enterpriseId },
  );
  expect(enterprise).toEqual({ grade: null, gradeHistory: [] });
});

test('At no instant do two grades hold on one day', async () => {
  const insert = (valid: string, known: string): Promise<unknown> =>
    world.owner.query(
      `insert into grade (enterprise_id, regime, value, valid, known, basis, official)
       values ($1, 'AQSIQ_2013_93', 'A', $2, $3, 'REGISTRATION', false)`,
      [enterpriseId, valid, known],
    );
  await expect(insert('[2026-11-19,2026-11-20)', '[2027-01-01,)')).rejects.toThrow('grade_one_at_a_time');
  await expect(insert('[2026-11-16,)', '[2026-11-16 03:00Z,2026-11-16 04:00Z)')).rejects.toThrow(
    'grade_one_at_a_time',
  );
  const overlaps = await world.owner.query<unknown[]>(
    `select from grade a join grade b on a.enterprise_id = b.enterprise_id and a.regime = b.regime and a.id < b.id
       and a.valid && b.valid and a.known && b.known`,
  );
  expect(overlaps).toEqual([]);
});
