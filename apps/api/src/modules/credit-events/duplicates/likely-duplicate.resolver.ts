import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../platform/graphql/allow';
import { type Context } from '../../../platform/graphql/context';
import { eventLoader } from '../credit-event.queries';
import { CreditEventType } from '../credit-event.type';
import { LikelyDuplicatesInput, LikelyDuplicateType } from './likely-duplicate.type';
import { likelyDuplicates } from './likely-duplicates';

@Resolver(() => LikelyDuplicateType)
export class LikelyDuplicateResolver {
  @Allow({ staff: ['COLLECT_CREDIT_EVENT', 'COLLECT_PENALTY', 'REVOKE_CREDIT_EVENT'] })
  @Query(() => [LikelyDuplicateType], {
    description:
      'Events of the same enterprise with the same number or day, the likest first, at most ten: to ask whether it is the same conduct.',
  })
  likelyDuplicates(
    @Arg('input', () => LikelyDuplicatesInput) input: LikelyDuplicatesInput,
    @Ctx() context: Context,
  ): Promise<LikelyDuplicateType[]> {
    return likelyDuplicates(context, input);
  }

  @FieldResolver(() => CreditEventType)
  event(
    @Root() { eventId }: LikelyDuplicateType,
    @Ctx() context: Context,
  ): Promise<CreditEventType | undefined> {
    return eventLoader(context).load(eventId);
  }
}
