import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Binaries } from './binaries.ts';
import { Problem } from './problem.ts';
import { canEnter } from './reachable.ts';
import { readRecord, writeRecord, type ClusterRecord } from './record.ts';
import { type SystemUser } from './service-user.ts';
import { cleanEnvironment } from './clean-environment.ts';
import { shelter } from './shelter.ts';

/** Where and how a database is run. */
export interface Site {
  dataDir: string;
  binaries: Binaries;
  /** Undefined: as ourselves. */
  user: SystemUser | undefined;
  say: (line: string) => void;
  test: boolean;
}

const NAME = 'postgres';
const WORKSHOP = '.initdb-';
// Beside a cluster outside its DATA_DIR: the DATA_DIR to which it belongs.
const ORIGIN = 'data-dir';

/**
 * The cluster of a data directory, made when there is none. Call it inside the lock.
 *
 * initdb works under a temporary name and the record with the password is written before, so that a start
 * that was killed at any moment leaves either a whole cluster or something to be swept away.
 * @throws Problem when what is there cannot be used, or when initdb fails
 */
export async function prepareCluster(site: Site): Promise<ClusterRecord> {
  const { dataDir, binaries, user, say } = site;
  const known = readRecord(dataDir);
  if (known !== undefined) checkOrigin(dataDir, known);
  if (known !== undefined && isWhole(known.clusterDir)) {
    checkUsable(known.clusterDir, binaries, user);
    return known;
  }
  if (known?.ready === true) throw lost(dataDir, known.clusterDir);

  const record = known ?? {
    clusterDir: join(chooseHome(dataDir, user), NAME),
    port: 0,
    password: randomBytes(24).toString('base64url'),
    ready: false,
  };
  if (isWhole(record.clusterDir)) throw withoutRecord(dataDir, record.clusterDir);
  setAside(record.clusterDir, say);
  writeRecord(dataDir, record);
  say('Creating the database');
  await initialise(record, site);
  return record;
}

/** Deletes a data directory together with the cluster that it may keep outside. The server must be stopped. */
export function removeDataDir(dataDir: string): void {
  const home = dirname(readRecord(dataDir)?.clusterDir ?? join(dataDir, NAME));
  for (const folder of [home, dataDir]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Where DATA_DIR itself is out of reach for the user of the server, the cluster gets a home outside. */
function chooseHome(dataDir: string, user: SystemUser | undefined): string {
  if (user === undefined || canEnter(dataDir, user)) return dataDir;
  const home = mkdtempSync(join(shelter(user, true), `${basename(dirname(dataDir))}-`));
  chmodSync(home, 0o711);
  writeFileSync(join(home, ORIGIN), realpathSync(dataDir));
  return home;
}

/** Whether a folder holds a finished cluster and not the remains of an initdb that was killed. */
export function isWhole(clusterDir: string): boolean {
  return ['PG_VERSION', 'global/pg_control'].every((name) => existsSync(join(clusterDir, name)));
}

/** A copied checkout must not use the outside cluster of the one it was copied from; a moved one may. */
function checkOrigin(dataDir: string, record: ClusterRecord): void {
  const path = join(dirname(record.clusterDir), ORIGIN);
  if (!existsSync(path)) return;
  const origin = readFileSync(path, 'utf8');
  const here = realpathSync(dataDir);
  if (origin === here) return;
  if (existsSync(origin) && readRecord(origin)?.clusterDir === record.clusterDir) {
    throw new Problem(
      `${dataDir} is a copy of ${origin} and names its database: remove database.json from the copy to begin there ` +
        'with an empty one.',
    );
  }
  writeFileSync(path, here);
}

function checkUsable(clusterDir: string, binaries: Binaries, user: SystemUser | undefined): void {
  const major = readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  if (major !== binaries.major) {
    throw new Problem(
      `${clusterDir} was made by PostgreSQL ${major}, and this is ${binaries.major}: ` +
        'go back to the earlier version, or choose another DATA_DIR.',
    );
  }
  if (user !== undefined && !canEnter(clusterDir, user)) {
    throw new Problem(
      `The owner of ${clusterDir} (uid ${user.uid}) may not enter a folder above it: ` +
        'give that right (chmod o+x), or move the checkout.',
    );
  }
}

function lost(dataDir: string, clusterDir: string): Problem {
  return new Problem(
    `The database in ${clusterDir} is gone or damaged: restore it from a backup, or remove ` +
      `${join(dataDir, 'database.json')} to begin with an empty one.`,
  );
}

function withoutRecord(dataDir: string, clusterDir: string): Problem {
  return new Problem(
    `${clusterDir} is a database, but ${join(dataDir, 'database.json')} with its password is missing: ` +
      'put that file back, or move the database away to begin with an empty one.',
  );
}

/** Moved and not deleted: what looks half-made to us may be somebody's damaged data. */
function setAside(clusterDir: string, say: (line: string) => void): void {
  if (!existsSync(clusterDir)) return;
  const aside = `${clusterDir}.incomplete-${Date.now()}`;
  renameSync(clusterDir, aside);
  say(`The database was not complete and was moved to ${aside}`);
}

async function initialise(record: ClusterRecord, site: Site): Promise<void> {
  const home = dirname(record.clusterDir);
  mkdirSync(home, { recursive: true });
  sweep(home);
  const workshop = mkdtempSync(join(home, WORKSHOP));
  const draft = join(workshop, NAME);
  const passwordFile = join(workshop, 'password');
  writeFileSync(passwordFile, record.password, { mode: 0o600 });
  const { user } = site;
  if (user !== undefined) for (const path of [passwordFile, workshop]) chownSync(path, user.uid, user.gid);
  try {
    await runInitdb(site, draft, passwordFile);
    renameSync(draft, record.clusterDir);
  } finally {
    rmSync(workshop, { recursive: true, force: true, maxRetries: 3 });
  }
}

function sweep(home: string): void {
  for (const name of readdirSync(home).filter((entry) => entry.startsWith(WORKSHOP))) {
    rmSync(join(home, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

async function runInitdb(site: Site, clusterDir: string, passwordFile: string): Promise<void> {
  const child = spawn(
    site.binaries.initdb,
    [
      `--pgdata=${clusterDir}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      ...(site.test ? ['--no-sync'] : []),
    ],
    { cwd: '/', env: cleanEnvironment(), stdio: ['ignore', 'ignore', 'pipe'], ...site.user },
  );
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const outcome = await new Promise<number | string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  if (outcome === 0) return;
  throw new Problem(
    `PostgreSQL could not make its cluster (${outcome}): repair what it says below, or set DATABASE_URL.\n` +
      complaint.trim(),
  );
}
