import {
  accountId,
  type Client,
  collect,
  COLLECT,
  collectAutomatically,
  CONFIRM,
  DISMISS,
  expectRefusal,
  inputFor,
  openWorld,
  register,
  type Registered,
  REVOKE,
  type World,
} from '../kit';

let world: World;
let enterprise: Registered;
let admin: Client;
beforeAll(async () => {
  world = await openWorld();
  admin = world.as('ADMINISTRATOR');
  enterprise = await register(admin);
});
afterAll(() => world.close());

/** An event that waits, brought in by an account: as a feed that a person handed over would leave it. */
async function broughtInBy(username: string): Promise<string> {
  const id = await collectAutomatically(world, 'N-009', { enterpriseId: enterprise.id });
  await world.owner.query(`alter table credit_event disable trigger credit_event_facts_never_change`);
  await world.owner.query(`update credit_event set collected_by = $2 where id = $1`, [
    id,
    await accountId(world, username),
  ]);
  await world.owner.query(`alter table credit_event enable trigger credit_event_facts_never_change`);
  return id;
}

test('who collected an event neither confirms nor dismisses it, and is not offered it; another does', async () => {
  const id = await broughtInBy('administrator.380000');
  await expectRefusal(world, admin, 'FOUR_EYES', CONFIRM, { id });
  await expectRefusal(world, admin, 'FOUR_EYES', DISMISS, { id, reason: '不属实' });
  const CAN = `query ($id: ID!) { creditEvent(id: $id) { viewerCanConfirm viewerCanDismiss } }`;
  expect(await admin.ask(CAN, { id })).toEqual({
    creditEvent: { viewerCanConfirm: false, viewerCanDismiss: false },
  });

  const other = world.as('CONFIRMING_OFFICER');
  expect(await other.ask(CAN, { id })).toEqual({
    creditEvent: { viewerCanConfirm: true, viewerCanDismiss: true },
  });
  expect(await other.ask(CONFIRM, { id })).toEqual({ confirmCreditEvent: { id, status: 'EFFECTIVE' } });
});

test('the database refuses it as well, whoever asks', async () => {
  const id = await broughtInBy('confirming.officer.380000');
  const status = (by: string): Promise<unknown> =>
    world.owner.query(
      `insert into credit_event_status (event_id, status, at, by_user_id) values ($1, 'EFFECTIVE', now(), $2)`,
      [id, by],
    );
  await expect(status(await accountId(world, 'confirming.officer.380000'))).rejects.toThrow(
    'collected by the same account',
  );
  await status(await accountId(world, 'administrator.380000'));
});

test('what was never to be confirmed is not touched by it: the collector’s own event gives way, and is revoked', async () => {
  const act = { enterpriseId: enterprise.id, conductKey: '同一行为' };
  const first = await collect(admin, inputFor('J-001', act));
  await collect(admin, inputFor('J-002', act));
  expect(await admin.ask(REVOKE, { id: first.id, reason: '复议撤销' })).toBeTruthy();
});

test('the department that closes cases collects penalties, and nothing else', async () => {
  const closer = world.as('CLOSING_OFFICER');
  const penalty = inputFor('P-005', { enterpriseId: enterprise.id, detail: '结案' });
  expect(await closer.ask(COLLECT, { input: penalty })).toMatchObject({
    collectCreditEvent: { status: 'EFFECTIVE' },
  });
  const other = { input: inputFor('J-001', { enterpriseId: enterprise.id }) };
  const refusal = await expectRefusal(world, closer, 'FORBIDDEN', COLLECT, other);
  expect(refusal).toMatchObject({ fields: ['itemCode'] });
});
