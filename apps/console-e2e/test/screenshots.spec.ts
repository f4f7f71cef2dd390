import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  chooseItem,
  describeInBrowser,
  type Desk,
  desksOf,
  enterpriseId,
  fillDay,
  fillPeriod,
  goTo,
  settle,
  workspaceRoot,
} from './kit/index.ts';

const DIRECTORY = join(workspaceRoot, 'docs/screenshots');
const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** The pictures of the README, each in the middle of the work that the page is for. */
describeInBrowser('pictures for the documentation', ({ open }) => {
  const at = desksOf(open);
  const picture = async (desk: Desk, name: string): Promise<void> => {
    mkdirSync(DIRECTORY, { recursive: true });
    await desk.page.mouse.move(720, 899);
    await settle(desk);
    await desk.page.screenshot({ path: join(DIRECTORY, `${name}.png`) });
  };

  it('sign-in', async () => {
    const desk = await open();
    await goTo(desk, '/sign-in');
    await desk.page.getByLabel('用户名').fill('collector');
    await picture(desk, 'sign-in');
  });

  it('import', async () => {
    const desk = await at('collector');
    const { page } = desk;
    await goTo(desk, '/enterprises/import');
    await page
      .locator('input[type="file"]')
      .setInputFiles(join(workspaceRoot, 'docs/samples/enterprises.csv'));
    await page.getByRole('button', { name: '开始导入' }).click();
    await page.getByText(/^读取 \d+ 行/).waitFor();
    await picture(desk, 'import');
  });

  it('collect', async () => {
    const desk = await at('collector');
    const { page } = desk;
    await goTo(desk, `/events/new?enterprise=${await enterpriseId(page, '镇海化工')}`);
    await chooseItem(desk, '不如实 证单', 'P-006');
    await page.getByLabel('业务关联号').fill('（甬）检罚〔2026〕35号');
    await fillDay(desk, '发现查实日期', TODAY);
    await page
      .getByLabel('详情')
      .fill('申报品名与实际货物不符，取得品质证书。经立案调查，事实清楚，证据确凿，已结案。');
    await page.getByText(/将达到/).waitFor();
    await page.getByText('正在计算').waitFor({ state: 'detached' });
    await page.getByLabel('详情').blur();
    await page.evaluate(() => window.scrollTo(0, 0));
    await picture(desk, 'collect');
  });

  it('grading', async () => {
    const desk = await at('grader');
    const { page } = desk;
    await goTo(desk, '/grading');
    await page.getByRole('button', { name: '开启周期' }).click();
    await fillPeriod(desk, '2025-10-01', '2026-09-30');
    await page.getByRole('dialog').getByRole('button', { name: '开启' }).click();
    await page.getByRole('button', { name: '自动初评' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '自动初评' }).click();
    const rows = page.locator('tr[data-row]');
    await rows.nth(10).waitFor();
    await settle(desk);
    for (const name of ['甬港', '东海粮油', '北仑汽配']) {
      await page.getByRole('button', { name: new RegExp(`^确认 ${name}`) }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确认 1 家' }).click();
      await page
        .getByRole('row', { name: new RegExp(name) })
        .getByText('已确认')
        .waitFor();
      await settle(desk);
    }
    const row = page.getByRole('row', { name: /镇海化工/ });
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByText('为何是此等级').waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.getByText('已确认 1 家').first().waitFor({ state: 'detached' });
    await picture(desk, 'grading');
  });

  it('enterprises', async () => {
    const desk = await at('collector');
    await goTo(desk, '/enterprises');
    await picture(desk, 'enterprises');
  });

  it('enterprise', async () => {
    const desk = await at('grader');
    await goTo(desk, `/enterprises/${await enterpriseId(desk.page, '镇海化工')}`);
    await picture(desk, 'enterprise');
  });

  it('workbench', async () => {
    const desk = await at('admin');
    await goTo(desk, '/');
    await picture(desk, 'workbench');
  });

  it('rules', async () => {
    const desk = await at('grader');
    await goTo(desk, '/rules');
    await picture(desk, 'rules');
  });
});
