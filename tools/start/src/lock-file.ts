import { dirname } from 'node:path';

interface Entry {
  version?: string;
  resolved?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

/** The part of package-lock.json that is looked at. */
export interface LockFile {
  packages: Record<string, Entry>;
}

/**
 * What is wrong with a lock file, a sentence each: an optional dependency without an entry, with which `npm ci`
 * fails although `npm install` passed, and download addresses, which would tie everybody to one registry.
 */
export function lockComplaints(lock: LockFile): string[] {
  return Object.entries(lock.packages).flatMap(([path, entry]) => [
    ...missingOptionals(lock, path, entry),
    ...(entry.resolved !== undefined && entry.link !== true
      ? [`${path} names a download address: remove its "resolved" (omit-lockfile-registry-resolved=true).`]
      : []),
  ]);
}

function missingOptionals(lock: LockFile, path: string, entry: Entry): string[] {
  return Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !isFoundFrom(lock, path, name))
    .map(
      ([name, range]) =>
        `${path || 'The workspace'} wants ${name} ${range}, which has no entry: npm ci would fail, so pin ` +
        `${path.replace(/^.*node_modules\//, '') || name} to a version whose platform packages all exist.`,
    );
}

/** Looks where Node would look: in the package itself, then in every folder above it. */
function isFoundFrom(lock: LockFile, path: string, name: string): boolean {
  for (let folder = path; ; folder = parentOf(folder)) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
}

function parentOf(folder: string): string {
  const parent = dirname(folder);
  return parent === '.' ? '' : parent;
}
