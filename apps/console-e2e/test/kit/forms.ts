import { type Desk } from './desk.ts';

/** From words to an item of the list, as an officer looks for it. */
export async function chooseItem({ page }: Desk, words: string, code: string): Promise<void> {
  const field = page.getByRole('combobox', { name: '失信行为' });
  await field.click();
  await field.fill(words);
  await page.locator('.pc-item-option').filter({ hasText: code }).click();
}

export async function fillDay({ page }: Desk, label: string, day: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.fill(day);
  await field.press('Tab');
}

export async function fillPeriod({ page }: Desk, from: string, to: string): Promise<void> {
  const fields = page.getByRole('dialog').locator('.ant-picker-range input');
  await fields.nth(0).fill(from);
  await fields.nth(0).press('Enter');
  await fields.nth(1).fill(to);
  await fields.nth(1).press('Enter');
}
