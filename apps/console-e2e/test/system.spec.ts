import { describeInBrowser, enter, expectAccessible, goTo, settle, signIn, type Desk } from './kit/index.ts';

const dialogOf = ({ page }: Desk) => page.getByRole('dialog');

/** Chooses from a list in the open dialog, by the words of its label. */
async function choose(desk: Desk, label: string, words: string): Promise<void> {
  const field = dialogOf(desk).getByRole('combobox', { name: label });
  await field.click();
  await field.fill(words);
  await desk.page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: words })
    .first()
    .click();
}

const row = ({ page }: Desk, words: string) => page.getByRole('row').filter({ hasText: words });

describeInBrowser('the pages of the system', ({ open }) => {
  it('an account is opened, changed and stopped; the first password is shown once, and a name that is taken is told', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'admin');
    await goTo(desk, '/system');

    await page.getByRole('button', { name: '开通账户' }).click();
    const dialog = dialogOf(desk);
    await dialog.getByLabel('用户名').fill('collector');
    await dialog.getByLabel('姓名').fill('王窗口');
    await choose(desk, '角色', '采集员');
    await settle(desk);
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: '开通账户' }).click();
    await dialog.getByText('该用户名已被使用，请换一个。').waitFor();

    await dialog.getByLabel('用户名').fill('wang.window');
    await dialog.getByRole('button', { name: '开通账户' }).click();
    await dialog.getByText('请当面交给 王窗口（wang.window）').waitFor();
    await settle(desk);
    await expectAccessible(desk);
    const firstPassword = (await dialog.locator('.pc-code').textContent())?.trim() ?? '';
    await dialog.getByRole('button', { name: '我已记下' }).click();
    await dialog.waitFor({ state: 'hidden' });

    // It lets her in, and to nothing before she has a password of her own.
    const hers = await open();
    await hers.page.goto('/sign-in');
    await enter(hers.page, 'wang.window', firstPassword);
    await hers.page.getByText('请先修改初始密码').waitFor();

    await row(desk, 'wang.window').getByRole('button', { name: '修改' }).click();
    await dialog.getByLabel('姓名').fill('王晓窗');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('已修改，自该账户下一次操作起生效').waitFor();
    await row(desk, '王晓窗').waitFor();

    await page.getByRole('button', { name: '更多操作 王晓窗' }).click();
    await page.getByRole('menuitem', { name: '停用' }).click();
    await dialog.getByText('停用后立即退出所有登录').waitFor();
    await dialog.getByRole('button', { name: '停用' }).click();
    await page.getByText('账户已停用').waitFor();
    await row(desk, '王晓窗').getByText('已停用').waitFor();
    await settle(desk);
    await hers.page.reload();
    await hers.page.getByRole('button', { name: '登录' }).waitFor();
    expect(desk.watched.troubles()).toEqual([]);
  });

  it('a role is made, changed and deleted; a code that is taken and a role in use are told', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'admin');
    await goTo(desk, '/system?tab=roles');

    await page.getByRole('button', { name: '新建角色' }).click();
    const dialog = dialogOf(desk);
    await dialog.getByRole('textbox', { name: '代码' }).fill('COLLECTOR');
    await dialog.getByRole('textbox', { name: '名称' }).fill('窗口受理');
    await dialog.getByRole('checkbox', { name: '查看任一企业的基本情况、信用等级和管理措施' }).check();
    await settle(desk);
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('该角色代码已被使用，请换一个。').waitFor();
    await dialog.getByRole('textbox', { name: '代码' }).fill('WINDOW');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('角色已建立').waitFor();

    await row(desk, '窗口受理').getByRole('button', { name: '修改' }).click();
    await dialog.getByRole('textbox', { name: '名称' }).fill('窗口受理岗');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('角色已修改，自有关人员下一次操作起生效').waitFor();

    // While somebody has it, it stays.
    await goTo(desk, '/system');
    await page.getByRole('button', { name: '开通账户' }).click();
    await dialog.getByLabel('用户名').fill('li.window');
    await dialog.getByLabel('姓名').fill('李窗口');
    await choose(desk, '角色', '窗口受理岗');
    await dialog.getByRole('button', { name: '开通账户' }).click();
    await dialog.getByRole('button', { name: '我已记下' }).click();
    await goTo(desk, '/system?tab=roles');
    await row(desk, '窗口受理岗').getByRole('button', { name: '删除' }).click();
    await dialog.getByRole('button', { name: '删除' }).click();
    await page.getByText('仍有 1 个账户使用该角色，请先为其更换角色。').waitFor();

    await goTo(desk, '/system?search=li.window');
    await row(desk, 'li.window').getByRole('button', { name: '修改' }).click();
    await choose(desk, '角色', '采集员');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('已修改，自该账户下一次操作起生效').waitFor();
    await goTo(desk, '/system?tab=roles');
    await row(desk, '窗口受理岗').getByRole('button', { name: '删除' }).click();
    await dialog.getByRole('button', { name: '删除' }).click();
    await page.getByText('角色已删除').waitFor();
    await row(desk, '窗口受理岗').waitFor({ state: 'hidden' });
    expect(desk.watched.troubles()).toEqual([]);
  });

  it('a role that came with the system can be looked at by a bureau, and not changed', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'admin');
    await goTo(desk, '/system?tab=roles');
    await row(desk, '确认员（检务、施检）').getByRole('button', { name: '查看' }).click();
    const dialog = dialogOf(desk);
    await dialog.getByText('对自动采集的信用信息予以确认或不予采集').waitFor();
    expect(await dialog.getByRole('checkbox').first().isDisabled()).toBe(true);
    expect(await dialog.getByRole('button', { name: '保存' }).count()).toBe(0);
  });

  it('an office is added below the own one and renamed; a code that is taken is told', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'admin');
    await goTo(desk, '/system?tab=offices');

    await page.getByRole('button', { name: '增设机构' }).click();
    const dialog = dialogOf(desk);
    await dialog.getByLabel('机构代码').fill('380100');
    await dialog.getByLabel('机构名称').fill('示例办事处');
    await settle(desk);
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('该机构代码已被使用，请核对。').waitFor();
    await dialog.getByLabel('机构代码').fill('380980');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('机构已增设').waitFor();

    await row(desk, '示例办事处').getByRole('button', { name: '更名' }).click();
    await dialog.getByLabel('机构名称').fill('示例港区办事处');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('机构已更名').waitFor();
    await row(desk, '示例港区办事处').getByText('380980').waitFor();
    expect(desk.watched.troubles()).toEqual([]);
  });

  it('whoever may not is told so, and an operator sees no credit data', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'collector');
    await goTo(desk, '/system');
    await page.getByText('您没有使用此页面的权限').waitFor();

    const operator = await open();
    await signIn(operator.page, 'operator');
    await goTo(operator, '/system');
    await operator.page.getByRole('button', { name: '开通账户' }).waitFor();
    expect(await operator.page.getByRole('link', { name: '信用信息' }).count()).toBe(0);
    await goTo(operator, '/events');
    await operator.page.getByText('您没有使用此页面的权限').waitFor();
  });
});
