import { canTake } from '@portcredit/credit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Connection } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { type Permission } from '../../platform/permission';
import { enterpriseLoader, EnterpriseType } from '../enterprises';
import { cycleLoader, GradeReviewType, GradingCycleType, reviewInCycle, ScoreLineType } from '../grading';
import { isOwnOffice, officeLoader, OfficeType } from '../offices';
import { readPersonalDatum } from '../personal-data';
import { CollectionItemType, ruleSetById } from '../rule-sets';
import {
  confirmCreditEvent,
  confirmCreditEvents,
  dismissCreditEvent,
  dismissCreditEvents,
  revokeCreditEvent,
} from './change-credit-event';
import { correctCreditEvent } from './correct-credit-event';
import { collectCreditEvent } from './collect-credit-events';
import { eventLoader, historyLoader, listEvents } from './credit-event.queries';
import {
  CollectCreditEventInput,
  ConfirmationPreviewType,
  CreditEventConnectionType,
  CreditEventEffectType,
  CreditEventFilterInput,
  type CreditEventOrder,
  CreditEventOrderEnum,
  CreditEventPreviewType,
  CreditEventStatusChangeType,
  CreditEventType,
  StandingMoveType,
} from './credit-event.type';
import { effectOf } from './event-effect';
import { previewConfirmation } from './preview-confirmation';
import { previewCreditEvent } from './preview-credit-event';

