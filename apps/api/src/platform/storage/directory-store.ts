import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable } from 'node:stream';
import { type Store } from './storage';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Files below a directory, spread over folders by the first two digits of their hash. */
export function directoryStore(directory: string): Store {
  const pathOf = (sha256: string): string => join(directory, sha256.slice(0, 2), sha256);
  return {
    // On the same disk, so that a file gets its place by being renamed.
    staging: join(directory, 'staging'),
    put: async (file) => {
      const path = pathOf(file.sha256);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(file.path, path);
      await syncDirectory(dirname(path));
    },
    get: (sha256) =>
      new Promise<Readable | undefined>((resolve, reject) => {
        const stream = createReadStream(pathOf(sha256));
        stream.once('open', () => resolve(stream));
        stream.once('error', (error) => (isMissing(error) ? resolve(undefined) : reject(error)));
      }),
    has: (sha256) =>
      access(pathOf(sha256)).then(
        () => true,
        (error: unknown) => {
          if (isMissing(error)) {
            return false;
          }
          throw error;
        },
      ),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

/** A name in a directory is on the disk only when the directory is. Windows has no such call and needs none. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') {
    return;
  }
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
