import {
  announcementOf,
  answerObjection,
  auditOf,
  type Client,
  CONFIRM_REVIEW,
  OFFICES,
  openCycle,
  openWorld,
  pdfFile,
  registerObjection,
  upload,
  type World,
} from '../kit';
import { csvOf, exportPath, sheetOf } from '../lists/kit';
import { announced } from './kit';

let world: World;
let officer: Client;
let second: Client;
let of: string;
let name: string;
let creditCode: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
  second = world.as('ADMINISTRATOR');
  const { entry, announcementId, enterprise } = await announced(world, await openCycle(officer));
  of = announcementId;
  ({ name, creditCode } = enterprise);
  const { id: file } = await upload(officer, pdfFile(), '说明.pdf', 'OTHER');
  const upheld = await registerObjection(officer, entry.id, { evidence: '说明一份', evidenceIds: [file] });
  const dismissed = await registerObjection(officer, entry.id, { byEnterprise: false, statement: '=不服' });
  await registerObjection(officer, entry.id, { receivedOn: '2026-11-16' });
  const { review } = await answerObjection(second, upheld.id, 'UPHELD', '属实');
  expect(await newGrades()).toEqual(['重新评定中', '', '']);
  await officer.ask(CONFIRM_REVIEW, { id: review?.id });
  world.clock.set('2026-11-24T10:00:00+08:00');
  await answerObjection(second, dismissed.id, 'DISMISSED');
});
afterAll(() => world.close());

const newGrades = async (): Promise<string[]> =>
  (await csvOf(officer, 'objections', { of, columns: ['newGrade'] })).slice(1).flat();

const HEADER = [
  '企业名称', '统一社会信用代码', '公示等级', '收到日期', '答复期限', '提出方', '异议人', '异议内容', '证明材料', '材料文件数',
  '办理结果', '答复意见', '答复时间（北京时间）', '答复人', '逾期答复', '重新评定等级',
]; // prettier-ignore

/** Ten o'clock, and what the test has taken since. */
const at = (day: string): unknown => expect.stringMatching(new RegExp(`^${day} 10:0\\d:\\d\\d$`));

test('The objections to an announcement leave as a file: what was said, what was answered and when, and the new grade', async () => {
  const entry = [name, creditCode, 'C', '2026-11-16', '2026-11-23'];
  expect(await csvOf(officer, 'objections', { of })).toEqual([
    HEADER,
    [
      ...[...entry, '企业本身', '诸**', '该项不合格并非本企业责任', '说明一份', '1'],
      ...['采纳', '属实', at('2026-11-16'), 'ADMINISTRATOR 380000', '否', 'C'],
    ],
    [
      ...[...entry, '其他单位或个人', '诸**', `'=不服`, '', '0'],
      ...['维持', '经核实，维持原评定结果', at('2026-11-24'), 'ADMINISTRATOR 380000', '是', ''],
    ],
    [
      ...[...entry, '企业本身', '诸**', '该项不合格并非本企业责任', '', '0'],
      ...['待答复', '', '', '', '', ''],
    ],
  ]);
  const response = await officer.fetch(exportPath('objections.xlsx', { of, language: 'en' }));
  const [header, row] = await sheetOf(Buffer.from(await response.arrayBuffer()), 'Objections');
  expect(header?.slice(-2)).toEqual(['Answered late', 'New grade']);
  expect(row?.slice(-2)).toEqual(['no', 'C']);
});

test('They are filtered as the list is', async () => {
  const answeredOf = async (open: boolean): Promise<string[]> =>
    (await csvOf(officer, 'objections', { of, filter: { open }, columns: ['outcome'] })).slice(1).flat();
  expect(await answeredOf(true)).toEqual(['待答复']);
  expect(await answeredOf(false)).toEqual(['采纳', '维持']);
});

test('Who objects is masked, also for whoever may see it and asks for it', async () => {
  const rows = await csvOf(second, 'objections', { of, columns: ['objector'], personal: 'shown' });
  expect(rows.flat()).toEqual(['异议人', '诸**', '诸**', '诸**']);
  expect((await auditOf(world, 'EXPORT_LIST'))[0]).toMatchObject({
    subject_type: 'Announcement',
    after: { list: 'objections', of, columns: ['objector'] },
  });
});

test('An office takes away the objections that it reads, and no more', async () => {
  const above = await csvOf(world.as('SUPERVISOR', OFFICES.above), 'objections', { of });
  expect(above).toHaveLength(4);
  // It reads the announcement, and none of the enterprises objected about is its own.
  const below = world.as('GRADING_OFFICER', OFFICES.below);
  expect((await announcementOf(below, of))?.objections).toEqual([]);
  expect(await csvOf(below, 'objections', { of })).toEqual([HEADER]);
});

test.each<[string, () => Client, string | undefined, number]>([
  ['another bureau', () => world.as('GRADING_OFFICER', OFFICES.other), undefined, 404],
  ['who reads no reviews', () => world.as('SYSTEM_OPERATOR'), undefined, 403],
  ['a partner', () => world.partner(), undefined, 403],
  ['an officer, of an announcement that there is not', () => officer, '999999999', 404],
  ['an officer, of none', () => officer, '', 404],
])('It is refused to %s', async (_who, client, other, status) => {
  expect((await client().fetch(exportPath('objections.csv', { of: other ?? of }))).status).toBe(status);
});
