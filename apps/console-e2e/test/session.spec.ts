import { type Page } from 'playwright-core';
import {
  ask,
  describeInBrowser,
  enter,
  expectAccessible,
  goTo,
  passwordOf,
  settle,
  signIn,
} from './kit/index.ts';

const addressOf = (page: Page): string => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};

describeInBrowser('the session', ({ open }) => {
  it('a page that is opened signed out comes back after the sign-in, with its filters', async () => {
    const { page } = await open();
    await page.goto('/enterprises?grade=C&kind=EXPORTER');
    await page.waitForURL(/\/sign-in\?/);
    await enter(page, 'collector', passwordOf('collector'));
    await page.getByRole('heading', { level: 1, name: '企业', exact: true }).waitFor();
    expect(addressOf(page)).toBe('/enterprises?grade=C&kind=EXPORTER');
  });

  it('an address that leads elsewhere is not followed after the sign-in', async () => {
    const { page, watched } = await open();
    await page.goto('/sign-in?from=//example.org/enterprises');
    await enter(page, 'collector', passwordOf('collector'));
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
    expect(addressOf(page)).toBe('/');
    expect(watched.troubles()).toEqual([]);
  });

  it('a wrong password is refused with a sentence, and the name stays', async () => {
    const desk = await open();
    const { page } = desk;
    await goTo(desk, '/sign-in');
    await enter(page, 'collector', 'not-the-password');
    await page.getByRole('alert').getByText('用户名或密码不正确').waitFor();
    expect(await page.getByLabel('用户名').inputValue()).toBe('collector');
    await settle(desk);
    await expectAccessible(desk);
    expect(desk.watched.troubles()).toEqual([]);
  });

  it('who signed out is out: the way back leads to the sign-in', async () => {
    const { page } = await open();
    await signIn(page, 'collector');
    await page.getByRole('navigation').getByRole('link', { name: '企业' }).click();
    await page.getByRole('heading', { level: 1, name: '企业', exact: true }).waitFor();
    await page.getByRole('button', { name: '账户 陈采集' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByLabel('用户名').waitFor();
    await page.goBack();
    await page.waitForURL(/\/sign-in/);
    await page.getByLabel('用户名').waitFor();
    expect(await page.getByText('（演示）').count()).toBe(0);
  });

  it('a session that ends asks for the sign-in and comes back to the page, with what was typed', async () => {
    const desk = await open();
    const { page, context } = desk;
    await signIn(page, 'collector');
    await goTo(desk, '/events/new');
    await page.getByLabel('详情').fill('写到一半的情况说明');
    await context.clearCookies();
    await page.getByRole('navigation').getByRole('link', { name: '企业' }).click();
    await page.waitForURL(/\/sign-in\?/);
    expect(new URL(page.url()).searchParams.get('from')).toBe('/enterprises');
    await enter(page, 'collector', passwordOf('collector'));
    await page.getByRole('heading', { level: 1, name: '企业', exact: true }).waitFor();
    await goTo(desk, '/events/new');
    await page.getByText(/^已恢复/).waitFor();
    expect(await page.getByLabel('详情').inputValue()).toBe('写到一半的情况说明');
  });

  it('what somebody called an enterprise is shown as text and never run', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'collector.shanghai');
    const name = '<img src=x onerror="document.title=`run`">（虚构）';
    const { registerEnterprise } = await ask<{ registerEnterprise: { id: string } }>(
      page,
      `mutation ($name: String!) {
        registerEnterprise(input: { name: $name, office: "310000", kinds: [IMPORTER], creditCode: "91339900MADEX0001D" }) { id }
      }`,
      { name },
    );
    for (const address of [
      `/enterprises/${registerEnterprise.id}`,
      `/enterprises?look=${registerEnterprise.id}&search=${encodeURIComponent('<img')}`,
      `/events/new?enterprise=${registerEnterprise.id}`,
    ]) {
      await goTo(desk, address);
      await page.getByText(name).first().waitFor();
      expect(await page.locator('img[src="x"]').count()).toBe(0);
      expect(await page.title()).not.toBe('run');
    }
    expect(desk.watched.troubles()).toEqual([]);
  });

  it('where the identity provider is the only way, its button is all there is, and leads back to the page', async () => {
    const { page } = await open();
    await page.route('**/sign-in/methods', (route) =>
      route.fulfill({ json: { password: false, oidc: true } }),
    );
    await page.goto('/sign-in?from=%2Fenterprises%3Fgrade%3DC');
    const button = page.getByRole('link', { name: '统一身份认证登录' });
    expect(await button.getAttribute('href')).toBe('/sign-in/oidc?from=%2Fenterprises%3Fgrade%3DC');
    expect(await page.getByLabel('密码').count()).toBe(0);
  });

  it('whom the provider brought back without success is told why, and what to do', async () => {
    const desk = await open();
    const { page } = desk;
    await page.route('**/sign-in/methods', (route) =>
      route.fulfill({ json: { password: true, oidc: true } }),
    );
    await goTo(desk, '/sign-in?problem=OFFICE_UNKNOWN');
    await page.getByRole('alert').getByText('机构没有对应').waitFor();
    await page.getByLabel('密码').waitFor();
    await settle(desk);
    await expectAccessible(desk);
    expect(desk.watched.troubles()).toEqual([]);
  });
});
