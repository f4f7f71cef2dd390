import { expireDrafts } from '../../src/modules/evidence';
import {
  auditOf,
  type Client,
  collect,
  expectRefusal,
  inputFor,
  OFFICES,
  openWorld,
  pdfFile,
  register,
  upload,
  type World,
} from '../kit';
import {
  ATTACH_RECEIPT,
  DROP,
  EFFECT,
  granted,
  OPEN_WITHDRAWAL,
  SERVE,
  type Withdrawal,
  WITHDRAWALS,
} from './kit';

const served = { servedOn: '2026-11-16', way: 'IN_PERSON', receiver: '王签收' };

let world: World;
let officer: Client;
let enterpriseId: string;
let id: string;
beforeEach(async () => {
  world = await openWorld();
  officer = world.as('GRADING_OFFICER');
  world.clock.set('2026-11-16T10:00:00+08:00');
  enterpriseId = await granted(world);
  const { openGradeWithdrawal } = await officer.ask<{ openGradeWithdrawal: Withdrawal }>(OPEN_WITHDRAWAL, {
    enterpriseId,
    reason: '提供的证明材料不实',
  });
  id = openGradeWithdrawal.id;
});
afterEach(() => world.close());

let count = 0;
/** A scan that was uploaded and waits. */
async function scan(client = officer): Promise<string> {
  count += 1;
  return (await upload(client, pdfFile(`receipt ${count}`), '送达回证.pdf', 'OTHER')).id;
}
const serve = async (evidenceIds?: string[]): Promise<Withdrawal> =>
  (await officer.ask<{ serveWithdrawalNotice: Withdrawal }>(SERVE, { id, input: { ...served, evidenceIds } }))
    .serveWithdrawalNotice;
const attach = async (evidenceIds: string[]): Promise<Withdrawal> =>
  (await officer.ask<{ attachWithdrawalReceipt: Withdrawal }>(ATTACH_RECEIPT, { id, evidenceIds }))
    .attachWithdrawalReceipt;
const receiptOf = async (client: Client): Promise<Withdrawal['notice']> =>
  (
    await client.ask<{ gradeWithdrawals: { edges: { node: Withdrawal }[] } }>(WITHDRAWALS, {
      id: enterpriseId,
    })
  ).gradeWithdrawals.edges[0]?.node.notice ?? null;
const status = async (client: Client, file: string): Promise<number> =>
  (await client.fetch(`/evidence/${file}`)).status;

describe('The signed receipt of a notice', () => {
  test('is kept with its service, and its hash stands in the trail', async () => {
    const file = await scan();
    const { notice, viewerCanAttachReceipt } = await serve([file]);

    expect(notice?.receipt).toEqual([{ id: file, name: '送达回证.pdf' }]);
    expect(viewerCanAttachReceipt).toBe(true);
    expect((await auditOf(world, 'SERVE_WITHDRAWAL_NOTICE'))[0]).toMatchObject({
      subject_id: id,
      after: { evidence: [{ id: file, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }] },
    });
  });

  test('may come later, while the withdrawal is open, before and after the last day for the defence', async () => {
    expect((await serve()).notice?.receipt).toEqual([]);
    const first = await scan();
    expect((await attach([first])).notice?.receipt).toEqual([{ id: first, name: '送达回证.pdf' }]);
    world.clock.set('2026-12-01T10:00:00+08:00');
    const second = await scan();

    expect((await attach([second])).notice?.receipt.map((file) => file.id)).toEqual([first, second]);
    expect(await auditOf(world, 'ATTACH_WITHDRAWAL_RECEIPT')).toMatchObject([
      { subject_type: 'GradeWithdrawal', subject_id: id, after: { evidence: [{ id: second }] } },
      { subject_type: 'GradeWithdrawal', subject_id: id, after: { evidence: [{ id: first }] } },
    ]);
  });

  test('stays when the withdrawal has ended, and is no draft that expires', async () => {
    const file = await scan();
    await serve([file]);
    world.clock.set('2026-11-27T10:00:00+08:00');
    await officer.ask(EFFECT, { id });
    await expireDrafts(world.platform);

    expect((await receiptOf(world.as('INSPECTOR')))?.receipt).toEqual([{ id: file, name: '送达回证.pdf' }]);
    expect(await status(world.as('INSPECTOR'), file)).toBe(200);
  });

  test('is shown to whoever may read the withdrawal, and to no other', async () => {
    const file = await scan();
    await serve([file]);
    const collector = world.as('COLLECTOR');
    const ofEvent = await scan(collector);
    const { id: other } = await register(collector);
    await collect(collector, inputFor('N-002', { enterpriseId: other, evidenceIds: [ofEvent] }));

    expect(await status(world.as('INSPECTOR'), file)).toBe(200);
    expect(await status(world.as('GRADING_OFFICER', OFFICES.above), file)).toBe(200);
    expect(await status(world.as('ADMINISTRATOR', OFFICES.other), file)).toBe(404);
    expect(await status(world.as('ADMINISTRATOR', OFFICES.below), file)).toBe(404);
    expect(await status(world.partner(), file)).toBe(403);
    // Each file is read by the permission that what it belongs to is read by.
    for (const [permission, expected] of [
      ['READ_CREDIT_EVENTS', [200, 404]],
      ['READ_GRADE_REVIEWS', [404, 200]],
    ] as const) {
      await world.owner.query(`update role set permissions = array_remove($1, $2) where code = 'INSPECTOR'`, [
        ['READ_CREDIT_EVENTS', 'READ_GRADE_REVIEWS'],
        permission,
      ]);
      const inspector = world.as('INSPECTOR');
      expect([await status(inspector, file), await status(inspector, ofEvent)]).toEqual(expected);
    }
  });

  test('is uploaded and attached by an officer who may withdraw grades and nothing else', async () => {
    await serve();
    await world.owner.query(
      `update role set permissions = array['READ_GRADE_REVIEWS', 'WITHDRAW_GRADE', 'SCRIPT'] where code = 'GRADING_OFFICER'`,
    );
    const file = await scan();

    expect((await attach([file])).notice?.receipt).toHaveLength(1);
  });
});

