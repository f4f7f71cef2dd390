import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { type GradePeriodType, type GradeType } from './grade.type';

type Queryable = Pick<EntityManager, 'query'>;

/** The grades that held on a day, as known at an instant; now where the instant is left out. */
export function gradesOn(
  db: Queryable,
  enterpriseIds: readonly string[],
  regime: string,
  on: Day,
  asKnownAt: Date | undefined,
): Promise<GradeType[]> {
  return db.query<GradeType[]>(
    `select enterprise_id as "enterpriseId", value, lower(valid) as since, review_id as "reviewId"
     from grade where enterprise_id = any($1) and regime = $2 and valid @> $3::date
       and case when $4::timestamptz is null then upper_inf(known) else known @> $4::timestamptz end`,
    [enterpriseIds, regime, on, asKnownAt ?? null],
  );
}

/** All grades of an enterprise as known now, the latest first. */
export function gradeHistory(
  db: Queryable,
  enterpriseId: string,
  regime: string,
): Promise<GradePeriodType[]> {
  return db.query<GradePeriodType[]>(
    `select enterprise_id as "enterpriseId", value, lower(valid) as "from", upper(valid) as "to", basis, official, review_id as "reviewId"
     from grade where enterprise_id = $1 and regime = $2 and upper_inf(known) order by valid desc`,
    [enterpriseId, regime],
  );
}
