import { type Client, collect, creditCodeOf, MONDAY_MORNING, openWorld, register, type World } from '../kit';

let world: World;
let collector: Client;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
});
afterAll(() => world.close());

let registered = 0;
/** An enterprise that was registered before anything else happens to it at that instant. */
const registerAt = (instant: string): Promise<{ id: string }> => {
  world.clock.stopAt(instant);
  registered += 1;
  return register(collector, { creditCode: creditCodeOf(1_000 + registered) });
};

const deadlineOf = async (verifiedOn: string): Promise<{ date: string; provisional: boolean }> => {
  const { collectionDeadline } = await collector.ask<{
    collectionDeadline: { date: string; provisional: boolean };
  }>(`query ($verifiedOn: Date!) { collectionDeadline(verifiedOn: $verifiedOn) { date provisional } }`, {
    verifiedOn,
  });
  return collectionDeadline;
};

describe('Five working days, by the notices of the State Council', () => {
  test.each([
    ['an ordinary Monday', '2026-11-16', '2026-11-23'],
    ['a Saturday: the week after', '2026-11-14', '2026-11-20'],
    ['the eve of National Day: a Saturday of work shortens it', '2026-09-30', '2026-10-13'],
    ['a day of the National Day holiday itself', '2026-10-04', '2026-10-13'],
    ['the Sunday of work before National Day', '2026-09-20', '2026-09-28'],
    ['the eve of the Spring Festival, with a Saturday of work', '2026-02-13', '2026-02-27'],
    ['the Sunday of work before the Spring Festival of 2017', '2017-01-20', '2017-01-26'],
    ['the Spring Festival of 2017, with a Saturday of work after it', '2017-01-24', '2017-02-06'],
    ['the first day of the rules', '2014-01-01', '2014-01-08'],
  ])('%s', async (_what, verifiedOn, date) => {
    world.clock.set(MONDAY_MORNING);
    expect(await deadlineOf(verifiedOn)).toEqual({ date, provisional: false });

    const { id } = await register(collector, { creditCode: creditCodeOf(2_000 + (registered += 1)) });
    const event = await collect(collector, { enterpriseId: id, itemCode: 'J-001', verifiedOn });
    expect(event).toMatchObject({ collectBy: date, late: date < '2026-11-16' });
  });

  test('into a year whose notice is still to come, it is said to be provisional', async () => {
    expect(await deadlineOf('2026-12-25')).toMatchObject({ date: '2027-01-01', provisional: true });
    expect(await deadlineOf('2026-12-24')).toMatchObject({ date: '2026-12-31', provisional: false });
  });
});

describe('A deadline that reaches into a year without a notice', () => {
  const PREVIEW = `query ($input: CollectCreditEventInput!) { previewCreditEvent(input: $input) { collectBy { date provisional } } }`;

  test.each([
    ['from the last week of 2026', '2026-12-25', '2027-01-01', true],
    ['from a day of 2027 itself', '2027-02-05', '2027-02-12', true],
    ['but not from the week before', '2026-12-24', '2026-12-31', false],
  ])(
    '%s, is provisional when asked, in the preview and on the event',
    async (_what, day, date, provisional) => {
      const { id } = await registerAt('2027-02-20T10:00:00+08:00');
      expect(await deadlineOf(day)).toEqual({ date, provisional });

      const input = { enterpriseId: id, itemCode: 'J-001', verifiedOn: day, detail: '测试' };
      const { previewCreditEvent } = await collector.ask<{ previewCreditEvent: unknown }>(PREVIEW, { input });
      expect(previewCreditEvent).toEqual({ collectBy: { date, provisional } });

      const event = await collect(collector, input);
      const { creditEvent } = await collector.ask<{ creditEvent: unknown }>(
        `query ($id: ID!) { creditEvent(id: $id) { collectBy collectByProvisional } }`,
        { id: event.id },
      );
      expect(creditEvent).toEqual({ collectBy: date, collectByProvisional: provisional });
    },
  );
});

describe('The last day ends at midnight in Shanghai', () => {
  test.each([
    ['the last second of the last day is in time', '2026-10-13T23:59:59+08:00', false],
    ['the first second of the next day is late', '2026-10-14T00:00:00+08:00', true],
    ['the same in UTC, where it is still the last day', '2026-10-13T16:00:00Z', true],
    ['the day of the finding is in time', '2026-09-30T00:00:00+08:00', false],
  ])('%s', async (_what, instant, late) => {
    const { id } = await registerAt(instant);

    const event = await collect(collector, { enterpriseId: id, itemCode: 'J-001', verifiedOn: '2026-09-30' });

    expect(event).toMatchObject({ collectBy: '2026-10-13', late });
  });
});

describe('The number that the system gives holds the day of saving in Shanghai', () => {
  test.each([
    ['one second before midnight', '2026-11-18T15:59:59Z', '20261118'],
    ['midnight', '2026-11-18T16:00:00Z', '20261119'],
    ['the last second of a year', '2025-12-31T15:59:59Z', '20251231'],
    ['the first second of a year', '2025-12-31T16:00:00Z', '20260101'],
  ])('%s', async (_what, instant, day) => {
    const { id } = await registerAt(instant);

    const event = await collect(collector, { enterpriseId: id, itemCode: 'J-001', verifiedOn: '2025-12-31' });

    expect(event.businessNumber).toMatch(new RegExp(`^J380000${day}\\d{3}$`));
  });

  test('what is found today in Shanghai is not in the future where it is still yesterday in UTC', async () => {
    const { id } = await registerAt('2026-11-18T16:30:00Z');

    expect(
      await collect(collector, { enterpriseId: id, itemCode: 'J-001', verifiedOn: '2026-11-19' }),
    ).toMatchObject({ late: false });
  });
});
