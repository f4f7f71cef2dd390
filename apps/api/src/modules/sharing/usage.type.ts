import { type Day } from '@portcredit/working-days';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../platform/graphql/scalars';

@ObjectType('UsageDay', {
  description: 'What was asked with a key, or with all keys of a partner, in a day.',
})
export class UsageDayType {
  @Field(() => DayScalar) day: Day;
  @Field(() => Int, { description: 'Requests that were let in.' }) requests: number;
  @Field(() => Int, { description: 'Requests that a limit refused.' }) refused: number;
  @Field(() => Float, { description: 'Objects asked for.' }) cost: number;
}

@ObjectType('KeyUsage', { description: 'Limits of the key behind the request, and what it has used.' })
export class KeyUsageType {
  @Field(() => Int) requestsPerMinute: number;
  @Field(() => Int, { description: 'In the minute that runs, this request included.' })
  requestsThisMinute: number;
  @Field(() => Int) costPerDay: number;
  @Field(() => Float, { description: 'Today in Asia/Shanghai, this request included.' }) costToday: number;
  @Field(() => [UsageDayType], { description: 'The last 30 days with any, latest first.' })
  days?: UsageDayType[];
}
