import { type Day } from '@portcredit/working-days';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { today } from '../../platform/clock';
import { Allow } from '../../platform/graphql/allow';
import { type Context } from '../../platform/graphql/context';
import { byKey, loader } from '../../platform/graphql/loader';
import { DayScalar } from '../../platform/graphql/scalars';
import { invalidInput } from '../../platform/refusal';
import { EnterpriseType } from '../enterprises';
import { gradesOn } from '../grades';
import { DEFAULT_REGIME, InspectionMeasureType, requireRuleSetOn, ruleSetLoader } from '../rule-sets';

/** What a grade brings, in the four areas (质检办通〔2017〕264号 五(一)). */
@Resolver(() => EnterpriseType)
export class InspectionMeasureResolver {
  @Allow({ staff: true, partner: true })
  @Query(() => [InspectionMeasureType], { description: 'What a grade brings, in the four areas.' })
  async inspectionMeasures(
    @Arg('grade', () => String) grade: string,
    @Arg('regime', () => String, { defaultValue: DEFAULT_REGIME }) regime: string,
    @Arg('on', () => DayScalar, { nullable: true }) on: Day | undefined,
    @Ctx() context: Context,
  ): Promise<InspectionMeasureType[]> {
    const rules = await requireRuleSetOn(context.db, regime, on ?? today(context.clock), 'on');
    if (!rules.grades.some(({ code }) => code === grade)) {
      throw invalidInput(
        'grade',
        `制度 ${regime} 没有等级 ${grade}，可选：${rules.grades.map(({ code }) => code).join('、')}。`,
        'GRADE_UNKNOWN',
      );
    }
    return rules.measures.filter((measure) => measure.grade === grade);
  }

  @FieldResolver(() => [InspectionMeasureType], { description: 'What the grade in force brings.' })
  async measures(
    @Root() { id }: EnterpriseType,
    @Arg('regime', () => String, { defaultValue: DEFAULT_REGIME }) regime: string,
    @Ctx() context: Context,
  ): Promise<InspectionMeasureType[]> {
    const day = today(context.clock);
    const grades = loader(context, `grade ${regime} ${day} `, async (ids: readonly string[]) =>
      byKey(await gradesOn(context.db, ids, regime, day, undefined), ({ enterpriseId }) => enterpriseId),
    );
    const grade = await grades.load(id);
    const rules = await ruleSetLoader(context, day).load(regime);
    return rules?.measures.filter((measure) => measure.grade === grade?.value) ?? [];
  }
}
