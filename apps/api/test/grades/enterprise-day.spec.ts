import {
  type Client,
  collect,
  CONFIRM_REVIEW,
  inputFor,
  OFFICES,
  openCycle,
  openWorld,
  register,
  reviewOf,
  REVOKE,
  runGrading,
  type World,
} from '../kit';

let world: World;
let collector: Client;
let officer: Client;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  collector = world.as('COLLECTOR');
  officer = world.as('GRADING_OFFICER');
  cycleId = await openCycle(officer);
});
afterAll(() => world.close());

const AS_OF = `query ($id: ID!, $on: Date!, $asKnownAt: DateTime) { enterprise(id: $id) { asOf(on: $on, asKnownAt: $asKnownAt) {
  on points seriousPenaltyPoints grade { value since } cycle { id } lines { points counted reason event { id } } } } }`;

const asOf = async (id: string, on: string, asKnownAt?: string, client = collector): Promise<unknown> =>
  (await client.ask<{ enterprise: { asOf: unknown } }>(AS_OF, { id, on, asKnownAt })).enterprise.asOf;

describe('An enterprise as of a day', () => {
  test('has the events found by that day, of the cycle that holds it', async () => {
    const { id } = await register(collector);
    const first = await collect(collector, inputFor('J-004', { enterpriseId: id, verifiedOn: '2026-09-10' }));
    const second = await collect(
      collector,
      inputFor('J-003', { enterpriseId: id, verifiedOn: '2026-09-20' }),
    );

    expect(await asOf(id, '2026-09-09')).toMatchObject({ points: 0, lines: [], cycle: { id: cycleId } });
    expect(await asOf(id, '2026-09-10')).toMatchObject({ points: 12, lines: [{ event: { id: first.id } }] });
    expect(await asOf(id, '2026-09-30')).toMatchObject({
      points: 18,
      lines: [{ event: { id: first.id } }, { event: { id: second.id } }],
    });
    // The next day belongs to the next cycle.
    expect(await asOf(id, '2026-10-01')).toMatchObject({ points: 0, lines: [] });
    expect(await asOf(id, '2020-01-01')).toMatchObject({ points: 0, lines: [], cycle: null, grade: null });
  });

  test('is told by what was known at an instant, also after a later revocation', async () => {
    const { id } = await register(collector);
    const event = await collect(collector, inputFor('J-004', { enterpriseId: id, verifiedOn: '2026-09-10' }));
    await runGrading(officer, cycleId);
    await officer.ask(CONFIRM_REVIEW, { id: (await reviewOf(officer, id, cycleId)).id });
    const before = world.clock.now().toISOString();
    world.clock.set('2026-11-17T10:00:00+08:00');
    await world.as('CONFIRMING_OFFICER').ask(REVOKE, { id: event.id, reason: '复议撤销' });

    expect(await asOf(id, '2026-09-30')).toMatchObject({
      points: 0,
      lines: [{ points: 12, counted: false, reason: 'REVOKED' }],
    });
    expect(await asOf(id, '2026-09-30', before)).toMatchObject({
      points: 12,
      lines: [{ points: 12, counted: true, reason: null }],
    });
  });

  test('has the grade that held on it', async () => {
    const { id } = await register(collector);
    await collect(collector, inputFor('J-004', { enterpriseId: id, verifiedOn: '2026-09-10' }));
    await collect(collector, inputFor('J-004', { enterpriseId: id, verifiedOn: '2026-09-11' }));
    await runGrading(officer, cycleId);
    world.clock.set('2026-11-19T10:00:00+08:00');
    await officer.ask(CONFIRM_REVIEW, { id: (await reviewOf(officer, id, cycleId)).id });

    expect(await asOf(id, '2026-11-17')).toMatchObject({ grade: { value: 'B' } });
    expect(await asOf(id, '2026-11-19')).toMatchObject({
      grade: { value: 'C', since: '2026-11-19' },
    });
  });

  test('is not told to other offices, nor to who may not read events', async () => {
    const { id } = await register(collector);

    expect(await asOf(id, '2026-09-30', undefined, world.as('COLLECTOR', OFFICES.other))).toBeNull();
    const { errors } = await world
      .as('SYSTEM_OPERATOR')
      .send(`query ($id: ID!) { enterprise(id: $id) { asOf(on: "2026-09-30") { points } } }`, { id });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
