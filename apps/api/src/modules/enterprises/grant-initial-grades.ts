import { type EntityManager } from 'typeorm';
import { type Clock, today } from '../../platform/clock';
import { ruleSetOn } from '../rule-sets';
import { DEFAULT_REGIME } from '../rule-sets';
import { setGrades } from '../grades';

/** A newly registered enterprise holds the rule set's initial grade from that day (domain.md §2.4: recalled, not official). */
export async function grantInitialGrades(
  tx: EntityManager,
  clock: Clock,
  enterpriseIds: readonly string[],
): Promise<void> {
  const day = today(clock);
  const rules = await ruleSetOn(tx, DEFAULT_REGIME, day);
  if (rules === undefined || enterpriseIds.length === 0) {
    return;
  }
  const { grade, official } = rules.initialGrade;
  const at = clock.now();
  await setGrades(
    tx,
    rules.regime,
    day,
    enterpriseIds.map((enterpriseId) => ({
      enterpriseId,
      value: grade,
      at,
      basis: 'REGISTRATION',
      official,
      reviewId: null,
    })),
  );
}
