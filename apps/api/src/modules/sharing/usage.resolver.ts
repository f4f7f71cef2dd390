import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Context } from '../../platform/graphql/context';
import { partnerOf } from '../../platform/viewer';
import { keyUsage, usageDays } from './usage.queries';
import { KeyUsageType, UsageDayType } from './usage.type';

/** A partner sees its own usage. */
@Resolver(() => KeyUsageType)
export class KeyUsageResolver {
  @Allow({ partner: true })
  @Query(() => KeyUsageType, { description: 'For partners: limits of the key in use, and what it has used.' })
  usage(@Ctx() context: Context): Promise<KeyUsageType> {
    return keyUsage(context, partnerOf(context.viewer));
  }

  @FieldResolver(() => [UsageDayType])
  days(@Ctx() context: Context): Promise<UsageDayType[]> {
    return usageDays(context, { keyId: partnerOf(context.viewer).keyId });
  }
}
