import {
  ask,
  cycleId,
  describeInBrowser,
  expectAccessible,
  goTo,
  settle,
  signIn,
  type Desk,
} from './kit/index.ts';

/** Of a region that does not exist, at the office whose desk this suite works at. */
const ENTERPRISES = [
  ['91339900MADEK00010', '黄浦示例贸易有限公司（虚构）'],
  ['91339900MADEK00023', '浦东示例食品有限公司（虚构）'],
  ['91339900MADEK00036', '宝山示例机电有限公司（虚构）'],
] as const;

const registering = ENTERPRISES.map(
  ([creditCode, name], index) =>
    `e${index}: registerEnterprise(input: { name: "${name}", office: "310000", kinds: [IMPORTER], creditCode: "${creditCode}" }) { id }`,
);

describeInBrowser('by keyboard alone', ({ open }) => {
  it('the slash leads to the search from anywhere, and Escape out of it', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'confirmer');
    await goTo(desk, '/rules');
    await page.keyboard.press('/');
    await page.keyboard.type('镇海化工');
    await page.getByText('镇海化工进出口有限公司（演示）').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '镇海化工进出口有限公司（演示）' }).waitFor();
    expect(desk.watched.troubles()).toEqual([]);
  });

  it('the first key leads past the navigation to the content, and every stop can be seen', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'confirmer');
    await goTo(desk, '/events');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    const unseen: string[] = [];
    for (let stop = 0; stop < 30; stop += 1) {
      const focused = await focusOf(desk);
      if (!focused.seen) unseen.push(focused.what);
      await page.keyboard.press('Tab');
    }
    expect(unseen).toEqual([]);
  });

  it('j and k move along the grading desk, c confirms, a adjusts, Escape leaves the dialog to where one was', async () => {
    const collector = await open();
    await signIn(collector.page, 'collector.shanghai');
    await ask(collector.page, `mutation { ${registering.join(' ')} }`);

    const desk = await open();
    const { page } = desk;
    await signIn(page, 'grader.head');
    const running = new Date().getMonth() >= 9 ? new Date().getFullYear() : new Date().getFullYear() - 1;
    await goTo(desk, `/grading/${await cycleId(page, '310000', `${running}-10-01`)}`);
    await page.getByRole('button', { name: '自动初评' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '自动初评' }).click();
    const rows = page.locator('tr[data-row]');
    await rows.nth(2).waitFor();
    // Where the pointer was left it would open a hint, and the first Escape would close that.
    await page.mouse.move(0, 0);
    await settle(desk);

    const focused = (): Promise<number> =>
      rows.evaluateAll((all) => all.findIndex((row) => row === document.activeElement));
    await page.keyboard.press('j');
    expect(await focused()).toBe(0);
    await page.keyboard.press('j');
    expect(await focused()).toBe(1);
    await page.keyboard.press('k');
    expect(await focused()).toBe(0);
    expect((await focusOf(desk)).seen).toBe(true);

    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await settle(desk);
    await expectAccessible(desk);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await settle(desk);
    expect(await focused()).toBe(0);

    // What changes a grade says so first; Enter is enough then.
    await page.keyboard.press('c');
    await dialog.getByText('其中一致 0 家，变化 1 家').waitFor();
    await settle(desk);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await rows.first().getByText('已确认').waitFor();

    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('下一家 / 上一家').waitFor();
    expect(desk.watched.troubles()).toEqual([]);
  });
});

/** What has the focus, and whether an officer can see that it has: by an outline, a ring or a border of its own. */
async function focusOf({ page }: Desk): Promise<{ what: string; seen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { what: 'nothing', seen: false };
    const shown = (one: Element | null): boolean => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    // A field shows its focus on the frame around it.
    const frame = element.closest(
      '.ant-input-affix-wrapper, .ant-select, .ant-picker, .ant-checkbox-wrapper, .ant-segmented-item',
    );
    const box = element.getBoundingClientRect();
    return {
      what: `${element.tagName.toLowerCase()}.${element.className} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 20) ?? ''}`,
      seen:
        box.width > 0 &&
        (shown(element) || shown(frame) || shown(element.querySelector('.ant-checkbox-inner'))),
    };
  });
}
