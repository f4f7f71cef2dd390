import {
  describeInBrowser,
  expectAccessible,
  expectNoOverflow,
  goTo,
  NARROW,
  playApart,
  settle,
  signIn,
  type Desk,
} from './kit/index.ts';

playApart();

const rows = ({ page }: Desk) => page.locator('tr[data-row]');
const focused = (desk: Desk): Promise<number> =>
  rows(desk).evaluateAll((all) => all.findIndex((row) => row === document.activeElement));

describeInBrowser('the queues of the departments', ({ open }) => {
  it('one sees the own department first, by last day, and confirms many at once after seeing what it does', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'confirmer.inspection');
    await goTo(desk, '/queues');
    const departments = page.getByRole('radiogroup', { name: '部门' });
    expect(await departments.getByRole('radio').count()).toBe(5);
    expect(await departments.locator('label').first().textContent()).toContain('施检部门本部门');
    const heads = page.locator('.pc-group-row');
    expect((await heads.allTextContents()).map((head) => head.replace(/\s*\d+$/, ''))).toEqual([
      '已逾期',
      '今日到期',
      '五个工作日内',
    ]);
    await expectAccessible(desk);

    // By keyboard: the first and the second are chosen, shift and C tells what confirming them does.
    await page.keyboard.press('j');
    expect(await focused(desk)).toBe(0);
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByRole('button', { name: '确认选中的 2 条' }).waitFor();
    await page.keyboard.press('Shift+C');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('共 2 条，涉及 2 家企业：2 条计分').waitFor();
    await settle(desk);
    await expectAccessible(desk);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    await page.keyboard.press('Shift+C');
    await dialog.getByText('共 2 条').waitFor();
    await settle(desk);
    await page.keyboard.press('Enter');
    await page.getByText('已确认 2 条').waitFor();
    await settle(desk);
    expect(await rows(desk).count()).toBe(1);
    expect(desk.watched.troubles()).toEqual([]);
  });

  it('c confirms one, d dismisses one with its reason, and the group stays in the address', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'confirmer.declaration');
    await goTo(desk, '/queues?group=overdue');
    expect(await rows(desk).count()).toBe(1);
    await page.keyboard.press('j');
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('系统重复推送');
    await dialog.getByRole('button', { name: '不予采集 1 条' }).click();
    await page.getByText('已对 1 条作不予采集处理').waitFor();
    await page.getByText('目前没有待办的信用信息').waitFor();

    await page.getByRole('radiogroup', { name: '期限' }).getByText('全部').click();
    await settle(desk);
    expect(page.url()).not.toContain('group=');
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await dialog.getByText('共 1 条，涉及 1 家企业').waitFor();
    await settle(desk);
    await page.keyboard.press('Enter');
    await page.getByText('已确认 1 条').waitFor();
    expect(desk.watched.troubles()).toEqual([]);
  });

  it('whoever may not confirm sees what waits, and is offered no deed', async () => {
    const desk = await open({ size: NARROW });
    const { page } = desk;
    await signIn(page, 'auditor');
    await goTo(desk, '/queues?department=DECLARATION');
    await settle(desk);
    expect(await page.getByRole('button', { name: /^确认/ }).count()).toBe(0);
    await goTo(desk, '/queues?tab=timeliness');
    await page.getByRole('columnheader', { name: '逾期率' }).waitFor();
    await expectNoOverflow(desk);
    await expectAccessible(desk);
    expect(desk.watched.troubles()).toEqual([]);
  });

  it('the bar of every page tells what is overdue and due, and leads to the queue', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'closer');
    await goTo(desk, '/');
    await page.getByRole('button', { name: /^期限提醒/ }).click();
    await page.getByText('打开部门待办').click();
    await page.getByRole('heading', { level: 1, name: '部门待办' }).waitFor();
    expect(desk.watched.troubles()).toEqual([]);
  });
});

describeInBrowser('the catalogue', ({ open }) => {
  it('finds an item by an article however it is written, and leads to collecting under it', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'collector');
    await goTo(desk, '/catalogue');
    await page.keyboard.press('f');
    await page.keyboard.type('商检法第三十二条');
    await page.getByText('2 条', { exact: true }).waitFor();
    expect(await rows(desk).evaluateAll((all) => all.map((row) => row.getAttribute('data-row')))).toEqual([
      'P-003',
      'P-004',
    ]);
    expect(decodeURIComponent(page.url())).toContain('q=商检法第三十二条');
    await expectAccessible(desk);

    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: '采集条目' }).click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '采集信用信息' }).waitFor();
    expect(page.url()).toContain('item=P-004');
    expect(desk.watched.troubles()).toEqual([]);
  });
});