@Resolver(() => CreditEventType)
export class CreditEventResolver {
  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @Query(() => CreditEventType, { nullable: true })
  async creditEvent(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<CreditEventType | null> {
    return isId(id) ? ((await eventLoader(context).load(id)) ?? null) : null;
  }

  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @Query(() => CreditEventConnectionType)
  creditEvents(
    @Arg('filter', () => CreditEventFilterInput, { nullable: true })
    filter: CreditEventFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Arg('order', () => CreditEventOrderEnum, { defaultValue: 'LATEST' }) order: CreditEventOrder,
    @Ctx() context: Context,
  ): Promise<Connection<CreditEventType>> {
    return listEvents(context, filter ?? {}, first, after, order);
  }

  @Allow({ staff: ['COLLECT_CREDIT_EVENT', 'COLLECT_PENALTY', 'REVOKE_CREDIT_EVENT'] })
  @Query(() => CreditEventPreviewType, {
    description:
      'What collecting this event would do, without doing it: the same check and the same scoring as collectCreditEvent; with `corrects`, as correctCreditEvent, which takes REVOKE_CREDIT_EVENT.',
  })
  previewCreditEvent(
    @Arg('input', () => CollectCreditEventInput) input: CollectCreditEventInput,
    @Arg('corrects', () => ID, { nullable: true }) corrects: string | undefined,
    @Ctx() context: Context,
  ): Promise<CreditEventPreviewType> {
    return previewCreditEvent(context, input, corrects ?? undefined);
  }

  @Allow({ staff: ['COLLECT_CREDIT_EVENT', 'COLLECT_PENALTY'] })
  @Mutation(() => CreditEventType, {
    description:
      'Collects one credit event by hand. Where the system gives the business number, it does so in the same transaction.',
  })
  async collectCreditEvent(
    @Arg('input', () => CollectCreditEventInput) input: CollectCreditEventInput,
    @Ctx() context: Context,
  ): Promise<CreditEventType | undefined> {
    return eventLoader(context).load(await collectCreditEvent(context, input));
  }

  @Allow({ staff: 'REVOKE_CREDIT_EVENT' })
  @Mutation(() => CreditEventType, {
    description:
      'Nothing is ever edited: the wrong event is revoked and a new one, linked to it, stands for it; all or none. Answers the new one.',
  })
  async correctCreditEvent(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Arg('input', () => CollectCreditEventInput) input: CollectCreditEventInput,
    @Ctx() context: Context,
  ): Promise<CreditEventType | undefined> {
    return eventLoader(context).load(await correctCreditEvent(context, id, reason, input));
  }

  @Allow({ staff: 'CONFIRM_CREDIT_EVENT' })
  @Mutation(() => CreditEventType, {
    description: "For events that were collected automatically and wait for a department's word.",
  })
  async confirmCreditEvent(
    @Arg('id', () => ID) id: string,
    @Arg('note', () => String, { nullable: true }) note: string | undefined,
    @Ctx() context: Context,
  ): Promise<CreditEventType | undefined> {
    await confirmCreditEvent(context, id, note ?? undefined);
    return eventLoader(context).load(id);
  }

  @Allow({ staff: 'CONFIRM_CREDIT_EVENT' })
  @Mutation(() => CreditEventType)
  async dismissCreditEvent(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<CreditEventType | undefined> {
    await dismissCreditEvent(context, id, reason);
    return eventLoader(context).load(id);
  }

  @Allow({ staff: 'CONFIRM_CREDIT_EVENT' })
  @Query(() => ConfirmationPreviewType, {
    description:
      'What confirmCreditEvents would do with these, without doing it: how many, which enterprises move how far, which thresholds are crossed.',
  })
  previewConfirmation(
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: Context,
  ): Promise<ConfirmationPreviewType> {
    return previewConfirmation(context, ids);
  }

  @Allow({ staff: 'CONFIRM_CREDIT_EVENT' })
  @Mutation(() => [CreditEventType], { description: 'Confirms many at once, all or none; 1 to 200.' })
  async confirmCreditEvents(
    @Arg('ids', () => [ID]) ids: string[],
    @Arg('note', () => String, { nullable: true }) note: string | undefined,
    @Ctx() context: Context,
  ): Promise<(CreditEventType | Error | undefined)[]> {
    await confirmCreditEvents(context, ids, note ?? undefined);
    return eventLoader(context).loadMany([...new Set(ids)]);
  }

  @Allow({ staff: 'CONFIRM_CREDIT_EVENT' })
  @Mutation(() => [CreditEventType], {
    description: 'Dismisses many at once for one reason, all or none; 1 to 200.',
  })
  async dismissCreditEvents(
    @Arg('ids', () => [ID]) ids: string[],
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<(CreditEventType | Error | undefined)[]> {
    await dismissCreditEvents(context, ids, reason);
    return eventLoader(context).loadMany([...new Set(ids)]);
  }

  @Allow({ staff: 'REVOKE_CREDIT_EVENT' })
  @Mutation(() => CreditEventType, {
    description:
      'An effective or superseded event that proves wrong (reconsideration, court, objection): its points go, its record stays.',
  })
  async revokeCreditEvent(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<CreditEventType | undefined> {
    await revokeCreditEvent(context, id, reason);
    return eventLoader(context).load(id);
  }

  @FieldResolver(() => EnterpriseType)
  enterprise(
    @Root() { enterpriseId }: CreditEventType,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | undefined> {
    return enterpriseLoader(context).load(enterpriseId);
  }

  @FieldResolver(() => CollectionItemType)
  async item(
    @Root() { ruleSetId, itemCode }: CreditEventType,
    @Ctx() context: Context,
  ): Promise<CollectionItemType | undefined> {
    const { items } = await ruleSetById(context.db.manager, ruleSetId);
    return items.find(({ code }) => code === itemCode);
  }

  @FieldResolver(() => EnterpriseType, { nullable: true })
  async otherParty(
    @Root() { otherPartyId }: CreditEventType,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | null> {
    return otherPartyId === null ? null : ((await enterpriseLoader(context).load(otherPartyId)) ?? null);
  }

  @FieldResolver(() => CreditEventType, { nullable: true })
  async corrects(
    @Root() { correctsId }: CreditEventType,
    @Ctx() context: Context,
  ): Promise<CreditEventType | null> {
    return correctsId === null ? null : ((await eventLoader(context).load(correctsId)) ?? null);
  }

  @FieldResolver(() => CreditEventType, { nullable: true })
  async correctedBy(
    @Root() { correctedById }: CreditEventType,
    @Ctx() context: Context,
  ): Promise<CreditEventType | null> {
    return correctedById === null ? null : ((await eventLoader(context).load(correctedById)) ?? null);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() { officeCode }: CreditEventType, @Ctx() context: Context): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }

  @FieldResolver(() => CreditEventType, { nullable: true })
  async supersededBy(
    @Root() { supersededById }: CreditEventType,
    @Ctx() context: Context,
  ): Promise<CreditEventType | null> {
    return supersededById === null ? null : ((await eventLoader(context).load(supersededById)) ?? null);
  }

  @FieldResolver(() => GradingCycleType, { nullable: true })
  async cycle(
    @Root() { cycleId }: CreditEventType,
    @Ctx() context: Context,
  ): Promise<GradingCycleType | null> {
    return cycleId === null ? null : ((await cycleLoader(context).load(cycleId)) ?? null);
  }

  @FieldResolver(() => CreditEventEffectType, { nullable: true })
  effect(@Root() event: CreditEventType, @Ctx() context: Context): Promise<CreditEventEffectType | null> {
    return effectOf(context, event);
  }

  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @FieldResolver(() => GradeReviewType, { nullable: true })
  async review(
    @Root() { enterpriseId, cycleId }: CreditEventType,
    @Ctx() context: Context,
  ): Promise<GradeReviewType | null> {
    return cycleId === null ? null : ((await reviewInCycle(context, enterpriseId, cycleId)) ?? null);
  }

  @FieldResolver(() => [CreditEventStatusChangeType])
  async history(
    @Root() { id }: CreditEventType,
    @Ctx() context: Context,
  ): Promise<CreditEventStatusChangeType[]> {
    return (await historyLoader(context).load(id)) ?? [];
  }

  @FieldResolver(() => String, { nullable: true })
  declarantNumber(
    @Root() { id, officeCode, enterpriseOfficeCode, declarantNumber }: CreditEventType,
    @Arg('masked', () => Boolean, { defaultValue: false }) masked: boolean,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const offices = [officeCode, enterpriseOfficeCode];
    const datum = { field: 'declarantNumber', value: declarantNumber, offices } as const;
    return readPersonalDatum(context, { subjectType: 'CreditEvent', subjectId: id, ...datum }, masked);
  }

  @FieldResolver(() => Boolean)
  viewerCanSeePersonalData(@Ctx() { viewer }: Context): boolean {
    return viewer?.permissions.has('READ_PERSONAL_DATA') === true;
  }

  @FieldResolver(() => Boolean)
  viewerCanConfirm(@Root() event: CreditEventType, @Ctx() context: Context): Promise<boolean> {
    return viewerCan(context, event, 'CONFIRM_CREDIT_EVENT', 'confirm');
  }

  @FieldResolver(() => Boolean)
  viewerCanDismiss(@Root() event: CreditEventType, @Ctx() context: Context): Promise<boolean> {
    return viewerCan(context, event, 'CONFIRM_CREDIT_EVENT', 'dismiss');
  }

  @FieldResolver(() => Boolean)
  viewerCanRevoke(@Root() event: CreditEventType, @Ctx() context: Context): Promise<boolean> {
    return viewerCan(context, event, 'REVOKE_CREDIT_EVENT', 'revoke');
  }
}

/** Four eyes: what one has collected, another confirms or dismisses. */
const isOwnWork = ({ viewer }: Context, { collectedById }: CreditEventType): boolean =>
  viewer?.kind === 'STAFF' && viewer.userId === collectedById;

async function viewerCan(
  context: Context,
  event: CreditEventType,
  permission: Permission,
  step: 'confirm' | 'dismiss' | 'revoke',
): Promise<boolean> {
  return (
    context.viewer?.permissions.has(permission) === true &&
    canTake(step, event.status) &&
    !(step !== 'revoke' && isOwnWork(context, event)) &&
    ((await isOwnOffice(context, event.officeCode)) ||
      (await isOwnOffice(context, event.enterpriseOfficeCode)))
  );
}

@Resolver(() => CreditEventStatusChangeType)
export class CreditEventStatusChangeResolver {
  @FieldResolver(() => CreditEventType, { nullable: true })
  async supersededBy(
    @Root() { supersededById }: CreditEventStatusChangeType,
    @Ctx() context: Context,
  ): Promise<CreditEventType | null> {
    return supersededById === null ? null : ((await eventLoader(context).load(supersededById)) ?? null);
  }
}

@Resolver(() => StandingMoveType)
export class StandingMoveResolver {
  @FieldResolver(() => EnterpriseType)
  enterprise(
    @Root() { enterpriseId }: StandingMoveType,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | undefined> {
    return enterpriseLoader(context).load(enterpriseId);
  }

  @FieldResolver(() => GradingCycleType, { nullable: true })
  async cycle(
    @Root() { cycleId }: StandingMoveType,
    @Ctx() context: Context,
  ): Promise<GradingCycleType | null> {
    return cycleId === null ? null : ((await cycleLoader(context).load(cycleId)) ?? null);
  }
}

/** The events of an enterprise: what this context adds to it. */
@Resolver(() => EnterpriseType)
export class EnterpriseEventsResolver {
  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @FieldResolver(() => CreditEventConnectionType)
  creditEvents(
    @Root() { id }: EnterpriseType,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<CreditEventType>> {
    return listEvents(context, { enterpriseId: id }, first, after);
  }
}

@Resolver(() => ScoreLineType)
export class ScoreLineResolver {
  @FieldResolver(() => CreditEventType)
  event(@Root() { eventId }: ScoreLineType, @Ctx() context: Context): Promise<CreditEventType | undefined> {
    return eventLoader(context).load(eventId);
  }
}
