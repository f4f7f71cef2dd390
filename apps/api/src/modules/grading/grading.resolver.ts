import { type Day } from '@portcredit/working-days';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Connection } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { DayScalar } from '../../platform/graphql/scalars';
import { isId } from '../../platform/graphql/id';
import { jobLoader, JobType } from '../../platform/jobs';
import { staffOf } from '../../platform/viewer';
import { enterpriseLoader, EnterpriseType } from '../enterprises';
import { isOwnOffice, officeLoader, OfficeType } from '../offices';
import { DEFAULT_REGIME } from '../rule-sets';
import { gradeAfterListRemoval } from './grade-after-list-removal';
import { gradeOneEnterprise } from './grade-one-enterprise';
import { listReviews, reviewLoader, scoreLines } from './grade-review.queries';
import {
  GradeReviewConnectionType,
  GradeReviewFilterInput,
  GradeReviewType,
  ScoreLineType,
} from './grade-review.type';
import {
  confirmedCycleLoader,
  cycleLoader,
  enterpriseCountLoader,
  findCycle,
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

  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @Query(() => GradingCycleType, {
    nullable: true,
    description: 'A cycle of any regime that the viewer’s office takes part in.',
  })
  async gradingCycle(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<GradingCycleType | null> {
    return isId(id) ? ((await findCycle(context, id)) ?? null) : null;
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

  @Allow({ staff: 'ADJUST_GRADE' })
  @Mutation(() => GradeReviewType, {
    description:
      'Grades an enterprise anew after its removal from the list of serious dishonesty (公告2013年第93号 第33条), as the rule set says; the review is preliminary.',
  })
  async gradeAfterListRemoval(
    @Arg('enterpriseId', () => ID) enterpriseId: string,
    @Arg('removedOn', () => DayScalar) removedOn: Day,
    @Arg('document', () => String, { description: 'The decision of the removal.' }) document: string,
    @Arg('regime', () => String, { defaultValue: DEFAULT_REGIME }) regime: string,
    @Ctx() context: Context,
  ): Promise<GradeReviewType | undefined> {
    return reviewLoader(context).load(
      await gradeAfterListRemoval(context, { enterpriseId, removedOn, document, regime }),
    );
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
    description: 'The cycle that a preliminary grading, or a confirmation of many, is about.',
  })
  async cycle(@Root() job: JobType, @Ctx() context: Context): Promise<GradingCycleType | null> {
    const id =
      job.kind === 'PRELIMINARY_GRADING'
        ? job.subjectId
        : job.kind === 'GRADE_CONFIRMATION'
          ? await confirmedCycleLoader(context).load(job.subjectId)
          : undefined;
    return id === undefined ? null : ((await cycleLoader(context).load(id)) ?? null);
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
}
