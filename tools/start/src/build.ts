import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { withLock } from './lock.ts';
import { Problem } from './problem.ts';

/** The apps that have a build. */
export type App = 'api' | 'console';

/** What a build leaves behind; without it there is nothing to run. */
const PRODUCTS: Readonly<Record<App, string>> = { api: 'main.cjs', console: 'index.html' };

/**
 * Builds those of the apps whose sources changed since their last build, and tells which they were.
 * @throws Problem with the output of the build when it fails
 */
export async function buildIfStale(root: string, apps: readonly App[], signal?: AbortSignal): Promise<App[]> {
  if (staleOnes(root, apps).length === 0) return [];
  mkdirSync(join(root, '.nx'), { recursive: true });
  return withLock(join(root, '.nx', 'start-build.lock'), async () => {
    const stale = staleOnes(root, apps);
    if (stale.length > 0) await build(root, stale, signal);
    return stale;
  });
}

function staleOnes(root: string, apps: readonly App[]): App[] {
  return apps.filter((app) => !isCurrent(root, app, fingerprint(root, app)));
}

function isCurrent(root: string, app: App, sources: string): boolean {
  try {
    readFileSync(join(distOf(root, app), PRODUCTS[app]));
    return readFileSync(stampOf(root, app), 'utf8') === sources;
  } catch {
    return false;
  }
}

async function build(root: string, apps: readonly App[], signal: AbortSignal | undefined): Promise<void> {
  // Taken before the build: a source that changes while it runs counts as changed.
  const sources = apps.map((app) => ({ app, hash: fingerprint(root, app) }));
  for (const app of apps) rmSync(stampOf(root, app), { force: true });
  await runNx(root, apps, signal);
  for (const { app, hash } of sources) {
    mkdirSync(distOf(root, app), { recursive: true });
    writeFileSync(stampOf(root, app), hash);
  }
}

async function runNx(root: string, apps: readonly App[], stop: AbortSignal | undefined): Promise<void> {
  const projects = apps.map((app) => `@portcredit/${app}`).join(',');
  const nx = createRequire(join(root, 'package.json')).resolve('nx/bin/nx.js');
  const child = spawn(process.execPath, [nx, 'run-many', '-t', 'build', '-p', projects], {
    cwd: root,
    env: {
      ...process.env,
      // Whoever asks, a test as well: React would else be built for development.
      NODE_ENV: 'production',
      NX_DAEMON: 'false',
      NX_TUI: 'false',
      // The programs of the build have to run on the Node that npm brought along.
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that Nx can be ended together with what it runs.
    detached: process.platform !== 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const outcome = await new Promise<number | string>((resolve) => {
    const end = () => endGroup(child.pid);
    stop?.addEventListener('abort', end, { once: true });
    if (stop?.aborted === true) end();
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, by) => resolve(code ?? by ?? 'unknown'));
  });
  stop?.throwIfAborted();
  if (outcome === 0) return;
  throw new Problem(
    `The build failed (${outcome}): repair what it says below, then start again.\n${output.trim()}`,
  );
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    // Nx waits for its tasks when it is asked politely, and a build has nothing to put away.
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}

function distOf(root: string, app: App): string {
  return join(root, 'apps', app, 'dist');
}

function stampOf(root: string, app: App): string {
  return join(distOf(root, app), '.built-from');
}
