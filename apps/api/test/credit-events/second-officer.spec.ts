import {
  type Client,
  collect,
  COLLECT,
  collectAutomatically,
  CONFIRM,
  DISMISS,
  eventOf,
  expectRefusal,
  inputFor,
  OFFICES,
  openWorld,
  pointsOf,
  register,
  type World,
} from '../kit';

const SET = `mutation ($office: String!, $category: CollectionCategory!, $required: Boolean) {
  setSecondOfficer(office: $office, category: $category, required: $required) { required } }`;

let world: World;
let collector: Client;
let enterpriseId: string;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
  await world
    .as('ADMINISTRATOR')
    .ask(SET, { office: OFFICES.own, category: 'DAILY_SUPERVISION', required: true });
});
afterAll(() => world.close());
beforeEach(async () => {
  enterpriseId = (await register(collector)).id;
});

describe('Where the office asks for a second officer', () => {
  test('what is collected by hand in the category waits, keeps its number, and counts when another confirms it', async () => {
    const event = await collect(collector, inputFor('J-002', { enterpriseId }));
    expect(event).toMatchObject({ status: 'AWAITING_CONFIRMATION' });
    expect(event.businessNumber).toMatch(/^J380000/);
    expect((await pointsOf(collector, enterpriseId)).points).toBe(0);

    await world.as('CONFIRMING_OFFICER').ask(CONFIRM, { id: event.id, note: '证据齐全' });

    expect((await pointsOf(collector, enterpriseId)).points).toBe(6);
    expect(await eventOf(collector, event.id)).toMatchObject({
      history: [
        { status: 'AWAITING_CONFIRMATION', by: 'COLLECTOR 380000' },
        { status: 'EFFECTIVE', by: 'CONFIRMING_OFFICER 380000', reason: '证据齐全' },
      ],
    });
  });

  test('whoever collected it neither confirms nor dismisses it', async () => {
    const admin = world.as('ADMINISTRATOR');
    const { id } = await collect(admin, inputFor('J-002', { enterpriseId }));
    await expectRefusal(world, admin, 'FOUR_EYES', CONFIRM, { id });
    await expectRefusal(world, admin, 'FOUR_EYES', DISMISS, { id, reason: '不属实' });
    await expectRefusal(world, collector, 'FORBIDDEN', CONFIRM, { id });
  });

  test('the preview says so, and what it will do once it is confirmed', async () => {
    const { previewCreditEvent } = await collector.ask<{ previewCreditEvent: unknown }>(
      `query ($input: CollectCreditEventInput!) { previewCreditEvent(input: $input) { status after { points } } }`,
      { input: inputFor('J-002', { enterpriseId }) },
    );
    expect(previewCreditEvent).toEqual({ status: 'AWAITING_CONFIRMATION', after: { points: 6 } });
  });

  test('an office below has it as well, unless it decides otherwise; other categories and offices do not', async () => {
    const below = world.as('COLLECTOR', OFFICES.below);
    const at = async (client: Client, itemCode: string, office: string): Promise<string> =>
      (await collect(client, inputFor(itemCode, { enterpriseId, office }))).status;
    expect(await at(below, 'J-001', OFFICES.below)).toBe('AWAITING_CONFIRMATION');
    expect(await at(below, 'W-009', OFFICES.below)).toBe('EFFECTIVE');
    expect(await at(world.as('COLLECTOR', OFFICES.other), 'J-001', OFFICES.other)).toBe('EFFECTIVE');

    const admin = world.as('ADMINISTRATOR', OFFICES.below);
    await admin.ask(SET, { office: OFFICES.below, category: 'DAILY_SUPERVISION', required: false });
    expect(await at(below, 'J-001', OFFICES.below)).toBe('EFFECTIVE');
  });

  test('what is there stays as it is when the decision changes', async () => {
    const waiting = await collect(collector, inputFor('J-001', { enterpriseId }));
    const admin = world.as('ADMINISTRATOR');
    const variables = { office: OFFICES.own, category: 'DAILY_SUPERVISION' };
    await admin.ask(SET, { ...variables, required: false });
    const counted = await collect(collector, inputFor('J-001', { enterpriseId }));
    await admin.ask(SET, { ...variables, required: true });

    expect((await eventOf(collector, waiting.id)).status).toBe('AWAITING_CONFIRMATION');
    expect((await eventOf(collector, counted.id)).status).toBe('EFFECTIVE');
  });
});

test('what comes by itself waits for its department by its item, and not for a second officer', async () => {
  const id = await collectAutomatically(world, 'J-002', { enterpriseId });
  expect((await eventOf(collector, id)).status).toBe('EFFECTIVE');
});

test('an event that waits takes no part in its conduct until it is confirmed', async () => {
  const { id } = await collect(collector, inputFor('W-009', { enterpriseId }));
  const { collectCreditEvent } = await collector.ask<{ collectCreditEvent: { id: string } }>(COLLECT, {
    input: inputFor('J-002', { enterpriseId, sameConductAs: id }),
  });
  expect((await pointsOf(collector, enterpriseId)).points).toBe(2);
  await world.as('CONFIRMING_OFFICER').ask(CONFIRM, { id: collectCreditEvent.id });
  expect((await pointsOf(collector, enterpriseId)).points).toBe(6);
  expect(await eventOf(collector, id)).toMatchObject({ status: 'SUPERSEDED' });
});
