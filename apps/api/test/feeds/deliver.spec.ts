import {
  auditOf,
  type Client,
  CONFIRM,
  creditCodeOf,
  eventOf,
  expectRefusal,
  MONDAY_MORNING,
  OFFICES,
  openWorld,
  pointsOf,
  register,
  type Registered,
  type World,
} from '../kit';
import { deliver, feedEvent, feedOf, issueFeedKey, post, RETRY_FEED_REFUSAL } from './kit';

let world: World;
let feed: Client;
let enterprise: Registered;
beforeAll(async () => {
  world = await openWorld();
  feed = await feedOf(world);
  enterprise = await register(world.as('COLLECTOR'));
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(MONDAY_MORNING));

const event = (more: Record<string, unknown> = {}): Record<string, unknown> =>
  feedEvent({ creditCode: enterprise.creditCode, ...more });

interface Refused {
  id: string;
  deliveryId: string;
  position: number;
  externalId: string | null;
  creditCode: string | null;
  code: string;
  message: string;
  closedAt: string | null;
  creditEvent: { id: string } | null;
}
const refusals = async (client: Client, filter: Record<string, unknown> = {}): Promise<Refused[]> => {
  const { feedRefusals } = await client.ask<{ feedRefusals: { edges: { node: Refused }[] } }>(
    `query ($filter: FeedRefusalFilter) { feedRefusals(filter: $filter, first: 100) { totalCount edges { node {
       id deliveryId position externalId itemCode creditCode code message closedAt creditEvent { id } } } } }`,
    { filter },
  );
  return feedRefusals.edges.map(({ node }) => node);
};

describe('A batch', () => {
  test('is answered event by event: collected, repeated, or refused with its reason', async () => {
    const [first, second] = [event(), event({ registeredAt: 'INSPECTION', itemCode: 'N-001' })];
    const stranger = event({ creditCode: creditCodeOf(8_000_001) });
    const reply = await deliver(feed, [first, stranger, second, first, event({ itemCode: 'J-001' })]);

    expect(reply).toMatchObject({ events: 5, collected: 2, repeated: 1, refused: 2 });
    expect(reply.answers.map(({ id, result, code }) => [id, result, code])).toEqual([
      [first.id, 'collected', undefined],
      [stranger.id, 'refused', 'NOT_FOUND'],
      [second.id, 'collected', undefined],
      [first.id, 'repeated', undefined],
      [expect.any(String), 'refused', 'NOT_APPLICABLE'],
    ]);
    expect(reply.answers[3]?.event).toBe(reply.answers[0]?.event);
    expect(reply.answers[4]).toMatchObject({ detail: { rule: 'ITEM_BY_HAND' }, fields: ['itemCode'] });
    expect(await deliver(feed, [second])).toMatchObject({ collected: 0, repeated: 1 });
  });

  test.each([
    ['DECLARATION', 'E-001'],
    ['DECLARATION', 'N-001'],
    ['INSPECTION', 'N-001'],
    ['INSPECTION', 'E-001'],
  ])(
    'registered at %s, %s waits for that department, and counts with its word',
    async (registeredAt, itemCode) => {
      const { id, creditCode } = await register(world.as('COLLECTOR'));
      const { answers } = await deliver(feed, [event({ creditCode, registeredAt, itemCode })]);
      const eventId = answers[0]?.event ?? '';

      const { creditEvent } = await world
        .as('CONFIRMING_OFFICER')
        .ask<{ creditEvent: object }>(
          `query ($id: ID!) { creditEvent(id: $id) { status source department collectedBy office { code } } }`,
          { id: eventId },
        );
      expect(creditEvent).toEqual({
        status: 'AWAITING_CONFIRMATION',
        source: 'ECIQ',
        department: registeredAt,
        collectedBy: null,
        office: { code: OFFICES.own },
      });
      expect((await pointsOf(world.as('COLLECTOR'), id)).points).toBe(0);
      await world.as('CONFIRMING_OFFICER').ask(CONFIRM, { id: eventId });
      expect((await eventOf(world.as('COLLECTOR'), eventId)).status).toBe('EFFECTIVE');
    },
  );

  test('names the enterprise by another identifier as well', async () => {
    await world.as('COLLECTOR').ask(
      `mutation { registerEnterprise(input: { name: "标识企业", office: "380000", kinds: [IMPORTER],
         identifiers: [{ scheme: "CIQ", value: "3800600999" }] }) { id } }`,
    );
    const reply = await deliver(feed, [
      event({ creditCode: undefined, identifier: { scheme: 'CIQ', value: '3800600999' } }),
    ]);
    expect(reply).toMatchObject({ collected: 1 });
  });

  test('of which two deliveries come at the same time is collected once', async () => {
    const batch = Array.from({ length: 60 }, () => event());
    const replies = await Promise.all([batch, [...batch].reverse(), batch].map((one) => deliver(feed, one)));

    expect(replies.reduce((sum, { collected }) => sum + collected, 0)).toBe(60);
    expect(replies.reduce((sum, { repeated }) => sum + repeated, 0)).toBe(120);
  });

  test('of a thousand is taken, of a thousand and one it is not', async () => {
    const thousand = Array.from({ length: 1_000 }, () => event());
    expect(await deliver(feed, thousand)).toMatchObject({ collected: 1_000 });
    const response = await post(feed, JSON.stringify([...thousand, event()]));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      detail: { limit: 'feedEvents', max: 1_000 },
    });
  });
});

