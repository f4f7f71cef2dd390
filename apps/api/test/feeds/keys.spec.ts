import { auditOf, createClient, expectRefusal, MONDAY_MORNING, OFFICES, openWorld, type World } from '../kit';
import { ISSUE_FEED_KEY, issueFeedKey, post, REVOKE_FEED_KEY } from './kit';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(MONDAY_MORNING));

describe('A feed key', () => {
  test('is told once, kept as a hash, named and bound to an office', async () => {
    const { secret, key } = await issueFeedKey(world.as('ADMINISTRATOR'), {
      name: ' 主干 一号 ',
      office: OFFICES.below,
      addresses: ['10.0.0.0/8', '192.0.2.7'],
      expiresAt: '2027-01-01T00:00:00+08:00',
    });

    expect(secret).toMatch(/^fk_[\w-]{43}$/);
    expect(key).toMatchObject({
      name: '主干 一号',
      ending: secret.slice(-4),
      active: true,
      office: { code: OFFICES.below },
      addresses: ['10.0.0.0/8', '192.0.2.7/32'],
      requestsPerMinute: 600,
    });
    const [row] = await world.owner.query<{ all: string }[]>(
      `select feed_key::text as all from feed_key where id = $1`,
      [key.id],
    );
    expect(row?.all).not.toContain(secret);
    const [entry] = await auditOf(world, 'ISSUE_FEED_KEY');
    expect(entry).toMatchObject({ subject_type: 'FeedKey', subject_id: key.id, office_code: OFFICES.below });
    expect(JSON.stringify(entry)).not.toContain(secret);
  });

  test('is revoked at once, with a reason', async () => {
    const administrator = world.as('ADMINISTRATOR');
    const { secret, key } = await issueFeedKey(administrator);
    const feed = createClient(world.url, secret);
    expect((await post(feed, '[]')).status).toBe(400);

    await administrator.ask(REVOKE_FEED_KEY, { id: key.id, reason: '更换' });

    expect((await post(feed, '[]')).status).toBe(401);
    await expectRefusal(world, administrator, 'INVALID_STATE', REVOKE_FEED_KEY, {
      id: key.id,
      reason: '更换',
    });
    const [entry] = await auditOf(world, 'REVOKE_FEED_KEY');
    expect(entry).toMatchObject({ subject_id: key.id, after: { revoked: true, reason: '更换' } });
  });

  test.each([
    ['a blank name', { name: ' ' }, 'INVALID_INPUT'],
    ['an end in the past', { expiresAt: '2026-11-16T09:00:00+08:00' }, 'INVALID_INPUT'],
    ['an address that is none', { addresses: ['300.1.1.1'] }, 'INVALID_INPUT'],
    ['no requests at all', { requestsPerMinute: 0 }, 'INVALID_INPUT'],
    ['an office that there is not', { office: '999999' }, 'INVALID_INPUT'],
    ['an office of another bureau', { office: OFFICES.other }, 'FORBIDDEN'],
  ])('is refused with %s', async (_what, input, code) => {
    await expectRefusal(world, world.as('ADMINISTRATOR'), code, ISSUE_FEED_KEY, {
      input: { name: '主干系统', ...input },
    });
  });

  test('is neither seen nor revoked by another office, nor without a reason', async () => {
    const { key } = await issueFeedKey(world.as('ADMINISTRATOR'));
    const other = world.as('ADMINISTRATOR', OFFICES.other);
    const reason = '更换';
    await expectRefusal(world, other, 'NOT_FOUND', REVOKE_FEED_KEY, { id: key.id, reason });
    await expectRefusal(world, world.as('ADMINISTRATOR'), 'NOT_FOUND', REVOKE_FEED_KEY, { id: 'x', reason });
    await expectRefusal(world, world.as('ADMINISTRATOR'), 'INVALID_INPUT', REVOKE_FEED_KEY, {
      id: key.id,
      reason: ' ',
    });
    const { feedKeys } = await other.ask<{ feedKeys: { id: string }[] }>(`{ feedKeys { id } }`);
    expect(feedKeys).toEqual([]);
  });

  test('is not for a collector to issue', async () => {
    await expectRefusal(world, world.as('COLLECTOR'), 'FORBIDDEN', ISSUE_FEED_KEY, { input: { name: 'x' } });
  });
});
