import { text } from 'node:stream/consumers';
import { type Download, type Page } from 'playwright-core';
import {
  describeInBrowser,
  expectAccessible,
  expectNoOverflow,
  goTo,
  NARROW,
  playApart,
  settle,
  signIn,
} from './kit/index.ts';

playApart();

const searchOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

const textOf = async (file: Download): Promise<string> => text(await file.createReadStream());

describeInBrowser('lists', ({ open }) => {
  it('a list leaves as a file, as it is filtered, with the columns that are chosen', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'collector');
    await goTo(desk, '/enterprises?grade=C');
    await page.getByRole('button', { name: '导出' }).click();
    const dialog = page.getByRole('dialog', { name: '导出' });
    await dialog.getByText('CSV').click();
    await dialog.getByRole('checkbox', { name: '注册地址' }).uncheck();
    await settle(desk);
    await expectAccessible(desk);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '开始导出' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^企业-\d{4}-\d{2}-\d{2}\.csv$/);
    const [header = '', ...rows] = (await textOf(file)).trimEnd().split('\r\n');
    expect(header).toContain('企业名称,统一社会信用代码,信用等级');
    expect(header).not.toContain('注册地址');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.split(',')[2] === 'C')).toBe(true);
    await page.getByText(/已导出/).waitFor();
    expect(desk.watched.troubles()).toEqual([]);
  });

  it('a view keeps filters and columns; opened, it writes them into the address; a colleague uses it', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'collector');
    await goTo(desk, '/events?status=EFFECTIVE');
    await page.getByRole('button', { name: /列$/ }).click();
    await page.getByRole('checkbox', { name: '业务关联号' }).click();
    await page.getByRole('checkbox', { name: '业务关联号', checked: false }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '视图' }).click();
    await page.getByRole('menuitem', { name: '另存为视图' }).click();
    await page.getByRole('textbox', { name: '名称', exact: true }).fill('有效信息');
    await page.getByRole('checkbox', { name: '与本机构的同事共享' }).check();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('视图已保存').waitFor();

    await goTo(desk, '/events');
    await page.getByRole('button', { name: '视图' }).click();
    await page.getByRole('menuitem', { name: /有效信息/ }).click();
    await page.getByRole('button', { name: '视图 有效信息' }).waitFor();
    expect(searchOf(page).get('status')).toBe('EFFECTIVE');
    expect(searchOf(page).get('columns')?.split(',')).not.toContain('number');
    expect(await page.getByRole('columnheader', { name: '业务关联号' }).count()).toBe(0);

    const colleague = await open({ size: NARROW });
    await signIn(colleague.page, 'confirmer');
    await goTo(colleague, '/events');
    await colleague.page.getByRole('button', { name: '视图' }).click();
    await colleague.page.getByRole('menuitem', { name: /有效信息/ }).click();
    await settle(colleague);
    expect(searchOf(colleague.page).get('status')).toBe('EFFECTIVE');
    await colleague.page.getByRole('button', { name: '视图 有效信息' }).click();
    await colleague.page.getByRole('menuitem', { name: '设为默认视图' }).click();
    await settle(colleague);
    await expectNoOverflow(colleague);
    await goTo(colleague, '/events');
    await colleague.page.getByRole('button', { name: '视图 有效信息' }).waitFor();
    expect(searchOf(colleague.page).get('status')).toBe('EFFECTIVE');
    await expectAccessible(colleague);
    expect(colleague.watched.troubles()).toEqual([]);
  });

  it('a token for scripts is shown once, and stands among the sessions', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'auditor');
    await goTo(desk, '/account');
    await page.getByRole('button', { name: '签发脚本令牌' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '用途' }).fill('季度核查');
    await dialog.getByRole('button', { name: '签发脚本令牌' }).click();
    await dialog.getByText('令牌只显示这一次').waitFor();
    await settle(desk);
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: '已保存' }).click();
    await page.getByRole('cell', { name: '季度核查' }).waitFor();
    expect(desk.watched.troubles()).toEqual([]);
  });
});
