import {
  cycleId,
  describeInBrowser,
  eventId,
  expectAccessible,
  goTo,
  settle,
  signIn,
  type Desk,
} from './kit/index.ts';

/** Opens the change history of what is on the page, and answers its words. */
async function historyOf(desk: Desk, which = 0): Promise<string> {
  const { page } = desk;
  await page.getByRole('button', { name: '变更记录' }).nth(which).click();
  const drawer = page.getByRole('dialog', { name: '变更记录' });
  await drawer.locator('.ant-timeline-item').first().waitFor();
  await settle(desk);
  await expectAccessible(desk);
  const words = (await drawer.textContent()) ?? '';
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  return words;
}

describeInBrowser('the change history of a record', ({ open }) => {
  it('of an event: who collected it and when, before and after in words, by a button for who may read the trail', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'auditor');
    await goTo(desk, `/events/${await eventId(page, '（甬）检罚〔2026〕27号')}`);
    const words = await historyOf(desk);
    expect(words).toContain('采集信用信息');
    expect(words).toMatch(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/);
    expect(desk.watched.troubles()).toEqual([]);

    const collector = await open();
    await signIn(collector.page, 'collector');
    await goTo(collector, `/events/${await eventId(collector.page, '（甬）检罚〔2026〕27号')}`);
    expect(await collector.page.getByRole('button', { name: '变更记录' }).count()).toBe(0);
  });

  it('of a cycle, and of a review within it', async () => {
    const desk = await open();
    const { page } = desk;
    await signIn(page, 'auditor');
    await goTo(desk, `/grading/${await cycleId(page, '380000', '2024-10-01')}`);
    expect(await historyOf(desk)).toContain('开启评定周期');

    const rows = page.locator('tr[data-row]');
    await rows.first().press('Enter');
    await settle(desk);
    expect(await historyOf(desk, 1)).toContain('确认等级');
    expect(desk.watched.troubles()).toEqual([]);
  });
});
