import type { CreditEventStatus } from './credit-event-status.ts';

/** One event of a conduct, as far as the decision needs it. */
export interface ConductEvent {
  id: string;
  points: number;
  status: CreditEventStatus;
  /** The order of collection, such as a sequence number; of one type within a conduct. Whole numbers may be text. */
  order: bigint | number | string;
}

/** Which event of a conduct counts, and which give way to it. */
export interface ConductDecision {
  /** Undefined where no event of the conduct stands. */
  counted?: string;
  superseded: { id: string; by: string }[];
}

/**
 * 一次采集原则: of the items that one act matches, the one with the most points is collected; on a tie the first stays.
 *
 * Only events that stand take part, effective or superseded. So after a revocation the next one in points counts again.
 * The outcome does not depend on the order of the argument, nor on which of them counted before.
 *
 * Source: 质检办通〔2017〕264号 三(四).
 */
export function decideConduct(events: readonly ConductEvent[]): ConductDecision {
  const standing = events.filter(({ status }) => status === 'EFFECTIVE' || status === 'SUPERSEDED');
  const earlier = inOrder(standing);
  const [first, ...others] = [...standing].sort((a, b) => b.points - a.points || earlier(a, b));
  if (first === undefined) return { superseded: [] };
  return { counted: first.id, superseded: others.sort(earlier).map(({ id }) => ({ id, by: first.id })) };
}

/** Sequence numbers come as text from some drivers: '9' is before '10' as long as all of them are whole numbers. */
function inOrder(events: readonly ConductEvent[]): (a: ConductEvent, b: ConductEvent) => number {
  const numeric = events.every(({ order }) => typeof order !== 'string' || /^-?\d+$/.test(order));
  const keyOf = ({ order }: ConductEvent) =>
    !numeric ? String(order) : typeof order === 'string' ? BigInt(order) : order;
  return (a, b) => compare(keyOf(a), keyOf(b)) || compare(a.id, b.id);
}

function compare<T extends bigint | number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
