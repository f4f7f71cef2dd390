import { type EntityManager } from 'typeorm';
import { type Clock } from '../../platform/clock';

/**
 * Lets the events that were verified within a new cycle, and counted in none for want of one, count in it;
 * their history says from when on.
 */
export async function addOpenEventsToCycle(tx: EntityManager, cycleId: string, clock: Clock): Promise<void> {
  const waiting = `credit_event event
     join enterprise on enterprise.id = event.enterprise_id
     join office_bureau on office_bureau.office_code = enterprise.office_code
     join grading_cycle cycle on cycle.office_code = office_bureau.bureau_code and cycle.period @> event.verified_on
     where cycle.id = $1 and event.cycle_id is null`;
  await tx.query(
    `select enterprise.id from enterprise where enterprise.id in (select event.enterprise_id from ${waiting}) order by id for no key update`,
    [cycleId],
  );
  await tx.query(
    `update enterprise set facts_at = greatest($2::timestamptz, facts_at + interval '1 millisecond')
     where id in (select event.enterprise_id from ${waiting})`,
    [cycleId, clock.now()],
  );
  await tx.query(
    `with moved as (
       update credit_event set cycle_id = $1 where id in (select event.id from ${waiting})
       returning id, enterprise_id, status, superseded_by_id)
     insert into credit_event_status (event_id, status, at, reason, superseded_by_id, cycle_id)
     select moved.id, moved.status, enterprise.facts_at, '开启评定周期后计入该周期', moved.superseded_by_id, $1
     from moved join enterprise on enterprise.id = moved.enterprise_id order by moved.id`,
    [cycleId],
  );
  await tx.query(
    `insert into standing (cycle_id, enterprise_id, points, serious_penalty_points, direct_d)
     select cycle_id, enterprise_id, sum(points), coalesce(sum(points) filter (where serious_penalty), 0), count(*) filter (where effect = 'DIRECT_D')
     from credit_event where cycle_id = $1 and status = 'EFFECTIVE' group by cycle_id, enterprise_id`,
    [cycleId],
  );
}
