import { type EntityManager } from 'typeorm';
import { snake } from './naming';

/** Half of a character, as a cut text may end with, is no JSON to PostgreSQL; it is kept as the mark for what cannot be read. */
export const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value;

/** Writes rows of one shape in one statement, however many they are; properties are columns in snake case. */
export async function insertRows<Row extends object>(
  tx: Pick<EntityManager, 'query'>,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) {
    return;
  }
  const names = Object.keys(first).map((name) => ({ name, column: snake(name) }));
  const columns = names.map(({ column }) => column).join(', ');
  const records = rows.map((row) =>
    Object.fromEntries(names.map(({ name, column }) => [column, (row as Record<string, unknown>)[name]])),
  );
  await tx.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
    [JSON.stringify(records, wellFormed)],
  );
}