describe('An event is refused', () => {
  const cases: [what: string, more: unknown, field: string | undefined, rule: string][] = [
    ['that is no object', 'E-001', undefined, 'EVENT_FORM'],
    ['that is nothing', null, undefined, 'EVENT_FORM'],
    ['with a field that there is not', { points: 3 }, 'points', 'FIELD_UNKNOWN'],
    ['without an id', { id: undefined }, 'id', 'FIELD_MISSING'],
    ['with a number for its id', { id: 7 }, 'id', 'FIELD_TYPE'],
    ['with an id of blanks', { id: '  ' }, 'id', 'FIELD_MISSING'],
    ['with an id too long', { id: 'x'.repeat(201) }, 'id', 'ID_FORM'],
    ['with a NUL in its id', { id: 'a\u0000' }, 'id', 'ID_FORM'],
    ['registered elsewhere', { registeredAt: 'RELEASE' }, 'registeredAt', 'REGISTERED_AT'],
    ['without the day of finding', { verifiedOn: null }, 'verifiedOn', 'FIELD_MISSING'],
    ['with a day that there is not', { verifiedOn: '2026-02-30' }, 'verifiedOn', 'DAY_FORM'],
    ['with a day far away', { occurredOn: '0001-01-01' }, 'occurredOn', 'DAY_FORM'],
    ['with a day to come', { verifiedOn: '2026-11-17' }, 'verifiedOn', 'VERIFIED_IN_FUTURE'],
    ['without an office', { office: undefined }, 'office', 'FIELD_MISSING'],
    ['with an office that there is not', { office: '999999' }, 'office', 'OFFICE_UNKNOWN'],
    ['without its number', { number: ' ' }, 'number', 'FIELD_MISSING'],
    ['with a number of no form', { number: '12' }, 'businessNumber', 'NUMBER_FORMAT'],
    ['without an enterprise', { creditCode: undefined }, 'creditCode', 'FIELD_MISSING'],
    ['with an identifier of no form', { identifier: 'CIQ' }, 'identifier', 'IDENTIFIER_FORM'],
    [
      'with an enterprise twice',
      { identifier: { scheme: 'CIQ', value: '1' } },
      'creditCode',
      'EXACTLY_ONE_ENTERPRISE',
    ],
    ['with a text too long', { detail: '长'.repeat(10_001) }, 'detail', 'FIELD_TYPE'],
    ['with a NUL in its detail', { detail: 'a\u0000b' }, 'detail', 'CHARACTER_UNKEEPABLE'],
    ['with half of a character in a field', { ['\ud800']: 1 }, '\ufffd', 'FIELD_UNKNOWN'],
    ['with a NUL for a field', { ['\u0000']: 1 }, '\u0000', 'FIELD_UNKNOWN'],
  ];
  test.each(cases)('%s, and the note of it is kept', async (_what, more, field, rule) => {
    const sent = typeof more === 'object' && more !== null ? event(more as Record<string, unknown>) : more;
    const { answers, delivery } = await deliver(feed, [event(), sent]);

    expect(answers[0]?.result).toBe('collected');
    expect(answers[1]).toMatchObject({ result: 'refused', detail: { rule } });
    if (field !== undefined && field !== '\ufffd') {
      expect(answers[1]?.fields).toContain(field);
    }
    const [note] = await refusals(world.as('ADMINISTRATOR'), { deliveryId: delivery });
    expect(note).toMatchObject({ position: 2, code: answers[1]?.code, closedAt: null });
  });

  test('of an office beside the one that the key is bound to', async () => {
    const below = await feedOf(world, OFFICES.below);
    const reply = await deliver(below, [event({ office: OFFICES.below }), event({ office: OFFICES.own })]);
    expect(reply.answers.map(({ result, code }) => code ?? result)).toEqual(['collected', 'FORBIDDEN']);
  });
});

