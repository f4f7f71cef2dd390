import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { today } from '../../platform/clock';
import { Allow } from '../../platform/graphql/allow';
import { pageRequest } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { staffOf } from '../../platform/viewer';
import { announcementLoader, AnnouncementType } from '../announcements';
import { CreditEventType, eventLoader } from '../credit-events';
import { GradeWithdrawalType, withdrawalLoader } from '../grade-applications';
import { cycleLoader, GradingCycleType } from '../grading';
import { officeLoader, OfficeType, requireOwnOffice } from '../offices';
import { DEFAULT_REGIME, ruleSetOn } from '../rule-sets';
import {
  eventsByMonth,
  gradeCounts,
  officeFigures,
  runningCycleOf,
  workQueue,
  workSummary,
} from './work.queries';
import {
  GradeCountType,
  MonthCountType,
  OfficeOverviewType,
  WorkItemType,
  WorkSummaryType,
} from './work.type';

@Resolver(() => WorkItemType)
export class WorkItemResolver {
  @Allow({ staff: true })
  @Query(() => [WorkItemType], {
    description: 'What waits for the viewer and those below her office, earliest due day first.',
  })
  workQueue(
    @Arg('first', () => Int, { defaultValue: 50, nullable: true }) first: number,
    @Ctx() context: Context,
  ): Promise<WorkItemType[]> {
    return workQueue(context, pageRequest('work', first, null).limit);
  }

  @Allow({ staff: true })
  @Query(() => WorkSummaryType)
  workSummary(@Ctx() context: Context): Promise<WorkSummaryType> {
    return workSummary(context);
  }

  @FieldResolver(() => CreditEventType, { nullable: true })
  async event(@Root() { eventId }: WorkItemType, @Ctx() context: Context): Promise<CreditEventType | null> {
    return eventId === null ? null : ((await eventLoader(context).load(eventId)) ?? null);
  }

  @FieldResolver(() => GradingCycleType, { nullable: true })
  async cycle(@Root() { cycleId }: WorkItemType, @Ctx() context: Context): Promise<GradingCycleType | null> {
    return cycleId === null ? null : ((await cycleLoader(context).load(cycleId)) ?? null);
  }

  @FieldResolver(() => AnnouncementType, { nullable: true })
  async announcement(
    @Root() { announcementId }: WorkItemType,
    @Ctx() context: Context,
  ): Promise<AnnouncementType | null> {
    return announcementId === null
      ? null
      : ((await announcementLoader(context).load(announcementId)) ?? null);
  }

  @FieldResolver(() => GradeWithdrawalType, { nullable: true })
  async withdrawal(
    @Root() { withdrawalId }: WorkItemType,
    @Ctx() context: Context,
  ): Promise<GradeWithdrawalType | null> {
    return withdrawalId === null ? null : ((await withdrawalLoader(context).load(withdrawalId)) ?? null);
  }
}

@Resolver(() => OfficeOverviewType)
export class OfficeOverviewResolver {
  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @Query(() => OfficeOverviewType, {
    description: "An office and those below it at a glance; the viewer's own when left out.",
  })
  async officeOverview(
    @Arg('office', () => String, { nullable: true }) office: string | undefined,
    @Ctx() context: Context,
  ): Promise<OfficeOverviewType> {
    const viewer = staffOf(context.viewer);
    const officeCode = office ?? viewer.officeCode;
    await requireOwnOffice(context.db.manager, viewer, officeCode);
    return officeFigures(context, officeCode);
  }

  @FieldResolver(() => OfficeType)
  office(
    @Root() { officeCode }: OfficeOverviewType,
    @Ctx() context: Context,
  ): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }

  @FieldResolver(() => [GradeCountType])
  async grades(
    @Root() { officeCode }: OfficeOverviewType,
    @Ctx() context: Context,
  ): Promise<GradeCountType[]> {
    const counts = await gradeCounts(context, officeCode);
    const rules = await ruleSetOn(context.db.manager, DEFAULT_REGIME, today(context.clock));
    return (rules?.grades ?? []).map(({ code }) => ({
      grade: code,
      count: counts.find(({ grade }) => grade === code)?.count ?? 0,
    }));
  }

  @FieldResolver(() => [MonthCountType])
  async eventsByMonth(
    @Root() { officeCode }: OfficeOverviewType,
    @Ctx() context: Context,
  ): Promise<MonthCountType[]> {
    return (await eventsByMonth(context, officeCode)) ?? [];
  }

  @FieldResolver(() => GradingCycleType, { nullable: true })
  async cycle(
    @Root() { officeCode }: OfficeOverviewType,
    @Ctx() context: Context,
  ): Promise<GradingCycleType | null> {
    const id = await runningCycleOf(context, officeCode);
    return id === undefined ? null : ((await cycleLoader(context).load(id)) ?? null);
  }
}