describe('What is refused of a receipt', () => {
  test('one before the notice is on record, and one without a file', async () => {
    const evidenceIds = [await scan()];
    expect(
      (await expectRefusal(world, officer, 'INVALID_STATE', ATTACH_RECEIPT, { id, evidenceIds })).detail,
    ).toEqual({ rule: 'NOT_SERVED' });
    await serve();
    await expectRefusal(world, officer, 'INVALID_INPUT', ATTACH_RECEIPT, { id, evidenceIds: [] });
  });

  test('one after the withdrawal has ended', async () => {
    await serve();
    await officer.ask(DROP, { id, reason: '申辩成立' });
    await expectRefusal(world, officer, 'INVALID_STATE', ATTACH_RECEIPT, {
      id,
      evidenceIds: [await scan()],
    });
  });

  test("a file that there is not, another's, and one that belongs to something already: nothing is served", async () => {
    const used = await scan();
    const [theirs, mine] = [await scan(world.as('ADMINISTRATOR')), await scan()];
    for (const evidenceIds of [['999999999'], ['x'], [theirs], [mine, theirs]]) {
      const input = { ...served, evidenceIds };
      await expectRefusal(world, officer, 'INVALID_INPUT', SERVE, { id, input });
    }
    expect(await receiptOf(officer)).toBeNull();
    await serve([used]);
    await expectRefusal(world, officer, 'INVALID_INPUT', ATTACH_RECEIPT, { id, evidenceIds: [used] });
  });

  test('more than twenty files, together with those that are there', async () => {
    const files = [];
    for (let n = 0; n < 21; n += 1) files.push(await scan());
    const input = { ...served, evidenceIds: files };
    await expectRefusal(world, officer, 'INVALID_INPUT', SERVE, { id, input });
    await serve(files.slice(0, 20));

    const { detail } = await expectRefusal(world, officer, 'INVALID_INPUT', ATTACH_RECEIPT, {
      id,
      evidenceIds: files.slice(20),
    });
    expect(detail).toEqual({ rule: 'TOO_MANY_FILES' });
  });

  test.each([
    ['COLLECTOR', OFFICES.own, 'FORBIDDEN'],
    ['GRADING_OFFICER', OFFICES.other, 'NOT_FOUND'],
    ['GRADING_OFFICER', OFFICES.below, 'NOT_FOUND'],
  ] as const)('one of %s of %s', async (role, office, code) => {
    await serve();
    const client = world.as(role, office);
    await expectRefusal(world, client, code, ATTACH_RECEIPT, { id, evidenceIds: [await scan(client)] });
  });
});
