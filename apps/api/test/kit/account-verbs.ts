import { type Client } from './client';
import { type World } from './world';

/** The id of an account of the template. */
export async function accountId(world: World, username: string): Promise<string> {
  const [row] = await world.owner.query<{ id: string }[]>(`select id from user_account where username = $1`, [
    username,
  ]);
  return row?.id ?? '';
}

/** Opens an account as somebody. @returns its id and its first password */
export async function openAccount(
  client: Client,
  input: { username: string; office: string; role: string },
): Promise<{ id: string; firstPassword: string }> {
  const { createAccount } = await client.ask<{
    createAccount: { firstPassword: string; account: { id: string } };
  }>(
    `mutation ($input: CreateAccountInput!) { createAccount(input: $input) { firstPassword account { id } } }`,
    { input: { displayName: input.username, ...input } },
  );
  return { id: createAccount.account.id, firstPassword: createAccount.firstPassword };
}
