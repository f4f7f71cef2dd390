import { type Day } from '@portcredit/working-days';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { today } from '../../platform/clock';
import { Allow } from '../../platform/graphql/allow';
import { type Connection } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { jobLoader, JobType } from '../../platform/jobs';
import { staffOf } from '../../platform/viewer';
import { enterpriseLoader, EnterpriseType } from '../enterprises';
import { isOwnOffice, officeLoader, OfficeType } from '../offices';
import { DEFAULT_REGIME } from '../rule-sets';
import { adjustGradeReview, confirmGradeReviews } from './decide-grade-reviews';
import { gradeOneEnterprise } from './grade-one-enterprise';
import { listReviews, reviewLoader, scoreLines } from './grade-review.queries';
import {
  GradeReviewConnectionType,
  GradeReviewFilterInput,
  GradeReviewType,
  ScoreLineType,
} from './grade-review.type';
import {
  cycleLoader,
  enterpriseCountLoader,
  lastRunLoader,
  listCycles,
  progressLoader,
} from './grading-cycle.queries';
import { CycleProgressType, GradingCycleType, OpenGradingCycleInput } from './grading-cycle.type';
import { openGradingCycle } from './open-grading-cycle';
import { runPreliminaryGrading } from './run-preliminary-grading';

@Resolver(() => GradingCycleType)
export class GradingCycleResolver {
  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @Query(() => [GradingCycleType], {
    description: 'Cycles belong to directly affiliated bureaus; an office below sees those of its bureau.',
  })
  gradingCycles(
    @Arg('office', () => String, { nullable: true }) office: string | undefined,
    @Arg('regime', () => String, { defaultValue: DEFAULT_REGIME }) regime: string,
    @Ctx() context: Context,
  ): Promise<GradingCycleType[]> {
    return listCycles(context, office ?? staffOf(context.viewer).officeCode, regime);
  }

  @Allow({ staff: 'OPEN_GRADING_CYCLE' })
  @Mutation(() => GradingCycleType)
  async openGradingCycle(
    @Arg('input', () => OpenGradingCycleInput) input: OpenGradingCycleInput,
    @Ctx() context: Context,
  ): Promise<GradingCycleType | undefined> {
    return cycleLoader(context).load(await openGradingCycle(context, input));
  }

  @Allow({ staff: 'RUN_PRELIMINARY_GRADING' })
  @Mutation(() => JobType, {
    description:
      "Grades every enterprise that the cycle's office and those below supervise on the day of the run. Long work: returns a job that can be watched.",
  })
  async runPreliminaryGrading(
    @Arg('cycleId', () => ID) cycleId: string,
    @Ctx() context: Context,
  ): Promise<JobType | undefined> {
    return jobLoader(context).load(await runPreliminaryGrading(context, cycleId));
  }

  @Allow({ staff: 'RUN_PRELIMINARY_GRADING' })
  @Mutation(() => GradeReviewType, {
    description:
      'Grades one enterprise that has no grading in the cycle yet; for an office of the enterprise or above.',
  })
  async gradeEnterprise(
    @Arg('cycleId', () => ID) cycleId: string,
    @Arg('enterpriseId', () => ID) enterpriseId: string,
    @Ctx() context: Context,
  ): Promise<GradeReviewType | undefined> {
    return reviewLoader(context).load(await gradeOneEnterprise(context, cycleId, enterpriseId));
  }

  @FieldResolver(() => OfficeType)
  office(@Root() { officeCode }: GradingCycleType, @Ctx() context: Context): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }

  @FieldResolver(() => CycleProgressType)
  progress(
    @Root() { id }: GradingCycleType,
    @Ctx() context: Context,
  ): Promise<CycleProgressType | undefined> {
    return progressLoader(context).load(id);
  }

  @FieldResolver(() => Int)
  async enterpriseCount(@Root() { officeCode }: GradingCycleType, @Ctx() context: Context): Promise<number> {
    return (await enterpriseCountLoader(context).load(officeCode)) ?? 0;
  }

  @FieldResolver(() => JobType, { nullable: true })
  async lastRun(@Root() { id }: GradingCycleType, @Ctx() context: Context): Promise<JobType | null> {
    const jobId = await lastRunLoader(context).load(id);
    return jobId === undefined ? null : ((await jobLoader(context).load(jobId)) ?? null);
  }

  @FieldResolver(() => Boolean)
  async viewerCanRun(@Root() { officeCode }: GradingCycleType, @Ctx() context: Context): Promise<boolean> {
    return (
      context.viewer?.permissions.has('RUN_PRELIMINARY_GRADING') === true &&
      (await isOwnOffice(context, officeCode))
    );
  }
}

