import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Connection } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { type Permission } from '../../platform/permission';
import { CreditEventType, eventLoader } from '../credit-events';
import { enterpriseLoader, EnterpriseType } from '../enterprises';
import { isOwnOffice, officeLoader } from '../offices';
import { ruleSetById } from '../rule-sets';
import { enterGradeApplication } from './enter-grade-application';
import {
  checkTypes,
  findApplication,
  listApplications,
  namedRules,
  proofsLoader,
} from './grade-application.queries';
import {
  ConditionCheckType,
  EnterGradeApplicationInput,
  GradeApplicationConnectionType,
  GradeApplicationFilterInput,
  GradeApplicationType,
} from './grade-application.type';
import { rejectGradeApplication } from './grant-grade-batch';
import { proveCondition } from './prove-condition';
import {
  checkGradeApplication,
  declineGradeApplication,
  recommendGradeApplication,
} from './recommend-grade-application';
import { countWaiting } from './waiting.queries';

@Resolver(() => GradeApplicationType)
export class GradeApplicationResolver {
  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @Query(() => GradeApplicationType, { nullable: true })
  async gradeApplication(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<GradeApplicationType | null> {
    return (await findApplication(context, id)) ?? null;
  }

  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @Query(() => GradeApplicationConnectionType, {
    description: 'Applications for grades, of the own office and those below; the latest first.',
  })
  gradeApplications(
    @Arg('filter', () => GradeApplicationFilterInput, { nullable: true })
    filter: GradeApplicationFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<GradeApplicationType>> {
    return listApplications(context, filter ?? {}, first, after);
  }

  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @Query(() => Int, {
    description:
      'How many applications and withdrawals wait for a deed of the viewer: for an office to recommend, for the general administration to grant, notices to serve, withdrawals to settle.',
  })
  waitingGradeApplications(@Ctx() context: Context): Promise<number> {
    return countWaiting(context);
  }

  @Allow({ staff: 'ENTER_GRADE_APPLICATION' })
  @Mutation(() => GradeApplicationType, {
    description:
      'Enters the application of an enterprise for a grade as it was accepted, and checks its conditions.',
  })
  async enterGradeApplication(
    @Arg('input', () => EnterGradeApplicationInput) input: EnterGradeApplicationInput,
    @Ctx() context: Context,
  ): Promise<GradeApplicationType | undefined> {
    return findApplication(context, await enterGradeApplication(context, input));
  }

  @Allow({ staff: ['ENTER_GRADE_APPLICATION', 'RECOMMEND_GRADE'] })
  @Mutation(() => GradeApplicationType, {
    description: 'Checks the conditions again, as the record stands now.',
  })
  async checkGradeApplication(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<GradeApplicationType | undefined> {
    await checkGradeApplication(context, id);
    return findApplication(context, id);
  }

  @Allow({ staff: 'ENTER_GRADE_APPLICATION' })
  @Mutation(() => GradeApplicationType, {
    description:
      'Hands in a statement, files that the viewer uploaded by `POST /evidence` within the last 24 hours, or both, for a condition.',
  })
  async proveGradeCondition(
    @Arg('id', () => ID) id: string,
    @Arg('condition', () => String, { description: 'Its code, such as AA-2.' }) condition: string,
    @Arg('statement', () => String, { nullable: true }) statement: string | undefined,
    @Arg('evidenceIds', () => [ID], { nullable: true }) evidenceIds: string[] | undefined,
    @Ctx() context: Context,
  ): Promise<GradeApplicationType | undefined> {
    await proveCondition(context, id, condition, statement ?? undefined, evidenceIds ?? []);
    return findApplication(context, id);
  }

  @Allow({ staff: 'RECOMMEND_GRADE' })
  @Mutation(() => GradeApplicationType, {
    description:
      'Recommends it to the general administration. Refused while the record speaks against a condition, or evidence is missing.',
  })
  async recommendGradeApplication(
    @Arg('id', () => ID) id: string,
    @Arg('opinion', () => String, { description: '推荐意见' }) opinion: string,
    @Ctx() context: Context,
  ): Promise<GradeApplicationType | undefined> {
    await recommendGradeApplication(context, id, opinion);
    return findApplication(context, id);
  }

  @Allow({ staff: 'RECOMMEND_GRADE' })
  @Mutation(() => GradeApplicationType, { description: 'Does not recommend it, with a reason.' })
  async declineGradeApplication(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<GradeApplicationType | undefined> {
    await declineGradeApplication(context, id, reason);
    return findApplication(context, id);
  }

  @Allow({ staff: 'GRANT_GRADE' })
  @Mutation(() => GradeApplicationType, {
    description: 'Does not grant a recommended application, with a reason; the general administration alone.',
  })
  async rejectGradeApplication(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<GradeApplicationType | undefined> {
    await rejectGradeApplication(context, id, reason);
    return findApplication(context, id);
  }

  @FieldResolver(() => EnterpriseType)
  enterprise(
    @Root() { enterpriseId }: GradeApplicationType,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | undefined> {
    return enterpriseLoader(context).load(enterpriseId);
  }

  @FieldResolver(() => [ConditionCheckType])
  async checks(
    @Root() { id, ruleSetId, grade, storedChecks }: GradeApplicationType,
    @Ctx() context: Context,
  ): Promise<ConditionCheckType[]> {
    const rules = await ruleSetById(context.db.manager, ruleSetId);
    return checkTypes(rules, grade, storedChecks, (await proofsLoader(context).load(id)) ?? []);
  }

  @FieldResolver(() => String)
  async rules(@Root() { ruleSetId }: GradeApplicationType, @Ctx() context: Context): Promise<string> {
    return namedRules(await ruleSetById(context.db.manager, ruleSetId));
  }

  @FieldResolver(() => Boolean)
  viewerCanProve(@Root() application: GradeApplicationType, @Ctx() context: Context): Promise<boolean> {
    return mayWork(context, application, 'APPLIED', 'ENTER_GRADE_APPLICATION');
  }

  @FieldResolver(() => Boolean)
  viewerCanRecommend(@Root() application: GradeApplicationType, @Ctx() context: Context): Promise<boolean> {
    return mayWork(context, application, 'APPLIED', 'RECOMMEND_GRADE');
  }

  @FieldResolver(() => Boolean)
  async viewerCanGrant(@Root() application: GradeApplicationType, @Ctx() context: Context): Promise<boolean> {
    const { viewer } = context;
    return (
      viewer?.kind === 'STAFF' &&
      viewer.userId !== application.recommendedById &&
      (await officeLoader(context).load(viewer.officeCode))?.level === 'GENERAL_ADMINISTRATION' &&
      (await mayWork(context, application, 'RECOMMENDED', 'GRANT_GRADE'))
    );
  }
}

async function mayWork(
  context: Context,
  { status, officeCode }: GradeApplicationType,
  from: GradeApplicationType['status'],
  permission: Permission,
): Promise<boolean> {
  return (
    status === from &&
    context.viewer?.permissions.has(permission) === true &&
    (await isOwnOffice(context, officeCode))
  );
}

/** The events that a check rests on. */
@Resolver(() => ConditionCheckType)
export class ConditionCheckResolver {
  @FieldResolver(() => [CreditEventType])
  against(@Root() { eventIds }: ConditionCheckType, @Ctx() context: Context): Promise<CreditEventType[]> {
    return eventsOf(context, eventIds);
  }

  @FieldResolver(() => [CreditEventType])
  awaiting(@Root() { awaitingIds }: ConditionCheckType, @Ctx() context: Context): Promise<CreditEventType[]> {
    return eventsOf(context, awaitingIds);
  }
}

async function eventsOf(context: Context, ids: readonly string[]): Promise<CreditEventType[]> {
  const events = await Promise.all(ids.map((id) => eventLoader(context).load(id)));
  return events.filter((event) => event !== undefined);
}
