import {
  ask,
  cycleId,
  describeInBrowser,
  desksOf,
  enterpriseId,
  expectAccessible,
  goTo,
  lookAt,
  playApart,
  settle,
} from './kit/index.ts';

playApart();

const SUBJECT = '东海粮油贸易有限公司（演示）';
const report = {
  name: '风险通报.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
};

describeInBrowser('from preliminary grades to decided ones', ({ open }) => {
  const at = desksOf(open);
  let cycle: string;

  it('an officer adjusts on a ground that takes a file and a second officer, and no grade changes yet', async () => {
    const desk = await at('grader');
    const { page } = desk;
    await ask(
      page,
      `mutation { openGradingCycle(input: { office: "380000", from: "2025-10-01", to: "2026-10-01" }) { id } }`,
    );
    cycle = (await cycleId(page, '380000', '2025-10-01')) ?? '';
    await goTo(desk, `/grading/${cycle}`);
    await page.getByRole('button', { name: '自动初评' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '自动初评' }).click();
    await page.getByText(/^最近一次初评：/).waitFor();

    await page.getByRole('button', { name: `调整 ${SUBJECT}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /T-03/ }).click();
    await dialog.getByText('该情形须由其他评定人员复核，复核同意后生效。').waitFor();
    await dialog.getByText('C', { exact: true }).click();
    await dialog.getByLabel('理由').fill('境外官方通报其产品不合格，正在核查。');
    await dialog.getByRole('button', { name: '提出调整意见' }).click();
    await dialog.getByText('请上传应附的材料').waitFor();
    await dialog.locator('input[type=file]').setInputFiles(report);
    await dialog.getByRole('button', { name: '移除 风险通报.pdf' }).waitFor();
    await settle(desk);
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: '提出调整意见' }).click();
    await page.getByText('调整意见已提出，待其他评定人员复核').waitFor();
    const row = page.getByRole('row', { name: new RegExp(SUBJECT) });
    await row.getByText('待复核').waitFor();
    expect(await row.getByRole('button', { name: /^确认|^调整/ }).count()).toBe(0);
    await lookAt(desk);
  });

  it('a second officer finds it, looks at the file, and agrees', async () => {
    const desk = await at('grader.head');
    const { page } = desk;
    await goTo(desk, `/grading/${cycle}?proposed=1`);
    const row = page.getByRole('row', { name: new RegExp(SUBJECT) });
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '风险通报.pdf' }).click();
    await page.getByRole('dialog').getByText('风险通报.pdf').first().waitFor();
    await settle(desk);
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click();
    await lookAt(desk);
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByText('已调整为 C 级').waitFor();
    const { enterprise } = await ask<{ enterprise: { grade: { value: string } } }>(
      page,
      `query ($id: ID!) { enterprise(id: $id) { grade { value } } }`,
      { id: await enterpriseId(page, SUBJECT) },
    );
    expect(enterprise.grade.value).toBe('C');
  });

  it('the bureau confirms all that match, after seeing what changes, and watches how far it is', async () => {
    const desk = await at('grader');
    const { page } = desk;
    await goTo(desk, `/grading/${cycle}?change=CHANGED`);
    await page.getByRole('button', { name: '确认全部符合条件的' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/将确认 \d+ 家企业的初评等级，其中一致 0 家/).waitFor();
    await settle(desk);
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: /^确认 \d+ 家$/ }).click();
    await dialog.getByText(/^已办理 \d+ 家/).waitFor();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await settle(desk);
    expect(await page.getByRole('button', { name: /^确认 / }).count()).toBe(0);
  });

  it('the bureau authorises an office below by a document, and revokes that with a reason', async () => {
    const desk = await at('grader');
    const { page } = desk;
    await goTo(desk, '/grading');
    await page.getByRole('button', { name: '授权下级机构' }).click();
    await page.getByText('现由直属局确认、调整全部初评。').waitFor();
    await lookAt(desk);
    await page.getByRole('button', { name: '授权' }).first().click();
    const dialog = page.getByRole('dialog');
    await settle(desk);
    const office = dialog.getByRole('combobox', { name: '机构' });
    await office.click();
    await office.fill('380200');
    await page.getByText('宁波局第二分局（虚构）').last().click();
    await dialog.getByLabel('授权文件').fill('甬检通〔2026〕18号');
    await settle(desk);
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: '授权' }).click();
    const row = page.getByRole('row', { name: /甬检通〔2026〕18号/ });
    await row.getByText('有效').waitFor();
    await row.getByRole('button', { name: /^撤销/ }).click();
    await dialog.getByLabel('理由').fill('机构职责调整');
    await dialog.getByRole('button', { name: '撤销' }).click();
    await row.getByText('已撤销').waitFor();
    await lookAt(desk);
  });

  it('what was adjusted, agreed to and authorised is told on the page of the rules', async () => {
    const desk = await at('grader');
    const { page } = desk;
    await goTo(desk, '/rules?tab=grading');
    await page.getByText('存在尚未计分的重大质量安全风险').waitFor();
    await lookAt(desk);
  });
});
