import { createHash } from 'node:crypto';
import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * A hash over the path, size and time of change of the files that a build of one app reads. It says "changed"
 * too often (a fresh checkout) and never too seldom; Nx, asked then, looks at the contents.
 */
export function fingerprint(root: string, app: string): string {
  const hash = createHash('sha256');
  for (const path of inputs(root, app).sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function inputs(root: string, app: string): string[] {
  const home = join(root, 'apps', app);
  return [
    join(root, 'package-lock.json'),
    join(root, 'tsconfig.base.json'),
    ...filesIn(home),
    ...['src', 'public'].flatMap((folder) => filesBelow(join(home, folder))),
    ...foldersIn(join(root, 'libs')).flatMap((lib) => [...filesIn(lib), ...filesBelow(join(lib, 'src'))]),
  ];
}

function filesIn(folder: string): string[] {
  return entries(folder)
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name));
}

function foldersIn(folder: string): string[] {
  return entries(folder)
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}

function filesBelow(folder: string): string[] {
  return [...filesIn(folder), ...foldersIn(folder).flatMap(filesBelow)];
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
