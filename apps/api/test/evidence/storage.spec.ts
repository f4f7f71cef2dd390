import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import S3rver from 's3rver';
import { readConfig } from '../../src/config';
import { DamagedFile, openStorage, type Storage } from '../../src/platform/storage/storage';

/** A store of each kind, and what somebody with access to its disk may do. */
interface Shelf {
  storage: Storage;
  files: () => string[];
  overwrite: (sha256: string, bytes: Buffer) => void;
  staging: () => string[];
}

const KEYS = { STORAGE_ACCESS_KEY_ID: 'S3RVER', STORAGE_SECRET_ACCESS_KEY: 'S3RVER' };
const DATABASE_URL = 'postgres://u:p@localhost/x';
let directory: string;
let server: S3rver;
const shelves: Record<string, Shelf> = {};

const below = (path: string, wanted: RegExp): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'portcredit-storage-'));
  const bucket = join(directory, 's3');
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: bucket,
    configureBuckets: [{ name: 'evidence', configs: [] }],
  });
  const { port } = await server.run();
  const dataDir = join(directory, 'data');
  const shelf = (url: string, root: string, staging: string, pattern: RegExp): Shelf => {
    const { storage } = readConfig({ DATABASE_URL, DATA_DIR: dataDir, STORAGE_URL: url, ...KEYS });
    const files = (): string[] => below(root, pattern).filter((path) => !path.includes('staging'));
    return {
      storage: openStorage(storage),
      files,
      overwrite: (sha256, bytes) => {
        for (const path of files().filter((one) => one.includes(sha256))) {
          writeFileSync(path, bytes);
        }
      },
      staging: () => readdirSync(staging),
    };
  };
  shelves.directory = shelf(
    `file://${join(directory, 'files')}`,
    join(directory, 'files'),
    join(directory, 'files', 'staging'),
    /^[0-9a-f]{64}$/,
  );
  shelves.bucket = shelf(
    `s3://evidence/port/380000?endpoint=http://127.0.0.1:${port}&region=cn-north-1`,
    bucket,
    join(dataDir, 'staging'),
    /^[0-9a-f]{64}\._S3rver_object$/,
  );
});
afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true, force: true });
});

const put = async (storage: Storage, bytes: Buffer): Promise<string> => {
  const file = await storage.stage(Readable.from([bytes]), Infinity, () => new Error());
  await storage.put(file);
  await file.discard();
  return file.sha256;
};
const text = async (storage: Storage, sha256: string): Promise<string> =>
  Buffer.concat((await (await storage.get(sha256)).toArray()) as Buffer[]).toString();

describe.each(['directory', 'bucket'])('A %s', (kind) => {
  const shelf = (): Shelf => {
    const found = shelves[kind];
    if (found === undefined) throw new Error(kind);
    return found;
  };

  test('keeps a file under the SHA-256 of its content, and gives it back', async () => {
    const { storage, files } = shelf();
    const bytes = Buffer.from('决定书');
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(await storage.has(hash)).toBe(false);

    expect(await put(storage, bytes)).toBe(hash);

    expect(await storage.has(hash)).toBe(true);
    expect(await text(storage, hash)).toBe('决定书');
    expect(files().filter((path) => path.includes(hash))).toHaveLength(1);
  });

  test('keeps the same content once, also where many bring it at once', async () => {
    const { storage, files } = shelf();
    const before = files().length;

    const hashes = await Promise.all(Array.from({ length: 8 }, () => put(storage, Buffer.from('同一份'))));

    expect(new Set(hashes).size).toBe(1);
    expect(files()).toHaveLength(before + 1);
  });

  test.each([
    ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(1), Buffer.from('x')])],
    ['cut off', (bytes: Buffer) => bytes.subarray(1)],
    ['emptied', () => Buffer.alloc(0)],
  ])('never gives a file that was %s, and says so', async (what, damage) => {
    const { storage, overwrite } = shelf();
    const bytes = Buffer.from(`证据 ${what}`);
    const hash = await put(storage, bytes);
    overwrite(hash, damage(bytes));

    await expect(storage.get(hash)).rejects.toMatchObject({ name: 'DamagedFile', damage: 'CHANGED' });
    await expect(storage.check(hash)).rejects.toBeInstanceOf(DamagedFile);

    await put(storage, bytes);
    expect(await text(storage, hash)).toBe(bytes.toString());
  });

  test('says of a file that it does not have that it is missing, and of one that was removed', async () => {
    const { storage } = shelf();
    const hash = await put(storage, Buffer.from('到期'));
    await storage.remove(hash);

    await expect(storage.get(hash)).rejects.toMatchObject({ damage: 'MISSING' });
    await expect(storage.remove(hash)).resolves.toBeUndefined();
  });

  test('takes no more than it is told to, and leaves nothing on its way', async () => {
    const { storage, staging } = shelf();
    const tooLong = new Error('too long');
    await expect(
      storage.stage(Readable.from([Buffer.alloc(6), Buffer.alloc(5)]), 10, () => tooLong),
    ).rejects.toBe(tooLong);
    await expect(
      storage.stage(
        (async function* () {
          yield Buffer.alloc(5);
          await Promise.reject(new Error('broken off'));
        })(),
        10,
        () => tooLong,
      ),
    ).rejects.toThrow('broken off');

    expect(staging()).toEqual([]);
  });

  test('gives many files at once, each its own', async () => {
    const { storage, staging } = shelf();
    const contents = Array.from({ length: 20 }, (_, index) => 'x'.repeat(index * 10_000 + 1));
    const hashes = await Promise.all(contents.map((content) => put(storage, Buffer.from(content))));

    expect(await Promise.all(hashes.map((hash) => text(storage, hash)))).toEqual(contents);
    for (const deadline = Date.now() + 5_000; staging().length > 0 && Date.now() < deadline;) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(staging()).toEqual([]);
  });
});

test('A bucket holds the files under its prefix', () => {
  expect(shelves.bucket?.files().every((path) => path.includes('/evidence/port/380000/'))).toBe(true);
});

test('The keys of a bucket are told by no fault', async () => {
  const { storage } = readConfig({
    DATABASE_URL,
    DATA_DIR: join(directory, 'data'),
    STORAGE_URL: 's3://evidence?endpoint=http://127.0.0.1:1',
    STORAGE_ACCESS_KEY_ID: 'the-id',
    STORAGE_SECRET_ACCESS_KEY: 'the-secret',
  });
  const fault: unknown = await openStorage(storage)
    .get('0'.repeat(64))
    .catch((error: unknown) => error);

  expect(fault).toBeInstanceOf(Error);
  expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toMatch(/the-secret|the-id/);
});

test('A directory is written to its disk before it answers: the bytes are there under no other name', async () => {
  const bytes = Buffer.from('写入');
  const hash = await put(shelves.directory?.storage as Storage, bytes);

  expect(readFileSync(join(directory, 'files', hash.slice(0, 2), hash))).toEqual(bytes);
});
