import { type Circumstance, type Totals } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { today } from '../../platform/clock';
import { Allow } from '../../platform/graphql/allow';
import { type Connection } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { byKey, loader } from '../../platform/graphql/loader';
import { DayScalar, InstantScalar } from '../../platform/graphql/scalars';
import { EnterpriseType } from '../enterprises';
import { gradeHistory, GradePeriodType, gradesOn, GradeType } from '../grades';
import { DEFAULT_REGIME, ruleSetLoader } from '../rule-sets';
import { listReviews, reviewLoader } from './grade-review.queries';
import { GradeReviewConnectionType, GradeReviewType, StandingType } from './grade-review.type';
import { type GradingCycleType } from './grading-cycle.type';
import { gradeWithin } from './standing';

interface StandingRow extends Totals {
  enterpriseId: string;
  officeCode: string;
  cycle: GradingCycleType;
  currentGrade: string | null;
  circumstance: Circumstance | null;
}

/** Grade and standing of an enterprise: what grading adds to it. */
@Resolver(() => EnterpriseType)
export class EnterpriseGradeResolver {
  @FieldResolver(() => GradeType, {
    nullable: true,
    description: 'Grade in force on a day, as known at an instant; now when left out.',
  })
  async grade(
    @Root() { id }: EnterpriseType,
    @Arg('regime', () => String, { defaultValue: DEFAULT_REGIME }) regime: string,
    @Arg('on', () => DayScalar, { nullable: true }) on: Day | undefined,
    @Arg('asKnownAt', () => InstantScalar, { nullable: true }) asKnownAt: Date | undefined,
    @Ctx() context: Context,
  ): Promise<GradeType | null> {
    const day = on ?? today(context.clock);
    const grades = loader(
      context,
      `grade ${regime} ${day} ${asKnownAt?.toISOString() ?? ''}`,
      async (ids: readonly string[]) =>
        byKey(
          await gradesOn(context.db, ids, regime, day, asKnownAt ?? undefined),
          ({ enterpriseId }) => enterpriseId,
        ),
    );
    return (await grades.load(id)) ?? null;
  }

  @FieldResolver(() => [GradePeriodType], { description: 'Grades as known now, latest first.' })
  gradeHistory(
    @Root() { id }: EnterpriseType,
    @Arg('regime', () => String, { defaultValue: DEFAULT_REGIME }) regime: string,
    @Ctx() context: Context,
  ): Promise<GradePeriodType[]> {
    return gradeHistory(context.db, id, regime);
  }

  @Allow({ staff: true })
  @FieldResolver(() => StandingType, { nullable: true, description: 'Points of the running cycle.' })
  async standing(
    @Root() { id }: EnterpriseType,
    @Arg('regime', () => String, { defaultValue: DEFAULT_REGIME }) regime: string,
    @Ctx() context: Context,
  ): Promise<StandingType | null> {
    const day = today(context.clock);
    const standings = loader(context, `standing ${regime}`, async (ids: readonly string[]) =>
      byKey(await standingRows(context, ids, regime, day), ({ enterpriseId }) => enterpriseId),
    );
    const row = await standings.load(id);
    const rules = await ruleSetLoader(context, day).load(regime);
    if (row === undefined || rules === undefined) {
      return null;
    }
    return {
      cycle: row.cycle,
      points: row.points,
      seriousPenaltyPoints: row.seriousPenaltyPoints,
      grade: gradeWithin(row, rules, row.currentGrade, row.circumstance).grade,
      thresholds: rules.thresholds,
      enterpriseId: row.enterpriseId,
      officeCode: row.officeCode,
      currentGrade: row.currentGrade,
      circumstance: row.circumstance,
    };
  }

  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @FieldResolver(() => GradeReviewConnectionType)
  gradeReviews(
    @Root() { id }: EnterpriseType,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<GradeReviewType>> {
    return listReviews(context, { enterpriseId: id }, first, after);
  }
}

/** One statement for a page: the running cycle, the totals in it, and the grade held, of each enterprise. */
const standingRows = (
  context: Context,
  ids: readonly string[],
  regime: string,
  day: Day,
): Promise<StandingRow[]> =>
  context.db.query<StandingRow[]>(
    `select enterprise.id as "enterpriseId", enterprise.office_code as "officeCode",
       json_build_object('id', cycle.id::text, 'regime', cycle.regime, 'officeCode', cycle.office_code,
         'from', lower(cycle.period), 'to', upper(cycle.period), 'running', true) as cycle,
       coalesce(standing.points, 0) as points,
       coalesce(standing.serious_penalty_points, 0) as "seriousPenaltyPoints", coalesce(standing.direct_d, 0) > 0 as "directD",
       grade.value as "currentGrade", circumstance_of(cycle.id, enterprise.id, 'infinity') as circumstance
     from enterprise
     join office_bureau on office_bureau.office_code = enterprise.office_code
     join grading_cycle cycle on cycle.office_code = office_bureau.bureau_code and cycle.regime = $2 and cycle.period @> $3::date
     left join standing on standing.cycle_id = cycle.id and standing.enterprise_id = enterprise.id
     left join grade on grade.enterprise_id = enterprise.id and grade.regime = $2 and upper_inf(grade.known) and grade.valid @> $3::date
     where enterprise.id = any($1::bigint[])`,
    [ids, regime, day],
  );

@Resolver(() => GradeType)
export class GradeResolver {
  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @FieldResolver(() => GradeReviewType, {
    nullable: true,
    description:
      'The review that gave it; null for the initial grade, and for one outside the viewer’s offices.',
  })
  async review(@Root() { reviewId }: GradeType, @Ctx() context: Context): Promise<GradeReviewType | null> {
    return reviewId === null ? null : ((await reviewLoader(context).load(reviewId)) ?? null);
  }
}

@Resolver(() => GradePeriodType)
export class GradePeriodResolver {
  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @FieldResolver(() => GradeReviewType, { nullable: true })
  async review(
    @Root() { reviewId }: GradePeriodType,
    @Ctx() context: Context,
  ): Promise<GradeReviewType | null> {
    return reviewId === null ? null : ((await reviewLoader(context).load(reviewId)) ?? null);
  }
}
