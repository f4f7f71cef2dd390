import { type Platform } from '../../../platform/graphql/context';
import { readCheckpoint } from './signed-note';
import { openSealingKey, sealingFiles } from './sealing-key';
import { type Position, sealOnce } from './seal';
import { appendToWitness, readWitness } from './witness';

/** Well below the second within which an entry is sealed. */
const PAUSE_MS = 400;

export interface Sealer {
  stop(): Promise<void>;
}

/**
 * Seals the trail in the background until it is stopped. Any number of processes may do so: one seals at a time.
 * @param dataDir where the key and the witness file lie; all processes that seal share it
 */
export async function startSealer(
  { db, clock, log }: Pick<Platform, 'db' | 'clock' | 'log'>,
  dataDir: string,
): Promise<Sealer> {
  const signer = openSealingKey(dataDir);
  const { witness } = sealingFiles(dataDir);
  let from: Position | undefined;
  let stopped = false;
  let wake: () => void = () => undefined;

  const step = async (): Promise<boolean> => {
    const pass = await sealOnce(db, signer, clock.now(), from);
    from = pass?.from ?? from;
    if (pass?.note !== undefined) {
      from = undefined;
      await appendToWitness(witness, clock.now(), pass.note).catch((error: unknown) =>
        log.error({ err: error, witness }, 'the witness file cannot be written: make room or repair it'),
      );
    }
    return pass?.more ?? false;
  };
  const loop = async (): Promise<void> => {
    while (!stopped) {
      const more = await step().catch((error: unknown) => {
        log.error({ err: error }, 'the trail could not be sealed; the next try follows');
        return false;
      });
      if (!more && !stopped) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, PAUSE_MS);
        });
      }
    }
  };

  await warnOfOlderCopy({ db, log }, witness);
  const running = loop();
  return {
    // What was written until now is sealed before the process ends, unless a transaction still runs.
    stop: async () => {
      stopped = true;
      wake();
      await running;
      await step().catch(() => false);
    },
  };
}

/** The witness knows more than the database: an older copy was put back. The trail goes on; `npm run audit -- verify` tells what is gone. */
async function warnOfOlderCopy({ db, log }: Pick<Platform, 'db' | 'log'>, witness: string): Promise<void> {
  const last = (await readWitness(witness)).at(-1);
  const seen = last === undefined ? undefined : readCheckpoint(last.note);
  const [head] = await db.query<{ size: string }[]>(
    `select coalesce(max(size), 0) as size from audit_checkpoint`,
  );
  if (seen !== undefined && seen.size > Number(head?.size)) {
    log.error(
      { witnessed: seen.size, sealed: Number(head?.size) },
      'the database holds fewer sealed entries than the witness file has seen: an older copy was put back',
    );
  }
}
