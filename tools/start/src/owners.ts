import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { giveToOwnerOf, writePrivate } from './private-file.ts';
import { isAlive, ownIdentity, type ProcessIdentity } from './processes.ts';

/** A claim on the server of a data directory: as long as it stands and its process lives, the server runs. */
export interface Owner {
  release(): void;
}

/** Writes down that this process uses the server. Call it inside the lock. */
export function claim(dataDir: string): Owner {
  const folder = folderOf(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveToOwnerOf(dataDir, folder);
  const file = join(folder, `${process.pid}-${randomUUID()}.json`);
  writePrivate(file, JSON.stringify(ownIdentity()));
  return { release: () => rmSync(file, { force: true }) };
}

/** Whether a living process still uses the server; claims of processes that are gone are swept away. */
export function isClaimed(dataDir: string): boolean {
  const folder = folderOf(dataDir);
  let claimed = false;
  for (const name of namesIn(folder)) {
    const file = join(folder, name);
    if (isLive(file)) claimed = true;
    else rmSync(file, { force: true });
  }
  return claimed;
}

function folderOf(dataDir: string): string {
  return join(dataDir, 'owners');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isLive(file: string): boolean {
  try {
    return isAlive(JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity);
  } catch {
    return false;
  }
}
