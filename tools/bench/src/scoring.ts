import {
  AQSIQ_2013_93_V1,
  type CreditEventStatus,
  type RuleSetContent,
  type ScoredEvent,
  scoreEnterprise,
} from '@portcredit/credit';
import { median, peakRssMiB, seconds } from './installation.ts';
import { jsonRulesEngine } from './peer-json-rules-engine.ts';
import { zenEngine } from './peer-zen-engine.ts';
import { type Graded, installPeers, type Peer, type ScoredEnterprise, type UnpricedEvent } from './peers.ts';
import { ITEMS } from './seed-events.ts';

const ROUNDS = 3;
/** Our function is through in milliseconds, too short to be measured by one pass. */
const PASSES = 20;
/** Evaluations of a peer that are awaited at the same time: the fastest of 1, 16, 100 and 1,000. */
const AT_ONCE = 100;
const RULES = AQSIQ_2013_93_V1;
const STATUSES: CreditEventStatus[] = ['REVOKED', 'AWAITING_CONFIRMATION', 'SUPERSEDED'];

type Ours<Event> = (enterprise: ScoredEnterprise<Event>) => Graded;
type Theirs<Event> = (enterprise: ScoredEnterprise<Event>) => Promise<Graded>;

/**
 * The scoring function against other engines, each with the same items, bands and grades: 50,000 enterprises with 0 to 20
 * events (in a small run 20,000). Twice: `frozen`, where events bring their points as they are stored, and `priced`, where each
 * engine finds them by the item. All must agree on points, grade and reason of every enterprise before the clock starts. In turns,
 * the median of three rounds; `ratio` is to the fastest peer, where it is least.
 */
export async function scoring(quick: boolean): Promise<object> {
  installPeers();
  const peers = [zenEngine(RULES), jsonRulesEngine(RULES)];
  const unpriced = makeEnterprises(quick ? 20_000 : 50_000);
  const priceOf = pricing(RULES);
  const frozen = unpriced.map(({ events, held }) => ({ events: events.map(priceOf), held }));
  const ours: Ours<ScoredEvent> = ({ events, held }) => scoreEnterprise(events, RULES, { grade: held });
  const measured = {
    frozen: await compare<ScoredEvent>(frozen, ours, peers, ({ score }) => score),
    priced: await compare<UnpricedEvent>(
      unpriced,
      ({ events, held }) => ours({ events: events.map(priceOf), held }),
      peers,
      ({ price }) => price,
    ),
  };
  return {
    enterprises: unpriced.length,
    events: unpriced.reduce((sum, { events }) => sum + events.length, 0),
    ...measured,
    peakRssMiB: peakRssMiB(),
    ratio: Math.min(measured.frozen.ratio, measured.priced.ratio),
  };
}

async function compare<Event>(
  enterprises: readonly ScoredEnterprise<Event>[],
  ours: Ours<Event>,
  peers: readonly Peer[],
  scoreOf: (peer: Peer) => Theirs<Event>,
): Promise<{ enterprisesPerSecond: Record<string, number>; ratio: number }> {
  for (const peer of peers) {
    await requireSame(enterprises, ours, peer.name, scoreOf(peer));
  }
  const runs = [{ name: 'ours', passes: PASSES, run: () => runAlone(enterprises, ours) }].concat(
    peers.map((peer) => ({
      name: peer.name,
      passes: 1,
      run: () => runAtOnce(enterprises, scoreOf(peer)),
    })),
  );
  const rates = new Map(runs.map(({ name }): [string, number[]] => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, passes, run } of runs) {
      rates.get(name)?.push((passes * enterprises.length) / (await seconds(run)));
    }
  }
  const [own = 0, ...others] = [...rates.values()].map(median);
  return {
    enterprisesPerSecond: Object.fromEntries(
      [...rates].map(([name, all]) => [name, Math.round(median(all))]),
    ),
    ratio: Number((own / Math.max(...others)).toFixed(1)),
  };
}

async function requireSame<Event>(
  enterprises: readonly ScoredEnterprise<Event>[],
  ours: Ours<Event>,
  name: string,
  theirs: Theirs<Event>,
): Promise<void> {
  const told = ({ points, seriousPenaltyPoints, grade, reason }: Graded): string =>
    JSON.stringify({ points, seriousPenaltyPoints, grade, reason });
  for (const enterprise of enterprises) {
    const [own, other] = [told(ours(enterprise)), told(await theirs(enterprise))];
    if (own !== other) {
      throw new Error(`${name} says ${other}, we say ${own}: ${JSON.stringify(enterprise)}`);
    }
  }
}

// A function is called, as it is where it serves; the sum keeps the result from being left out.
async function runAlone<Event>(
  enterprises: readonly ScoredEnterprise<Event>[],
  score: Ours<Event>,
): Promise<void> {
  let points = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const enterprise of enterprises) {
      points += score(enterprise).points;
    }
  }
  await Promise.resolve(points);
}

async function runAtOnce<Event>(
  enterprises: readonly ScoredEnterprise<Event>[],
  score: Theirs<Event>,
): Promise<void> {
  for (let from = 0; from < enterprises.length; from += AT_ONCE) {
    await Promise.all(enterprises.slice(from, from + AT_ONCE).map(score));
  }
}

/** As the seeded events are: 0 to 20 of each enterprise, one in twenty does not count, ordinary findings mostly. */
function makeEnterprises(count: number): ScoredEnterprise<UnpricedEvent>[] {
  const next = numbers();
  return Array.from({ length: count }, (_, index) => ({
    held: ['A', 'B', 'B', 'C', 'AA'][index % 5] ?? '',
    events: Array.from({ length: next(21) }, (_event, position) => ({
      id: `${index}.${position}`,
      itemCode: next(9_973) === 0 ? 'W-006' : (ITEMS[next(ITEMS.length)] ?? ''),
      status: next(20) === 0 ? (STATUSES[next(STATUSES.length)] ?? 'REVOKED') : 'EFFECTIVE',
    })),
  }));
}

/** Whole numbers below a limit, the same in each run (xorshift). */
function numbers(): (limit: number) => number {
  let state = 20_131_093;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

function pricing({ items }: RuleSetContent): (event: UnpricedEvent) => ScoredEvent {
  const prices = new Map(items.map((item) => [item.code, item]));
  return ({ id, itemCode, status }) => {
    const item = prices.get(itemCode);
    if (item === undefined) {
      throw new Error(`There is no item ${itemCode}.`);
    }
    const { points, serious, effect } = item;
    return { id, itemCode, points, seriousPenalty: serious, effect, status };
  };
}
