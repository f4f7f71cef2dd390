import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../platform/graphql/allow';
import { type Connection } from '../../../platform/graphql/connection';
import { type Context } from '../../../platform/graphql/context';
import { type Permission } from '../../../platform/permission';
import { isOwnOffice } from '../../offices';
import { eventLoader } from '../credit-event.queries';
import { CreditEventType } from '../credit-event.type';
import { eventTask, eventTasksLoader, listEventTasks } from './event-task.queries';
import {
  CreditEventTaskConnectionType,
  CreditEventTaskFilterInput,
  CreditEventTaskType,
} from './event-task.type';
import { settleEventTask } from './settle-event-task';

const SETTLING: readonly Permission[] = ['COLLECT_CREDIT_EVENT', 'COLLECT_PENALTY', 'CONFIRM_CREDIT_EVENT'];

@Resolver(() => CreditEventTaskType)
export class EventTaskResolver {
  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @Query(() => CreditEventTaskConnectionType, {
    description:
      'What has to be put right about the events that the own office and those below have collected, the oldest first; those that are open where not asked otherwise.',
  })
  creditEventTasks(
    @Arg('filter', () => CreditEventTaskFilterInput, { nullable: true })
    filter: CreditEventTaskFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<CreditEventTaskType>> {
    return listEventTasks(context, filter ?? {}, first, after);
  }

  @Allow({ staff: SETTLING })
  @Mutation(() => CreditEventTaskType, {
    description: 'Says why a number is right that stands on another enterprise as well.',
  })
  async settleEventTask(
    @Arg('id', () => ID) id: string,
    @Arg('note', () => String) note: string,
    @Ctx() context: Context,
  ): Promise<CreditEventTaskType | undefined> {
    await settleEventTask(context, id, note);
    return eventTask(context, id);
  }

  @FieldResolver(() => CreditEventType)
  event(
    @Root() { eventId }: CreditEventTaskType,
    @Ctx() context: Context,
  ): Promise<CreditEventType | undefined> {
    return eventLoader(context).load(eventId);
  }

  @FieldResolver(() => Boolean)
  async viewerCanSettle(
    @Root() { code, settledAt, struck, officeCode }: CreditEventTaskType,
    @Ctx() context: Context,
  ): Promise<boolean> {
    return (
      code !== 'DECISION_MISSING' &&
      settledAt === null &&
      !struck &&
      SETTLING.some((permission) => context.viewer?.permissions.has(permission) === true) &&
      (await isOwnOffice(context, officeCode))
    );
  }
}

/** The tasks of an event: what this part adds to it. */
@Resolver(() => CreditEventType)
export class EventTasksResolver {
  @FieldResolver(() => [CreditEventTaskType], {
    description: 'What has to be put right, and what was: first to last.',
  })
  async tasks(@Root() { id }: CreditEventType, @Ctx() context: Context): Promise<CreditEventTaskType[]> {
    return (await eventTasksLoader(context).load(id)) ?? [];
  }
}
