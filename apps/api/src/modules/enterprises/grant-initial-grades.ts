import { type EntityManager } from 'typeorm';
import { type Clock, today } from '../../platform/clock';
import { DEFAULT_REGIME, ruleSetOn } from '../rule-sets';

/**
 * Newly registered enterprises hold the rule set's initial grade from that day (质检办通〔2017〕264号 as recalled, not official).
 * @param enterprises a query whose one column holds the ids of enterprises that have no grade yet
 */
export async function grantInitialGrades(
  tx: EntityManager,
  clock: Clock,
  enterprises: string,
  parameters: readonly unknown[] = [],
): Promise<void> {
  const day = today(clock);
  const rules = await ruleSetOn(tx, DEFAULT_REGIME, day);
  if (rules === undefined) {
    return;
  }
  const { grade, official } = rules.initialGrade;
  const at = (offset: number): string => `$${parameters.length + offset}`;
  await tx.query(
    `insert into grade (enterprise_id, regime, value, valid, known, basis, official)
     select id, ${at(1)}, ${at(2)}, daterange(${at(3)}, null), tstzrange(${at(4)}, null), 'REGISTRATION', ${at(5)}
     from (${enterprises}) registered (id)`,
    [...parameters, rules.regime, grade, day, clock.now(), official],
  );
}
