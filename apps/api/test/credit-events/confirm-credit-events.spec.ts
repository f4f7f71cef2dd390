import {
  accountId,
  auditOf,
  type Client,
  collect,
  collectAutomatically,
  CONFIRM,
  CONFIRM_MANY,
  DISMISS,
  eventOf,
  expectRefusal,
  inputFor,
  OFFICES,
  openWorld,
  pointsOf,
  register,
  type RoleCode,
  type World,
} from '../kit';

let world: World;
let collector: Client;
let officer: Client;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
  officer = world.as('CONFIRMING_OFFICER');
});
afterAll(() => world.close());

const enterprise = async (office?: string): Promise<string> =>
  (await register(collector, office === undefined ? {} : { office })).id;

/** So many events that wait, each of an enterprise of its own. */
const arrive = async (count: number): Promise<string[]> =>
  Promise.all(
    Array.from({ length: count }, async () =>
      collectAutomatically(world, 'N-009', { enterpriseId: await enterprise() }),
    ),
  );

const confirm = async (ids: string[], note?: string): Promise<{ id: string; status: string }[]> =>
  (await officer.ask<{ confirmCreditEvents: { id: string; status: string }[] }>(CONFIRM_MANY, { ids, note }))
    .confirmCreditEvents;

describe('Many events that are confirmed at once', () => {
  test('all count from then on, with one note, and are answered in the order given', async () => {
    const ids = (await arrive(5)).reverse();

    expect(await confirm(ids, '批量核对属实')).toEqual(ids.map((id) => ({ id, status: 'EFFECTIVE' })));

    for (const id of ids) {
      expect((await eventOf(officer, id)).history.at(-1)).toMatchObject({
        status: 'EFFECTIVE',
        by: 'CONFIRMING_OFFICER 380000',
        reason: '批量核对属实',
      });
    }
  });

  test('of one enterprise add up', async () => {
    const enterpriseId = await enterprise();
    const ids = [
      await collectAutomatically(world, 'N-009', { enterpriseId }),
      await collectAutomatically(world, 'N-009', { enterpriseId }),
    ];

    await confirm(ids);

    expect((await pointsOf(collector, enterpriseId)).points).toBe(12);
  });

  test('of one conduct count once, under the item with the most points', async () => {
    const enterpriseId = await enterprise();
    const act = { enterpriseId, conductKey: '同一批货物' };
    const small = await collectAutomatically(world, 'N-002', act);
    const large = await collectAutomatically(world, 'N-009', act);

    const confirmed = await confirm([small, large]);

    expect(confirmed).toEqual([
      { id: small, status: 'SUPERSEDED' },
      { id: large, status: 'EFFECTIVE' },
    ]);
    expect((await pointsOf(collector, enterpriseId)).points).toBe(6);
  });

  test('may name one twice: it is confirmed once', async () => {
    const [one = '', two = ''] = await arrive(2);

    expect((await confirm([one, two, one])).map(({ id }) => id)).toEqual([one, two]);
    expect((await eventOf(officer, one)).history).toHaveLength(2);
  });

  test('may be two hundred', async () => {
    const enterpriseId = await enterprise();
    const ids: string[] = [];
    for (let count = 0; count < 200; count += 1) {
      ids.push(await collectAutomatically(world, 'N-002', { enterpriseId }));
    }

    expect((await confirm(ids)).every(({ status }) => status === 'EFFECTIVE')).toBe(true);
  });
});

