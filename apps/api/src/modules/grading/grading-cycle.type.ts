import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../platform/graphql/scalars';
import { JobType } from '../../platform/jobs';
import { OfficeType } from '../offices';

@ObjectType('CycleProgress', { description: 'How many reviews of a cycle stand where.' })
export class CycleProgressType {
  @Field(() => Int) preliminary: number;
  @Field(() => Int) confirmed: number;
  @Field(() => Int) adjusted: number;
  @Field(() => Int, { description: 'Preliminary after confirmBy.' }) overdue: number;
  @Field(() => Int) total: number;
  @Field(() => Int, {
    description: 'Whose preliminary grade differs from the grade in force when they were graded.',
  })
  changed: number;
}

@ObjectType('GradingCycle', { description: 'A period of grading (评定周期) of a bureau and all below it.' })
export class GradingCycleType {
  @Field(() => ID) id: string;
  @Field(() => String) regime: string;
  @Field(() => OfficeType) office?: OfficeType;
  @Field(() => DayScalar) from: Day;
  @Field(() => DayScalar, { description: 'Excluded.' }) to: Day;
  @Field(() => Boolean, { description: 'It holds today.' }) running: boolean;
  @Field(() => Int, { description: 'Enterprises supervised by the office and those below.' })
  enterpriseCount?: number;
  @Field(() => CycleProgressType) progress?: CycleProgressType;
  @Field(() => JobType, { nullable: true, description: 'The preliminary grading that was started last.' })
  lastRun?: JobType | null;
  @Field(() => Boolean) viewerCanRun?: boolean;
  officeCode: string;
}

@InputType('OpenGradingCycleInput')
export class OpenGradingCycleInput {
  @Field(() => String, { defaultValue: 'AQSIQ_2013_93' }) regime: string;
  @Field(() => String, { description: 'A directly affiliated bureau: it and all below it.' }) office: string;
  @Field(() => DayScalar) from: Day;
  @Field(() => DayScalar, { description: 'Excluded.' }) to: Day;
}
