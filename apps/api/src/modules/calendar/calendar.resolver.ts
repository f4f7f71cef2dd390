import { type Day, missingCalendarYear } from '@portcredit/working-days';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { today } from '../../platform/clock';
import { Allow } from '../../platform/graphql/allow';
import { type Context } from '../../platform/graphql/context';
import { DayScalar } from '../../platform/graphql/scalars';
import { listCalendarYears } from './list-calendar-years';

@ObjectType('CalendarDay', {
  description: 'A day that a notice names, with the festival that it belongs to.',
})
export class CalendarDayType {
  @Field(() => DayScalar) day: Day;
  @Field(() => String) name: string;
}

@ObjectType('CalendarYear', { description: 'The days of one year that the State Council turned round.' })
export class CalendarYearType {
  @Field(() => Int) year: number;
  @Field(() => String, { description: 'The notice that says so: its address.' }) source: string;
  @Field(() => [CalendarDayType], { description: '放假' }) daysOff: CalendarDayType[];
  @Field(() => [CalendarDayType], { description: '上班: Saturdays and Sundays of work.' })
  makeUpWorkdays: CalendarDayType[];
}

@ObjectType('WorkingCalendar', {
  description: 'The calendar by which working days are counted: data, with the paper of each year.',
})
export class WorkingCalendarType {
  @Field(() => [CalendarYearType], { description: 'The latest first.' }) years: CalendarYearType[];
  @Field(() => Int, {
    nullable: true,
    description:
      'The year whose notice is missing and wanted by now: this one, or from November on the next. Deadlines that reach into it are provisional.',
  })
  missingYear: number | null;
}

@Resolver()
export class CalendarResolver {
  @Allow({ staff: true })
  @Query(() => WorkingCalendarType)
  async workingCalendar(@Ctx() { db, clock, calendar }: Context): Promise<WorkingCalendarType> {
    const years = await listCalendarYears(db);
    const known = { ...calendar, years: years.map(({ year }) => year) };
    return { years, missingYear: missingCalendarYear(today(clock), known) ?? null };
  }
}
