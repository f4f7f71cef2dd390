import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { removeDataDir } from './cluster.ts';
import { openDatabase, type Database } from './embedded-postgres.ts';
import { isRunning } from './processes.ts';
import { readRecord } from './record.ts';
import { findPostmaster, stopServer } from './server.ts';

jest.setTimeout(40_000);

const isRoot = process.getuid?.() === 0;
const made: string[] = [];

function newDataDir(parent = tmpdir()): string {
  const dataDir = mkdtempSync(join(parent, 'portcredit-spec-'));
  chmodSync(dataDir, 0o711);
  made.push(dataDir);
  return dataDir;
}

function open(dataDir: string): Promise<Database> {
  return openDatabase({ dataDir, test: true });
}

function serverOf(dataDir: string): number | undefined {
  const clusterDir = readRecord(dataDir)?.clusterDir;
  return clusterDir === undefined ? undefined : findPostmaster(clusterDir)?.pid;
}

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.map((row: T[]) => row[0] as T);
  } finally {
    await client.end();
  }
}

function kill(pid: number | undefined): Promise<void> {
  process.kill(pid as number, 'SIGKILL');
  return ended(pid as number);
}

async function ended(pid: number): Promise<void> {
  while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Another process that opens the database and keeps it until it is killed. */
async function otherOwner(dataDir: string): Promise<ChildProcess> {
  const program = `
    import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))};
    await openDatabase({ dataDir: ${JSON.stringify(dataDir)} });
    console.log('open');
    setInterval(() => undefined, 1000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', () => reject(new Error('the other owner ended early')));
  });
  return child;
}

afterAll(async () => {
  for (const dataDir of made.filter((path) => existsSync(path))) {
    const clusterDir = readRecord(dataDir)?.clusterDir;
    // A test that failed in the middle has left its server.
    if (clusterDir !== undefined) await stopServer(clusterDir, '');
    removeDataDir(dataDir);
  }
});

describe('a first start', () => {
  it('makes a database that sorts by code point and keeps it for the next start', async () => {
    const dataDir = newDataDir();
    const first = await open(dataDir);
    expect(await ask(first.url, 'select current_database()')).toEqual(['portcredit']);
    expect(await ask(first.url, "select datlocale from pg_database where datname = 'portcredit'")).toEqual([
      'C.UTF-8',
    ]);
    await ask(first.url, "create table kept as select '留' as word");
    const server = serverOf(dataDir) as number;
    await first.close();
    expect(isRunning(server)).toBe(false);
    expect(readdirSync(join(dataDir, 'owners'))).toEqual([]);

    const second = await open(dataDir);
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'select word from kept')).toEqual(['留']);
    await second.close();
  });

  it('listens on the loopback address alone and wants its password', async () => {
    const database = await open(newDataDir());
    expect(await ask(database.url, 'show listen_addresses')).toEqual(['127.0.0.1']);
    await expect(ask(database.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
    await database.close();
  });

  it('keeps the password where only its owner reads it', async () => {
    const dataDir = newDataDir();
    await (await open(dataDir)).close();
    expect(readFileSync(join(dataDir, 'database.json'), 'utf8')).toContain('password');
    expect(statSync(join(dataDir, 'database.json')).mode & 0o777).toBe(0o600);
  });
});

describe('several users of one data directory', () => {
  it('share one server, and the last to leave stops it', async () => {
    const dataDir = newDataDir();
    const [one, two, other] = await Promise.all([open(dataDir), open(dataDir), otherOwner(dataDir)]);
    expect(one.url).toBe(two.url);
    const server = serverOf(dataDir) as number;
    await one.close();
    await one.close();
    expect(await ask(two.url, 'select 1')).toEqual([1]);
    await kill(other.pid);
    await two.close();
    expect(isRunning(server)).toBe(false);
  });
});

describe('after a crash', () => {
  it('of the server, the next start recovers what was committed', async () => {
    const dataDir = newDataDir();
    // Durable, as the product runs it: the test mode may lose what it has committed last.
    const before = await openDatabase({ dataDir });
    await ask(before.url, 'create table kept as select 7 as number');
    await kill(serverOf(dataDir));
    const after = await openDatabase({ dataDir });
    expect(await ask(after.url, 'select number from kept')).toEqual([7]);
    await after.close();
    await before.close();
    expect(serverOf(dataDir)).toBeUndefined();
  });

  it('of its only user, the next one adopts the running server and stops it in the end', async () => {
    const dataDir = newDataDir();
    await kill((await otherOwner(dataDir)).pid);
    const orphan = serverOf(dataDir) as number;
    const database = await open(dataDir);
    expect(serverOf(dataDir)).toBe(orphan);
    await database.close();
    expect(isRunning(orphan)).toBe(false);
  });

  it('of both, the next start recovers', async () => {
    const dataDir = newDataDir();
    const other = await otherOwner(dataDir);
    await Promise.all([kill(other.pid), kill(serverOf(dataDir))]);
    const database = await open(dataDir);
    expect(await ask(database.url, 'select 1')).toEqual([1]);
    await database.close();
  });

  it('leaves a process alone that took over the number of the server', async () => {
    const dataDir = newDataDir();
    await (await open(dataDir)).close();
    const stale = `${process.pid}\n${join(dataDir, 'postgres')}\n1\n5432\n\n127.0.0.1\n1 1\nready\n`;
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), stale);
    const database = await open(dataDir);
    expect(await ask(database.url, 'select 1')).toEqual([1]);
    await database.close();
  });

  it('takes over the lock of a process that is gone', async () => {
    const dataDir = newDataDir();
    writeFileSync(
      join(dataDir, 'database.lock'),
      JSON.stringify({ pid: process.pid, started: 'before', turn: '' }),
    );
    await (await open(dataDir)).close();
    expect(existsSync(join(dataDir, 'database.lock'))).toBe(false);
  });
});

describe('a cluster that is not whole', () => {
  it('because its making was interrupted is made again', async () => {
    const dataDir = newDataDir();
    mkdirSync(join(dataDir, '.initdb-left', 'postgres', 'base'), { recursive: true });
    mkdirSync(join(dataDir, 'postgres', 'base'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    const database = await open(dataDir);
    expect(await ask(database.url, 'select 1')).toEqual([1]);
    await database.close();
    expect(readdirSync(dataDir).filter((name) => name.startsWith('.initdb-'))).toEqual([]);
  });

  it('although it once answered is refused, never replaced by an empty one', async () => {
    const dataDir = newDataDir();
    await (await open(dataDir)).close();
    rmSync(join(dataDir, 'postgres', 'global', 'pg_control'));
    await expect(open(dataDir)).rejects.toThrow(/restore it from a backup/);
  });
});

describe('a place that cannot be used', () => {
  it('is told with the way out on a platform without PostgreSQL', async () => {
    const { arch } = process;
    Object.defineProperty(process, 'arch', { value: 'mips' });
    try {
      await expect(open(newDataDir())).rejects.toThrow(/set DATABASE_URL to a PostgreSQL 15 or newer/);
    } finally {
      Object.defineProperty(process, 'arch', { value: arch });
    }
  });

  it('shows the end of the log when the server does not start', async () => {
    const dataDir = newDataDir();
    await (await open(dataDir)).close();
    writeFileSync(
      join(dataDir, 'postgres', 'postgresql.conf'),
      "shared_preload_libraries = 'no_such_library'\n",
    );
    await expect(open(dataDir)).rejects.toThrow(/did not start: .*no_such_library/s);
    expect(readdirSync(join(dataDir, 'owners'))).toEqual([]);
  });
});

const needsRoot = isRoot ? '' : ' (skipped: as an ordinary user the server runs as that user, who can enter)';

(isRoot ? describe : describe.skip)(`root, below a folder that nobody else may enter${needsRoot}`, () => {
  it('keeps the cluster outside and finds it again', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'portcredit-closed-'));
    const dataDir = join(closed, 'data');
    made.push(dataDir);
    const first = await open(dataDir);
    await ask(first.url, 'create table kept as select 1 as number');
    await first.close();
    const clusterDir = readRecord(dataDir)?.clusterDir as string;
    expect(clusterDir.startsWith(closed)).toBe(false);
    const second = await open(dataDir);
    expect(await ask(second.url, 'select number from kept')).toEqual([1]);
    await second.close();
    removeDataDir(dataDir);
    expect(existsSync(clusterDir)).toBe(false);
    rmSync(closed, { recursive: true });
  });
});
