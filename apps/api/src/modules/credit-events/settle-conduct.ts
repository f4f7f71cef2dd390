import { type CreditEventStatus, decideConduct, type ItemEffect } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { type Clock, today } from '../../platform/clock';
import {
  changeStanding,
  cycleOn,
  followOpenReviews,
  type LockedEnterprise,
  type StandingChange,
} from '../grading';
import { CreditEventStatusEntity } from './credit-event-status.entity';
import { CreditEventEntity } from './credit-event.entity';

/** An event of a conduct: as it is stored, and whether it takes part from now on. */
export interface ConductMember {
  id: string;
  points: number;
  seriousPenalty: boolean;
  effect: ItemEffect;
  verifiedOn: Day;
  cycleId: string | null;
  /** As stored; undefined for one that is about to be written. */
  status: CreditEventStatus | undefined;
  supersededById: string | null;
  /** What it is to become before the conduct is decided: EFFECTIVE or SUPERSEDED stand for taking part. */
  wanted: CreditEventStatus;
  reason: string | null;
}

/** What becomes of an event. */
export interface Outcome {
  status: CreditEventStatus;
  supersededById: string | null;
  cycleId: string | null;
}

export interface Settlement {
  tx: EntityManager;
  clock: Clock;
  regime: string;
  enterprise: LockedEnterprise;
  /** Null where the system acts. */
  byUserId: string | null;
}

/** The stored events of a conduct. */
export function conductMembers(
  tx: Pick<EntityManager, 'query'>,
  conductId: string,
): Promise<ConductMember[]> {
  return tx.query<ConductMember[]>(
    `select id, points, serious_penalty as "seriousPenalty", effect, verified_on as "verifiedOn", cycle_id as "cycleId",
       status, superseded_by_id as "supersededById", status as wanted, null as reason
     from credit_event where conduct_id = $1 order by id`,
    [conductId],
  );
}

/**
 * Once-only (一次采集): of a conduct's events the one with the most points counts, the others give way to it.
 * Writes what changes by that: statuses with their history, the running totals, the reviews that are still open.
 * The caller holds the enterprise's row.
 * @param write stores an event that is new, as it turns out
 */
export async function settleConduct(
  settlement: Settlement,
  members: readonly ConductMember[],
  write: (id: string, outcome: Outcome) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { tx, enterprise, byUserId } = settlement;
  const decision = decideConduct(
    members.map(({ id, points, wanted }) => ({ id, points, status: wanted, order: id })),
  );
  const by = new Map(decision.superseded.map((entry) => [entry.id, entry.by]));
  const changes: { member: ConductMember; outcome: Outcome }[] = [];
  for (const member of members) {
    const takesPart = member.wanted === 'EFFECTIVE' || member.wanted === 'SUPERSEDED';
    const status = !takesPart ? member.wanted : member.id === decision.counted ? 'EFFECTIVE' : 'SUPERSEDED';
    const supersededById = by.get(member.id) ?? null;
    if (status !== member.status || supersededById !== member.supersededById) {
      changes.push({
        member,
        outcome: { status, supersededById, cycleId: await cycleFor(settlement, member, status) },
      });
    }
  }
  // The one that counted gives way first: a unique index lets one event of a conduct count at a time.
  changes.sort((a, b) => Number(a.outcome.status === 'EFFECTIVE') - Number(b.outcome.status === 'EFFECTIVE'));
  for (const { member, outcome } of changes) {
    if (member.status === undefined) {
      await write(member.id, outcome);
    } else {
      await tx.update(CreditEventEntity, { id: member.id }, outcome);
    }
    await tx.insert(CreditEventStatusEntity, {
      eventId: member.id,
      ...outcome,
      at: enterprise.at,
      byUserId,
      reason: member.reason,
    });
  }
  await changeStanding(tx, enterprise.id, standingChanges(changes));
  const cycles = changes.flatMap(({ member, outcome }) => [member.cycleId, outcome.cycleId]);
  await followOpenReviews(tx, enterprise.id, [...new Set(cycles.filter((id) => id !== null))], enterprise.at);
}

/**
 * The cycle in which an event counts: the one that holds the day of its finding; the running one where the
 * enterprise's review of that cycle is decided. Once it counts, it stays where it is.
 */
async function cycleFor(
  { tx, clock, regime, enterprise }: Settlement,
  member: ConductMember,
  status: CreditEventStatus,
): Promise<string | null> {
  const settled = member.status === 'EFFECTIVE' || (member.cycleId !== null && status !== 'EFFECTIVE');
  if (settled) {
    return member.cycleId;
  }
  const own = await cycleOn(tx, enterprise.id, regime, member.verifiedOn);
  if (own?.decided !== true) {
    return own?.id ?? null;
  }
  return (await cycleOn(tx, enterprise.id, regime, today(clock)))?.id ?? null;
}

function standingChanges(changes: readonly { member: ConductMember; outcome: Outcome }[]): StandingChange[] {
  const byCycle = new Map<string, StandingChange>();
  const add = (
    cycleId: string | null,
    { points, seriousPenalty, effect }: ConductMember,
    sign: 1 | -1,
  ): void => {
    if (cycleId === null) {
      return;
    }
    const sum = byCycle.get(cycleId) ?? { cycleId, points: 0, seriousPenaltyPoints: 0, directD: 0 };
    byCycle.set(cycleId, {
      cycleId,
      points: sum.points + sign * points,
      seriousPenaltyPoints: sum.seriousPenaltyPoints + (seriousPenalty ? sign * points : 0),
      directD: sum.directD + (effect === 'DIRECT_D' ? sign : 0),
    });
  };
  for (const { member, outcome } of changes) {
    if (member.status === 'EFFECTIVE') {
      add(member.cycleId, member, -1);
    }
    if (outcome.status === 'EFFECTIVE') {
      add(outcome.cycleId, member, 1);
    }
  }
  return [...byCycle.values()];
}