describe('All or none: nothing is stored', () => {
  test.each([
    ['does not exist', 'NOT_FOUND', () => Promise.resolve('999999999')],
    ['is no id', 'NOT_FOUND', () => Promise.resolve('abc')],
    [
      'counts already',
      'INVALID_STATE',
      async () => {
        const [id = ''] = await arrive(1);
        await officer.ask(CONFIRM, { id });
        return id;
      },
    ],
    [
      'was dismissed',
      'INVALID_STATE',
      async () => {
        const [id = ''] = await arrive(1);
        await officer.ask(DISMISS, { id, reason: '误报' });
        return id;
      },
    ],
    [
      'was collected by hand',
      'INVALID_STATE',
      async () => (await collect(collector, inputFor('J-001', { enterpriseId: await enterprise() }))).id,
    ],
  ])('when one of them %s', async (_what, code, spoiler) => {
    const good = await arrive(2);
    const bad = await spoiler();
    for (const ids of [
      [bad, ...good],
      [...good, bad],
    ]) {
      await expectRefusal(world, officer, code, CONFIRM_MANY, { ids });
    }
  });

  test('when the confirming officer brought one of them in herself, and the refusal tells which', async () => {
    const ids = await arrive(2);
    const [, own = ''] = ids;
    await world.owner.query(`alter table credit_event disable trigger credit_event_facts_never_change`);
    const [{ number } = { number: '' }] = (
      await world.owner.query<[{ number: string }[], number]>(
        `update credit_event set collected_by = $2 where id = $1 returning business_number as number`,
        [own, await accountId(world, 'confirming.officer.380000')],
      )
    )[0];
    await world.owner.query(`alter table credit_event enable trigger credit_event_facts_never_change`);

    const { message } = await expectRefusal(world, officer, 'FOUR_EYES', CONFIRM_MANY, { ids });

    expect(message).toContain(number);
  });

  test('when there are none, or more than two hundred', async () => {
    const none = await expectRefusal(world, officer, 'INVALID_INPUT', CONFIRM_MANY, { ids: [] });
    expect(none.fields).toEqual(['ids']);

    const ids = Array.from({ length: 201 }, (_, index) => String(index + 1));
    await expectRefusal(world, officer, 'LIMIT_EXCEEDED', CONFIRM_MANY, { ids });
  });

  test('when two lists that cross are confirmed at once: the one or the other, without a deadlock', async () => {
    const ids = await arrive(6);
    const replies = await Promise.all([
      officer.send(CONFIRM_MANY, { ids: ids.slice(0, 4) }),
      officer.send(CONFIRM_MANY, { ids: ids.slice(2).reverse() }),
    ]);

    expect(replies.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    const codes = replies.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? []);
    expect(codes).toEqual(['INVALID_STATE']);
  });
});

describe('Who may confirm many', () => {
  test.each<[RoleCode]>([['COLLECTOR'], ['GRADING_OFFICER'], ['AUDITOR']])('not %s', async (role) => {
    await expectRefusal(world, world.as(role), 'FORBIDDEN', CONFIRM_MANY, { ids: await arrive(1) });
  });

  test('not a partner agency, and nobody who is signed out', async () => {
    const ids = await arrive(1);
    await expectRefusal(world, world.partner(), 'FORBIDDEN', CONFIRM_MANY, { ids });
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', CONFIRM_MANY, { ids });
  });

  test('not another bureau, nor an office below: not even where one of them is its own', async () => {
    const below = world.as('CONFIRMING_OFFICER', OFFICES.below);
    const own = await collectAutomatically(
      world,
      'N-009',
      { enterpriseId: await enterprise(OFFICES.below) },
      OFFICES.below,
    );
    const ids = [own, ...(await arrive(1))];
    await expectRefusal(world, below, 'NOT_FOUND', CONFIRM_MANY, { ids });
    await expectRefusal(world, world.as('CONFIRMING_OFFICER', OFFICES.other), 'NOT_FOUND', CONFIRM_MANY, {
      ids,
    });
    expect(await below.ask(CONFIRM_MANY, { ids: [own] })).toBeTruthy();
  });
});

test('The trail holds an entry for each event', async () => {
  const ids = await arrive(3);
  await confirm(ids, '属实');

  const entries = await auditOf(world, 'CONFIRM_CREDIT_EVENT');
  expect(entries.slice(0, 3).map(({ subject_id }) => subject_id)).toEqual([...ids].sort().reverse());
  expect(entries[0]).toMatchObject({
    actor: 'CONFIRMING_OFFICER 380000',
    subject_type: 'CreditEvent',
    before: { status: 'AWAITING_CONFIRMATION' },
    after: { status: 'EFFECTIVE', reason: '属实' },
  });
});
