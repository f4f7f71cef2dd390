import { decideConduct } from '../collection/once-only.ts';
import { bandOf } from '../grading/band-of.ts';
import { gradeOf, type GradingRules, type Situation } from '../grading/grade-of.ts';
import { scoreEnterprise, type Score, type ScoredEvent } from './score-enterprise.ts';

/** A grade next to the one that was given, and the points between. */
export interface Distance {
  grade: string;
  /** How many points fewer, or more, lead into its band. */
  points: number;
}

/** The smallest set of events whose falling out would give a better grade. */
export interface Change {
  /** The grade that the rules would then give. */
  grade: string;
  /** Points that would fall out of the total: what is left of a conduct counts again. */
  points: number;
  /** The events that would have to fall out, in the order of the events given. */
  eventIds: string[];
}

/** A score with its reasons: how far the next bands are, and what would change it. */
export interface Explanation {
  score: Score;
  /** The better band next to the points; undefined in the best one. */
  better?: Distance;
  /** The worse band next to the points; undefined in the last one. */
  worse?: Distance;
  /** Undefined where no points that fall out would give a better grade. */
  change?: Change;
}

/**
 * Explains a score so that it can be handed to the enterprise. `change` is exact: no set of events with fewer points
 * falling out gives a better grade, and of several with the same points it is one with the fewest events. An event that
 * falls out is one that is revoked, or whose time is over; of its conduct the next one then counts (一次采集).
 *
 * Throws a RangeError where the rule set has no band for the points.
 */
export function explainScore(
  events: readonly ScoredEvent[],
  ruleSet: GradingRules,
  situation?: Situation,
): Explanation {
  const score = scoreEnterprise(events, ruleSet, situation);
  const { from, to } = bandOf(score.points, ruleSet.bands);
  const above = ruleSet.bands.find((band) => band.to === from);
  const below = to === undefined ? undefined : ruleSet.bands.find((band) => band.from === to);
  const change = whatWouldChange(events, score, ruleSet, situation);
  return {
    score,
    ...(above === undefined ? {} : { better: { grade: above.grade, points: score.points - from + 1 } }),
    ...(below === undefined ? {} : { worse: { grade: below.grade, points: below.from - score.points } }),
    ...(change === undefined ? {} : { change }),
  };
}

/** The events as they would stand if some had fallen out: of each conduct the next one counts. */
export function withoutEvents(events: readonly ScoredEvent[], fallenOut: ReadonlySet<string>): ScoredEvent[] {
  const left = events.map((event) =>
    fallenOut.has(event.id) ? { ...withoutLink(event), status: 'REVOKED' as const } : event,
  );
  const outcome = new Map<string, string | undefined>();
  for (const conduct of conductsOf(events)) {
    const members = left.flatMap((event, order) => (conduct.has(event.id) ? [{ ...event, order }] : []));
    const { counted, superseded } = decideConduct(members);
    if (counted !== undefined) outcome.set(counted, undefined);
    for (const { id, by } of superseded) outcome.set(id, by);
  }
  return left.map((event) => {
    if (!outcome.has(event.id)) return event;
    const supersededBy = outcome.get(event.id);
    return supersededBy === undefined
      ? { ...withoutLink(event), status: 'EFFECTIVE' as const }
      : { ...event, status: 'SUPERSEDED' as const, supersededBy };
  });
}

function withoutLink(event: ScoredEvent): ScoredEvent {
  const free = { ...event };
  delete free.supersededBy;
  return free;
}

/** The ids of the events that stand, by conduct: one that counts, and those that gave way to it. */
function conductsOf(events: readonly ScoredEvent[]): Set<string>[] {
  const conducts = new Map<string, Set<string>>();
  for (const { id, status, supersededBy } of events) {
    const counted = status === 'EFFECTIVE' ? id : status === 'SUPERSEDED' ? supersededBy : undefined;
    if (counted === undefined) continue;
    conducts.set(counted, (conducts.get(counted) ?? new Set()).add(id));
  }
  return [...conducts.values()];
}

/** What a conduct may fall by: its first `dropped` events are out, and the total has `points` fewer. */
interface Step {
  dropped: string[];
  points: number;
}

/**
 * For each number of points that can fall out, the fewest events that do it: a knapsack over the conducts, each of which
 * takes exactly one of its steps. Then the smallest number that gives a better grade.
 */
function whatWouldChange(
  events: readonly ScoredEvent[],
  score: Score,
  ruleSet: GradingRules,
  situation: Situation | undefined,
): Change | undefined {
  const rankOf = (grade: string): number =>
    ruleSet.grades.find(({ code }) => code === grade)?.rank ?? Number.POSITIVE_INFINITY;
  const conducts = conductsOf(events).map((conduct) => stepsOf(events.filter(({ id }) => conduct.has(id))));
  const size = score.points + 1;
  let fewest = new Array<number>(size).fill(Number.POSITIVE_INFINITY);
  fewest[0] = 0;
  const taken = conducts.map((steps) => {
    const next = new Array<number>(size).fill(Number.POSITIVE_INFINITY);
    const choice = new Int32Array(size).fill(-1);
    steps.forEach(({ dropped, points }, index) => {
      for (let fallen = points; fallen < size; fallen += 1) {
        const count = (fewest[fallen - points] ?? Number.POSITIVE_INFINITY) + dropped.length;
        if (count < (next[fallen] ?? 0)) {
          next[fallen] = count;
          choice[fallen] = index;
        }
      }
    });
    fewest = next;
    return choice;
  });
  for (let fallen = 0; fallen < size; fallen += 1) {
    if (fewest[fallen] === Number.POSITIVE_INFINITY) continue;
    const totals = { points: score.points - fallen, seriousPenaltyPoints: 0, directD: false };
    const { grade } = gradeOf(totals, ruleSet, situation);
    if (rankOf(grade) >= rankOf(score.grade)) continue;
    const dropped = new Set<string>();
    let rest = fallen;
    for (let at = conducts.length - 1; at >= 0; at -= 1) {
      const step = conducts[at]?.[taken[at]?.[rest] ?? -1];
      step?.dropped.forEach((id) => dropped.add(id));
      rest -= step?.points ?? 0;
    }
    return {
      grade,
      points: fallen,
      eventIds: events.flatMap(({ id }) => (dropped.has(id) ? [id] : [])),
    };
  }
  return undefined;
}

/** The ways in which a conduct may fall; those that leave an event counting that brings the worst grade are none. */
function stepsOf(conduct: readonly ScoredEvent[]): Step[] {
  const standing = conduct
    .map((event, order) => ({ event, order }))
    .sort((a, b) => b.event.points - a.event.points || a.order - b.order)
    .map(({ event }) => event);
  const most = standing[0]?.points ?? 0;
  return [...standing, undefined].flatMap((left, dropped) =>
    left?.effect === 'DIRECT_D'
      ? []
      : [{ dropped: standing.slice(0, dropped).map(({ id }) => id), points: most - (left?.points ?? 0) }],
  );
}
