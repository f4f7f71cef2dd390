import { Field, Int, ObjectType } from 'type-graphql';
import { GradeType } from '../grades';

@ObjectType('RegimeGrade', {
  description:
    'The grade that an enterprise holds under one of the regimes that stand side by side; none is derived from another.',
})
export class RegimeGradeType {
  @Field(() => String) regime: string;
  @Field(() => String, { description: 'Title of the rule set in force.' }) title: string;
  @Field(() => GradeType, { nullable: true, description: 'Null where it was not graded under this regime.' })
  grade: GradeType | null;
  @Field(() => String, { nullable: true }) label: string | null;
  @Field(() => Int, { nullable: true, description: '1 is the best.' }) rank: number | null;
  @Field(() => Int, { description: 'How many grades the regime has.' }) grades: number;
}
