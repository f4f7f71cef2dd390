import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  chooseItem,
  cycleId,
  describeInBrowser,
  type Desk,
  desksOf,
  enterpriseId,
  expectAccessible,
  expectNoOverflow,
  fillDay,
  fillPeriod,
  goTo,
  settle,
  workspaceRoot,
} from './kit/index.ts';

const SAMPLE = readFileSync(join(workspaceRoot, 'docs/samples/enterprises.csv'), 'utf8').trimEnd();

/** Rows that no import may take, and why. */
const BAD_ROWS = [
  [
    ',91339900MADEN0003D,2020-01-01,有限责任公司,示例人丁,1万元,货物进出口,浙江省,宁波市,虚构路 14 号',
    'NAME_MISSING',
  ],
  [
    '校验位有误贸易有限公司（虚构）,91339900MADEN00018,2020-01-01,有限责任公司,示例人戊,1万元,货物进出口,浙江省,宁波市,虚构路 15 号',
    'CREDIT_CODE_CHECK',
  ],
  ['列数不足贸易有限公司（虚构）,91339900MADEN0002A', 'COLUMN_COUNT'],
] as const;

const dayOf = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(instant);
const TODAY = dayOf(new Date());
const YESTERDAY = dayOf(new Date(Date.now() - 86_400_000));
/** Many points in the cycle that is graded here, and some in the running one. */
const SUBJECT = '镇海化工进出口有限公司（演示）';

