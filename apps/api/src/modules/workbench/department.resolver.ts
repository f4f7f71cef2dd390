import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { pageRequest } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { staffOf } from '../../platform/viewer';
import { officeLoader, OfficeType, requireOwnOffice } from '../offices';
import { departmentQueues, timeliness } from './department.queries';
import {
  DepartmentQueueType,
  DepartmentTimelinessType,
  ReminderType,
  TimelinessType,
} from './department.type';
import { markRemindersSeen } from './mark-reminders-seen';
import { remindersFor } from './reminder.queries';

/** The office that is asked about: the viewer's own where none is named. */
async function officeOf(context: Context, office: string | undefined): Promise<string> {
  const viewer = staffOf(context.viewer);
  const officeCode = office ?? viewer.officeCode;
  await requireOwnOffice(context.db.manager, viewer, officeCode);
  return officeCode;
}

@Resolver(() => DepartmentQueueType)
export class DepartmentQueueResolver {
  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @Query(() => [DepartmentQueueType], {
    description:
      "What waits for each department of an office and those below; the viewer's own when left out. What it is: creditEvents, by department and status, in the order DUE.",
  })
  async departmentQueues(
    @Arg('office', () => String, { nullable: true }) office: string | undefined,
    @Ctx() context: Context,
  ): Promise<DepartmentQueueType[]> {
    return departmentQueues(context, await officeOf(context, office));
  }

  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @Query(() => TimelinessType, {
    description:
      "Who is late in the running cycle, in an office and those below; the viewer's own when left out.",
  })
  async timeliness(
    @Arg('office', () => String, { nullable: true }) office: string | undefined,
    @Ctx() context: Context,
  ): Promise<TimelinessType> {
    return timeliness(context, await officeOf(context, office));
  }
}

@Resolver(() => DepartmentTimelinessType)
export class DepartmentTimelinessResolver {
  @FieldResolver(() => OfficeType)
  office(
    @Root() { officeCode }: DepartmentTimelinessType,
    @Ctx() context: Context,
  ): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }
}

@Resolver(() => ReminderType)
export class ReminderResolver {
  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @Query(() => [ReminderType], {
    description:
      'Reminders to the viewer’s office, and to her department where her account names one that collects; the latest first.',
  })
  reminders(
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Ctx() context: Context,
  ): Promise<ReminderType[]> {
    const { limit } = pageRequest('reminder', first, null);
    return remindersFor(context.db.manager, staffOf(context.viewer), { limit });
  }

  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @Mutation(() => [ReminderType], { description: 'By this account; 1 to 200.' })
  markRemindersSeen(@Arg('ids', () => [ID]) ids: string[], @Ctx() context: Context): Promise<ReminderType[]> {
    return markRemindersSeen(context, ids);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() { officeCode }: ReminderType, @Ctx() context: Context): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }
}
