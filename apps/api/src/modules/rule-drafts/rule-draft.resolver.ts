import { compareRuleSets, codedTablesOf } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Connection } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { DayScalar } from '../../platform/graphql/scalars';
import { jobLoader, JobType } from '../../platform/jobs';
import { enterpriseLoader, EnterpriseType } from '../enterprises';
import { cycleLoader, GradingCycleType } from '../grading';
import { isOwnOffice, officeLoader, OfficeType } from '../offices';
import { DEFAULT_REGIME } from '../rule-sets';
import { contentHash } from './content-hash';
import { discardRuleSetDraft } from './discard-rule-set-draft';
import { editRuleSetDraft } from './edit-rule-set-draft';
import { publishRuleSetDraft } from './publish-rule-set-draft';
import {
  DRAFT_READERS,
  editorsOf,
  findDraft,
  findingsOf,
  listDrafts,
  listTrials,
  listVersions,
  requireContent,
  trialLoader,
  versionById,
} from './rule-draft.queries';
import {
  EditRuleSetDraftInput,
  PublishRuleSetInput,
  RuleSetAffectedCycleType,
  RuleSetDifferenceType,
  RuleSetDraftType,
  RuleSetFindingType,
  RuleSetTableType,
  RuleSetTrialCellType,
  RuleSetTrialCountType,
  RuleSetTrialMoveConnectionType,
  RuleSetTrialMoveType,
  RuleSetTrialType,
  RuleSetVersionType,
} from './rule-draft.type';
import { startRuleSetDraft } from './start-rule-set-draft';
import { startRuleSetTrial } from './start-rule-set-trial';
import { listMoves } from './trial-moves';

@Resolver(() => RuleSetVersionType)
export class RuleSetVersionResolver {
  @Allow({ staff: true })
  @Query(() => [RuleSetVersionType], { description: 'The published versions of a regime, latest first.' })
  ruleSetVersions(
    @Arg('regime', () => String, { defaultValue: DEFAULT_REGIME }) regime: string,
    @Ctx() context: Context,
  ): Promise<RuleSetVersionType[]> {
    return listVersions(context, regime);
  }

  @Allow({ staff: true })
  @Query(() => [RuleSetDifferenceType], {
    description:
      'What changes from one published version or draft to another, line by line; drafts for those who draft or publish.',
  })
  async ruleSetComparison(
    @Arg('before', () => ID) before: string,
    @Arg('after', () => ID) after: string,
    @Ctx() { db, viewer }: Context,
  ): Promise<RuleSetDifferenceType[]> {
    return compareRuleSets(await requireContent(db, viewer, before), await requireContent(db, viewer, after));
  }

  @Allow({ staff: 'PUBLISH_RULE_SET' })
  @Mutation(() => RuleSetVersionType, {
    description: 'Publishes a draft of others, that is sound and was tried as it is now; for 总局.',
  })
  async publishRuleSet(
    @Arg('input', () => PublishRuleSetInput) input: PublishRuleSetInput,
    @Ctx() context: Context,
  ): Promise<RuleSetVersionType | undefined> {
    return versionById(context, await publishRuleSetDraft(context, input));
  }

  @FieldResolver(() => String)
  contentHash(@Root() { content }: RuleSetVersionType): string {
    return contentHash(content);
  }

  @FieldResolver(() => String, { nullable: true })
  trialResultHash(@Root() { signed }: RuleSetVersionType): string | null {
    return signed?.trialResultHash ?? null;
  }

  @FieldResolver(() => [RuleSetAffectedCycleType])
  affectedCycles(@Root() { signed }: RuleSetVersionType): RuleSetAffectedCycleType[] {
    return signed?.cycles ?? [];
  }

  @FieldResolver(() => [RuleSetTableType])
  tables(@Root() { content }: RuleSetVersionType): RuleSetTableType[] {
    return codedTablesOf(content);
  }
}

@Resolver(() => RuleSetAffectedCycleType)
export class RuleSetAffectedCycleResolver {
  @FieldResolver(() => OfficeType)
  office(
    @Root() { officeCode }: RuleSetAffectedCycleType,
    @Ctx() context: Context,
  ): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }
}

