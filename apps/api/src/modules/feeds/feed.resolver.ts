import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Connection } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { CreditEventType, eventLoader } from '../credit-events';
import { officeLoader, OfficeType } from '../offices';
import { feedRefusalById, listFeedDeliveries, listFeedKeys, listFeedRefusals } from './feed.queries';
import {
  FeedDeliveryConnectionType,
  FeedDeliveryFilterInput,
  FeedDeliveryType,
  FeedKeyType,
  FeedRefusalConnectionType,
  FeedRefusalFilterInput,
  FeedRefusalType,
  IssuedFeedKeyType,
  IssueFeedKeyInput,
} from './feed.type';
import { issueFeedKey } from './issue-feed-key';
import { retryFeedRefusal } from './retry-feed-refusal';
import { revokeFeedKey } from './revoke-feed-key';

@Resolver(() => FeedKeyType)
export class FeedKeyResolver {
  @Allow({ staff: 'MANAGE_FEEDS' })
  @Query(() => [FeedKeyType], { description: 'Of the own office and those below, the latest first.' })
  feedKeys(@Ctx() context: Context): Promise<FeedKeyType[]> {
    return listFeedKeys(context);
  }

  @Allow({ staff: 'MANAGE_FEEDS' })
  @Mutation(() => IssuedFeedKeyType, { description: 'A new key, told this once.' })
  async issueFeedKey(
    @Arg('input', () => IssueFeedKeyInput) input: IssueFeedKeyInput,
    @Ctx() context: Context,
  ): Promise<IssuedFeedKeyType> {
    const { id, secret } = await issueFeedKey(context, input);
    const [key] = await listFeedKeys(context, id);
    return { key: key as FeedKeyType, secret };
  }

  @Allow({ staff: 'MANAGE_FEEDS' })
  @Mutation(() => FeedKeyType, { description: 'Revokes a key at once.' })
  async revokeFeedKey(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<FeedKeyType | undefined> {
    await revokeFeedKey(context, id, reason);
    const [key] = await listFeedKeys(context, id);
    return key;
  }

  @FieldResolver(() => OfficeType)
  office(@Root() { officeCode }: FeedKeyType, @Ctx() context: Context): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }
}

@Resolver(() => FeedDeliveryType)
export class FeedDeliveryResolver {
  @Allow({ staff: ['MANAGE_FEEDS', 'CONFIRM_CREDIT_EVENT'] })
  @Query(() => FeedDeliveryConnectionType, { description: 'The latest first.' })
  feedDeliveries(
    @Arg('filter', () => FeedDeliveryFilterInput, { nullable: true })
    filter: FeedDeliveryFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<FeedDeliveryType>> {
    return listFeedDeliveries(context, filter ?? {}, first, after);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() { officeCode }: FeedDeliveryType, @Ctx() context: Context): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }
}

@Resolver(() => FeedRefusalType)
export class FeedRefusalResolver {
  @Allow({ staff: ['MANAGE_FEEDS', 'CONFIRM_CREDIT_EVENT'] })
  @Query(() => FeedRefusalConnectionType, { description: 'The latest first.' })
  feedRefusals(
    @Arg('filter', () => FeedRefusalFilterInput, { nullable: true })
    filter: FeedRefusalFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<FeedRefusalType>> {
    return listFeedRefusals(context, filter ?? {}, first, after);
  }

  @Allow({ staff: ['MANAGE_FEEDS', 'CONFIRM_CREDIT_EVENT'] })
  @Mutation(() => FeedRefusalType, {
    description:
      'Takes an event that was refused again, as it was sent; where it is refused once more, the answer tells the reason of now.',
  })
  async retryFeedRefusal(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<FeedRefusalType | undefined> {
    await retryFeedRefusal(context, id);
    return feedRefusalById(context, id);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() { officeCode }: FeedRefusalType, @Ctx() context: Context): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }

  @FieldResolver(() => CreditEventType, { nullable: true })
  async creditEvent(
    @Root() { creditEventId }: FeedRefusalType,
    @Ctx() context: Context,
  ): Promise<CreditEventType | null> {
    return creditEventId === null ? null : ((await eventLoader(context).load(creditEventId)) ?? null);
  }
}
