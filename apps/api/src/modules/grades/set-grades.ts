import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { type GradeBasis } from './grade.type';

/** A grade that holds from a day on, known from an instant on. */
export interface NewGrade {
  enterpriseId: string;
  value: string;
  /** Later than any change of this enterprise before it: the caller holds the enterprise's row. */
  at: Date;
  basis: GradeBasis;
  official: boolean;
  reviewId: string | null;
  /** The batch that granted it, where it was given on application. */
  batchId?: string | null;
  /** The withdrawal, with its served notice, where it follows one. */
  withdrawalId?: string | null;
}

interface ClosedGrade {
  enterpriseId: string;
  value: string;
  from: Day;
  at: Date;
  basis: GradeBasis;
  official: boolean;
  reviewId: string | null;
  batchId: string | null;
  withdrawalId: string | null;
}

/**
 * Lets grades hold from a day on. What was known until now stays: the old row's knowledge ends, its days before
 * `from` are written again, and the new grade follows them.
 */
export async function setGrades(
  tx: EntityManager,
  regime: string,
  from: Day,
  grades: readonly NewGrade[],
): Promise<void> {
  const given = JSON.stringify(grades);
  const closed = await returned<ClosedGrade>(
    tx,
    `update grade set known = tstzrange(lower(grade.known), given.at)
     from jsonb_to_recordset($3::jsonb) as given ("enterpriseId" bigint, at timestamptz)
     where grade.enterprise_id = given."enterpriseId" and grade.regime = $1 and upper_inf(grade.known)
       and grade.valid && daterange($2::date, null)
     returning grade.enterprise_id as "enterpriseId", grade.value, lower(grade.valid) as "from", given.at, grade.basis,
       grade.official, grade.review_id as "reviewId", grade.batch_id as "batchId", grade.withdrawal_id as "withdrawalId"`,
    [regime, from, given],
  );
  const kept = closed.filter((grade) => grade.from < from).map((grade) => ({ ...grade, to: from }));
  await tx.query(
    `insert into grade (enterprise_id, regime, value, valid, known, basis, official, review_id, batch_id, withdrawal_id)
     select "enterpriseId", $1, value, daterange("from", "to"), tstzrange(at, null), basis, official, "reviewId", "batchId", "withdrawalId"
     from jsonb_to_recordset($2::jsonb) as given ("enterpriseId" bigint, value text, "from" date, "to" date, at timestamptz,
       basis text, official boolean, "reviewId" bigint, "batchId" bigint, "withdrawalId" bigint)`,
    [regime, JSON.stringify([...kept, ...grades.map((grade) => ({ ...grade, from, to: null }))])],
  );
}

/** The rows of an UPDATE … RETURNING, which TypeORM answers as a pair of rows and count. */
async function returned<Row>(tx: EntityManager, sql: string, parameters: unknown[]): Promise<Row[]> {
  const [rows] = await tx.query<[Row[], number]>(sql, parameters);
  return rows;
}
