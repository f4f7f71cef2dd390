import { type EntityManager } from 'typeorm';
import { type CalendarYearType } from './calendar.resolver';

/** Every year of the calendar with its paper and its days, the latest first. */
export const listCalendarYears = (db: Pick<EntityManager, 'query'>): Promise<CalendarYearType[]> =>
  db.query<CalendarYearType[]>(
    `select year.year, year.source,
       coalesce(json_agg(json_build_object('day', day.day, 'name', day.name) order by day.day)
         filter (where day.kind = 'DAY_OFF'), '[]') as "daysOff",
       coalesce(json_agg(json_build_object('day', day.day, 'name', day.name) order by day.day)
         filter (where day.kind = 'MAKE_UP_WORKDAY'), '[]') as "makeUpWorkdays"
     from calendar_year year left join calendar_day day on day.year = year.year
     group by year.year, year.source order by year.year desc`,
  );
