import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client as PgClient } from 'pg';
import { type DataSource } from 'typeorm';
import { createApp } from '../../src/app';
import { openPlatform } from '../../src/install';
import { createDataSource } from '../../src/platform/database/data-source';
import { type Platform } from '../../src/platform/graphql/context';
import { type Patience } from '../../src/platform/http/json-body';
import { type SignInSettings } from '../../src/sign-in-settings';
import { storageIn, type StorageSettings } from '../../src/storage-settings';
import { work } from '../../src/work';
import {
  createTestAccounts,
  OFFICES,
  OTHER_PARTNER_KEY,
  PARTNER_KEY,
  REPORTING_KEY,
  type RoleCode,
  tokenOf,
} from './accounts';
import { type Client, createClient } from './client';
import { MovableClock } from './clock';
import { createDatabase, databaseUrl, dropDatabase } from './databases';

/** An installation of a suite: its own database, the API on a free port, a worker where asked for. */
export interface World {
  url: string;
  databaseUrl: string;
  /** Where this installation keeps its files: the key of the trail, the witness. */
  dataDir: string;
  clock: MovableClock;
  platform: Platform;
  /** The owner's connections, for what the application's role may not do. */
  owner: DataSource;
  as(role: RoleCode, office?: string): Client;
  partner(): Client;
  otherPartner(): Client;
  /** A partner that may report, and read nothing. */
  reporter(): Client;
  anyone(): Client;
  /**
   * A fingerprint of all that is stored; left out are sessions, attempts to sign in, the queue, what was refused, the seals of the trail and
   * what each request of a partner leaves.
   */
  fingerprint(): Promise<Record<string, string>>;
  /** The number of SQL statements that the work sent to PostgreSQL. */
  countStatements(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

/** The built console is not needed here. */
const NO_CONSOLE = resolve(__dirname, 'no-console');

async function fillTemplate(url: string): Promise<void> {
  const platform = await openPlatform(
    { databaseUrl: url, logLevel: 'silent', storage: storageIn(tmpdir()) },
    new MovableClock(),
  );
  try {
    await createTestAccounts(platform.db, platform.clock.now());
  } finally {
    await platform.db.destroy();
  }
}

interface WorldOptions {
  worker?: boolean;
  patience?: Patience;
  signIn?: SignInSettings;
  /** Below the data directory where left out. */
  storage?: StorageSettings;
}

export async function openWorld({
  worker = false,
  patience,
  signIn,
  storage,
}: WorldOptions = {}): Promise<World> {
  const name = await createDatabase(fillTemplate);
  const address = databaseUrl(name);
  const clock = new MovableClock();
  const dataDir = mkdtempSync(join(tmpdir(), 'portcredit-test-'));
  const platform = await openPlatform(
    {
      databaseUrl: address,
      logLevel: 'silent',
      storage: storage ?? storageIn(dataDir),
      ...(signIn === undefined ? {} : { signIn }),
    },
    clock,
  );
  const owner = await createDataSource({ url: address, poolSize: 4 }).initialize();
  const app = await createApp(platform, {
    port: 0,
    consoleDirectory: NO_CONSOLE,
    ...(patience === undefined ? {} : { patience }),
  });
  const workers = worker ? [await work(platform, address, dataDir)] : [];
  return {
    url: app.url,
    databaseUrl: address,
    dataDir,
    clock,
    platform,
    owner,
    as: (role, office = OFFICES.own) => createClient(app.url, tokenOf(role, office)),
    partner: () => createClient(app.url, PARTNER_KEY),
    otherPartner: () => createClient(app.url, OTHER_PARTNER_KEY),
    reporter: () => createClient(app.url, REPORTING_KEY),
    anyone: () => createClient(app.url),
    fingerprint: () => fingerprint(owner),
    countStatements,
    close: async () => {
      await app.close();
      await Promise.all(workers.map((running) => running.stop()));
      await platform.db.destroy();
      await owner.destroy();
      await dropDatabase(name);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const APART = [
  'session',
  'sign_in_attempt',
  'audit_leaf',
  'audit_node',
  'audit_checkpoint',
  'api_key_minute',
  'api_key_usage',
  'partner_receipt',
  'partner_receipt_enterprise',
];

async function fingerprint(owner: DataSource): Promise<Record<string, string>> {
  const tables = await owner.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all($1) order by table_name`,
    [APART],
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await owner.query<{ print: string }[]>(
      `select count(*) || ':' || coalesce(md5(string_agg(line, ',' order by line)), '') as print
       from (select (to_jsonb(row) - '{last_used_at,last_used_address}'::text[])::text as line from "${name}" row
         ${name === 'audit_entry' ? `where outcome = 'DONE'` : ''}) lines`,
    );
    prints[name] = row?.print ?? '';
  }
  return prints;
}

async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const spy = jest.spyOn(PgClient.prototype, 'query');
  try {
    await work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}
