import { type Day } from '@portcredit/working-days';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../platform/graphql/describe';
import { DayScalar } from '../../platform/graphql/scalars';

export const GRADE_BASES = ['REGISTRATION', 'REVIEW', 'APPLICATION', 'WITHDRAWAL'] as const;
export type GradeBasis = (typeof GRADE_BASES)[number];
export const GradeBasisEnum = enumOf(GRADE_BASES);
registerEnumType(GradeBasisEnum, {
  name: 'GradeBasis',
  description:
    'First registration, a review, a batch that granted it on application, or the withdrawal of such a grade.',
});

@ObjectType('Grade', { description: 'A grade in force (信用等级).' })
export class GradeType {
  @Field(() => String, { description: 'AA, A, B, C or D in AQSIQ_2013_93.' }) value: string;
  @Field(() => DayScalar, { description: 'The day from which it holds: the day of the decision.' })
  since: Day;
  enterpriseId: string;
  reviewId: string | null;
}

@ObjectType('GradePeriod', { description: 'A grade with the days on which it held, as known now.' })
export class GradePeriodType {
  @Field(() => String) value: string;
  @Field(() => DayScalar) from: Day;
  @Field(() => DayScalar, { nullable: true, description: 'Excluded; null while it holds.' }) to: Day | null;
  @Field(() => GradeBasisEnum) basis: GradeBasis;
  @Field(() => Boolean, { description: 'Whether the rule behind it was read in a published text.' })
  official: boolean;
  enterpriseId: string;
  reviewId: string | null;
}