describe('The door', () => {
  const refusedWith = async (client: Client, body: string, status: number, code: string): Promise<void> => {
    const before = await world.fingerprint();
    const response = await post(client, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
    const after = await world.fingerprint();
    expect({ ...after, feed_key_minute: '' }).toEqual({ ...before, feed_key_minute: '' });
  };

  test('lets in feed keys alone', async () => {
    const body = JSON.stringify([event()]);
    for (const client of [world.as('ADMINISTRATOR'), world.partner(), world.anyone()]) {
      await refusedWith(client, body, 401, 'UNAUTHENTICATED');
    }
  });

  test('is the only one that a feed key opens', async () => {
    await expectRefusal(world, feed, 'UNAUTHENTICATED', '{ offices { code } }', {});
    expect((await feed.fetch('/exports/audit')).status).not.toBe(200);
    expect((await feed.fetch('/imports/enterprises', { method: 'POST', body: 'x' })).status).toBe(401);
    expect((await feed.fetch('/feeds/e-ciq')).status).toBe(404);
  });

  test.each([
    ['no JSON', '[{"id": ', 'INVALID_INPUT'],
    ['an object', '{"id": "1"}', 'INVALID_INPUT'],
    ['an empty list', '[]', 'INVALID_INPUT'],
    ['nothing', '', 'INVALID_INPUT'],
  ])('refuses %s', async (_what, body, code) => {
    await refusedWith(feed, body, 400, code);
  });

  test('refuses more than eight megabytes, packed or not', async () => {
    const big = JSON.stringify([event({ detail: 'x'.repeat(8_100_000) })]);
    await refusedWith(feed, big, 413, 'LIMIT_EXCEEDED');
  });

  test('refuses a key that is revoked, expired, or used from elsewhere', async () => {
    const administrator = world.as('ADMINISTRATOR');
    const elsewhere = await feedOf(world, OFFICES.own, { addresses: ['192.0.2.0/24'] });
    await refusedWith(elsewhere, JSON.stringify([event()]), 403, 'FORBIDDEN');
    const brief = await feedOf(world, OFFICES.own, { expiresAt: '2026-11-16T12:00:00+08:00' });
    expect(await deliver(brief, [event()])).toMatchObject({ collected: 1 });
    world.clock.set('2026-11-16T12:00:00+08:00');
    await refusedWith(brief, JSON.stringify([event()]), 401, 'UNAUTHENTICATED');
    const { feedKeys } = await administrator.ask<{ feedKeys: { name: string; active: boolean }[] }>(
      `{ feedKeys { name active } }`,
    );
    expect(feedKeys[0]).toEqual({ name: '主干系统', active: false });
  });

  test('counts the requests of a minute, and says when to come again', async () => {
    const slow = await feedOf(world, OFFICES.own, { requestsPerMinute: 2 });
    const statuses: [number, string | null][] = [];
    for (let n = 0; n < 3; n += 1) {
      const response = await post(slow, JSON.stringify([event()]));
      statuses.push([response.status, response.headers.get('ratelimit-remaining')]);
      if (n === 2) {
        expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(await response.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
      }
    }
    expect(statuses).toEqual([
      [200, '1'],
      [200, '0'],
      [429, '0'],
    ]);
    world.clock.set('2026-11-16T10:01:01+08:00');
    expect(await deliver(slow, [event()])).toMatchObject({ collected: 1 });
  });
});

describe('The trail', () => {
  test('says who delivered how much, what was collected, and what the door refused', async () => {
    const { delivery, answers } = await deliver(feed, [event(), event({ itemCode: 'X-1' })]);
    await post(feed, '[]');

    const [entry] = await auditOf(world, 'RECEIVE_FEED_DELIVERY');
    const entries = await world.owner.query<Record<string, unknown>[]>(
      `select actor_kind, actor, office_code, operation, subject_id, outcome, after from audit_entry
       where operation in ('RECEIVE_FEED_DELIVERY', 'COLLECT_CREDIT_EVENT') order by id desc limit 3`,
    );
    expect(entry).toBeDefined();
    expect(entries).toEqual([
      expect.objectContaining({ outcome: 'REFUSED', operation: 'RECEIVE_FEED_DELIVERY', actor: '主干系统' }),
      expect.objectContaining({
        actor_kind: 'FEED',
        operation: 'RECEIVE_FEED_DELIVERY',
        subject_id: delivery,
        after: { events: 2, collected: 1, repeated: 0, refused: 1, codes: { INVALID_INPUT: 1 } },
      }),
      expect.objectContaining({
        actor_kind: 'FEED',
        actor: '主干系统',
        office_code: OFFICES.own,
        operation: 'COLLECT_CREDIT_EVENT',
        subject_id: answers[0]?.event,
        after: expect.objectContaining({ source: 'ECIQ', externalId: answers[0]?.id }),
      }),
    ]);
  });
});

describe('The log', () => {
  test('lists deliveries with what became of them, to those of the office', async () => {
    const { delivery } = await deliver(feed, [event(), event({ number: '1' })]);
    const ask = (client: Client) =>
      client.ask<{ feedDeliveries: { edges: { node: object }[] } }>(
        `{ feedDeliveries(filter: { withRefused: true, from: "2026-11-16", to: "2026-11-16" }, first: 1) { totalCount edges { node {
             id key fileName office { code } events collected repeated refused open finished unreadable } } } }`,
      );
    const { feedDeliveries } = await ask(world.as('CONFIRMING_OFFICER'));
    expect(feedDeliveries.edges[0]?.node).toEqual({
      id: delivery,
      key: '主干系统',
      fileName: null,
      office: { code: OFFICES.own },
      events: 2,
      collected: 1,
      repeated: 0,
      refused: 1,
      open: 1,
      finished: true,
      unreadable: null,
    });
    expect((await ask(world.as('ADMINISTRATOR', OFFICES.other))).feedDeliveries.edges).toEqual([]);
  });

  test('of a refused event is closed when its source sends it right', async () => {
    const wrong = event({ number: '1' });
    await deliver(feed, [wrong]);
    const { answers } = await deliver(feed, [{ ...wrong, number: '117000007240278' }]);
    const [note] = await refusals(world.as('ADMINISTRATOR'), { externalId: String(wrong.id) });
    expect(note).toMatchObject({ creditEvent: { id: answers[0]?.event }, closedAt: expect.any(String) });
  });
});

describe('A refused event is taken again', () => {
  test('once its enterprise has been registered, and then is settled', async () => {
    const creditCode = creditCodeOf(8_000_777);
    const sent = event({ creditCode, registeredAt: 'INSPECTION' });
    await deliver(feed, [sent]);
    const administrator = world.as('ADMINISTRATOR');
    const [note] = await refusals(administrator, { externalId: String(sent.id) });
    const id = note?.id ?? '';

    const again = await administrator.ask<{ retryFeedRefusal: object }>(RETRY_FEED_REFUSAL, { id });
    expect(again.retryFeedRefusal).toMatchObject({
      code: 'NOT_FOUND',
      tries: 2,
      closedAt: null,
      creditEvent: null,
    });
    await world
      .as('COLLECTOR')
      .ask(
        `mutation ($creditCode: String!) { registerEnterprise(input: { name: "补登企业", office: "380000", kinds: [IMPORTER], creditCode: $creditCode }) { id } }`,
        { creditCode },
      );
    const { retryFeedRefusal } = await world
      .as('CONFIRMING_OFFICER')
      .ask<{ retryFeedRefusal: { creditEvent: { id: string } } }>(RETRY_FEED_REFUSAL, { id });

    expect(retryFeedRefusal).toMatchObject({
      tries: 3,
      closedAt: expect.any(String),
      creditEvent: { source: 'ECIQ', department: 'INSPECTION', status: 'AWAITING_CONFIRMATION' },
    });
    await expectRefusal(world, administrator, 'INVALID_STATE', RETRY_FEED_REFUSAL, { id });
    expect(await deliver(feed, [sent])).toMatchObject({ repeated: 1 });
    const [entry] = await auditOf(world, 'RETRY_FEED_REFUSAL');
    expect(entry).toMatchObject({
      actor: 'CONFIRMING_OFFICER 380000',
      subject_id: id,
      after: { creditEventId: retryFeedRefusal.creditEvent.id },
    });
  });

  test('by many at once, once', async () => {
    const creditCode = creditCodeOf(8_000_778);
    const sent = event({ creditCode });
    await deliver(feed, [sent]);
    await world
      .as('COLLECTOR')
      .ask(
        `mutation ($creditCode: String!) { registerEnterprise(input: { name: "补登企业", office: "380000", kinds: [IMPORTER], creditCode: $creditCode }) { id } }`,
        { creditCode },
      );
    const [note] = await refusals(world.as('ADMINISTRATOR'), { externalId: String(sent.id) });
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => world.as('ADMINISTRATOR').send(RETRY_FEED_REFUSAL, { id: note?.id })),
    );
    expect(replies.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    const rows = await world.owner.query<unknown[]>(`select id from credit_event where external_id = $1`, [
      sent.id,
    ]);
    expect(rows).toHaveLength(1);
  });

  test('not by another office, and not where it is none', async () => {
    const { delivery } = await deliver(feed, [event({ number: '1' })]);
    const [note] = await refusals(world.as('ADMINISTRATOR'), { deliveryId: delivery });
    for (const [client, id] of [
      [world.as('ADMINISTRATOR', OFFICES.other), note?.id],
      [world.as('ADMINISTRATOR', OFFICES.below), note?.id],
      [world.as('ADMINISTRATOR'), '999999999'],
      [world.as('ADMINISTRATOR'), 'x'],
    ] as const) {
      await expectRefusal(world, client, 'NOT_FOUND', RETRY_FEED_REFUSAL, { id });
    }
    expect(await issueFeedKey(world.as('ADMINISTRATOR'))).toBeDefined();
  });
});
