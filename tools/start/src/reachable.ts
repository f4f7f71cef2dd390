import { realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { type SystemUser } from './service-user.ts';

const READ = 4;
const ENTER = 1;

/** Whether a user may go into a folder: every folder above it and itself must let that user pass. */
export function canEnter(folder: string, user: SystemUser): boolean {
  let path = realpathSync(folder);
  for (;;) {
    if (!permits(statSync(path), user, ENTER)) return false;
    const parent = dirname(path);
    if (parent === path) return true;
    path = parent;
  }
}

/** Whether a user may read all of these entries of a folder. */
export function canRead(folder: string, entries: readonly string[], user: SystemUser): boolean {
  return (
    canEnter(folder, user) &&
    entries.every((entry) => {
      const path = join(folder, entry);
      return canEnter(dirname(path), user) && permits(statSync(path), user, READ);
    })
  );
}

function permits(stat: Stats, user: SystemUser, right: number): boolean {
  const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0;
  return ((stat.mode >> shift) & right) === right;
}
