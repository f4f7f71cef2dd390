import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningApi } from './api.ts';
import { table } from './table.ts';

/**
 * What a person needs to begin. Passwords are shown on a terminal only: anywhere else the output may end up in
 * a log, and then it names the file that holds them.
 */
export function greeting(api: RunningApi, dataDir: string, isTerminal: boolean): string[] {
  return [
    '',
    ...table([
      ['  Console', api.url],
      ['  GraphiQL', new URL('/graphiql', api.url).href],
    ]),
    ...api.announcements.map((line) => `  ${line}`),
    ...signIn(api, join(dataDir, 'demo-accounts.json'), isTerminal),
    '',
    '  Ctrl-C stops it.',
  ];
}

function signIn({ accounts = [] }: RunningApi, file: string, isTerminal: boolean): string[] {
  if (isTerminal && accounts.length > 0) {
    const rows = accounts.map(({ username, password, role, office }) => [
      `  ${username}`,
      password,
      role,
      office,
    ]);
    return ['', ...table([['  Sign in as', 'password', 'role', 'office'], ...rows])];
  }
  return existsSync(file) ? [`  Demo accounts are in ${file}`] : [];
}
