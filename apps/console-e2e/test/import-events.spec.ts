import { buffer } from 'node:stream/consumers';
import {
  ask,
  describeInBrowser,
  enterpriseId,
  expectAccessible,
  expectNoOverflow,
  englishWords,
  goTo,
  NARROW,
  settle,
  signIn,
  type Desk,
} from './kit/index.ts';

const TITLES = [
  '责任企业统一社会信用代码',
  '采集条目代码',
  '业务关联号',
  '行为日期',
  '发现查实日期',
  '详情',
  '报检员备案号',
  '一次采集标识',
  '采集机构',
  '经办备注',
];
const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

describeInBrowser('from a file of many credit events to their events', ({ open }) => {
  let desk: Desk;
  let creditCode: string;
  beforeAll(async () => {
    desk = await open({ size: NARROW });
    await signIn(desk.page, 'collector');
    const { enterprise } = await ask<{ enterprise: { creditCode: string } }>(
      desk.page,
      `query ($id: ID!) { enterprise(id: $id) { creditCode } }`,
      { id: await enterpriseId(desk.page, '镇海化工') },
    );
    creditCode = enterprise.creditCode;
  });
  afterEach(() => expect(desk.watched.troubles()).toEqual([]));

  const rows = (mark: string): string[][] => [
    [creditCode, 'J-001', '', '', TODAY, `${mark} 台账登记不全`, '', '', '', '一'],
    [creditCode, 'E-001', '117000007240278', '', TODAY, `${mark} 报检单填错`, '', '', '', '二'],
    [creditCode, 'E-001', '12', '', TODAY, `${mark} 号码不全`, '', '', '', '三'],
  ];
  const csv = (mark: string): Buffer =>
    Buffer.from([TITLES, ...rows(mark)].map((cells) => `${cells.join(',')}\n`).join(''));
  const upload = async (name: string, file: Buffer): Promise<void> => {
    await goTo(desk, '/events/import');
    await desk.page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: file });
    await desk.page.getByRole('button', { name: '上传并核对' }).click();
  };

  it('is reached from the list of credit events, and offers a template', async () => {
    const { page } = desk;
    await goTo(desk, '/events');
    await page.getByRole('link', { name: '批量导入' }).click();
    await page.getByRole('heading', { level: 1, name: '批量导入信用信息' }).waitFor();
    await settle(desk);
    await expectAccessible(desk);
    await expectNoOverflow(desk);
    expect(await englishWords(desk, ['Excel', '.xlsx'])).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Excel 模板/ }).click(),
    ]);
    const bytes = await buffer(await file.createReadStream());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('shows what would be collected and refused before anything is written', async () => {
    const { page } = desk;
    await upload('11月.csv', csv('甲'));
    await page.getByText('共 3 行：可以采集 2 行，不能采集 1 行。').waitFor();
    await page.getByRole('cell', { name: /NUMBER_FORMAT/ }).waitFor();
    await settle(desk);
    await expectAccessible(desk);
    await expectNoOverflow(desk);
    expect(await englishWords(desk, ['Excel', '.xlsx'])).toEqual([]);
  });

  it('collects when it is told to, and gives the refused row back with its reason', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '采集这 2 行' }).click();
    await page.getByText('读取 3 行：采集 2 行，此前已采集 0 行，退回 1 行。').waitFor();
    await settle(desk);
    await expectAccessible(desk);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载退回的行' }).click(),
    ]);
    const rejects = (await buffer(await file.createReadStream())).toString('utf8');
    expect(rejects).toContain(`${TITLES.join(',')},拒绝原因代码,拒绝原因\n`);
    expect(rejects).toContain(`甲 号码不全,,,,三,NUMBER_FORMAT,`);
  });

  it('is found again under the bell, and leads to its events', async () => {
    const { page } = desk;
    await goTo(desk, '/');
    await page.getByRole('button', { name: '任务' }).click();
    await page.locator('.pc-jobs-row').filter({ hasText: '11月.csv' }).getByRole('link').first().click();
    await page.getByText('读取 3 行：采集 2 行').waitFor();
    await page.getByRole('button', { name: '查看信用信息' }).click();
    await page.getByRole('heading', { level: 1, name: '信用信息' }).waitFor();
    await page.getByText('117000007240278').first().waitFor();
  });

  it('says of the same file that it was imported, and offers nothing to collect', async () => {
    const { page } = desk;
    await upload('再来一次.csv', csv('甲'));
    await page.getByText(/内容相同的文件已于 .+ 导入过/).waitFor();
    await page.getByText('没有可以采集的行。请按原因改正后重新上传。').waitFor();
    expect(await page.getByRole('button', { name: /^采集这/ }).count()).toBe(0);
    await settle(desk);
    await expectAccessible(desk);
  });

  it('says why a file cannot be read', async () => {
    const { page } = desk;
    await upload('空.csv', Buffer.from('甲,乙\n1,2\n'));
    await page.getByText(/表头缺少：责任企业统一社会信用代码/).waitFor();
    desk.watched.troubles();
  });
});
