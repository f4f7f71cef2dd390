import { describeInBrowser, expectNoOverflow, goTo, signIn } from './kit/index.ts';

describeInBrowser('GraphiQL', ({ open }) => {
  it('is found from the account, needs no other host, and asks as whoever is signed in', async () => {
    const desk = await open();
    await signIn(desk.page, 'collector');
    await desk.page.getByRole('button', { name: '账户 陈采集' }).click();
    const [page] = await Promise.all([
      desk.context.waitForEvent('page'),
      desk.page.getByRole('menuitem', { name: '接口调试' }).click(),
    ]);
    expect(await page.title()).toBe('GraphiQL · Portcredit 企业信用管理');

    const editor = page.getByRole('region', { name: 'Operation Editor' });
    await editor
      .locator('.monaco-editor textarea, .monaco-editor .native-edit-context')
      .first()
      .waitFor({ state: 'attached' });
    await editor.locator('.view-lines').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('query Who { viewer { displayName office { code } } }');
    // The tab takes the name of the operation when the editor has understood it.
    await page.getByRole('tab', { name: 'Who' }).waitFor();
    await page.getByRole('button', { name: /Execute/ }).click();
    const result = page.getByRole('region', { name: 'Result Window' });
    await result.getByText('陈采集').waitFor();
    await result.getByText('380000').waitFor();
    await expectNoOverflow({ ...desk, page });
    expect(desk.watched.troubles()).toEqual([]);
  });

  it('knows the types of the schema without asking anywhere else', async () => {
    const desk = await open();
    await signIn(desk.page, 'auditor');
    await goTo(desk, '/graphiql');
    await desk.page.getByRole('button', { name: /Documentation Explorer/ }).click();
    await desk.page.getByText('Mutation').first().waitFor();
    expect(desk.watched.troubles()).toEqual([]);
  });
});
