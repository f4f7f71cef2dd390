import { createHash } from 'node:crypto';
import { type CommandContext } from '../../platform/graphql/context';
import { Refusal } from '../../platform/refusal';

/** How often one may be wrong before one has to wait, and how the wait grows: it doubles each time up to the longest. */
interface Patience {
  free: number;
  firstSeconds: number;
  longestSeconds: number;
}

/** One name from one address: a guesser. The same name from another address is not touched by it. */
const NAME_AND_ADDRESS: Patience = { free: 5, firstSeconds: 30, longestSeconds: 900 };
/** Any names from one address: many people may sit behind it, so that it has more room and waits less. */
const ADDRESS: Patience = { free: 50, firstSeconds: 1, longestSeconds: 60 };
/** After so long without an attempt all is forgotten. */
const FORGET_SECONDS = 3_600;

export interface Attempt {
  /** The password was right: the name may be wrong again as often as at first. */
  succeeded(): Promise<void>;
}

/**
 * Counts an attempt before it is tried, so that many at once are no way around it.
 * Names that nobody has are counted like any other.
 * @throws Refusal TOO_MANY_REQUESTS with how long to wait
 */
export async function countAttempt(
  { db, clock, address }: Pick<CommandContext, 'db' | 'clock' | 'address'>,
  username: string,
): Promise<Attempt> {
  const now = clock.now();
  const keys = { address: keyOf(address), name: keyOf(`${username} ${address}`) };
  const count = async (key: Buffer, { free, firstSeconds, longestSeconds }: Patience): Promise<void> => {
    const counted = await db.query<unknown[]>(
      `insert into sign_in_attempt as known (key, failures, last_at) values ($1, 1, $2)
       on conflict (key) do update set last_at = $2,
         failures = case when known.last_at < $2 - make_interval(secs => $6) then 1 else known.failures + 1 end,
         blocked_until = case when known.failures + 1 < $3 or known.last_at < $2 - make_interval(secs => $6) then null
           else $2 + make_interval(secs => least($5::double precision, $4 * 2.0 ^ least(known.failures + 1 - $3, 30))) end
       where known.blocked_until is null or known.blocked_until <= $2
       returning failures`,
      [key, now, free, firstSeconds, longestSeconds, FORGET_SECONDS],
    );
    if (counted.length === 0) {
      throw await tooMany(key);
    }
  };
  const tooMany = async (key: Buffer): Promise<Refusal> => {
    const [row] = await db.query<{ until: Date | null }[]>(
      `select blocked_until as until from sign_in_attempt where key = $1`,
      [key],
    );
    const seconds = Math.max(1, Math.ceil(((row?.until ?? now).getTime() - now.getTime()) / 1_000));
    return new Refusal('TOO_MANY_REQUESTS', `尝试次数过多，请在 ${inWords(seconds)}后重试。`, {
      detail: { retryAfterSeconds: seconds },
    });
  };
  await count(keys.name, NAME_AND_ADDRESS);
  await count(keys.address, ADDRESS);
  return {
    succeeded: async () => {
      await db.query(`delete from sign_in_attempt where key = $1 or last_at < $2`, [
        keys.name,
        new Date(now.getTime() - FORGET_SECONDS * 1_000),
      ]);
      await db.query(
        `update sign_in_attempt set failures = failures - 1, blocked_until = null where key = $1 and failures > 1`,
        [keys.address],
      );
    },
  };
}

/** A hash: what people type into the wrong field would stand there to be read. */
const keyOf = (text: string): Buffer => createHash('sha256').update(text).digest();

const inWords = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
