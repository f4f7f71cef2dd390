import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('GradeMove', { description: 'How many go from one grade to another.' })
export class GradeMoveType {
  @Field(() => String, { nullable: true, description: 'Null for those without a grade.' })
  from: string | null;
  @Field(() => String) to: string;
  @Field(() => Int) count: number;
}

@ObjectType('GradeReviewSummary', {
  description: 'What would change if all preliminary reviews that match a filter were confirmed.',
})
export class GradeReviewSummaryType {
  @Field(() => Int) matching: number;
  @Field(() => Int, {
    description: 'Of these, those that the viewer may confirm now; all that follows is of them.',
  })
  confirmable: number;
  @Field(() => Int) unchanged: number;
  @Field(() => Int) better: number;
  @Field(() => Int) worse: number;
  @Field(() => Int, { description: 'Graded for the first time.' }) first: number;
  @Field(() => Int, { description: 'Two steps or more, up or down.' }) jumps: number;
  @Field(() => Int, { description: 'After their day of confirming.' }) late: number;
  @Field(() => [GradeMoveType]) moves: GradeMoveType[];
  @Field(() => String, {
    description:
      'SHA-256 of what would be confirmed; `confirmMatchingGradeReviews` takes it as what was looked at.',
  })
  digest: string;
}
