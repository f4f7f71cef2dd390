import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable } from 'node:stream';

/** A file on its way into the store or out of it. */
export interface StagedFile {
  path: string;
  /** Bytes. */
  size: number;
  /** Of its content, as 64 hexadecimal digits. */
  sha256: string;
  /** Its bytes, after which it is gone. */
  readOnce(): Readable;
  discard(): Promise<void>;
}

/**
 * Writes bytes to a file of their own while they arrive, and to the disk before it returns.
 * @param tooLong made and thrown beyond `maxBytes`; nothing is left behind then
 */
export async function stageFile(
  directory: string,
  bytes: AsyncIterable<Buffer>,
  maxBytes = Infinity,
  tooLong: () => Error = () => new Error('too long'),
): Promise<StagedFile> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, randomUUID());
  const discard = (): Promise<void> => rm(path, { force: true });
  const handle = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > maxBytes) {
        throw tooLong();
      }
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
    return {
      path,
      size,
      sha256: hash.digest('hex'),
      readOnce: () => createReadStream(path).once('close', () => void discard()),
      discard,
    };
  } catch (error) {
    await discard();
    throw error;
  } finally {
    await handle.close();
  }
}

const A_DAY_MS = 86_400_000;

/** Removes what a process that was killed left on its way. */
export async function sweepStaging(directory: string): Promise<void> {
  for (const name of await readdir(directory).catch(() => [])) {
    const path = join(directory, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && found.mtimeMs < Date.now() - A_DAY_MS) {
      await rm(path, { force: true });
    }
  }
}
