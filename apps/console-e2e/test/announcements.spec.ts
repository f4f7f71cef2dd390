import { buffer, text } from 'node:stream/consumers';
import {
  cycleId,
  describeInBrowser,
  desksOf,
  expectAccessible,
  goTo,
  lookAt,
  playApart,
  settle,
} from './kit/index.ts';

playApart();

// The administrator decided the grades of the demonstration.
const SUBJECT = '镇海化工进出口有限公司（演示）';

const handedIn = {
  name: '承运人证明.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
};

describeInBrowser('from the decided grades to the final result', ({ open }) => {
  const at = desksOf(open);
  let address: string;

  it('an officer announces the results of a cycle, after seeing how many and until when', async () => {
    const desk = await at('admin');
    const { page } = desk;
    await goTo(desk, `/grading/${await cycleId(page, '380000', '2024-10-01')}`);
    await page.getByRole('link', { name: '公示' }).click();
    await page.getByText('还没有公示').waitFor();
    await lookAt(desk);
    await page.getByRole('button', { name: '公示评定结果' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/将公示 \d+ 家企业已确定的评定结果，公示期自今日起至/).waitFor();
    await settle(desk);
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: /^公示 \d+ 家$/ }).click();
    await page.getByRole('heading', { level: 1, name: '宁波出入境检验检疫局评定结果公示' }).waitFor();
    await page.getByText('公示中').first().waitFor();
    await settle(desk);
    await lookAt(desk);
    address = new URL(page.url()).pathname;
  });

  it('takes the paper to be posted, and takes in an objection with its file; the answer is for another', async () => {
    const desk = await at('admin');
    const { page } = desk;
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '公示文本' }).click(),
    ]);
    expect((await buffer(await file.createReadStream())).subarray(0, 2).toString()).toBe('PK');

    await page.getByRole('textbox', { name: '企业名称或信用代码' }).fill('镇海化工');
    await page.getByRole('button', { name: `登记异议 ${SUBJECT}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '登记' }).click();
    await dialog.locator('.ant-form-item-explain-error').first().waitFor();
    await dialog.getByText('其他单位或个人').click();
    await dialog.getByLabel('异议人姓名或名称').fill('诸葛孔明');
    await dialog.getByLabel('联系方式').fill('13812345678');
    await dialog.getByLabel('异议内容').fill('该企业的不合格货物系承运人原因，请复核。');
    await dialog.locator('input[type=file]').setInputFiles([handedIn]);
    await dialog.getByRole('button', { name: `移除 ${handedIn.name}` }).waitFor();
    await settle(desk);
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: '登记' }).click();
    await page.getByText(/已登记，答复期限/).waitFor();
    await page.getByRole('tab', { name: '异议办理 1' }).click();
    const row = page.locator('tr[data-row]').first();
    await row.click();
    await page.getByText('诸**').waitFor();
    await page.getByText('您办理过该企业的评定，须由他人答复').waitFor();
    expect(await row.getByRole('button', { name: /^答复/ }).count()).toBe(0);
    await page.getByRole('button', { name: '显示' }).first().click();
    await page.getByText('诸葛孔明').waitFor();
    await settle(desk);
    await lookAt(desk);
  });

  it('who may see who objects looks at the file and takes it; another learns that there is one', async () => {
    const desk = await at('admin');
    const { page } = desk;
    await page.getByRole('button', { name: handedIn.name, exact: true }).click();
    const preview = page.getByRole('dialog');
    await preview.getByRole('img', { name: handedIn.name }).waitFor();
    await settle(desk);
    await expectAccessible(desk);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      preview.getByRole('link', { name: '下载' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(handedIn.name);
    expect((await buffer(await file.createReadStream())).equals(handedIn.buffer)).toBe(true);
    await page.keyboard.press('Escape');

    const other = await at('collector');
    await goTo(other, `${address}?tab=objections`);
    await other.page.locator('tr[data-row]').first().click();
    await other.page.getByText('附文件 1 个，只供办理人员查看').waitFor();
    expect(await other.page.getByText(handedIn.name).count()).toBe(0);
    await lookAt(other);
  });

  it('another finds it on the workbench and upholds it: the enterprise is graded anew', async () => {
    const desk = await at('grader');
    const { page } = desk;
    await goTo(desk, '/');
    await page.getByRole('link', { name: '答复公示异议' }).click();
    await page.getByRole('button', { name: `答复 ${SUBJECT}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('采纳').click();
    await dialog.getByText('按现已掌握的事实重新初评').waitFor();
    await dialog.getByLabel('书面答复意见').fill('经复核，异议属实。');
    await settle(desk);
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: '答复' }).click();
    await page.getByText(/已答复，重新初评为 .* 级，待确认/).waitFor();
    await page.locator('tr[data-row]').first().click();
    await page.getByRole('link', { name: /^初评 . 级，待确认$/ }).waitFor();
    await settle(desk);
    await lookAt(desk);

    await page.getByRole('link', { name: /^初评 . 级，待确认$/ }).click();
    await page.getByText('异议重评').waitFor();
  });

  it('the list shows what is announced, and what stands in it is found again', async () => {
    const desk = await at('admin');
    const { page } = desk;
    await goTo(desk, '/grading/announcements');
    await page.getByText('0 件待答复 / 共 1 件').waitFor();
    await lookAt(desk);
    await page.locator('tr[data-row]').first().click();
    await page.waitForURL(`**${address}*`);
    await goTo(desk, `${address}?tab=entries&objected=1`);
    expect(await page.locator('.ant-table-row').count()).toBe(1);
    await page.getByText('重新评定中').first().waitFor();
    await lookAt(desk);
  });

  it('the objections leave as a file, with who objects masked', async () => {
    const desk = await at('admin');
    const { page } = desk;
    await goTo(desk, `${address}?tab=objections`);
    const openOnly = page.getByRole('checkbox', { name: '只看待答复的' });
    await openOnly.click();
    await page.getByText('没有待答复的异议').waitFor();
    await openOnly.click();
    await page.locator('tr[data-row]').first().waitFor();
    await page.getByRole('button', { name: '导出' }).click();
    const dialog = page.getByRole('dialog', { name: '导出' });
    await dialog.getByText('CSV').click();
    await settle(desk);
    await expectAccessible(desk);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '开始导出' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^公示异议-\d{4}-\d{2}-\d{2}\.csv$/);
    const [, row = ''] = (await text(await file.createReadStream())).split('\r\n');
    expect(row).toContain(SUBJECT);
    expect(row).toContain('诸**,该企业的不合格货物系承运人原因，请复核。,,1,采纳,经复核，异议属实。');
    expect(row).toMatch(/,重新评定中$/);
  });
});
