import { type Readable } from 'node:stream';
import { type StorageSettings } from '../../storage-settings';
import { directoryStore } from './directory-store';
import { s3Store } from './s3-store';
import { type StagedFile, stageFile, sweepStaging } from './stage-file';

/** A place that keeps bytes under the SHA-256 of them; what it gives back is not checked yet. */
export interface Store {
  /** Where files lie on their way in and out. */
  readonly staging: string;
  /** Keeps a file before it returns; the same content again is the same file. May take the staged file itself. */
  put(file: StagedFile): Promise<void>;
  /** The bytes, or undefined where there are none. */
  get(sha256: string): Promise<Readable | undefined>;
  has(sha256: string): Promise<boolean>;
  /** Removes what nobody refers to any more. */
  remove(sha256: string): Promise<void>;
}

/** A file that the store has lost or holds with other bytes: a fault, and never served. */
export class DamagedFile extends Error {
  constructor(
    readonly sha256: string,
    readonly damage: 'MISSING' | 'CHANGED',
  ) {
    super(
      damage === 'MISSING'
        ? `The file ${sha256} is not in the store: put it back from a copy.`
        : `The file ${sha256} in the store has other bytes than were put there: put it back from a copy.`,
    );
    this.name = 'DamagedFile';
  }
}

/** Files by the SHA-256 of their content: written before acknowledged, stored once, verified when read. */
export interface Storage {
  /**
   * Takes in a file while it arrives, and tells its size and hash; it is kept by `put` and let go by `discard`.
   * @param maxBytes beyond which `tooLong` is thrown
   */
  stage(bytes: AsyncIterable<Buffer>, maxBytes: number, tooLong: () => Error): Promise<StagedFile>;
  put(file: StagedFile): Promise<void>;
  /** The whole file, verified before its first byte is given. @throws DamagedFile */
  get(sha256: string): Promise<Readable>;
  /** Whether the file is there, whole. @throws DamagedFile */
  check(sha256: string): Promise<void>;
  has(sha256: string): Promise<boolean>;
  remove(sha256: string): Promise<void>;
  /** Removes what was left on its way a day ago or earlier. */
  sweep(): Promise<void>;
}

export function openStorage(settings: StorageSettings): Storage {
  const store = settings.kind === 'S3' ? s3Store(settings) : directoryStore(settings.directory);
  const verified = async (sha256: string): Promise<StagedFile> => {
    const bytes = await store.get(sha256);
    if (bytes === undefined) {
      throw new DamagedFile(sha256, 'MISSING');
    }
    const file = await stageFile(store.staging, bytes as AsyncIterable<Buffer>);
    if (file.sha256 !== sha256) {
      await file.discard();
      throw new DamagedFile(sha256, 'CHANGED');
    }
    return file;
  };
  return {
    stage: (bytes, maxBytes, tooLong) => stageFile(store.staging, bytes, maxBytes, tooLong),
    put: (file) => store.put(file),
    get: async (sha256) => (await verified(sha256)).readOnce(),
    check: async (sha256) => (await verified(sha256)).discard(),
    has: (sha256) => store.has(sha256),
    remove: (sha256) => store.remove(sha256),
    sweep: () => sweepStaging(store.staging),
  };
}
