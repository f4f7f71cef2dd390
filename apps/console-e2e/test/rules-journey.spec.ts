import { buffer } from 'node:stream/consumers';
import {
  describeInBrowser,
  type Desk,
  desksOf,
  expectAccessible,
  expectNoOverflow,
  fillDay,
  goTo,
  NARROW,
  settle,
  signIn,
} from './kit/index.ts';

const nextYear =
  Number(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()).slice(0, 4)) + 1;
const FROM = `${nextYear}-07-01`;

describeInBrowser('from the draft of rules to the published version', ({ open }) => {
  const at = desksOf(open);
  let address = '';
  const save = async (desk: Desk): Promise<void> => {
    await desk.page.getByRole('button', { name: '保存改动' }).click();
    await desk.page
      .getByText(/已保存为第 \d+ 次修订/)
      .last()
      .waitFor();
    await settle(desk);
  };

  it('a bureau starts a draft from the version in force', async () => {
    const desk = await at('rule.owner');
    const { page } = desk;
    await goTo(desk, '/rules?tab=versions');
    await page.getByRole('table', { name: '已发布的版本' }).getByText('第 1 版').waitFor();
    await expectAccessible(desk);
    await page.getByRole('button', { name: '据此起草' }).click();
    await page.getByRole('heading', { level: 1, name: /规则草稿/ }).waitFor();
    address = new URL(page.url()).pathname;
    await settle(desk);
    await expectNoOverflow(desk);
    await expectAccessible(desk);
  });

  it('edits it by keyboard like a spreadsheet; what is wrong is said while it is typed', async () => {
    const desk = await at('rule.owner');
    const { page } = desk;
    await goTo(desk, `${address}?tab=items`);
    await page.getByRole('textbox', { name: '查找代码或文字' }).fill('W-00');
    const points = page.getByRole('gridcell', { name: /^W-001 分值/ });
    await points.click();
    await page.keyboard.type('x');
    await page.getByText('应为整数').waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    // Down by Enter, up by the arrow: the cell below is the next item's.
    await page.keyboard.press('ArrowUp');
    expect(await points.textContent()).toBe('0');
    await page.getByText('1 处改动未保存').waitFor();
    await save(desk);
  });

  it('takes cells from a spreadsheet by pasting, and drops what is not wanted', async () => {
    const desk = await at('rule.owner');
    const { page } = desk;
    await page.getByRole('gridcell', { name: /^W-002 分值/ }).click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '11\t是\n6\t否\n');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await page.getByRole('gridcell', { name: 'W-002 分值：11' }).waitFor();
    await page.getByRole('gridcell', { name: 'W-002 严重违法：是' }).waitFor();
    await page.getByRole('button', { name: '放弃改动' }).click();
    await page.getByRole('gridcell', { name: /^W-002 严重违法：否/ }).waitFor();
  });

  it('is told of a gap between the bands, and may not try the draft before it is closed', async () => {
    const desk = await at('rule.owner');
    const { page } = desk;
    await goTo(desk, `${address}?tab=bands`);
    await page.getByRole('gridcell', { name: /^C 起（含）/ }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'C 起（含）' }).fill('25');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: /检查 1/ }).click();
    await page.getByText('24–24 分不在任何区间之内').waitFor();
    await expectAccessible(desk);
    await page.getByRole('tab', { name: '试算' }).click();
    await page.getByText('请先保存改动，再试算。').waitFor();
    expect(await page.getByRole('button', { name: /^试\s?算$/ }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '放弃改动' }).click();
  });

  it('tries it on a cycle: the matrix says who moves, and nothing is changed', async () => {
    const desk = await at('rule.owner');
    const { page } = desk;
    await goTo(desk, `${address}?tab=trial`);
    await page.getByText('尚未试算').waitFor();
    await page.getByRole('button', { name: /^试\s?算$/ }).click();
    await page.getByText(/共 \d+ 家企业，\d+ 家升级，\d+ 家降级/).waitFor();
    await page.getByText('与草稿一致').waitFor();
    await settle(desk);
    // Points taken away: whoever had them rises, and is listed when the count is chosen.
    await page.getByRole('table', { name: '试算前后等级' }).getByRole('button').first().click();
    await page.getByText(/^仅显示/).waitFor();
    await page.getByRole('table', { name: '等级变化的企业' }).getByRole('link').first().waitFor();
    await settle(desk);
    await expectNoOverflow(desk);
    await expectAccessible(desk);
  });

  it('shows line by line what changes, and takes it away as a workbook', async () => {
    const desk = await at('rule.owner');
    const { page } = desk;
    await page.getByRole('tab', { name: '比较规则' }).click();
    await page.getByRole('table', { name: '比较规则' }).getByText('W-001').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出工作簿' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('AQSIQ_2013_93-v2.xlsx');
    const workbook = await buffer(await file.createReadStream());
    expect(workbook.subarray(0, 2).toString()).toBe('PK');

    await page.locator('input[type="file"]').setInputFiles({
      name: 'rules.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: workbook,
    });
    await settle(desk);
    // It came back as it had left: the draft still says what was tried.
    await page.getByRole('tab', { name: '试算' }).click();
    await page.getByText('与草稿一致').waitFor();
    expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
  });

  it('another publishes it at 总局, signing content and trial, with a day and a changelog entry', async () => {
    const desk = await at('publisher.head');
    const { page } = desk;
    await goTo(desk, `${address}?tab=trial`);
    await page.getByText('与草稿一致').waitFor();
    await page.getByRole('button', { name: /^发\s?布$/ }).click();
    const dialog = page.getByRole('dialog', { name: '发布规则' });
    await dialog.getByText(/共 \d+ 家企业/).waitFor();
    await fillDay(desk, '施行日期', FROM);
    await dialog.getByLabel('变更说明').fill(`自 ${FROM} 起，W-001 的分值改为 0 分。`);
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: '签署发布' }).click();
    const versions = page.getByRole('table', { name: '已发布的版本' });
    await versions.getByText('第 2 版').waitFor();
    await versions.getByText(FROM, { exact: true }).waitFor();
    await versions.getByText('总局发布人').waitFor();
    await settle(desk);
    await expectNoOverflow(desk);

    await versions.getByRole('link', { name: '与上一版比较' }).click();
    await page.getByRole('table', { name: '比较规则' }).getByText('W-001').waitFor();
    await expectAccessible(desk);
  });

  it('fits the small screen', async () => {
    const desk = await open({ size: NARROW });
    await signIn(desk.page, 'publisher.head');
    for (const tab of ['items', 'trial', 'compare', 'findings']) {
      await goTo(desk, `${address}?tab=${tab}`);
      await expectNoOverflow(desk);
    }
    await goTo(desk, '/rules?tab=versions');
    await expectNoOverflow(desk);
  });
});
