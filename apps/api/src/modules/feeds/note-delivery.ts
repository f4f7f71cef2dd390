import { type EntityManager } from 'typeorm';
import { type Counts, type FeedContext } from './take-events';

/** Writes a delivery that came by a key, and is finished with its answer. @returns its id */
export async function noteDelivery(
  tx: EntityManager,
  { clock, viewer }: FeedContext,
  { events, collected, repeated, refused }: Counts,
): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(
    `insert into feed_delivery (feed_key_id, office_code, received_at, events, collected, repeated, refused, finished_at)
     values ($1, $2, $3, $4, $5, $6, $7, $3) returning id`,
    [viewer.keyId, viewer.officeCode, clock.now(), events, collected, repeated, refused],
  );
  return row?.id ?? '';
}
