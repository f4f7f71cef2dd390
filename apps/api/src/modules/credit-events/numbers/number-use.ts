import { MAX_SERIAL } from '@portcredit/numbering';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';

/** How many of a day's numbers an office has used, of one prefix. */
export interface NumberUse {
  prefix: 'J' | 'W';
  officeCode: string;
  officeName: string;
  used: number;
}

/** The use of a day's J and W numbers by an office and each office below it. */
export function numberUse(
  db: Pick<EntityManager, 'query'>,
  officeCode: string,
  day: Day,
): Promise<NumberUse[]> {
  return db.query<NumberUse[]>(
    `select prefixes.prefix, office.code as "officeCode", office.name as "officeName", coalesce(counter.last, 0) as used
     from office_scope scope join office on office.code = scope.descendant_code
     cross join unnest(array['J', 'W']) with ordinality as prefixes (prefix, position)
     left join business_number_counter counter
       on counter.prefix = prefixes.prefix and counter.office_code = office.code and counter.day = $2
     where scope.ancestor_code = $1 order by office.code, position`,
    [officeCode, day],
  );
}

/** Offices below one that have numbers of a prefix left on a day, those with the most first. */
export async function officesBelowWithNumbers(
  db: Pick<EntityManager, 'query'>,
  { prefix, officeCode, day }: { prefix: string; officeCode: string; day: Day },
): Promise<{ code: string; name: string; left: number }[]> {
  return (await numberUse(db, officeCode, day))
    .filter((use) => use.prefix === prefix && use.officeCode !== officeCode && use.used < MAX_SERIAL)
    .map(({ officeCode: code, officeName: name, used }) => ({ code, name, left: MAX_SERIAL - used }))
    .sort((a, b) => b.left - a.left || (a.code < b.code ? -1 : 1));
}
