import DataLoader from 'dataloader';
import { type Context } from './context';

/**
 * A loader that batches and remembers within one request.
 * @param name one name for each question; with `variant` where the question has arguments
 */
export function loader<Key, Value>(
  context: Context,
  name: string,
  load: (keys: readonly Key[]) => Promise<Map<Key, Value>>,
): DataLoader<Key, Value | undefined> {
  const existing = context.loaders.get(name) as DataLoader<Key, Value | undefined> | undefined;
  if (existing !== undefined) {
    return existing;
  }
  const created = new DataLoader<Key, Value | undefined>(async (keys) => {
    const found = await load(keys);
    return keys.map((key) => found.get(key));
  });
  context.loaders.set(name, created);
  return created;
}

/** Rows by their key, for the answer of a loader. */
export const byKey = <Row, Key>(rows: readonly Row[], key: (row: Row) => Key): Map<Key, Row> =>
  new Map(rows.map((row) => [key(row), row]));
