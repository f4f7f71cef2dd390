import { readFileSync, statSync } from 'node:fs';
import { Problem } from './problem.ts';

/** A user of the operating system by numbers. */
export interface SystemUser {
  uid: number;
  gid: number;
}

// `nobody` is the second choice because other services may run under it, too.
const CANDIDATES = ['postgres', 'nobody'];

/**
 * The user under which PostgreSQL has to run because it refuses root; undefined: as ourselves.
 * @throws Problem when root has no such user to lend
 */
export function serviceUser(): SystemUser | undefined {
  if (!isRoot()) return undefined;
  // initdb wants a name for its user: a number without an entry in passwd would not do.
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of CANDIDATES) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Problem(
    'PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody: ' +
      'make one (useradd --system postgres), start as an ordinary user, or set DATABASE_URL.',
  );
}

/** The owner of an existing cluster, for root to become; undefined: as ourselves, or owned by root itself. */
export function ownerOf(path: string): SystemUser | undefined {
  if (!isRoot()) return undefined;
  const { uid, gid } = statSync(path);
  return uid === 0 ? undefined : { uid, gid };
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
