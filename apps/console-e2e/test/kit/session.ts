import { type Page } from 'playwright-core';
import { stage } from './stage.ts';

/** The accounts of the demonstration. */
export type Who =
  | 'collector'
  | 'confirmer'
  | 'confirmer.declaration'
  | 'confirmer.inspection'
  | 'closer'
  | 'operator'
  | 'grader'
  | 'auditor'
  | 'admin'
  | 'collector.branch'
  | 'collector.shanghai'
  | 'grader.head'
  | 'rule.owner'
  | 'publisher.head';

export function passwordOf(who: Who): string {
  const account = stage().accounts.find(({ username }) => username === who);
  if (account === undefined) throw new Error(`The demonstration has no account ${who}.`);
  return account.password;
}

/** Fills in the sign-in page that is open and sends it. */
export async function enter(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** Signs in through the page, and waits for the workbench. */
export async function signIn(page: Page, who: Who): Promise<void> {
  await page.goto('/sign-in');
  await enter(page, who, passwordOf(who));
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
}
