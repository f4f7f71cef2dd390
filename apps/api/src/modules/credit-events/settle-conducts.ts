import { type CreditEventStatus, decideConduct, type ItemEffect } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { type Clock, today } from '../../platform/clock';
import { insertRows } from '../../platform/database/insert-rows';
import {
  changeStandings,
  type CyclesOn,
  cyclesOn,
  type EnterpriseDay,
  followOpenReviews,
  type LockedEnterprise,
  type StandingChange,
} from '../grading';

/** An event of a conduct: as it is stored, and whether it takes part from now on. */
export interface ConductMember {
  id: string;
  conductId: string;
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
  /** Null where the system acts. */
  byUserId: string | null;
}

/** A conduct with all its events, of an enterprise whose row the caller holds. */
export interface Conduct {
  enterprise: LockedEnterprise;
  regime: string;
  members: ConductMember[];
}

interface Change {
  enterprise: LockedEnterprise;
  member: ConductMember;
  outcome: Outcome;
}

/** The stored events of conducts, the first first. */
export function conductMembers(
  tx: Pick<EntityManager, 'query'>,
  conductIds: readonly string[],
): Promise<ConductMember[]> {
  return tx.query<ConductMember[]>(
    `select id, conduct_id as "conductId", points, serious_penalty as "seriousPenalty", effect, verified_on as "verifiedOn",
       cycle_id as "cycleId", status, superseded_by_id as "supersededById", status as wanted, null as reason
     from credit_event where conduct_id = any($1::bigint[]) order by id`,
    [conductIds],
  );
}

/**
 * Once-only (一次采集): of a conduct's events the one with the most points counts, the others give way to it.
 * Writes what changes by that: statuses with their history, the running totals, the reviews that are still open, in a
 * number of statements that does not grow with the conducts. The caller holds the enterprises' rows.
 * @param write stores the events that are new, as they turn out
 */
export async function settleConducts(
  settlement: Settlement,
  conducts: readonly Conduct[],
  write: (outcomes: ReadonlyMap<string, Outcome>) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { tx, byUserId } = settlement;
  const changes = await decide(settlement, conducts);
  const stored = changes.filter(({ member }) => member.status !== undefined);
  // The one that counted gives way first: a unique index lets one event of a conduct count at a time.
  await updateEvents(
    tx,
    stored.filter(({ outcome }) => outcome.status !== 'EFFECTIVE'),
  );
  await updateEvents(
    tx,
    stored.filter(({ outcome }) => outcome.status === 'EFFECTIVE'),
  );
  await write(
    new Map(
      changes
        .filter(({ member }) => member.status === undefined)
        .map(({ member, outcome }) => [member.id, outcome]),
    ),
  );
  await insertRows(
    tx,
    'credit_event_status',
    changes.map(({ enterprise, member, outcome }) => ({
      eventId: member.id,
      ...outcome,
      at: enterprise.at,
      byUserId,
      reason: member.reason,
    })),
  );
  await changeStandings(tx, standingChanges(changes));
  await followOpenReviews(tx, changedStandings(changes));
}

async function decide(settlement: Settlement, conducts: readonly Conduct[]): Promise<Change[]> {
  const decided = conducts.flatMap(({ enterprise, regime, members }) => {
    const { counted, superseded } = decideConduct(
      members.map(({ id, points, wanted }) => ({ id, points, status: wanted, order: id })),
    );
    const by = new Map(superseded.map((entry) => [entry.id, entry.by]));
    return members.flatMap((member) => {
      const takesPart = member.wanted === 'EFFECTIVE' || member.wanted === 'SUPERSEDED';
      const status: CreditEventStatus = !takesPart
        ? member.wanted
        : member.id === counted
          ? 'EFFECTIVE'
          : 'SUPERSEDED';
      const supersededById = by.get(member.id) ?? null;
      return status === member.status && supersededById === member.supersededById
        ? []
        : [{ enterprise, regime, member, status, supersededById }];
    });
  });
  const day = today(settlement.clock);
  const open = decided.filter(({ member, status }) => !staysInCycle(member, status));
  const cycleOn: CyclesOn =
    open.length === 0
      ? () => undefined
      : await cyclesOn(
          settlement.tx,
          open.flatMap(({ enterprise, regime, member }) =>
            [member.verifiedOn, day].map((on) => ({ enterpriseId: enterprise.id, regime, day: on })),
          ),
        );
  return decided.map(({ enterprise, regime, member, status, supersededById }) => ({
    enterprise,
    member,
    outcome: {
      status,
      supersededById,
      cycleId: staysInCycle(member, status)
        ? member.cycleId
        : cycleFor(cycleOn, { enterpriseId: enterprise.id, regime, day }, member.verifiedOn),
    },
  }));
}

