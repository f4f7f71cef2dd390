import {
  auditOf,
  CONFIRM,
  createClient,
  DISMISS,
  eventOf,
  expectRefusal,
  OFFICES,
  openWorld,
  pointsOf,
  register,
  type Registered,
  REVOKE,
  type World,
} from '../kit';
import { REPORTING } from '../../src/modules/sharing/grantable';
import { partnerWith, receipts } from '../sharing/kit';

const REPORT = `mutation ($input: ReportExternalInformationInput!) { reportExternalInformation(input: $input) {
  id externalId state businessNumber creditCode itemCode verifiedOn office { code } } }`;
const REPORTS = `query ($filter: ExternalReportFilter) { externalReports(filter: $filter) {
  totalCount edges { node { externalId state } } } }`;

interface Reported {
  id: string;
  state: string;
  businessNumber: string;
}

let world: World;
let enterprise: Registered;
let number = 0;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  enterprise = await register(world.as('COLLECTOR'));
});

const input = (more: Record<string, unknown> = {}): Record<string, unknown> => {
  number += 1;
  return {
    externalId: `SJ-${number}`,
    creditCode: enterprise.creditCode,
    itemCode: 'W-003',
    verifiedOn: '2026-11-12',
    detail: '列入异常名录',
    document: '甬税函〔2026〕7号',
    ...more,
  };
};
const report = async (given: Record<string, unknown>, client = world.reporter()): Promise<Reported> =>
  (await client.ask<{ reportExternalInformation: Reported }>(REPORT, { input: given }))
    .reportExternalInformation;
const stateOf = async (externalId: unknown, client = world.reporter()): Promise<unknown> => {
  const { externalReports } = await client.ask<{
    externalReports: { edges: { node: { state: string } }[] };
  }>(REPORTS, { filter: { externalId } });
  return externalReports.edges.map(({ node }) => node.state);
};

