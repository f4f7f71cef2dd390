import { chmodSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeDataDir } from './cluster.ts';
import { openDatabase, type Database } from './embedded-postgres.ts';
import { isRunning } from './processes.ts';
import { readRecord } from './record.ts';
import { findPostmaster, stopServer } from './server.ts';

const PREFIX = 'portcredit-test-';

/**
 * A server for one test run, in a temporary directory that `close` removes; without durability, so fast.
 * What earlier runs left behind because they were killed is removed first.
 * @throws Problem when PostgreSQL cannot be run here
 */
export async function startTestPostgres(): Promise<Database> {
  await sweep();
  // The number of the process tells a later run whether the directory is still in use.
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // The user of the server has to pass through it when root runs the tests.
  chmodSync(dataDir, 0o711);
  const database = await openDatabase({ dataDir, test: true });
  return {
    url: database.url,
    close: async () => {
      await database.close();
      removeDataDir(dataDir);
    },
  };
}

async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.startsWith(PREFIX) ? name.slice(PREFIX.length).split('-')[0] : undefined);
    if (pid > 0 && !isRunning(pid)) await discard(join(tmpdir(), name));
  }
}

async function discard(dataDir: string): Promise<void> {
  try {
    const clusterDir = readRecord(dataDir)?.clusterDir;
    if (clusterDir !== undefined && existsSync(clusterDir) && findPostmaster(clusterDir) !== undefined) {
      await stopServer(clusterDir, '');
    }
    removeDataDir(dataDir);
  } catch {
    // Another user's: theirs to remove.
  }
}
