import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries } from './binaries.ts';
import { cleanEnvironment } from './clean-environment.ts';
import { giveToOwnerOf } from './private-file.ts';
import { Problem } from './problem.ts';
import { isRunning } from './processes.ts';
import { type SystemUser } from './service-user.ts';

/** A running server. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** What a server is started with. */
export interface ServerOptions {
  binaries: Binaries;
  user: SystemUser | undefined;
  clusterDir: string;
  port: number;
  logFile: string;
  /** Faster, and worthless after a power cut: for tests. */
  test: boolean;
}

const FAST_STOP_MS = 60_000;
const HARD_STOP_MS = 10_000;
const POLL_MS = 10;

/** The server that runs on a cluster, whoever started it. */
export function findPostmaster(clusterDir: string): Postmaster | undefined {
  const lines = pidFile(clusterDir);
  const pid = Number(lines?.[0]);
  if (!(pid > 0) || !isRunning(pid) || !worksIn(pid, clusterDir)) return undefined;
  return { pid, port: Number(lines?.[3]) };
}

/**
 * Starts a server and returns at once. It lives in a process group of its own, so that Ctrl-C in the terminal
 * does not reach it before those who still use it.
 */
export function spawnServer(options: ServerOptions): ChildProcess {
  const { binaries, user, clusterDir, logFile } = options;
  const log = openSync(logFile, 'a', 0o600);
  chmodSync(logFile, 0o600);
  giveToOwnerOf(join(logFile, '..'), logFile);
  const child = spawn(binaries.postgres, ['-D', clusterDir, ...settings(options)], {
    cwd: '/',
    env: cleanEnvironment(),
    stdio: ['ignore', log, log],
    // The server of a test must not outlive a test run that is interrupted.
    detached: !options.test,
    ...user,
  });
  // A failure to spawn shows as the end of the process.
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
  return child;
}

/**
 * Stops the server of a cluster and waits for its end; nothing when none runs.
 * @throws Problem when it does not end
 */
export async function stopServer(clusterDir: string, pgCtl: string): Promise<void> {
  const running = findPostmaster(clusterDir);
  if (running === undefined) return;
  if (process.platform === 'win32') {
    execFileSync(pgCtl, ['stop', '-D', clusterDir, '-m', 'fast', '-w'], { stdio: 'ignore' });
    return;
  }
  // SIGINT asks for a fast stop: sessions are ended, a checkpoint is written. SIGQUIT drops everything at once.
  if (await endsAfter(running.pid, 'SIGINT', FAST_STOP_MS)) return;
  if (await endsAfter(running.pid, 'SIGQUIT', HARD_STOP_MS)) return;
  throw new Problem(
    `PostgreSQL (process ${running.pid}) does not stop: end it by hand (kill -QUIT ${running.pid}).`,
  );
}

/**
 * Clears what a killed server has left: its helpers, which keep the shared memory busy, and a postmaster.pid
 * whose number now belongs to some other program. PostgreSQL takes care of the rest by itself.
 */
export async function clearRemains(clusterDir: string): Promise<void> {
  const pid = Number(pidFile(clusterDir)?.[0]);
  if (!(pid > 0)) return;
  for (const helper of processesIn(clusterDir)) {
    if (!(await endsAfter(helper, 'SIGQUIT', 2_000))) await endsAfter(helper, 'SIGKILL', 2_000);
  }
  if (isRunning(pid)) rmSync(join(clusterDir, 'postmaster.pid'), { force: true });
}

async function endsAfter(pid: number, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  const giveUp = Date.now() + patience;
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already: the loop sees it.
  }
  while (isRunning(pid)) {
    if (Date.now() > giveUp) return false;
    await sleep(POLL_MS);
  }
  return true;
}

function settings({ port, test }: ServerOptions): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    // A socket's path has at most 107 bytes; a checkout may lie deeper.
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    shared_buffers: '256MB',
    max_connections: 100,
    ...(test
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
      : { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function pidFile(clusterDir: string): string[] | undefined {
  try {
    return readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

/**
 * Whether a process is the server of this cluster, and not another program that took over its number.
 * In doubt yes: two servers on one cluster would destroy it.
 */
function worksIn(pid: number, clusterDir: string): boolean {
  if (process.platform === 'win32') return true;
  if (process.platform !== 'linux') {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      'postgres',
    );
  }
  const folder = workingFolder(pid);
  if (folder !== undefined) return folder === realpathSync(clusterDir);
  // Root in a container may not see the working folder of another user's process, but its command line.
  const words = commandLine(pid);
  return words.includes(clusterDir) || (words[0]?.endsWith('postgres') === true && !words.includes('-D'));
}

function processesIn(clusterDir: string): number[] {
  if (process.platform !== 'linux') return [];
  const folder = realpathSync(clusterDir);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && workingFolder(pid) === folder);
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
