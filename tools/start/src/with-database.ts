import { resolve } from 'node:path';
import { openDatabase, type Database } from './embedded-postgres.ts';
import { checkServer } from './check-server.ts';
import { workspaceRoot } from './workspace-root.ts';

/** Where the running product keeps its files: DATA_DIR, a relative one counted from the workspace root. */
export function dataDirectory(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(workspaceRoot, env['DATA_DIR'] || '.data');
}

/**
 * The database that the environment asks for: a server of your own when DATABASE_URL is set, else the bundled one.
 * @throws Problem when that server does not answer or is too old, or the bundled one cannot be run here
 */
export async function databaseUrl(
  env: NodeJS.ProcessEnv = process.env,
  log?: (line: string) => void,
): Promise<Database> {
  const url = env['DATABASE_URL'];
  if (url) {
    await checkServer(url);
    return { url, close: () => Promise.resolve() };
  }
  return openDatabase({ dataDir: dataDirectory(env), ...(log === undefined ? {} : { log }) });
}
