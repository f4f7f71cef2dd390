import {
  describeInBrowser,
  enterpriseId,
  expectAccessible,
  expectNoOverflow,
  fillDay,
  goTo,
  NARROW,
  playApart,
  settle,
  signIn,
  type Desk,
} from './kit/index.ts';

// How much waits is counted.
playApart();

const APPLICANT = '月湖医药器械';
const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: pixel() });
const report = picture('查询结果.png');

/** A PNG of one pixel. */
function pixel(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
}

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** Looks at the page that is open on both screens. */
async function look(desk: Desk): Promise<void> {
  await settle(desk);
  await expectAccessible(desk);
  await desk.page.setViewportSize(NARROW);
  await settle(desk);
  await expectNoOverflow(desk);
  await desk.page.setViewportSize({ width: 1440, height: 900 });
  await settle(desk);
}

/** Waits until the navigation counts so many applications and withdrawals that wait for the viewer. */
async function expectWaiting({ page }: Desk, count: number): Promise<void> {
  const entry = page
    .getByRole('navigation', { name: '主导航' })
    .locator('.pc-nav-link', { hasText: '等级申请' });
  await entry
    .and(page.locator(count === 0 ? ':not(:has(.pc-count))' : `:has(.pc-count[title="${count} 项待办"])`))
    .waitFor();
}

async function prove(desk: Desk, condition: string, statement: string): Promise<void> {
  const { page } = desk;
  await page.getByRole('button', { name: `提交 ${condition}` }).click();
  await page.getByLabel('书面说明').fill(statement);
  await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(statement).waitFor();
}

/** Uploads a scan in the dialog that is open. */
async function attach({ page }: Desk, name: string): Promise<void> {
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles([picture(name)]);
  await page.getByRole('button', { name: `移除 ${name}` }).waitFor();
}

describeInBrowser('a grade on application', ({ open }) => {
  it('is applied for, checked, proven and recommended by the office', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'grader');
    await page.getByRole('link', { name: '等级申请' }).click();
    await page.getByRole('heading', { level: 1, name: '等级申请' }).waitFor();
    await page.getByRole('button', { name: '视图' }).waitFor();
    await look(desk);
    await expectWaiting(desk, 0);
    await page.getByRole('button', { name: '受理申请' }).click();
    await page.getByRole('dialog').getByLabel('企业').pressSequentially(APPLICANT);
    await page
      .getByRole('option', { name: new RegExp(APPLICANT) })
      .first()
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page.getByLabel('申请等级').click();
    await page.locator('.ant-select-item-option').filter({ hasText: 'AA（' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '受理', exact: true }).click();

    await page.getByRole('heading', { name: new RegExp(`${APPLICANT}.*申请 AA 级`) }).waitFor();
    await page.getByText(/自 2025-10-\d\d 起连续为 A 级以上/).waitFor();
    await page.getByText(/业务量只记录了 0 个月/).waitFor();
    await expectWaiting(desk, 1);
    await look(desk);

    // Without evidence it is refused, by name.
    await page.getByRole('button', { name: '推荐', exact: true }).click();
    await page.getByRole('dialog').getByLabel('推荐意见').fill('同意推荐');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/尚缺证明材料或者书面说明/).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '取消', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await prove(desk, 'AA-2', '经查无质量安全问题和索赔');
    await prove(desk, 'AA-3', '上一年度报检 320 批，无差错');
    await page.getByRole('button', { name: '提交 AA-4' }).click();
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles([report]);
    await page.getByRole('button', { name: `移除 ${report.name}` }).waitFor();
    await settle(desk);
    await expectAccessible(desk);
    await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('button', { name: report.name, exact: true }).click();
    await page.getByRole('img', { name: report.name }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '推荐', exact: true }).click();
    await page.getByRole('dialog').getByLabel('推荐意见').fill('同意推荐');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已推荐', { exact: true }).waitFor();
    await expectWaiting(desk, 0);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '打印推荐表' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.docx$/);
    await look(desk);
  });

  it('is granted in a batch by the general administration, and published', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'grader.head');
    await goTo(desk, '/grade-applications?status=RECOMMENDED');
    await expectWaiting(desk, 1);
    await page.getByRole('checkbox', { name: new RegExp(APPLICANT) }).check();
    await page.getByRole('button', { name: '授予所选（1）' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('批次号').fill('6');
    await dialog.getByLabel('授予文件文号').fill('质检通函〔2026〕301号');
    await settle(desk);
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: '签署授予' }).click();
    await page.getByText('第 6 批', { exact: true }).waitFor();
    await expectWaiting(desk, 0);
    await page.getByText('质检通函〔2026〕301号').click();
    await page.getByRole('link', { name: new RegExp(APPLICANT) }).waitFor();
    await look(desk);
    await page.getByRole('link', { name: new RegExp(APPLICANT) }).click();
    await page.getByRole('img', { name: '信用等级 AA' }).first().waitFor();
  });

  it('is to be lost with a served notice only, and may be kept with a reason', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'grader');
    await goTo(desk, '/grade-applications/withdrawals');
    await page.getByRole('button', { name: '立项' }).click();
    await page.getByRole('dialog').getByLabel('企业').pressSequentially(APPLICANT);
    await page
      .getByRole('option', { name: new RegExp(APPLICANT) })
      .first()
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('理由').fill('提供的证明材料不实');
    await page.keyboard.press('Control+Enter');
    await page.getByText('未经送达和申辩期满，不能取消等级').waitFor();
    await look(desk);

    // It waits in the workbench, and leads back from there.
    await expectWaiting(desk, 1);
    await goTo(desk, '/');
    await page.getByText('送达取消等级告知书 · 拟取消 AA 级，告知书尚未送达').waitFor();
    await look(desk);
    await page.getByRole('link', { name: new RegExp(`去办理 .*${APPLICANT}`) }).click();

    await page.getByRole('button', { name: '登记送达' }).click();
    await fillDay(desk, '送达日期', today);
    await page.getByLabel('签收人').fill('王签收');
    await attach(desk, '送达回证.png');
    await settle(desk);
    await expectAccessible(desk);
    await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText(/期满后方可取消等级/).waitFor();
    await expectWaiting(desk, 0);
    expect(await page.getByRole('button', { name: '取消等级' }).count()).toBe(0);
    await page.getByRole('button', { name: '补充回证' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '补充', exact: true }).click();
    await page.getByRole('dialog').getByText('必填').waitFor();
    await attach(desk, '邮寄回执.png');
    await settle(desk);
    await expectAccessible(desk);
    await page.getByRole('dialog').getByRole('button', { name: '补充', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '邮寄回执.png', exact: true }).waitFor();
    await page.getByRole('button', { name: '送达回证.png', exact: true }).click();
    await page.getByRole('img', { name: '送达回证.png' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await look(desk);

    await goTo(desk, `/enterprises/${await enterpriseId(page, APPLICANT)}`);
    await page.getByText('正在办理取消 AA 级').waitFor();
    await page.getByRole('link', { name: '查看', exact: true }).click();
    await page.getByRole('button', { name: '终止', exact: true }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('申辩成立');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已终止', { exact: true }).first().waitFor();
    await goTo(desk, '/grade-applications/withdrawals');
    await look(desk);
  });
});
