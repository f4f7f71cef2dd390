import fc from 'fast-check';
import { collectEach, type CollectionInput } from '../../src/modules/credit-events';
import {
  type Client,
  collect,
  COLLECT,
  collectAutomatically,
  CONFIRM,
  DISMISS,
  eventOf,
  inputFor,
  itemOf,
  MONDAY_MORNING,
  openCycle,
  openWorld,
  pointsOf,
  register,
  REVOKE,
  staffContext,
  type World,
} from '../kit';

/** Items of 0 to 36 points, three of them of the same; one brings D by itself, two are serious penalties. */
const CODES = ['W-020', 'J-001', 'J-002', 'J-003', 'N-009', 'W-006', 'P-003', 'W-002', 'P-001'];
const RUNNING = { verifiedOn: '2026-11-12', from: '2026-10-01' };
const PAST = { verifiedOn: '2026-09-15', from: '2025-10-01' };

let world: World;
let collector: Client;
let officer: Client;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
  officer = world.as('CONFIRMING_OFFICER');
  await openCycle(world.as('GRADING_OFFICER'), { from: PAST.from, to: RUNNING.from });
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(MONDAY_MORNING));

interface Row {
  id: string;
  code: string;
  points: number;
  status: string;
  by: string | null;
}

const rowsOf = (enterpriseId: string): Promise<Row[]> =>
  world.owner.query<Row[]>(
    `select id, item_code as code, points, status, superseded_by_id as by from credit_event where enterprise_id = $1 order by id`,
    [enterpriseId],
  );

const revoke = (id: string): Promise<unknown> => officer.ask(REVOKE, { id, reason: '复议撤销' });

/** Exactly one of the rows counts: the one with the most points, of these the first; the others point to it. */
function expectOneToCount(rows: readonly Row[]): Row {
  const most = Math.max(...rows.map(({ points }) => points));
  const winner = rows.find(({ points }) => points === most);
  expect(rows.map(({ id, status, by }) => ({ id, status, by }))).toEqual(
    rows.map(({ id }) =>
      id === winner?.id
        ? { id, status: 'EFFECTIVE', by: null }
        : { id, status: 'SUPERSEDED', by: winner?.id },
    ),
  );
  return winner as Row;
}

const codes = fc.array(fc.constantFrom(...CODES), { minLength: 2, maxLength: 6 });

test('of the items of one act, collected in any order, the one with most points counts, and the first on a tie', async () => {
  await fc.assert(
    fc.asyncProperty(codes, async (order) => {
      const { id } = await register(collector);
      for (const code of order) {
        await collect(collector, inputFor(code, { enterpriseId: id, conductKey: '同一行为' }));
        const winner = expectOneToCount(await rowsOf(id));
        expect((await pointsOf(collector, id)).points).toBe(winner.points);
      }
    }),
    { numRuns: 10 },
  );
}, 60_000);

test('the same when they are collected at once', async () => {
  await fc.assert(
    fc.asyncProperty(codes, async (order) => {
      const { id } = await register(collector);

      await Promise.all(
        order.map((code) => collect(collector, inputFor(code, { enterpriseId: id, conductKey: '同一行为' }))),
      );

      const rows = await rowsOf(id);
      expect(rows.map(({ code }) => code).sort()).toEqual([...order].sort());
      const winner = expectOneToCount(rows);
      expect(await pointsOf(collector, id)).toEqual({
        points: winner.points,
        seriousPenaltyPoints: itemOf(winner.code).serious ? winner.points : 0,
      });
    }),
    { numRuns: 10 },
  );
}, 60_000);

test('a revocation brings back the next, until none is left', async () => {
  await fc.assert(
    fc.asyncProperty(codes, async (order) => {
      const { id } = await register(collector);
      for (const code of order) {
        await collect(collector, inputFor(code, { enterpriseId: id, conductKey: '同一行为' }));
      }
      for (let left = await rowsOf(id); left.length > 0;) {
        await revoke(expectOneToCount(left).id);
        left = (await rowsOf(id)).filter(({ status }) => status !== 'REVOKED');
        expect((await pointsOf(collector, id)).points).toBe(Math.max(0, ...left.map(({ points }) => points)));
      }
      expect((await rowsOf(id)).every(({ by }) => by === null)).toBe(true);
    }),
    { numRuns: 5 },
  );
}, 60_000);

