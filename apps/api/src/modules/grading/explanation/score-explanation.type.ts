import { type GradeReason } from '@portcredit/credit';
import { Field, Int, ObjectType } from 'type-graphql';
import { ReasonEnum, ScoreLineType } from '../grade-review.type';

@ObjectType('GradeDistance', { description: 'A grade next to the one that the points give.' })
export class GradeDistanceType {
  @Field(() => String) grade: string;
  @Field(() => Int, { description: 'How many points fewer, or more, lead into its band.' }) points: number;
}

@ObjectType('ScoreChange', {
  description:
    'The smallest number of points whose falling out, by revocation or in time, would give a better grade, and by which events.',
})
export class ScoreChangeType {
  @Field(() => String, { description: 'The grade that the rules would then give.' }) grade: string;
  @Field(() => Int, {
    description: 'What the total would fall by: of an act of which an event falls out, the next one counts.',
  })
  points: number;
  @Field(() => [ScoreLineType]) lines: ScoreLineType[];
}

@ObjectType('ScoreExplanation', { description: 'A score with its reasons, as it can be handed over.' })
export class ScoreExplanationType {
  @Field(() => Int) points: number;
  @Field(() => Int) seriousPenaltyPoints: number;
  @Field(() => String) grade: string;
  @Field(() => ReasonEnum) reason: GradeReason;
  @Field(() => [ScoreLineType], { description: 'Every event, counted or not, in the order of collection.' })
  lines: ScoreLineType[];
  @Field(() => GradeDistanceType, { nullable: true, description: 'Null in the best band.' })
  better: GradeDistanceType | null;
  @Field(() => GradeDistanceType, { nullable: true, description: 'Null in the last band.' })
  worse: GradeDistanceType | null;
  @Field(() => ScoreChangeType, {
    nullable: true,
    description: 'Null where no points that fall out would give a better grade.',
  })
  change: ScoreChangeType | null;
}
