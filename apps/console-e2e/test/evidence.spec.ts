import {
  describeInBrowser,
  expectAccessible,
  expectNoOverflow,
  goTo,
  NARROW,
  settle,
  signIn,
} from './kit/index.ts';

/** A PDF of one page without fonts. */
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R>>endobj\n' +
    '4 0 obj<</Length 27>>stream\n1 0 0 rg 0 0 200 100 re f\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n',
);
const decision = { name: '处罚决定书.pdf', mimeType: 'application/pdf', buffer: pdf };
const page404 = { name: '网页.png', mimeType: 'image/png', buffer: Buffer.from('<html></html>') };

describeInBrowser('a closed case and its decision', ({ open }) => {
  it('is fed back, collected, and proven by a file that is looked at in the page', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'closer');
    await goTo(desk, '/penalty-cases/new');
    await page.getByLabel('当事人（企业）').pressSequentially('镇海化工');
    await page
      .getByRole('option', { name: /镇海化工/ })
      .first()
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page.getByLabel('处罚文书号').fill('(甬)检罚〔2026〕77号');
    await page.getByLabel('案由').fill('逃避进口商品检验');
    await page.getByLabel('业务部门').fill('检验监管处');
    await page.getByLabel('决定日期').fill('2026-11-20');
    await page.keyboard.press('Enter');
    await page.getByLabel('采集条目').pressSequentially('P-003');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByLabel('罚款（元）').fill('12000.5');
    await page.getByLabel('详情').fill('未经检验擅自销售。');
    await page.getByLabel('法综部门签字人').fill('王法综');

    // What is no picture says so beside its name, and the others go on.
    await page.locator('input[type=file]').setInputFiles([page404, decision]);
    await page.getByText('证据只接受 PDF、JPEG、PNG 和 OFD 文件').waitFor();
    await page.getByRole('button', { name: '移除 处罚决定书.pdf' }).waitFor();
    await settle(desk);
    await expectAccessible(desk);
    await page.getByRole('button', { name: '反馈并采集' }).click();

    await page.getByRole('heading', { name: '行政处罚案件 （甬）检罚〔2026〕77号' }).waitFor();
    await page.getByText('合计 12000.50 元').waitFor();
    expect(await page.getByText('请在下方“证据”处附上处罚决定书').count()).toBe(0);
    await page.getByRole('button', { name: '处罚决定书.pdf', exact: true }).click();
    const drawn = page.getByRole('img', { name: '处罚决定书.pdf 第 1 页' });
    await drawn.waitFor();
    await page.waitForFunction(() => {
      const canvas = document.querySelector('canvas');
      const at = canvas?.getContext('2d')?.getImageData(20, 20, 1, 1).data;
      return at !== undefined && at[0] === 255 && at[1] === 0 && at[2] === 0;
    });
    await expectAccessible(desk);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: '作废 处罚决定书.pdf' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('误传');
    await page.keyboard.press('Control+Enter');
    await page.getByText('作废：误传').waitFor();
    await page.getByText('请在下方“证据”处附上处罚决定书').waitFor();
    await goTo(desk, '/penalty-cases?decision=missing');
    await page.getByText('（甬）检罚〔2026〕77号').waitFor();
    await page.setViewportSize(NARROW);
    await settle(desk);
    await expectNoOverflow(desk);
    await expectAccessible(desk);
  });
});