@Resolver(() => RuleSetDraftType)
export class RuleSetDraftResolver {
  @Allow({ staff: DRAFT_READERS })
  @Query(() => [RuleSetDraftType], { description: 'The open drafts: one for each regime at most.' })
  ruleSetDrafts(@Ctx() context: Context): Promise<RuleSetDraftType[]> {
    return listDrafts(context);
  }

  @Allow({ staff: DRAFT_READERS })
  @Query(() => RuleSetDraftType, { nullable: true })
  async ruleSetDraft(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<RuleSetDraftType | null> {
    return (await findDraft(context, id)) ?? null;
  }

  @Allow({ staff: 'DRAFT_RULE_SET' })
  @Mutation(() => RuleSetDraftType, { description: 'Starts the draft of a regime from a published version.' })
  async startRuleSetDraft(
    @Arg('from', () => ID, { description: 'A published version.' }) from: string,
    @Ctx() context: Context,
  ): Promise<RuleSetDraftType | undefined> {
    return findDraft(context, await startRuleSetDraft(context, from));
  }

  @Allow({ staff: 'DRAFT_RULE_SET' })
  @Mutation(() => RuleSetDraftType, {
    description: 'All edits or none; refused when somebody has changed the draft since `revision`.',
  })
  async editRuleSetDraft(
    @Arg('input', () => EditRuleSetDraftInput) { draftId, revision, edits }: EditRuleSetDraftInput,
    @Ctx() context: Context,
  ): Promise<RuleSetDraftType | undefined> {
    const given = edits.map(({ part, code, cells }) => ({
      part,
      ...(typeof code === 'string' ? { code } : {}),
      ...(Array.isArray(cells) ? { cells } : {}),
    }));
    await editRuleSetDraft(context, draftId, revision, given);
    return findDraft(context, draftId);
  }

  @Allow({ staff: 'DRAFT_RULE_SET' })
  @Mutation(() => RuleSetDraftType)
  async discardRuleSetDraft(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<RuleSetDraftType | undefined> {
    await discardRuleSetDraft(context, id, reason);
    return findDraft(context, id);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() { officeCode }: RuleSetDraftType, @Ctx() context: Context): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }

  @FieldResolver(() => String)
  title(@Root() { content }: RuleSetDraftType): string {
    return content.title;
  }

  @FieldResolver(() => DayScalar)
  effectiveFrom(@Root() { content }: RuleSetDraftType): Day {
    return content.effectiveFrom;
  }

  @FieldResolver(() => [String])
  async editors(@Root() { id }: RuleSetDraftType, @Ctx() { db }: Context): Promise<string[]> {
    return (await editorsOf(db, id)).map(({ name }) => name);
  }

  @FieldResolver(() => [RuleSetTableType])
  tables(@Root() { content }: RuleSetDraftType): RuleSetTableType[] {
    return codedTablesOf(content);
  }

  @FieldResolver(() => [RuleSetFindingType])
  findings(@Root() { content }: RuleSetDraftType, @Ctx() { db }: Context): Promise<RuleSetFindingType[]> {
    return findingsOf(db, content);
  }

  @FieldResolver(() => [RuleSetTrialType])
  trials(@Root() { id }: RuleSetDraftType, @Ctx() context: Context): Promise<RuleSetTrialType[]> {
    return listTrials(context, id);
  }

  @FieldResolver(() => Boolean)
  async viewerCanEdit(
    @Root() { status, officeCode }: RuleSetDraftType,
    @Ctx() context: Context,
  ): Promise<boolean> {
    return (
      status === 'OPEN' &&
      context.viewer?.permissions.has('DRAFT_RULE_SET') === true &&
      (await isOwnOffice(context, officeCode))
    );
  }

  @FieldResolver(() => Boolean, {
    description:
      'Works for 总局, may publish, and has not edited it. Whether it is sound and tried is another matter.',
  })
  async viewerCanPublish(
    @Root() { id, status }: RuleSetDraftType,
    @Ctx() context: Context,
  ): Promise<boolean> {
    const { viewer } = context;
    if (status !== 'OPEN' || viewer?.kind !== 'STAFF' || !viewer.permissions.has('PUBLISH_RULE_SET')) {
      return false;
    }
    const office = await officeLoader(context).load(viewer.officeCode);
    const editors = await editorsOf(context.db, id);
    return (
      office?.level === 'GENERAL_ADMINISTRATION' && !editors.some(({ userId }) => userId === viewer.userId)
    );
  }
}

@Resolver(() => RuleSetTrialType)
export class RuleSetTrialResolver {
  @Allow({ staff: DRAFT_READERS })
  @Query(() => RuleSetTrialType, {
    nullable: true,
    description: 'A trial in a cycle of the own office or one below.',
  })
  async ruleSetTrial(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<RuleSetTrialType | null> {
    return isId(id) ? ((await trialLoader(context).load(id)) ?? null) : null;
  }

  @Allow({ staff: DRAFT_READERS })
  @Mutation(() => RuleSetTrialType, {
    description: 'Grades all enterprises of a cycle under a sound draft, as a job; nothing else is changed.',
  })
  async startRuleSetTrial(
    @Arg('draftId', () => ID) draftId: string,
    @Arg('cycleId', () => ID) cycleId: string,
    @Ctx() context: Context,
  ): Promise<RuleSetTrialType | undefined> {
    return trialLoader(context).load(await startRuleSetTrial(context, draftId, cycleId));
  }

  @FieldResolver(() => GradingCycleType)
  cycle(
    @Root() { cycleId }: RuleSetTrialType,
    @Ctx() context: Context,
  ): Promise<GradingCycleType | undefined> {
    return cycleLoader(context).load(cycleId);
  }

  @FieldResolver(() => JobType, { nullable: true })
  async job(@Root() { jobId }: RuleSetTrialType, @Ctx() context: Context): Promise<JobType | null> {
    return jobId === null ? null : ((await jobLoader(context).load(jobId)) ?? null);
  }

  @FieldResolver(() => RuleSetTrialCountType, { nullable: true })
  total(@Root() { result }: RuleSetTrialType): RuleSetTrialCountType | null {
    return result;
  }

  @FieldResolver(() => [RuleSetTrialCellType])
  matrix(@Root() { result }: RuleSetTrialType): RuleSetTrialCellType[] {
    return result?.matrix ?? [];
  }

  @FieldResolver(() => [RuleSetTrialCountType])
  byOffice(@Root() { result }: RuleSetTrialType): RuleSetTrialCountType[] {
    return result?.byOffice ?? [];
  }

  @FieldResolver(() => [RuleSetTrialCountType])
  byKind(@Root() { result }: RuleSetTrialType): RuleSetTrialCountType[] {
    return (result?.byKind ?? []) as RuleSetTrialCountType[];
  }

  @FieldResolver(() => RuleSetTrialMoveConnectionType, { description: 'Who moves, by enterprise.' })
  moves(
    @Root() { id }: RuleSetTrialType,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Arg('gradeBefore', () => String, { nullable: true }) gradeBefore: string | undefined,
    @Arg('gradeAfter', () => String, { nullable: true }) gradeAfter: string | undefined,
    @Arg('office', () => String, { nullable: true }) office: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<RuleSetTrialMoveType>> {
    return listMoves(context, id, { gradeBefore, gradeAfter, office }, first, after);
  }
}

@Resolver(() => RuleSetTrialCountType)
export class RuleSetTrialCountResolver {
  @FieldResolver(() => OfficeType, { nullable: true })
  async office(
    @Root() { officeCode }: RuleSetTrialCountType,
    @Ctx() context: Context,
  ): Promise<OfficeType | null> {
    return officeCode === undefined ? null : ((await officeLoader(context).load(officeCode)) ?? null);
  }
}

@Resolver(() => RuleSetTrialMoveType)
export class RuleSetTrialMoveResolver {
  @FieldResolver(() => EnterpriseType)
  enterprise(
    @Root() { id }: RuleSetTrialMoveType,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | undefined> {
    return enterpriseLoader(context).load(id);
  }
}
