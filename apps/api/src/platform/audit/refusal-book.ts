import { type DataSource, type EntityManager } from 'typeorm';
import { type Deed, writeDeeds } from './write-audit';

/** Refusals of one address that is not signed in, each with an entry of its own, in a minute. */
const SINGLE_PER_MINUTE = 1_200;
/** Beyond that, those of an address within this time share an entry with their number, and wait for it. */
const GATHER_MS = 100;
const MINUTE_MS = 60_000;

interface Waiting {
  deed: Deed;
  done: (error?: Error) => void;
}

/**
 * Writes the refusals of a process: those of the same moment in one statement, so that many at once cost one commit.
 * Each promise resolves when its entry is committed. A flood from one address that nobody has signed in at is
 * counted instead of listed, and slowed down by that; what is written per address and second stays bounded.
 */
export class RefusalBook {
  private waiting: Waiting[] = [];
  private readonly gathered = new Map<string, Waiting[]>();
  private counts = new Map<string, number>();
  private minute = 0;

  constructor(private readonly db: Pick<EntityManager, 'query'>) {}

  /** @throws what kept the entries from being written; then the answer must not leave */
  async note(deeds: readonly Deed[]): Promise<void> {
    await Promise.all(
      deeds.map(
        (deed) =>
          new Promise<void>((resolve, reject) => {
            this.add({
              deed,
              done: (error) =>
                error === undefined
                  ? resolve()
                  : reject(
                      error instanceof Error
                        ? error
                        : new Error('The refusals were not written.', { cause: error }),
                    ),
            });
          }),
      ),
    );
  }

  private add(one: Waiting): void {
    const { viewer, address } = one.deed.caller;
    if (viewer === null && this.countOf(networkOf(address)) > SINGLE_PER_MINUTE) {
      this.gather(networkOf(address), one);
      return;
    }
    this.waiting.push(one);
    if (this.waiting.length === 1) {
      setImmediate(() => {
        const batch = this.waiting;
        this.waiting = [];
        void this.write(
          batch.map(({ deed }) => deed),
          batch,
        );
      });
    }
  }

  private gather(network: string, one: Waiting): void {
    const flood = this.gathered.get(network);
    if (flood !== undefined) {
      flood.push(one);
      return;
    }
    const batch = [one];
    this.gathered.set(network, batch);
    setTimeout(() => {
      this.gathered.delete(network);
      const { caller, record } = one.deed;
      const codes: Record<string, number> = {};
      for (const { deed } of batch) {
        const code = (deed.record.after as { code?: string } | null | undefined)?.code ?? '';
        codes[code] = (codes[code] ?? 0) + 1;
      }
      const together: Deed = {
        caller,
        record: {
          operation: 'REQUEST_FLOOD',
          subjectType: record.subjectType,
          subjectId: null,
          outcome: 'REFUSED',
          after: { count: batch.length, codes },
        },
      };
      void this.write([together], batch);
    }, GATHER_MS);
  }

  private countOf(network: string): number {
    const minute = Math.floor(performance.now() / MINUTE_MS);
    if (minute !== this.minute) {
      this.minute = minute;
      this.counts = new Map();
    }
    const count = (this.counts.get(network) ?? 0) + 1;
    this.counts.set(network, count);
    return count;
  }

  private async write(deeds: readonly Deed[], waiting: readonly Waiting[]): Promise<void> {
    try {
      await writeDeeds(this.db, deeds);
      waiting.forEach(({ done }) => done());
    } catch (error) {
      const cause = error instanceof Error ? error : new Error(String(error));
      waiting.forEach(({ done }) => done(cause));
    }
  }
}

/** An address of IPv6 stands for the 64 bits of its network: whoever has one has all of them. */
function networkOf(address: string): string {
  if (address.includes('.') || !address.includes(':')) {
    return address;
  }
  const [before = '', after] = address.split('::');
  const first = before.split(':');
  const last = after === undefined ? [] : after.split(':');
  const gap = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return [...first, ...gap, ...last].slice(0, 4).join(':');
}

const books = new WeakMap<object, RefusalBook>();

/** The book of a database's refusals in this process. */
export function refusalBookOf(db: DataSource): RefusalBook {
  const book = books.get(db) ?? new RefusalBook(db.manager);
  books.set(db, book);
  return book;
}