describe('What another department reports', () => {
  test('waits with a W number for the department of the office where the enterprise is registered', async () => {
    const given = input();

    const reported = await report(given);

    expect(reported).toMatchObject({
      externalId: given.externalId,
      state: 'RECEIVED',
      creditCode: enterprise.creditCode,
      itemCode: 'W-003',
      office: { code: OFFICES.own },
    });
    expect(reported.businessNumber).toMatch(/^W380000\d{11}$/);
    const { creditEvent } = await world
      .as('COLLECTOR')
      .ask<{ creditEvent: unknown }>(
        `query ($id: ID!) { creditEvent(id: $id) { status source department sender senderDocument collectedBy } }`,
        { id: reported.id },
      );
    expect(creditEvent).toEqual({
      status: 'AWAITING_CONFIRMATION',
      source: 'PARTNER',
      department: 'FIRST_RECEIVING',
      sender: '宁波市税务局',
      senderDocument: '甬税函〔2026〕7号',
      collectedBy: null,
    });
    expect((await pointsOf(world.as('COLLECTOR'), enterprise.id)).points).toBe(0);
  });

  test('goes to the office that is named as the first receiver', async () => {
    expect((await report(input({ office: OFFICES.below }))).businessNumber).toMatch(/^W380100/);
  });

  test('is told what became of it, and no more', async () => {
    const officer = world.as('CONFIRMING_OFFICER');
    const confirmed = input();
    const dismissed = input();
    const { id } = await report(confirmed);
    const { id: other } = await report(dismissed);
    await officer.ask(CONFIRM, { id });
    await officer.ask(DISMISS, { id: other, reason: '内部意见：查无实据' });

    expect(await stateOf(confirmed.externalId)).toEqual(['COLLECTED']);
    expect(await stateOf(dismissed.externalId)).toEqual(['NOT_COLLECTED']);
    expect((await pointsOf(world.as('COLLECTOR'), enterprise.id)).points).toBe(2);
    await officer.ask(REVOKE, { id, reason: '已移出' });
    expect(await stateOf(confirmed.externalId)).toEqual(['REVOKED']);
    const { errors } = await world
      .reporter()
      .send(`{ externalReports { edges { node { history { reason } } } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      fields: ['ExternalReport.history'],
    });
  });

  test('repeated answers the first, however many come at once', async () => {
    const given = input();

    const all = await Promise.all(Array.from({ length: 8 }, () => report(given)));

    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await report(given)).toEqual(all[0]);
    await expectRefusal(world, world.reporter(), 'REQUEST_ID_REUSED', REPORT, {
      input: { ...given, detail: '另一件事' },
    });
  });

  test('leaves a receipt and an entry in the trail', async () => {
    const { id } = await report(input());

    expect((await receipts(world))[0]).toMatchObject({
      partner: '宁波市税务局',
      purpose: 'test',
      outcome: 'ANSWERED',
      codes: [],
    });
    expect((await auditOf(world, 'COLLECT_CREDIT_EVENT'))[0]).toMatchObject({
      subject_id: id,
      actor_kind: 'PARTNER',
      office_code: OFFICES.own,
    });
  });
});

describe('It is refused, and nothing is kept,', () => {
  test.each([
    ['with an item that is not external', { itemCode: 'J-001' }, 'FORBIDDEN'],
    ['with an item that there is not', { itemCode: 'W-999' }, 'INVALID_INPUT'],
    ['of a day that is still to come', { verifiedOn: '2099-01-01' }, 'INVALID_INPUT'],
    ['of a conduct after the day it was found', { occurredOn: '2026-11-13' }, 'INVALID_INPUT'],
    ['without words', { detail: '  ' }, 'INVALID_INPUT'],
    ['without a number of its own', { externalId: ' ' }, 'INVALID_INPUT'],
    ['with a number that is too long', { externalId: 'x'.repeat(101) }, 'INVALID_INPUT'],
    ['with a document number that is too long', { document: 'x'.repeat(101) }, 'INVALID_INPUT'],
    ['with a wrong credit code', { creditCode: '91339900MA0000001X' }, 'INVALID_INPUT'],
    ['for a receiving office outside the grant', { office: OFFICES.other }, 'FORBIDDEN'],
  ])('%s', async (_what, more, code) => {
    await expectRefusal(world, world.reporter(), code, REPORT, { input: input(more) });
  });

  test('about an enterprise that is none, and in the same words about one outside the grant', async () => {
    const foreign = await register(world.as('COLLECTOR', OFFICES.other), { office: OFFICES.other });
    const refusal = (creditCode: string | null): Promise<unknown> =>
      expectRefusal(world, world.reporter(), 'NOT_FOUND', REPORT, { input: input({ creditCode }) });

    expect(await refusal(foreign.creditCode)).toEqual(await refusal('91350100M000100Y43'));
  });

  test.each([
    ['a partner with a grant for reading', () => world.partner()],
    ['staff', () => world.as('ADMINISTRATOR')],
  ])('to %s', async (_who, client) => {
    await expectRefusal(world, client(), 'FORBIDDEN', REPORT, { input: input() });
    await expectRefusal(world, client(), 'FORBIDDEN', REPORTS);
  });

  test('to nobody known', async () => {
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', REPORT, { input: input() });
  });

  test('once the grant has ended', async () => {
    const client = await partnerWith(world, [REPORTING]);
    await report(input(), client);
    await world.owner.query(
      `update partner_grant set ended_at = now() where id = (select max(id) from partner_grant)`,
    );

    await expectRefusal(world, client, 'FORBIDDEN', REPORT, { input: input() });
  });
});

test('A partner sees what it reported itself, and nothing of another', async () => {
  const given = input();
  await report(given);
  const other = await partnerWith(world, [REPORTING]);

  expect(await stateOf(given.externalId, other)).toEqual([]);
  expect(await stateOf(given.externalId)).toEqual(['RECEIVED']);
  // The same number of another partner is another report.
  expect(await report(given, other)).toMatchObject({ externalId: given.externalId, state: 'RECEIVED' });
});

test('A grant for reporting opens no reading, and stands alone', async () => {
  const { errors } = await world.reporter().send(`{ enterprises { totalCount } }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', fields: ['Query.enterprises'] });

  await expectRefusal(
    world,
    world.as('ADMINISTRATOR'),
    'INVALID_INPUT',
    `mutation ($input: CreateGrantInput!) { createGrant(input: $input) { id } }`,
    {
      input: {
        partnerId: '1',
        purpose: '合',
        offices: [OFFICES.own],
        fields: [REPORTING, 'Enterprise.name'],
      },
    },
  );
});

test('A key that is none reports nothing', async () => {
  const { errors } = await createClient(world.url, 'pk_none').send(REPORT, { input: input() });
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('An event keeps what a department received on paper, with its sender', async () => {
  const { collectCreditEvent } = await world
    .as('COLLECTOR')
    .ask<{ collectCreditEvent: { id: string } }>(
      `mutation ($input: CollectCreditEventInput!) { collectCreditEvent(input: $input) { id } }`,
      {
        input: {
          enterpriseId: enterprise.id,
          itemCode: 'W-009',
          verifiedOn: '2026-11-12',
          detail: '群众来信反映，经查实',
          sender: '群众来信',
          senderDocument: '信〔2026〕3号',
        },
      },
    );
  expect(await eventOf(world.as('COLLECTOR'), collectCreditEvent.id)).toMatchObject({ status: 'EFFECTIVE' });
  await expectRefusal(
    world,
    world.as('COLLECTOR'),
    'INVALID_INPUT',
    `mutation ($input: CollectCreditEventInput!) { collectCreditEvent(input: $input) { id } }`,
    {
      input: {
        enterpriseId: enterprise.id,
        itemCode: 'J-001',
        verifiedOn: '2026-11-12',
        detail: '日常监管发现',
        sender: '群众来信',
      },
    },
  );
});