@Resolver(() => JobType)
export class JobCycleResolver {
  @FieldResolver(() => GradingCycleType, {
    nullable: true,
    description: 'The cycle that a preliminary grading is about.',
  })
  async cycle(@Root() job: JobType, @Ctx() context: Context): Promise<GradingCycleType | null> {
    return job.kind === 'PRELIMINARY_GRADING'
      ? ((await cycleLoader(context).load(job.subjectId)) ?? null)
      : null;
  }
}

@Resolver(() => GradeReviewType)
export class GradeReviewResolver {
  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @Query(() => GradeReviewType, { nullable: true })
  async gradeReview(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<GradeReviewType | null> {
    return isId(id) ? ((await reviewLoader(context).load(id)) ?? null) : null;
  }

  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @Query(() => GradeReviewConnectionType)
  gradeReviews(
    @Arg('filter', () => GradeReviewFilterInput, { nullable: true })
    filter: GradeReviewFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<GradeReviewType>> {
    return listReviews(context, filter ?? {}, first, after);
  }

  @Allow({ staff: 'CONFIRM_GRADE' })
  @Mutation(() => GradeReviewType)
  async confirmGradeReview(
    @Arg('id', () => ID) id: string,
    @Arg('note', () => String, { nullable: true }) note: string | undefined,
    @Ctx() context: Context,
  ): Promise<GradeReviewType | undefined> {
    await confirmGradeReviews(context, [id], note ?? undefined);
    return reviewLoader(context).load(id);
  }

  @Allow({ staff: 'CONFIRM_GRADE' })
  @Mutation(() => [GradeReviewType], { description: 'Confirms many at once, all or none; 1 to 200.' })
  async confirmGradeReviews(
    @Arg('ids', () => [ID]) ids: string[],
    @Arg('note', () => String, { nullable: true }) note: string | undefined,
    @Ctx() context: Context,
  ): Promise<(GradeReviewType | Error | undefined)[]> {
    await confirmGradeReviews(context, ids, note ?? undefined);
    return reviewLoader(context).loadMany([...new Set(ids)]);
  }

  @Allow({ staff: 'ADJUST_GRADE' })
  @Mutation(() => GradeReviewType, {
    description:
      'After `adjustBy` only the superior office may, with a reason. Confirming late is allowed, and marked.',
  })
  async adjustGradeReview(
    @Arg('id', () => ID) id: string,
    @Arg('grade', () => String) grade: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<GradeReviewType | undefined> {
    await adjustGradeReview(context, id, grade, reason);
    return reviewLoader(context).load(id);
  }

  @FieldResolver(() => EnterpriseType)
  enterprise(
    @Root() { enterpriseId }: GradeReviewType,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | undefined> {
    return enterpriseLoader(context).load(enterpriseId);
  }

  @FieldResolver(() => GradingCycleType)
  cycle(
    @Root() { cycleId }: GradeReviewType,
    @Ctx() context: Context,
  ): Promise<GradingCycleType | undefined> {
    return cycleLoader(context).load(cycleId);
  }

  @FieldResolver(() => [ScoreLineType])
  lines(@Root() review: GradeReviewType, @Ctx() context: Context): Promise<ScoreLineType[]> {
    return scoreLines(context.db, review);
  }

  @FieldResolver(() => Boolean)
  async viewerCanConfirm(@Root() review: GradeReviewType, @Ctx() context: Context): Promise<boolean> {
    return (
      review.status === 'PRELIMINARY' &&
      context.viewer?.permissions.has('CONFIRM_GRADE') === true &&
      (await isOwnOffice(context, review.officeCode))
    );
  }

  @FieldResolver(() => Boolean)
  async viewerCanAdjust(@Root() review: GradeReviewType, @Ctx() context: Context): Promise<boolean> {
    const { viewer } = context;
    const day: Day = today(context.clock);
    return (
      review.status === 'PRELIMINARY' &&
      viewer?.kind === 'STAFF' &&
      viewer.permissions.has('ADJUST_GRADE') &&
      (day <= review.adjustBy || viewer.officeCode !== review.officeCode) &&
      (await isOwnOffice(context, review.officeCode))
    );
  }
}