/** Once it counts, an event stays in its cycle. */
const staysInCycle = (member: ConductMember, status: CreditEventStatus): boolean =>
  member.status === 'EFFECTIVE' || (member.cycleId !== null && status !== 'EFFECTIVE');

/**
 * The cycle in which an event counts: the one that holds the day of its finding; the running one where the
 * enterprise's review of that cycle is decided.
 */
function cycleFor(cycleOn: CyclesOn, now: EnterpriseDay, verifiedOn: Day): string | null {
  const own = cycleOn({ ...now, day: verifiedOn });
  return (own?.decided === true ? cycleOn(now) : own)?.id ?? null;
}

async function updateEvents(tx: EntityManager, changes: readonly Change[]): Promise<void> {
  if (changes.length > 0) {
    await tx.query(
      `update credit_event set status = change.status, superseded_by_id = change.superseded_by_id, cycle_id = change.cycle_id
       from unnest($1::bigint[], $2::text[], $3::bigint[], $4::bigint[]) as change(id, status, superseded_by_id, cycle_id)
       where credit_event.id = change.id`,
      [
        changes.map(({ member }) => member.id),
        changes.map(({ outcome }) => outcome.status),
        changes.map(({ outcome }) => outcome.supersededById),
        changes.map(({ outcome }) => outcome.cycleId),
      ],
    );
  }
}

function standingChanges(changes: readonly Change[]): StandingChange[] {
  const sums = new Map<string, StandingChange>();
  const add = (
    enterpriseId: string,
    cycleId: string | null,
    { points, seriousPenalty, effect }: ConductMember,
    sign: 1 | -1,
  ): void => {
    if (cycleId === null) {
      return;
    }
    const key = `${enterpriseId} ${cycleId}`;
    const sum = sums.get(key) ?? { enterpriseId, cycleId, points: 0, seriousPenaltyPoints: 0, directD: 0 };
    sums.set(key, {
      ...sum,
      points: sum.points + sign * points,
      seriousPenaltyPoints: sum.seriousPenaltyPoints + (seriousPenalty ? sign * points : 0),
      directD: sum.directD + (effect === 'DIRECT_D' ? sign : 0),
    });
  };
  for (const { enterprise, member, outcome } of changes) {
    if (member.status === 'EFFECTIVE') {
      add(enterprise.id, member.cycleId, member, -1);
    }
    if (outcome.status === 'EFFECTIVE') {
      add(enterprise.id, outcome.cycleId, member, 1);
    }
  }
  return [...sums.values()];
}

/** Each enterprise and cycle with an event that has changed, once. */
function changedStandings(changes: readonly Change[]): { enterpriseId: string; cycleId: string; at: Date }[] {
  const changed = new Map<string, { enterpriseId: string; cycleId: string; at: Date }>();
  for (const { enterprise, member, outcome } of changes) {
    for (const cycleId of [member.cycleId, outcome.cycleId]) {
      if (cycleId !== null) {
        changed.set(`${enterprise.id} ${cycleId}`, {
          enterpriseId: enterprise.id,
          cycleId,
          at: enterprise.at,
        });
      }
    }
  }
  return [...changed.values()];
}
