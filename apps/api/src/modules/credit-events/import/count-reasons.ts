import { type EntityManager } from 'typeorm';

/** Why rows were refused, and how many; the sentence and the lines are of the first of them. */
export interface ReasonCount {
  code: string;
  message: string;
  count: number;
  /** Lines of the file, at most five. */
  lines: number[];
}

export const countReasons = (db: EntityManager, importId: string): Promise<ReasonCount[]> =>
  db.query<ReasonCount[]>(
    `select code, (array_agg(reason order by number))[1] as message, count(*)::integer as count,
       (array_agg(line order by number))[1:5] as lines
     from event_import_row where import_id = $1 and outcome = 'REFUSED' group by code order by count(*) desc, code`,
    [importId],
  );
