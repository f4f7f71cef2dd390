import { type Collector } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../platform/graphql/scalars';
import { OfficeType } from '../offices';
import { CollectorEnum } from '../rule-sets';

@ObjectType('DepartmentQueue', {
  description: 'How much waits for a department of an office and those below, by the last day for it.',
})
export class DepartmentQueueType {
  @Field(() => CollectorEnum) department: Collector;
  @Field(() => Int) overdue: number;
  @Field(() => Int) today: number;
  @Field(() => Int, { description: 'After today, up to the next working day: the reminder of a day before.' })
  nextWorkingDay: number;
  @Field(() => Int, { description: 'After today, up to the fifth working day.' })
  withinFiveWorkingDays: number;
  @Field(() => Int) later: number;
  @Field(() => Int, { description: 'Events of the department about which something has to be put right.' })
  tasks: number;
}

@ObjectType('DepartmentTimeliness', {
  description: 'How a department of an office keeps to the five working days.',
})
export class DepartmentTimelinessType {
  @Field(() => OfficeType) office?: OfficeType;
  @Field(() => CollectorEnum) department: Collector;
  @Field(() => Int) events: number;
  @Field(() => Int, {
    description: 'Collected after the last day, or without the department’s word when it was over.',
  })
  late: number;
  @Field(() => Int, { description: 'Of these, how many still wait.' }) overdue: number;
  officeCode: string;
}

@ObjectType('MonthTimeliness')
export class MonthTimelinessType {
  @Field(() => String, { description: 'yyyy-mm, of the day on which it was found and verified.' })
  month: string;
  @Field(() => CollectorEnum) department: Collector;
  @Field(() => Int) events: number;
  @Field(() => Int) late: number;
}

@ObjectType('Timeliness', {
  description: 'Who is late, in the running cycle: by office and department, and by month.',
})
export class TimelinessType {
  @Field(() => DayScalar) from: Day;
  @Field(() => DayScalar, { description: 'Excluded.' }) to: Day;
  @Field(() => [DepartmentTimelinessType]) departments: DepartmentTimelinessType[];
  @Field(() => [MonthTimelinessType]) months: MonthTimelinessType[];
}

@ObjectType('Reminder', {
  description:
    'What a department was told of on a working day, just after midnight: what is overdue, due, and due next.',
})
export class ReminderType {
  @Field(() => ID) id: string;
  @Field(() => DayScalar) day: Day;
  @Field(() => OfficeType) office?: OfficeType;
  @Field(() => CollectorEnum) department: Collector;
  @Field(() => Int) overdue: number;
  @Field(() => Int) today: number;
  @Field(() => Int, { description: 'Due on the next working day.' }) nextWorkingDay: number;
  @Field(() => Boolean, { description: 'Whether this account has marked it as seen.' }) seen: boolean;
  officeCode: string;
}
