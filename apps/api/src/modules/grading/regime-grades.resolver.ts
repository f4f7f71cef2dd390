import { type Day } from '@portcredit/working-days';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { today } from '../../platform/clock';
import { type Context } from '../../platform/graphql/context';
import { loader } from '../../platform/graphql/loader';
import { DayScalar } from '../../platform/graphql/scalars';
import { EnterpriseType } from '../enterprises';
import { gradesOn, type GradeType } from '../grades';
import { rulesInForce } from '../rule-sets';
import { RegimeGradeType } from './regime-grades.type';

/** The grades of an enterprise in every regime, beside each other. */
@Resolver(() => EnterpriseType)
export class RegimeGradesResolver {
  @FieldResolver(() => [RegimeGradeType], {
    description: 'Under each regime in force on a day, today when left out; the crosswalk of regimes.',
  })
  async regimeGrades(
    @Root() { id }: EnterpriseType,
    @Arg('on', () => DayScalar, { nullable: true }) on: Day | undefined,
    @Ctx() context: Context,
  ): Promise<RegimeGradeType[]> {
    const day = on ?? today(context.clock);
    const regimes = await rulesInForce(context, day);
    return Promise.all(
      regimes.map(async (rules) => {
        const grade = (await gradesIn(context, rules.regime, day).load(id)) ?? null;
        const definition = rules.grades.find(({ code }) => code === grade?.value);
        return {
          regime: rules.regime,
          title: rules.title,
          grade,
          label: definition?.label ?? null,
          rank: definition?.rank ?? null,
          grades: rules.grades.length,
        };
      }),
    );
  }
}

const gradesIn = (context: Context, regime: string, day: Day) =>
  loader(context, `regime grades ${regime} ${day}`, async (ids: readonly string[]) => {
    const rows: GradeType[] = await gradesOn(context.db, ids, regime, day, undefined);
    return new Map(rows.map((row) => [row.enterpriseId, row]));
  });
