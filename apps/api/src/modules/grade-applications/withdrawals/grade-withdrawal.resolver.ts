import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { today } from '../../../platform/clock';
import { Allow } from '../../../platform/graphql/allow';
import { type Connection } from '../../../platform/graphql/connection';
import { type Context } from '../../../platform/graphql/context';
import { enterpriseLoader, EnterpriseType } from '../../enterprises';
import { isOwnOffice } from '../../offices';
import { ruleSetById } from '../../rule-sets';
import { checkTypes } from '../grade-application.queries';
import { ConditionCheckType } from '../grade-application.type';
import { attachWithdrawalReceipt } from './attach-withdrawal-receipt';
import { findWithdrawal, listWithdrawals } from './grade-withdrawal.queries';
import {
  GradeWithdrawalConnectionType,
  GradeWithdrawalFilterInput,
  GradeWithdrawalType,
  ServeWithdrawalNoticeInput,
} from './grade-withdrawal.type';
import { openGradeWithdrawal } from './open-grade-withdrawal';
import { dropGradeWithdrawal, serveWithdrawalNotice, takeWithdrawalEffect } from './settle-grade-withdrawal';

@Resolver(() => GradeWithdrawalType)
export class GradeWithdrawalResolver {
  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @Query(() => GradeWithdrawalType, { nullable: true })
  async gradeWithdrawal(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<GradeWithdrawalType | null> {
    return (await findWithdrawal(context, id)) ?? null;
  }

  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @Query(() => GradeWithdrawalConnectionType, {
    description: 'Grades that are to be lost, of the own office and those below; the latest first.',
  })
  gradeWithdrawals(
    @Arg('filter', () => GradeWithdrawalFilterInput, { nullable: true })
    filter: GradeWithdrawalFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<GradeWithdrawalType>> {
    return listWithdrawals(context, filter ?? {}, first, after);
  }

  @Allow({ staff: 'WITHDRAW_GRADE' })
  @Mutation(() => GradeWithdrawalType, {
    description:
      'Opens the withdrawal of the grade that an enterprise was given on application, with a reason.',
  })
  async openGradeWithdrawal(
    @Arg('enterpriseId', () => ID) enterpriseId: string,
    @Arg('reason', () => String) reason: string,
    @Arg('regime', () => String, { nullable: true }) regime: string | undefined,
    @Arg('defenceDays', () => Int, {
      nullable: true,
      description: 'As the rule set says when left out; up to 60.',
    })
    defenceDays: number | undefined,
    @Ctx() context: Context,
  ): Promise<GradeWithdrawalType | undefined> {
    return findWithdrawal(
      context,
      await openGradeWithdrawal(context, enterpriseId, regime ?? undefined, reason, defenceDays ?? undefined),
    );
  }

  @Allow({ staff: 'WITHDRAW_GRADE' })
  @Mutation(() => GradeWithdrawalType, { description: 'Writes down that its notice was served.' })
  async serveWithdrawalNotice(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => ServeWithdrawalNoticeInput) input: ServeWithdrawalNoticeInput,
    @Ctx() context: Context,
  ): Promise<GradeWithdrawalType | undefined> {
    await serveWithdrawalNotice(context, id, input);
    return findWithdrawal(context, id);
  }

  @Allow({ staff: 'WITHDRAW_GRADE' })
  @Mutation(() => GradeWithdrawalType, {
    description:
      'Attaches the signed receipt of a served notice: files that the viewer uploaded by `POST /evidence` within the last 24 hours.',
  })
  async attachWithdrawalReceipt(
    @Arg('id', () => ID) id: string,
    @Arg('evidenceIds', () => [ID]) evidenceIds: string[],
    @Ctx() context: Context,
  ): Promise<GradeWithdrawalType | undefined> {
    await attachWithdrawalReceipt(context, id, evidenceIds);
    return findWithdrawal(context, id);
  }

  @Allow({ staff: 'WITHDRAW_GRADE' })
  @Mutation(() => GradeWithdrawalType, {
    description: 'Lets it take effect after the last day for the defence: the grade is what the points give.',
  })
  async takeWithdrawalEffect(
    @Arg('id', () => ID) id: string,
    @Arg('note', () => String, { nullable: true, description: 'As how the defence was judged.' })
    note: string | undefined,
    @Ctx() context: Context,
  ): Promise<GradeWithdrawalType | undefined> {
    await takeWithdrawalEffect(context, id, note ?? undefined);
    return findWithdrawal(context, id);
  }

  @Allow({ staff: 'WITHDRAW_GRADE' })
  @Mutation(() => GradeWithdrawalType, { description: 'Drops it with a reason: the grade stays.' })
  async dropGradeWithdrawal(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<GradeWithdrawalType | undefined> {
    await dropGradeWithdrawal(context, id, reason);
    return findWithdrawal(context, id);
  }

  @FieldResolver(() => EnterpriseType)
  enterprise(
    @Root() { enterpriseId }: GradeWithdrawalType,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | undefined> {
    return enterpriseLoader(context).load(enterpriseId);
  }

  @FieldResolver(() => [ConditionCheckType])
  async checks(
    @Root() { ruleSetId, grade, storedChecks }: GradeWithdrawalType,
    @Ctx() context: Context,
  ): Promise<ConditionCheckType[]> {
    return checkTypes(await ruleSetById(context.db.manager, ruleSetId), grade, storedChecks, []);
  }

  @FieldResolver(() => Boolean)
  async viewerCanServe(@Root() withdrawal: GradeWithdrawalType, @Ctx() context: Context): Promise<boolean> {
    return withdrawal.notice === null && (await mayWork(context, withdrawal));
  }

  @FieldResolver(() => Boolean)
  async viewerCanAttachReceipt(
    @Root() withdrawal: GradeWithdrawalType,
    @Ctx() context: Context,
  ): Promise<boolean> {
    return withdrawal.notice !== null && (await mayWork(context, withdrawal));
  }

  @FieldResolver(() => Boolean)
  async viewerCanEffect(@Root() withdrawal: GradeWithdrawalType, @Ctx() context: Context): Promise<boolean> {
    return (
      withdrawal.notice !== null &&
      today(context.clock) > withdrawal.notice.defendUntil &&
      (await mayWork(context, withdrawal))
    );
  }

  @FieldResolver(() => Boolean)
  viewerCanDrop(@Root() withdrawal: GradeWithdrawalType, @Ctx() context: Context): Promise<boolean> {
    return mayWork(context, withdrawal);
  }
}

async function mayWork(context: Context, { status, officeCode }: GradeWithdrawalType): Promise<boolean> {
  return (
    status === 'OPEN' &&
    context.viewer?.permissions.has('WITHDRAW_GRADE') === true &&
    (await isOwnOffice(context, officeCode))
  );
}