test('the link leads to the event that counts, and the history tells each change', async () => {
  const { id: enterpriseId } = await register(collector);
  const act = { enterpriseId, conductKey: '调换样品' };
  const small = await collect(collector, inputFor('J-001', act));
  const middle = await collect(collector, inputFor('J-002', act));
  const large = await collect(collector, inputFor('P-003', act));
  await revoke(large.id);

  expect(await eventOf(collector, small.id)).toMatchObject({
    status: 'SUPERSEDED',
    supersededBy: { id: middle.id },
    history: [
      { status: 'EFFECTIVE', supersededBy: null },
      { status: 'SUPERSEDED', supersededBy: { id: middle.id } },
      { status: 'SUPERSEDED', supersededBy: { id: large.id } },
      { status: 'SUPERSEDED', supersededBy: { id: middle.id } },
    ],
  });
  expect(await eventOf(collector, middle.id)).toMatchObject({
    status: 'EFFECTIVE',
    supersededBy: null,
    history: [
      { status: 'EFFECTIVE', by: 'COLLECTOR 380000' },
      { status: 'SUPERSEDED', by: 'COLLECTOR 380000' },
      { status: 'EFFECTIVE', by: 'CONFIRMING_OFFICER 380000' },
    ],
  });
  expect(await eventOf(collector, large.id)).toMatchObject({
    status: 'REVOKED',
    history: [{ status: 'EFFECTIVE' }, { status: 'REVOKED', reason: '复议撤销' }],
  });
});

test('the same key at another enterprise, another key, and no key are acts of their own', async () => {
  const [one, other] = [await register(collector), await register(collector)];
  const inputs = [
    { enterpriseId: one.id, conductKey: '甲' },
    { enterpriseId: other.id, conductKey: '甲' },
    { enterpriseId: one.id, conductKey: '乙' },
    { enterpriseId: one.id },
    { enterpriseId: one.id, conductKey: ' ' },
  ];
  for (const input of inputs) {
    expect((await collect(collector, inputFor('J-001', input))).status).toBe('EFFECTIVE');
  }
  expect((await pointsOf(collector, one.id)).points).toBe(4);
});

// ---------------------------------------------------------------- against a model

/** The rules of an act in a few lines, without the product's code. */
class Model {
  readonly events: {
    id: string;
    code: string;
    act: string;
    from: string;
    own: 'WAITS' | 'STANDS' | 'DISMISSED' | 'REVOKED';
    history: { status: string; by: string | null }[];
  }[] = [];

  add(id: string, code: string, key: string | null, from: string, waits: boolean): void {
    this.addAtOnce([{ id, code, key }], from, waits);
  }

  /** Those of one list: what gives way within it never counted. */
  addAtOnce(
    list: readonly { id: string; code: string; key: string | null }[],
    from: string,
    waits: boolean,
  ): void {
    const own = waits ? 'WAITS' : 'STANDS';
    for (const { id, code, key } of list) {
      this.events.push({ id, code, act: key ?? `only ${id}`, from, own, history: [] });
    }
    this.settle();
  }

  set(id: string, own: 'STANDS' | 'DISMISSED' | 'REVOKED'): void {
    for (const event of this.events.filter((candidate) => candidate.id === id)) {
      event.own = own;
    }
    this.settle();
  }

  state(id: string): { status: string; by: string | null } {
    const event = this.events.find((candidate) => candidate.id === id);
    if (event?.own !== 'STANDS') {
      const struck = event?.own ?? '';
      return { status: struck === 'WAITS' ? 'AWAITING_CONFIRMATION' : struck, by: null };
    }
    const rivals = this.events.filter(({ act, own }) => act === event.act && own === 'STANDS');
    const most = Math.max(...rivals.map(({ code }) => itemOf(code).points));
    const winner = rivals.find(({ code }) => itemOf(code).points === most);
    return winner === event
      ? { status: 'EFFECTIVE', by: null }
      : { status: 'SUPERSEDED', by: winner?.id ?? null };
  }

  standing(from: string): { points: number; serious: number; direct: number } {
    const items = this.events
      .filter((event) => event.from === from && this.state(event.id).status === 'EFFECTIVE')
      .map(({ code }) => itemOf(code));
    const sum = (of: typeof items): number => of.reduce((total, { points }) => total + points, 0);
    return {
      points: sum(items),
      serious: sum(items.filter(({ serious }) => serious)),
      direct: items.filter(({ effect }) => effect === 'DIRECT_D').length,
    };
  }

  private settle(): void {
    for (const { id, history } of this.events) {
      const [last, now] = [history.at(-1), this.state(id)];
      if (last?.status !== now.status || last.by !== now.by) {
        history.push(now);
      }
    }
  }
}

