import { type EntityManager } from 'typeorm';
import { type CommandContext } from '../../../platform/graphql/context';
import { withinScopes } from '../../offices';
import { reviewConditions, REVIEWS } from '../grade-review.queries';
import { type GradeReviewFilterInput } from '../grade-review.type';
import { type GradeReviewSummaryType } from './grade-review-summary.type';

type Queryable = Pick<EntityManager, 'query'>;

/** Of the reviews that match a filter, those that the viewer may confirm now. */
export function confirmableConditions(
  context: CommandContext,
  filter: GradeReviewFilterInput,
): ReturnType<typeof reviewConditions> {
  const conditions = reviewConditions(context, { ...filter, status: 'PRELIMINARY', adjustmentOpen: false });
  conditions.add(
    (n) => `exists (select from grading_office decider where decider.office_code = enterprise.office_code
      and ${withinScopes('decider.decided_by', n)})`,
    context.viewer?.scopes ?? [],
  );
  return conditions;
}

interface Move {
  from: string | null;
  to: string;
  count: number;
}

/** What would change if all that match were confirmed. */
export async function summariseReviews(
  db: Queryable,
  context: CommandContext,
  filter: GradeReviewFilterInput,
): Promise<GradeReviewSummaryType> {
  const matching = await reviewConditions(context, filter).count(
    db,
    `${REVIEWS} cross join (select $1::date) today`,
  );
  const conditions = confirmableConditions(context, filter);
  const [row] = await db.query<(Omit<GradeReviewSummaryType, 'matching'> & { moves: Move[] })[]>(
    `with chosen as (
       select review.id, review.current_grade, review.preliminary_grade, review.confirm_by < $1::date as late,
         preliminary.rank - held.rank as steps
       from ${REVIEWS} where ${conditions.sql}),
     moves as (select current_grade as "from", preliminary_grade as "to", count(*)::integer as count from chosen group by 1, 2)
     select count(*)::integer as confirmable, count(*) filter (where steps = 0)::integer as unchanged,
       count(*) filter (where steps < 0)::integer as better, count(*) filter (where steps > 0)::integer as worse,
       count(*) filter (where steps is null)::integer as first, count(*) filter (where abs(steps) >= 2)::integer as jumps,
       count(*) filter (where late)::integer as late,
       encode(sha256(coalesce(string_agg(id || ':' || preliminary_grade, ',' order by id), '')::bytea), 'hex') as digest,
       (select coalesce(json_agg(moves order by "to", "from"), '[]') from moves) as moves
     from chosen`,
    conditions.parameters,
  );
  if (row === undefined) {
    throw new Error('An aggregate answers one row.');
  }
  return { ...row, matching };
}
