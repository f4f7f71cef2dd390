import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../platform/graphql/allow';
import { type Context } from '../../../platform/graphql/context';
import { isOwnOffice } from '../../offices';
import { ruleSetLoader } from '../../rule-sets';
import { today } from '../../../platform/clock';
import { GradeReviewType, StandingType } from '../grade-review.type';
import { explainFacts, explanationType } from './explain-facts';
import { ScoreExplanationType } from './score-explanation.type';

@Resolver(() => GradeReviewType)
export class GradeReviewExplanationResolver {
  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @FieldResolver(() => ScoreExplanationType, {
    description: 'Derived again from the facts as they were known when it was graded.',
  })
  async explanation(@Root() review: GradeReviewType, @Ctx() context: Context): Promise<ScoreExplanationType> {
    return explanationType(await explainFacts(context.db.manager, review));
  }
}

@Resolver(() => StandingType)
export class StandingExplanationResolver {
  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @FieldResolver(() => ScoreExplanationType, {
    nullable: true,
    description:
      'What the events of the running cycle give at present; null for an enterprise of other offices.',
  })
  async explanation(
    @Root() { enterpriseId, officeCode, cycle, currentGrade, circumstance }: StandingType,
    @Ctx() context: Context,
  ): Promise<ScoreExplanationType | null> {
    const rules = await ruleSetLoader(context, today(context.clock)).load(cycle.regime);
    if (rules === undefined || !(await isOwnOffice(context, officeCode))) {
      return null;
    }
    const facts = { enterpriseId, cycleId: cycle.id, ruleSetId: rules.id, currentGrade, circumstance };
    return explanationType(await explainFacts(context.db.manager, { ...facts, knownAt: 'infinity' }));
  }
}
