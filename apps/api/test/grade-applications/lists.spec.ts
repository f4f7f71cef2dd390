import { type Client, OFFICES, openWorld, type World } from '../kit';
import { csvOf, saveView, viewsOf } from '../lists/kit';
import { applyFor, DROP, goodEnterprise, granted, OPEN_WITHDRAWAL, SERVE, type Withdrawal } from './kit';

let world: World;
let officer: Client;
beforeEach(async () => {
  world = await openWorld();
  officer = world.as('GRADING_OFFICER');
  world.clock.set('2026-11-16T10:00:00+08:00');
});
afterEach(() => world.close());

const nameOf = async (id: string): Promise<string> =>
  (
    await officer.ask<{ enterprise: { name: string } }>(`query ($id: ID!) { enterprise(id: $id) { name } }`, {
      id,
    })
  ).enterprise.name;
const elsewhere = (): Client => world.as('ADMINISTRATOR', OFFICES.other);

test('Applications leave as a file, filtered as the list is, within the own office and those below', async () => {
  const first = await granted(world);
  const { id: second } = await goodEnterprise(world);
  await applyFor(officer, second);
  const columns = ['enterprise', 'grade', 'status', 'recommended', 'batch'];

  expect(await csvOf(world.as('INSPECTOR'), 'grade-applications', { columns })).toEqual([
    ['企业名称', '申请等级', '状态', '推荐人', '批次'],
    [await nameOf(second), 'AA', '待推荐', '', ''],
    [await nameOf(first), 'AA', '已授予', 'GRADING_OFFICER 380000', expect.stringMatching(/^\d+$/)],
  ]);
  expect(
    await csvOf(officer, 'grade-applications', {
      filter: { statuses: ['APPLIED'] },
      columns: ['status'],
      language: 'en',
    }),
  ).toEqual([['Status'], ['To recommend']]);
  expect(await csvOf(elsewhere(), 'grade-applications')).toHaveLength(1);
});

test('Withdrawals leave as a file, filtered as the list is, within the own office and those below', async () => {
  const enterpriseId = await granted(world);
  const open = async (): Promise<string> =>
    (
      await officer.ask<{ openGradeWithdrawal: Withdrawal }>(OPEN_WITHDRAWAL, {
        enterpriseId,
        reason: '材料不实',
      })
    ).openGradeWithdrawal.id;
  await officer.ask(DROP, { id: await open(), reason: '查无实据' });
  const input = { servedOn: '2026-11-16', way: 'POST', receiver: '王签收' };
  await officer.ask(SERVE, { id: await open(), input });
  const columns = ['enterprise', 'reason', 'receiver', 'defend', 'status', 'dropReason'];
  const name = await nameOf(enterpriseId);

  expect(await csvOf(world.as('INSPECTOR'), 'grade-withdrawals', { columns })).toEqual([
    ['企业名称', '事实和理由', '签收人', '申辩期限', '状态', '终止理由'],
    [name, '材料不实', '王签收', '2026-11-26', '办理中', ''],
    [name, '材料不实', '', '', '已终止', '查无实据'],
  ]);
  expect(
    await csvOf(officer, 'grade-withdrawals', { filter: { status: 'DROPPED' }, columns: ['status'] }),
  ).toEqual([['状态'], ['已终止']]);
  expect(await csvOf(elsewhere(), 'grade-withdrawals')).toHaveLength(1);
});

test.each(['GRADE_APPLICATIONS', 'GRADE_WITHDRAWALS'])(
  'A view of %s is kept, for that list alone',
  async (list) => {
    const view = await saveView(officer, {
      list,
      filter: 'status=APPLIED',
      columns: ['enterprise', 'status'],
    });

    expect(await viewsOf(officer, list)).toEqual([view]);
    for (const other of ['GRADE_APPLICATIONS', 'GRADE_WITHDRAWALS', 'GRADE_REVIEWS']) {
      expect(await viewsOf(officer, other)).toHaveLength(other === list ? 1 : 0);
    }
  },
);
