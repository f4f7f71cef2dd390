import {
  type ApplicantEvent,
  type ApplicantFacts,
  type ApplicationCondition,
  checkConditions,
  type CheckedCondition,
  type HeldGrade,
  monthsBefore,
  startOfMonth,
} from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { monthlyVolumes } from '../business-volumes';
import { type RuleSet } from '../rule-sets';

type Queryable = Pick<EntityManager, 'query'>;

/** The conditions of a grade in a rule set; none where it has none. */
export const conditionsOf = (rules: RuleSet, grade: string): ApplicationCondition[] =>
  (rules.conditions ?? []).filter((condition) => condition.grade === grade);

export interface Applicant {
  enterpriseId: string;
  appliedOn: Day;
}

/** What the record says of conditions on a day, by enterprise; the caller holds their rows where it is to last. */
export async function checkApplicants(
  db: Queryable,
  rules: RuleSet,
  conditions: readonly ApplicationCondition[],
  applicants: readonly Applicant[],
  on: Day,
): Promise<Map<string, CheckedCondition[]>> {
  const longest = Math.max(0, ...conditions.map(({ months }) => months));
  const [earliest = on] = applicants.map(({ appliedOn }) => appliedOn).sort();
  const facts = await factsSince(
    db,
    rules.regime,
    applicants.map(({ enterpriseId }) => enterpriseId),
    monthsBefore(startOfMonth(earliest), longest),
  );
  return new Map(
    applicants.map(({ enterpriseId, appliedOn }) => [
      enterpriseId,
      checkConditions(conditions, rules.grades, facts(enterpriseId), { appliedOn, on }),
    ]),
  );
}

async function factsSince(
  db: Queryable,
  regime: string,
  enterpriseIds: readonly string[],
  from: Day,
): Promise<(enterpriseId: string) => ApplicantFacts> {
  const grades = await db.query<{ enterpriseId: string; grade: string; from: Day; to: Day | null }[]>(
    `select enterprise_id as "enterpriseId", value as grade, coalesce(lower(valid), '0001-01-01') as "from", upper(valid) as "to"
     from grade where enterprise_id = any($1::bigint[]) and regime = $2 and upper_inf(known)`,
    [enterpriseIds, regime],
  );
  const events = await db.query<(ApplicantEvent & { enterpriseId: string })[]>(
    `select event.enterprise_id as "enterpriseId", event.id, event.conduct_id as conduct, event.category, event.status,
       event.verified_on as "verifiedOn"
     from credit_event event join rule_set rules on rules.id = event.rule_set_id
     where event.enterprise_id = any($1::bigint[]) and rules.regime = $2 and event.verified_on >= $3
       and event.status in ('EFFECTIVE', 'SUPERSEDED', 'AWAITING_CONFIRMATION') order by event.id`,
    [enterpriseIds, regime, from],
  );
  const volumes = await monthlyVolumes(db, enterpriseIds, from);
  const gradesOf = Map.groupBy(grades, ({ enterpriseId }) => enterpriseId);
  const eventsOf = Map.groupBy(events, ({ enterpriseId }) => enterpriseId);
  const volumesOf = Map.groupBy(volumes, ({ enterpriseId }) => enterpriseId);
  return (id) => ({
    grades: (gradesOf.get(id) ?? []).map(({ to, ...held }): HeldGrade =>
      to === null ? held : { ...held, to },
    ),
    events: eventsOf.get(id) ?? [],
    declarations: volumesOf.get(id) ?? [],
  });
}
