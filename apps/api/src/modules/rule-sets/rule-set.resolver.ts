import { businessNumberRule, collectionNeeds } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { today } from '../../platform/clock';
import { Allow } from '../../platform/graphql/allow';
import { type Context } from '../../platform/graphql/context';
import { DayScalar } from '../../platform/graphql/scalars';
import { ruleSetOn, rulesInForce } from './rule-set.queries';
import {
  AdjustmentGroundType,
  ApplicationConditionType,
  BusinessNumberRuleType,
  CircumstanceRuleType,
  CollectionItemType,
  CollectionNeedType,
  RuleSetType,
} from './rule-set.type';

/** The regime that is meant where none is named. */
export const DEFAULT_REGIME = 'AQSIQ_2013_93';

@Resolver(() => RuleSetType)
export class RuleSetResolver {
  @Allow({ staff: true, partner: true })
  @Query(() => RuleSetType, {
    nullable: true,
    description: 'The rule set of a regime in force on a day; today when left out.',
  })
  async ruleSet(
    @Arg('regime', () => String, { defaultValue: DEFAULT_REGIME }) regime: string,
    @Arg('on', () => DayScalar, { nullable: true }) on: Day | undefined,
    @Ctx() context: Context,
  ): Promise<RuleSetType | null> {
    return (await ruleSetOn(context.db, regime, on ?? today(context.clock))) ?? null;
  }

  @Allow({ staff: true })
  @Query(() => [RuleSetType], {
    description:
      'The rule set of each regime in force on a day, today when left out; regimes by their codes.',
  })
  ruleSets(
    @Arg('on', () => DayScalar, { nullable: true }) on: Day | undefined,
    @Ctx() context: Context,
  ): Promise<RuleSetType[]> {
    return rulesInForce(context, on ?? today(context.clock));
  }

  @FieldResolver(() => [AdjustmentGroundType])
  adjustments(@Root() rules: RuleSetType): AdjustmentGroundType[] {
    return rules.adjustments ?? [];
  }
  @FieldResolver(() => [CircumstanceRuleType])
  circumstances(@Root() rules: RuleSetType): CircumstanceRuleType[] {
    return rules.circumstances ?? [];
  }
  @FieldResolver(() => [ApplicationConditionType])
  conditions(@Root() rules: RuleSetType): ApplicationConditionType[] {
    return rules.conditions ?? [];
  }
}

@Resolver(() => CollectionItemType)
export class CollectionItemResolver {
  @FieldResolver(() => BusinessNumberRuleType)
  businessNumber(@Root() item: CollectionItemType): BusinessNumberRuleType {
    return businessNumberRule(item.category);
  }
  @FieldResolver(() => [CollectionNeedType])
  needs(@Root() item: CollectionItemType): CollectionNeedType[] {
    return collectionNeeds(item.category);
  }
}