describeInBrowser('from the file of enterprises to the confirmed grade', ({ open }) => {
  const at = desksOf(open);

  it('a collector imports a file, sees it counted, and gets the refused rows back with the reasons', async () => {
    const desk = await at('collector');
    const { page } = desk;
    await goTo(desk, '/enterprises/import');
    await page.locator('input[type="file"]').setInputFiles({
      name: 'enterprises-2026.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([SAMPLE, ...BAD_ROWS.map(([row]) => row), ''].join('\n')),
    });
    await page.getByRole('button', { name: '开始导入' }).click();
    await page
      .getByText('读取 9 行：新增 3 家，更新 0 家，未变 0 家，文件内重复 1 行，退回 5 行。')
      .waitFor();
    await settle(desk);
    await expectAccessible(desk);
    await expectNoOverflow(desk);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载退回的行' }).click(),
    ]);
    const bytes = await buffer(await file.createReadStream());
    const rejects = bytes.toString('utf8');
    // With the mark that spreadsheet programs look for.
    expect(rejects).toMatch(/^\uFEFF行号,拒收原因代码,拒收原因,企业名称,/);
    for (const [row, reason] of BAD_ROWS) {
      const line = rejects.split('\n').find((one) => one.endsWith(row));
      expect(line).toContain(`,${reason},`);
    }
  });

  it('finds an imported enterprise by a part of its name from anywhere', async () => {
    const { page } = await at('collector');
    await page.getByRole('combobox', { name: '全局搜索，按 / 键进入' }).fill('招宝山');
    await page
      .getByRole('option', { name: /招宝山示例报检有限公司/ })
      .or(page.getByText('招宝山示例报检有限公司（虚构）'))
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: '招宝山示例报检有限公司（虚构）' }).waitFor();
    await page.getByText('代理报检企业').first().waitFor();
  });

  it('is told beside the field what is missing, before and after asking the server', async () => {
    const desk = await at('collector');
    const { page } = desk;
    await goTo(desk, `/events/new?enterprise=${await enterpriseId(page, '镇海化工')}`);
    await chooseItem(desk, '不如实', 'P-006');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    expect(await saidOf(desk, '业务关联号')).toContain('此条目必须填写业务关联号');
    expect(await saidOf(desk, '发现查实日期')).toContain('请填写发现并查实的日期');
    expect(await saidOf(desk, '详情')).toContain('请写明详情');

    // A day to come cannot be entered: the field stays as it was.
    await fillDay(desk, '发现查实日期', '2099-01-01');
    expect(await page.getByLabel('发现查实日期').inputValue()).toBe('');
    await settle(desk);
    await expectAccessible(desk);
  });

  it('sees what an event does to the standing before saving, and the number that the system gave after', async () => {
    const desk = await at('collector');
    const { page } = desk;
    await goTo(desk, `/events/new?enterprise=${await enterpriseId(page, '镇海化工')}`);
    await page.getByRole('button', { name: '清空，重新填写' }).click();
    await chooseItem(desk, '逾期 整改', 'J-003');
    await fillDay(desk, '发现查实日期', TODAY);
    await page.getByLabel('详情').fill('限期整改到期后复查，仍未完成整改，现场笔录为证。');
    const effect = page.getByRole('complementary', { name: '采集后的效果' });
    await effect.getByText('业务关联号由系统给出，以 J 开头').waitFor();
    await effect.getByText('正在计算').waitFor({ state: 'detached' });
    const [, before, after] = /本周期累计(\d+) → (\d+) 分/.exec(await effect.innerText().then(oneLine)) ?? [];
    expect(Number(after)).toBe(Number(before) + 6);
    await settle(desk);
    await expectAccessible(desk);

    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已采集').waitFor();
    await page.getByText(new RegExp(`^J380000${TODAY.replaceAll('-', '')}\\d{3}$`)).waitFor();
    await page.getByRole('link', { name: '查看' }).click();
    await page.getByText(`全部计分${after} 分`).waitFor();
  });

  it('a confirming officer confirms one event from the queue, and dismisses another only with a reason', async () => {
    const desk = await at('confirmer');
    const { page } = desk;
    await goTo(desk, '/events?status=AWAITING_CONFIRMATION');
    const waiting = page.locator('tr[data-row]');
    const count = await waiting.count();
    await waiting.first().getByRole('button', { name: /^确认/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
    await page.getByText('已确认').first().waitFor();
    await expectRows(desk, count - 1);

    await waiting
      .first()
      .getByRole('button', { name: /^不予采集/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '不予采集' }).click();
    await dialog.getByText('请写明理由，将记入变更记录').waitFor();
    await settle(desk);
    await expectAccessible(desk);
    await dialog.getByLabel('理由').fill('货主与收货人名称相近，系统误采。');
    await dialog.getByRole('button', { name: '不予采集' }).click();
    await expectRows(desk, count - 2);
  });

  it('a grading officer opens the cycle that is over and has it graded', async () => {
    const desk = await at('grader');
    const { page } = desk;
    await goTo(desk, '/grading');
    await page.getByRole('button', { name: '开启周期' }).click();
    const dialog = page.getByRole('dialog');
    await fillPeriod(desk, '2025-10-01', '2026-09-30');
    await dialog.getByRole('button', { name: '开启' }).click();
    await page.getByText('本周期尚未初评。初评后在此逐家确认或调整。').waitFor();
    await page.getByRole('button', { name: '自动初评' }).click();
    await page
      .getByRole('dialog')
      .getByText(/家企业按本周期计分初评/)
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '自动初评' }).click();
    await page.getByText(/^最近一次初评：/).waitFor();
    await page.getByRole('row', { name: new RegExp(SUBJECT) }).waitFor();
    await settle(desk);
    await expectAccessible(desk);
    await expectNoOverflow(desk);
  });

  it('a grading officer sees why a grade is what it is: what counted, and by which rules', async () => {
    const desk = await at('grader');
    const { page } = desk;
    const row = page.getByRole('row', { name: new RegExp(SUBJECT) });
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByText('为何是此等级').waitFor();
    await page.getByText(/本周期计分 \d+ 分，其中严重违法处罚计分 \d+ 分；/).waitFor();
    await page
      .getByRole('link', { name: '不如实提供货物真实情况取得单证' })
      .or(page.getByText('（甬）检罚〔2026〕4号'))
      .first()
      .waitFor();
    await settle(desk);
    await expectAccessible(desk);
  });

  it('a grading officer confirms one, then all that are unchanged', async () => {
    const desk = await at('grader');
    const { page } = desk;
    const changed = page.locator('tr[data-row]').filter({ has: page.getByRole('button', { name: /^确认/ }) });
    await page.getByText('变化', { exact: true }).click();
    await settle(desk);
    const one = changed.filter({ hasNotText: SUBJECT }).first();
    await one.getByRole('button', { name: /^确认/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认 1 家' }).click();
    await page.getByText('已确认 1 家').waitFor();
    await page.getByText('全部', { exact: true }).first().click();
    await settle(desk);

    await page.getByRole('button', { name: '确认全部一致的' }).click();
    const dialog = page.getByRole('dialog');
    const button = dialog.getByRole('button', { name: /^确认 \d+ 家$/ });
    const [, count] = /(\d+)/.exec((await button.textContent()) ?? '') ?? [];
    await button.click();
    await dialog.getByText(`已办理 ${count} 家`).waitFor();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await page.getByText('一致', { exact: true }).click();
    await settle(desk);
    expect(await changed.count()).toBe(0);
  });

  it('a grading officer adjusts a grade with a reason, and is refused without', async () => {
    const desk = await at('grader');
    const { page } = desk;
    await goTo(desk, `/grading/${await cycleId(page, '380000', '2025-10-01')}`);
    await page.getByRole('button', { name: `调整 ${SUBJECT}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /T-04/ }).click();
    await dialog
      .getByRole('radio', { name: /D/ })
      .or(dialog.getByText('D', { exact: true }))
      .first()
      .click();
    await dialog.getByRole('button', { name: '调整' }).click();
    await dialog.getByText('请写明理由，将记入变更记录').waitFor();
    await settle(desk);
    await expectAccessible(desk);
    await dialog.getByLabel('理由').fill('另案查实其擅自调换样品，情节严重，经局务会审议。');
    await dialog.getByRole('button', { name: '调整' }).click();
    await page.getByText('已调整为 D 级').waitFor();
    await page
      .getByRole('row', { name: new RegExp(SUBJECT) })
      .getByText('已调整')
      .waitFor();
  });

  it('the page of the enterprise shows the new grade, how it came about, and what it brings', async () => {
    const desk = await at('grader');
    const { page } = desk;
    await goTo(desk, `/enterprises/${await enterpriseId(page, '镇海化工')}?tab=grades`);
    await page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor();
    const head = page.locator('.pc-page-head');
    expect(oneLine(await head.innerText())).toContain(`D${TODAY} 起`);
    await page.getByText(`${TODAY} 起，现行`).waitFor();
    await page.getByText('另案查实其擅自调换样品，情节严重，经局务会审议。').waitFor();
    await page.getByRole('tab', { name: '差异化措施' }).click();
    await page.getByText('D 级企业适用以下措施').waitFor();
    await settle(desk);
    await expectAccessible(desk);
  });

  it('the time line tells how the enterprise stood on the day that its handle is moved to', async () => {
    const desk = await at('grader');
    const { page } = desk;
    await goTo(desk, `/enterprises/${await enterpriseId(page, '镇海化工')}`);
    const handle = page.getByRole('slider', { name: '查看的日期' });
    const wordsOf = async (day: string) => {
      const seen = page.getByRole('region', { name: `${day} 的情况` });
      await seen.waitFor();
      return oneLine(await seen.innerText());
    };
    const pointsIn = (words: string): number => Number(/截至当日计分 (\d+) 分/.exec(words)?.[1]);
    const now = await wordsOf(TODAY);
    expect(now).toMatch(new RegExp(`^${TODAY}D周期 .+ 至 .+${TODAY}逾期未完成整改6 分计入$`));

    // The day before, the grade was not adjusted, and the event of today not found.
    await handle.press('ArrowLeft');
    const before = await wordsOf(YESTERDAY);
    expect(before).toMatch(new RegExp(`^${YESTERDAY}B周期 .+ 至 .+`));
    expect(before).not.toContain(TODAY);
    expect(pointsIn(now) - pointsIn(before)).toBe(6);
    await page.getByText('按当日所知').click();
    await settle(desk);
    expect(await wordsOf(YESTERDAY)).toBe(before);

    await handle.press('Home');
    const first = (await handle.getAttribute('aria-valuetext')) ?? '';
    expect(await wordsOf(first)).toBe(`${first}B当日没有评定周期`);
    await expectAccessible(desk);
  });

  it('the auditor sees who did what, with the values before and after', async () => {
    const desk = await at('auditor');
    const { page } = desk;
    await goTo(desk, '/audit?operation=ADJUST_GRADE_REVIEW&subjectType=GradeReview');
    const row = page.locator('tr[data-row]').first();
    expect(oneLine(await row.innerText())).toMatch(/郑评定.*调整等级.*成功/);
    await row.click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('另案查实其擅自调换样品，情节严重，经局务会审议。').waitFor();
    await settle(desk);
    await expectAccessible(desk);
    for (const operation of [
      'IMPORT_ENTERPRISES',
      'DOWNLOAD_REJECTS',
      'COLLECT_CREDIT_EVENT',
      'DISMISS_CREDIT_EVENT',
    ]) {
      await goTo(desk, `/audit?operation=${operation}`);
      expect(await page.locator('tr[data-row]').count()).toBeGreaterThan(0);
    }
  });
});

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, '');

/** What is said of a field to those who see it and to those who hear it. */
async function saidOf({ page }: Desk, label: string): Promise<string> {
  const field = page.getByLabel(label);
  await field.and(page.locator('[aria-invalid="true"]')).waitFor();
  return field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
}

async function expectRows({ page }: Desk, count: number): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelectorAll('tr[data-row]').length === wanted, count);
}
