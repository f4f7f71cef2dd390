import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { Refusal } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { dueDay } from '../calendar';
import {
  ANNOUNCED_REVIEWS,
  announcementScope,
  type AnnouncementScope,
  countReady,
  requireAnnouncing,
} from './announcement-scope';

/**
 * Announces the results of a cycle that are decided and were not announced before, of an office and those below. What is still
 * preliminary may be announced later, so that nobody waits for the last. From today, for the days of the rules in force on the
 * cycle's last day.
 * @param office the cycle's bureau where left out
 * @returns the id of the announcement
 * @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_INPUT, INVALID_STATE where there is nothing to announce or the rules announce nothing
 */
export async function announceGrades(
  context: CommandContext,
  cycleId: string,
  office: string | null | undefined,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  return context.db.transaction(async (tx) => {
    const scope = await announcementScope(tx, viewer, cycleId, office);
    requireAnnouncing(scope.rules);
    const firstDay = today(context.clock);
    const lastDay = dueDay('ANNOUNCE', firstDay, scope.rules, context.calendar).date;
    // One of two that announce at once waits here, and finds what the other has announced.
    await tx.query(`select from grading_cycle where id = $1 for no key update`, [scope.cycleId]);
    const { id } = await insertAnnouncement(tx, context, scope, viewer.userId, { firstDay, lastDay });
    const entries = await insertEntries(tx, scope, id);
    if (entries === 0) {
      throw await nothingToAnnounce(tx, scope);
    }
    await writeAudit(tx, context, [
      {
        operation: 'ANNOUNCE_GRADES',
        subjectType: 'Announcement',
        subjectId: id,
        after: { cycleId: scope.cycleId, firstDay, lastDay, entries },
        officeCode: scope.officeCode,
      },
    ]);
    return id;
  });
}

async function insertAnnouncement(
  tx: EntityManager,
  { clock }: CommandContext,
  { cycleId, officeCode, rules }: AnnouncementScope,
  userId: string,
  { firstDay, lastDay }: { firstDay: string; lastDay: string },
): Promise<{ id: string }> {
  const [row] = await tx.query<[{ id: string }]>(
    `insert into announcement (cycle_id, office_code, rule_set_id, first_day, last_day, announced_at, announced_by)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [cycleId, officeCode, rules.id, firstDay, lastDay, clock.now(), userId],
  );
  return row;
}

async function insertEntries(
  tx: EntityManager,
  { cycleId, officeCode }: AnnouncementScope,
  id: string,
): Promise<number> {
  const [row] = await tx.query<[{ count: number }]>(
    `with written as (
       insert into announcement_entry (announcement_id, review_id, enterprise_id, name, credit_code, grade)
       select $3::bigint, review.id, enterprise.id, enterprise.name, enterprise.credit_code, review.final_grade
       from ${ANNOUNCED_REVIEWS} and review.status <> 'PRELIMINARY' order by enterprise.office_code, enterprise.id returning id)
     select count(*)::integer as count from written`,
    [cycleId, officeCode, id],
  );
  return row.count;
}

async function nothingToAnnounce(tx: EntityManager, scope: AnnouncementScope): Promise<Refusal> {
  const { preliminary } = await countReady(tx, scope);
  return new Refusal(
    'INVALID_STATE',
    preliminary > 0
      ? `没有可以公示的评定结果：还有 ${preliminary} 家企业的初评待确认，请先确认或调整。`
      : '没有可以公示的评定结果：该范围内已确定的评定结果都已公示，或者尚未评定。',
    { detail: { preliminary } },
  );
}
