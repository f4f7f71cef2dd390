import { mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from './problem.ts';
import { canEnter } from './reachable.ts';
import { type SystemUser } from './service-user.ts';

/**
 * A folder of ours outside the checkout, for what the user of the server could not reach inside it.
 * Only we can write there; the user of the server can enter.
 * @param lasting true for data that has to outlive a restart of the machine
 * @throws Problem when there is no such place
 */
export function shelter(user: SystemUser | undefined, lasting: boolean): string {
  const places =
    user === undefined
      ? [join(tmpdir(), `portcredit-${process.getuid?.() ?? 'user'}`)]
      : ['/var/lib/portcredit', '/var/tmp/portcredit', ...(lasting ? [] : [join(tmpdir(), 'portcredit-0')])];
  const place = places.find((path) => isOurs(path, user));
  if (place !== undefined) return place;
  throw new Problem(
    `PostgreSQL cannot reach the checkout, and none of ${places.join(', ')} can be used instead: ` +
      'move the checkout to a folder that every user may enter, or set DATABASE_URL.',
  );
}

function isOurs(path: string, user: SystemUser | undefined): boolean {
  try {
    mkdirSync(path, { recursive: true, mode: 0o755 });
    const { uid, mode } = statSync(path);
    // Below a folder that all may write to, somebody else could have made it first.
    const safe = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return safe && (user === undefined || canEnter(path, user));
  } catch {
    return false;
  }
}
