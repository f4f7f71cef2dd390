import { type Day } from '@portcredit/working-days';
import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../platform/graphql/scalars';
import { GradeType } from '../grades';
import { ScoreLineType } from './grade-review.type';
import { GradingCycleType } from './grading-cycle.type';

@ObjectType('EnterpriseDay', {
  description:
    'How an enterprise stood on a day: the grade that held, and what had been found by then in the cycle of that day.',
})
export class EnterpriseDayType {
  @Field(() => DayScalar) on: Day;
  @Field(() => GradeType, { nullable: true }) grade: GradeType | null;
  @Field(() => GradingCycleType, { nullable: true, description: 'Null where no cycle holds the day.' })
  cycle: GradingCycleType | null;
  @Field(() => Int, { description: 'Points of the cycle from its first day to this one.' }) points: number;
  @Field(() => Int) seriousPenaltyPoints: number;
  @Field(() => [ScoreLineType], { description: 'Events of the cycle found by that day, counted or not.' })
  lines: ScoreLineType[];
}
