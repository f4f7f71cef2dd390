import {
  auditOf,
  type Client,
  COLLECT,
  expectRefusal,
  inputFor,
  openWorld,
  register,
  type Registered,
  type World,
} from '../kit';

const EVENT = `query ($id: ID!) { creditEvent(id: $id) { enterprise { id } otherParty { id } responsibilityReason } }`;
const responsibilityReason = '报检单由代理填制，收货人提供的合同、发票无误。';

let world: World;
let collector: Client;
let trader: Registered;
let agent: Registered;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
  trader = await register(collector);
  agent = await register(collector, { kinds: ['DECLARATION_AGENT'] });
});
afterAll(() => world.close());

const input = (more: Record<string, unknown>): { input: Record<string, unknown> } => ({
  input: inputFor('E-001', { enterpriseId: agent.id, ...more }),
});

test('where an agent and a consignee are both involved, the officer says who answers and why, and both are kept', async () => {
  const { collectCreditEvent } = await collector.ask<{ collectCreditEvent: { id: string } }>(
    COLLECT,
    input({ otherPartyId: trader.id, responsibilityReason: ` ${responsibilityReason} ` }),
  );

  expect(await collector.ask(EVENT, { id: collectCreditEvent.id })).toEqual({
    creditEvent: { enterprise: { id: agent.id }, otherParty: { id: trader.id }, responsibilityReason },
  });
  expect((await auditOf(world, 'COLLECT_CREDIT_EVENT'))[0]).toMatchObject({
    after: { enterpriseId: agent.id, otherPartyId: trader.id, responsibilityReason },
  });
});

test('where one alone is involved, nothing is asked', async () => {
  const { collectCreditEvent } = await collector.ask<{ collectCreditEvent: { id: string } }>(
    COLLECT,
    input({ responsibilityReason: ' ' }),
  );
  expect(await collector.ask(EVENT, { id: collectCreditEvent.id })).toMatchObject({
    creditEvent: { otherParty: null, responsibilityReason: null },
  });
});

describe('It is refused, and nothing is stored', () => {
  test.each<[string, () => Record<string, unknown>, string, string]>([
    [
      'without the reason',
      () => ({ otherPartyId: trader.id }),
      'responsibilityReason',
      'RESPONSIBILITY_REASON_REQUIRED',
    ],
    [
      'with a reason that is too long',
      () => ({ otherPartyId: trader.id, responsibilityReason: '理'.repeat(1_001) }),
      'responsibilityReason',
      'RESPONSIBILITY_REASON_REQUIRED',
    ],
    [
      'with a reason and no other party',
      () => ({ responsibilityReason }),
      'otherPartyId',
      'OTHER_PARTY_REQUIRED',
    ],
    [
      'with the same enterprise as the other party',
      () => ({ otherPartyId: agent.id, responsibilityReason }),
      'otherPartyId',
      'OTHER_PARTY_IS_RESPONSIBLE',
    ],
    [
      'with another party that is not there',
      () => ({ otherPartyId: '999999999', responsibilityReason }),
      'otherPartyId',
      'OTHER_PARTY_UNKNOWN',
    ],
    [
      'with a declarant who is responsible and has no record number',
      () => ({ declarantResponsible: true, declarantNumber: ' ' }),
      'declarantNumber',
      'DECLARANT_REQUIRED',
    ],
  ])('%s', async (_what, more, field, rule) => {
    const refusal = await expectRefusal(world, collector, 'INVALID_INPUT', COLLECT, input(more()));
    expect(refusal).toMatchObject({ fields: [field], detail: { rule } });
  });
});

test('a declarant who is responsible is recorded by the number', async () => {
  const { collectCreditEvent } = await collector.ask<{ collectCreditEvent: { id: string } }>(
    COLLECT,
    input({ declarantResponsible: true, declarantNumber: '3800123456' }),
  );
  expect(
    await collector.ask(`query ($id: ID!) { creditEvent(id: $id) { declarantNumber } }`, {
      id: collectCreditEvent.id,
    }),
  ).toEqual({ creditEvent: { declarantNumber: '3800123456' } });
});
