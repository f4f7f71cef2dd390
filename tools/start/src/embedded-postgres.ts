import { type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';
import { isWhole, prepareCluster, type Site } from './cluster.ts';
import { connect, createDatabase, type Answer } from './connection.ts';
import { freePort } from './free-port.ts';
import { withLock } from './lock.ts';
import { claim, isClaimed, type Owner } from './owners.ts';
import { Problem } from './problem.ts';
import { readRecord, writeRecord, type ClusterRecord } from './record.ts';
import { clearRemains, findPostmaster, spawnServer, stopServer } from './server.ts';
import { serviceUser, ownerOf, type SystemUser } from './service-user.ts';

/** A database in use. */
export interface Database {
  /** Connection URL of the owner (a superuser) to the database `portcredit`, password included. */
  url: string;
  /** Gives the database back; whoever is the last to do so stops the server. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Absolute. Made when it does not exist. */
  dataDir: string;
  /** Told what takes its time. */
  log?: (line: string) => void;
  /** Faster, and without durability. */
  test?: boolean;
}

// Long, because reading the log again after a crash takes its time, and a stop in the middle begins it anew.
const READY_MS = 600_000;
const POLL_MS = 15;
const SLOW_MS = 3_000;
const MAX_STARTS = 8;
const BETWEEN_STARTS_MS = 100;
const MAX_LOG_BYTES = 5_000_000;

/**
 * Opens the database of a data directory: makes the cluster the first time, starts the server unless another
 * process already runs it, and recovers it after a crash. Any number of processes may share one data directory.
 * @throws Problem when PostgreSQL cannot be run here
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const { dataDir } = options;
  const user = prepareDataDir(dataDir);
  const site: Site = {
    dataDir,
    user,
    binaries: findBinaries(user),
    say: options.log ?? (() => undefined),
    test: options.test ?? false,
  };
  return withLock(lockOf(dataDir), async () => {
    const record = await prepareCluster(site);
    const owner = claim(dataDir);
    try {
      const port = await ensureServer(site, record);
      const url = await createDatabase(port, record.password);
      if (!record.ready || record.port !== port) writeRecord(dataDir, { ...record, port, ready: true });
      let closed: Promise<void> | undefined;
      return { url, close: () => (closed ??= leave(site, record.clusterDir, owner)) };
    } catch (error) {
      await depart(site, record.clusterDir, owner);
      throw error;
    }
  });
}

/** Makes the data directory and tells as whom the server will run. */
function prepareDataDir(dataDir: string): SystemUser | undefined {
  const existing = existsSync(dataDir) ? readRecord(dataDir)?.clusterDir : undefined;
  // Whoever owns the cluster has to run it, also when it was made by an ordinary user and root starts it now.
  const user = (existing !== undefined && isWhole(existing) ? ownerOf(existing) : undefined) ?? serviceUser();
  if (!existsSync(dataDir)) {
    mkdirSync(dataDir, { recursive: true });
    // Another user must pass through it to the cluster, but has nothing to read there.
    chmodSync(dataDir, user === undefined ? 0o700 : 0o711);
  }
  return user;
}

function lockOf(dataDir: string): string {
  return join(dataDir, 'database.lock');
}

async function leave(site: Site, clusterDir: string, owner: Owner): Promise<void> {
  // Somebody may have deleted the whole directory; the server must end all the same.
  if (!existsSync(site.dataDir)) return stopServer(clusterDir, site.binaries.pgCtl);
  await withLock(lockOf(site.dataDir), () => depart(site, clusterDir, owner));
}

async function depart(site: Site, clusterDir: string, owner: Owner): Promise<void> {
  owner.release();
  if (!isClaimed(site.dataDir)) await stopServer(clusterDir, site.binaries.pgCtl);
}

/**
 * Returns the port of a server that answers for exactly this cluster: the one that runs, or a new one.
 * @throws Problem with the end of the server's log when none comes to answer
 */
async function ensureServer(site: Site, record: ClusterRecord): Promise<number> {
  const logFile = join(site.dataDir, 'postgres.log');
  const begun = Date.now();
  let port = record.port;
  let child: ChildProcess | undefined;
  let starts = 0;
  let told = false;

  for (;;) {
    const running = findPostmaster(record.clusterDir);
    if (running === undefined && !isStarting(child)) {
      if (child !== undefined && !isWorthAnother(logFile)) throw refused(logFile);
      if (starts === MAX_STARTS) throw refused(logFile);
      await sleep(BETWEEN_STARTS_MS * starts++);
      await clearRemains(record.clusterDir);
      rotate(logFile);
      port = await freePort(port);
      child = spawnServer({ ...site, clusterDir: record.clusterDir, port, logFile });
    }
    const answer = await ask(running?.port ?? port, record);
    if (answer === 'ready') return running?.port ?? port;
    if (answer === 'stranger' && running !== undefined) throw wrongPassword(site.dataDir);
    if (Date.now() - begun > READY_MS) throw refused(logFile);
    if (!told && Date.now() - begun > SLOW_MS) {
      site.say('PostgreSQL is still starting (after a crash it first reads its log again)');
      told = true;
    }
    await sleep(POLL_MS);
  }
}

function isStarting(child: ChildProcess | undefined): boolean {
  return child?.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

async function ask(port: number, record: ClusterRecord): Promise<Answer> {
  return port > 0 ? connect(port, record.password, record.clusterDir) : 'silent';
}

/** Whether the server ended for a reason that passes: its port was taken, or a killed one was not quite gone. */
function isWorthAnother(logFile: string): boolean {
  return /could not bind|could not create any TCP|still in use|lock file "postmaster.pid"/.test(
    tail(logFile, 6),
  );
}

function refused(logFile: string): Problem {
  return new Problem(
    `PostgreSQL did not start: repair what the end of ${logFile} says, or set DATABASE_URL to another server.\n` +
      tail(logFile, 12),
  );
}

function wrongPassword(dataDir: string): Problem {
  return new Problem(
    `The running PostgreSQL of ${dataDir} does not accept the password in database.json: put the right file back.`,
  );
}

function tail(logFile: string, lines: number): string {
  if (!existsSync(logFile)) return '(the log is empty)';
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

function rotate(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) renameSync(logFile, `${logFile}.1`);
}
