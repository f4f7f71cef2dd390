import { adjustmentOptions } from '@portcredit/credit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { today } from '../../../platform/clock';
import { Allow } from '../../../platform/graphql/allow';
import { type Context } from '../../../platform/graphql/context';
import { jobLoader, JobType } from '../../../platform/jobs';
import { ruleSetById } from '../../rule-sets';
import { reviewLoader } from '../grade-review.queries';
import { GradeReviewFilterInput, GradeReviewType } from '../grade-review.type';
import { adjustGradeReview } from './adjust-grade-review';
import { confirmGradeReviews } from './confirm-grade-reviews';
import { approveGradeAdjustment, rejectGradeAdjustment } from './end-grade-adjustment';
import { adjustmentsLoader } from './grade-adjustment.queries';
import { AdjustmentOptionType, GradeAdjustmentType } from './grade-adjustment.type';
import { confirmMatchingGradeReviews } from './confirm-matching';
import { summariseReviews } from './grade-review-summary';
import { GradeReviewSummaryType } from './grade-review-summary.type';
import { decidesFor } from './grading-authorisation.queries';

/** How a preliminary grade becomes the grade: confirmed, adjusted, by whom. */
@Resolver(() => GradeReviewType)
export class DecideGradeReviewResolver {
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

  @Allow({ staff: 'CONFIRM_GRADE' })
  @Query(() => GradeReviewSummaryType, {
    description: 'What would change if all preliminary reviews that match were confirmed.',
  })
  gradeReviewSummary(
    @Arg('filter', () => GradeReviewFilterInput) filter: GradeReviewFilterInput,
    @Ctx() context: Context,
  ): Promise<GradeReviewSummaryType> {
    return summariseReviews(context.db, context, filter);
  }

  @Allow({ staff: 'CONFIRM_GRADE' })
  @Mutation(() => JobType, {
    description:
      'Confirms all that match, as they were looked at: takes the digest of their summary, and a cycle in the filter. Long work: returns a job that can be watched and cancelled. What changes meanwhile stays for another look.',
  })
  async confirmMatchingGradeReviews(
    @Arg('filter', () => GradeReviewFilterInput) filter: GradeReviewFilterInput,
    @Arg('digest', () => String) digest: string,
    @Arg('note', () => String, { nullable: true }) note: string | undefined,
    @Ctx() context: Context,
  ): Promise<JobType | undefined> {
    return jobLoader(context).load(
      await confirmMatchingGradeReviews(context, filter, digest, note ?? undefined),
    );
  }

  @Allow({ staff: 'ADJUST_GRADE' })
  @Mutation(() => GradeReviewType, {
    description:
      'After `adjustBy` only the superior office may, with a reason. Confirming late is allowed, and marked. Where the ground takes a second officer, the review stays preliminary until she agrees.',
  })
  async adjustGradeReview(
    @Arg('id', () => ID) id: string,
    @Arg('grade', () => String) grade: string,
    @Arg('reason', () => String) reason: string,
    @Arg('ground', () => String, {
      nullable: true,
      description:
        'The code of a ground of the rule set; left out, the first one that allows it and takes neither evidence nor a second officer.',
    })
    ground: string | undefined,
    @Arg('evidenceIds', () => [ID], { defaultValue: [], description: 'Uploads of the viewer’s.' })
    evidenceIds: string[],
    @Ctx() context: Context,
  ): Promise<GradeReviewType | undefined> {
    await adjustGradeReview(context, { id, grade, reason, ground: ground ?? undefined, evidenceIds });
    return reviewLoader(context).load(id);
  }

  @Allow({ staff: 'ADJUST_GRADE' })
  @Mutation(() => GradeReviewType, {
    description:
      'A second officer agrees to the adjustment that was proposed of a review: it holds from today.',
  })
  async approveGradeAdjustment(
    @Arg('reviewId', () => ID) reviewId: string,
    @Ctx() context: Context,
  ): Promise<GradeReviewType | undefined> {
    await approveGradeAdjustment(context, reviewId);
    return reviewLoader(context).load(reviewId);
  }

  @Allow({ staff: 'ADJUST_GRADE' })
  @Mutation(() => GradeReviewType, {
    description: 'Turns the proposed adjustment down; whoever proposed it takes it back.',
  })
  async rejectGradeAdjustment(
    @Arg('reviewId', () => ID) reviewId: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<GradeReviewType | undefined> {
    await rejectGradeAdjustment(context, reviewId, reason);
    return reviewLoader(context).load(reviewId);
  }

  @FieldResolver(() => [AdjustmentOptionType], {
    description:
      'What it may be adjusted to by its rules, while it is preliminary; empty once it is decided.',
  })
  async adjustmentOptions(
    @Root() { status, preliminaryGrade, ruleSetId }: GradeReviewType,
    @Ctx() context: Context,
  ): Promise<AdjustmentOptionType[]> {
    return status === 'PRELIMINARY'
      ? adjustmentOptions(preliminaryGrade, await ruleSetById(context.db, ruleSetId))
      : [];
  }

  @FieldResolver(() => [GradeAdjustmentType], { description: 'First to last.' })
  async adjustments(
    @Root() { id }: GradeReviewType,
    @Ctx() context: Context,
  ): Promise<GradeAdjustmentType[]> {
    return (await adjustmentsLoader(context).load(id)) ?? [];
  }

  @FieldResolver(() => Boolean)
  async viewerCanConfirm(@Root() review: GradeReviewType, @Ctx() context: Context): Promise<boolean> {
    return (
      review.status === 'PRELIMINARY' &&
      !review.adjustmentOpen &&
      context.viewer?.permissions.has('CONFIRM_GRADE') === true &&
      (await decidesFor(context, review.officeCode))
    );
  }

  @FieldResolver(() => Boolean)
  async viewerCanAdjust(@Root() review: GradeReviewType, @Ctx() context: Context): Promise<boolean> {
    const { viewer } = context;
    return (
      review.status === 'PRELIMINARY' &&
      !review.adjustmentOpen &&
      viewer?.kind === 'STAFF' &&
      viewer.permissions.has('ADJUST_GRADE') &&
      (today(context.clock) <= review.adjustBy || viewer.officeCode !== review.officeCode) &&
      (await decidesFor(context, review.officeCode))
    );
  }
}