const step = fc.record({
  what: fc.constantFrom(
    'collect',
    'collect',
    'import',
    'import',
    'arrive',
    'confirm',
    'dismiss',
    'revoke',
    'revoke',
  ),
  code: fc.constantFrom(...CODES),
  arriving: fc.constantFrom('E-001', 'E-004', 'N-009', 'N-012'),
  list: fc.array(fc.tuple(fc.constantFrom(...CODES), fc.constantFrom('甲', '乙', null)), {
    minLength: 1,
    maxLength: 6,
  }),
  key: fc.constantFrom('甲', '乙', null),
  cycle: fc.constantFrom(RUNNING, RUNNING, PAST),
  which: fc.nat(),
});

test('after any sequence of collecting, importing, confirming, dismissing and revoking, statuses, history and totals follow from the facts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const { id: enterpriseId } = await register(collector);
      const importer = await staffContext(world, 'ADMINISTRATOR');
      const model = new Model();
      for (const { what, code, arriving, list, key, cycle, which } of steps) {
        const input = { enterpriseId, verifiedOn: cycle.verifiedOn, conductKey: key };
        if (what === 'collect') {
          const { id } = await collect(collector, inputFor(code, input));
          model.add(id, code, key, cycle.from, false);
        } else if (what === 'import') {
          const outcomes = await collectEach(
            importer,
            list.map(
              ([one, act]) => inputFor(one, { ...input, conductKey: act }) as unknown as CollectionInput,
            ),
            'IMPORT',
          );
          model.addAtOnce(
            list.map(([one, act], index) => {
              const outcome = outcomes[index];
              return { id: outcome !== undefined && 'id' in outcome ? outcome.id : '', code: one, key: act };
            }),
            cycle.from,
            false,
          );
        } else if (what === 'arrive') {
          const id = await collectAutomatically(world, arriving, input);
          model.add(id, arriving, key, cycle.from, true);
        } else {
          const wanted = what === 'revoke' ? 'STANDS' : 'WAITS';
          const candidates = model.events.filter(({ own }) => own === wanted);
          const chosen = candidates[which % candidates.length];
          if (chosen !== undefined) {
            const document = { confirm: CONFIRM, dismiss: DISMISS, revoke: REVOKE }[what];
            await officer.ask(document, { id: chosen.id, ...(what === 'confirm' ? {} : { reason: '查证' }) });
            const next = { confirm: 'STANDS', dismiss: 'DISMISSED', revoke: 'REVOKED' } as const;
            model.set(chosen.id, next[what]);
          }
        }
      }

      const ids = model.events.map(({ id }) => id);
      expect((await rowsOf(enterpriseId)).map(({ id, status, by }) => ({ id, status, by }))).toEqual(
        ids.map((id) => ({ id, ...model.state(id) })),
      );
      const history = await world.owner.query<{ id: string; status: string; by: string | null }[]>(
        `select event_id as id, status, superseded_by_id as by from credit_event_status change
         where event_id = any($1) order by change.id`,
        [ids],
      );
      for (const event of model.events) {
        expect(history.filter(({ id }) => id === event.id)).toEqual(
          event.history.map((change) => ({ id: event.id, ...change })),
        );
      }
      const standings = await world.owner.query<{ from: string }[]>(
        `select lower(period) as "from", points, serious_penalty_points as serious, direct_d as direct
         from standing join grading_cycle on grading_cycle.id = cycle_id where enterprise_id = $1`,
        [enterpriseId],
      );
      for (const { from } of [RUNNING, PAST]) {
        const zero = { from, points: 0, serious: 0, direct: 0 };
        expect(standings.find((standing) => standing.from === from) ?? zero).toEqual({
          from,
          ...model.standing(from),
        });
      }
    }),
    { numRuns: 40 },
  );
}, 90_000);

test('many hands at once on one enterprise leave totals that equal what counts', async () => {
  const { id: enterpriseId } = await register(collector);
  const first = await Promise.all(
    CODES.map((code) => collect(collector, inputFor(code, { enterpriseId, conductKey: '甲' }))),
  );

  await Promise.all([
    ...CODES.map((code, index) =>
      collector.ask(COLLECT, {
        input: inputFor(code, { enterpriseId, conductKey: index % 2 === 0 ? '甲' : '乙' }),
      }),
    ),
    ...[...first, ...first].map(({ id }) => officer.send(REVOKE, { id, reason: '两人同时' })),
  ]);

  const rows = await rowsOf(enterpriseId);
  expect(rows.filter(({ status }) => status === 'REVOKED')).toHaveLength(CODES.length);
  const counted = rows.filter(({ status }) => status === 'EFFECTIVE');
  expect(counted).toHaveLength(2);
  expect((await pointsOf(collector, enterpriseId)).points).toBe(
    counted.reduce((sum, { points }) => sum + points, 0),
  );
});
