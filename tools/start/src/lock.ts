import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync, linkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from './problem.ts';
import { isAlive, ownIdentity, type ProcessIdentity } from './processes.ts';

interface Holder extends ProcessIdentity {
  turn: string;
}

// A holder writes its name right after it has made the file; a nameless file older than this has no holder.
const NAMELESS_MS = 2_000;
const POLL_MS = 20;

/**
 * Runs `work` while no other process is in the same lock. The lock of a process that was killed is taken over.
 * @throws Problem when a living process keeps the lock longer than `patience` milliseconds
 */
export async function withLock<T>(path: string, work: () => Promise<T>, patience = 660_000): Promise<T> {
  const own: Holder = { ...ownIdentity(), turn: randomUUID() };
  const giveUp = Date.now() + patience;
  while (!take(path, own)) {
    const text = read(path);
    if (text !== undefined && isAbandoned(path, text)) breakLock(path, text);
    else if (Date.now() > giveUp) throw stuck(path, text);
    else await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    if (parse(read(path) ?? '')?.turn === own.turn) rmSync(path, { force: true });
  }
}

function take(path: string, own: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(path: string, text: string): boolean {
  const holder = parse(text);
  if (holder !== undefined) return !isAlive(holder);
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age > NAMELESS_MS;
}

/** Removes a lock whose holder is gone, and only that one: two may find it at once, and the first retakes it. */
function breakLock(path: string, seen: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) !== seen) {
    try {
      linkSync(aside, path);
    } catch {
      // Taken again in between: that one holds it.
    }
  }
  rmSync(aside, { force: true });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

function stuck(path: string, text: string | undefined): Problem {
  const pid = parse(text ?? '')?.pid;
  const who = pid === undefined ? 'Another process' : `Process ${pid}`;
  return new Problem(`${who} has held ${path} for too long: end that process, then try again.`);
}
