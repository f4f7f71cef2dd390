import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * A directory for this user alone, kept between runs: what it holds must not be another user's to change,
 * and what another user unpacked could not be run.
 */
export function privateDirectory(): string {
  const { uid } = userInfo();
  const path = join(tmpdir(), `portcredit-browser-${uid}`);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const found = lstatSync(path);
    if (found.isDirectory() && (uid < 0 || found.uid === uid)) {
      chmodSync(path, 0o700);
      return path;
    }
  } catch {
    // Somebody else's file is in the way.
  }
  return mkdtempSync(`${path}-`);
}

const RUN = /^run-(\d+)-/;

/** A directory for this run. Those of runs that were killed are removed first. */
export function runDirectory(parent: string): string {
  for (const name of readdirSync(parent)) {
    const pid = Number(RUN.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(parent, `run-${process.pid}-`));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
