/** A list as it stands in the address: its filters, and the columns where not all are shown. */
export interface Looked {
  filter: string;
  columns: readonly string[] | null;
}

const COLUMNS = 'columns';

/** What an address says of a list; the order of what it says makes no difference. */
export function lookedAt(params: URLSearchParams, keys: readonly string[]): Looked {
  const filter = new URLSearchParams();
  for (const key of [...keys].sort()) {
    const value = params.get(key);
    if (value !== null && value !== '') filter.set(key, value);
  }
  const columns = (params.get(COLUMNS) ?? '').split(',').filter((key) => key !== '');
  return { filter: filter.toString(), columns: columns.length === 0 ? null : columns };
}

/** The address of a page with a list looked at so: what else it says stays, but for the page that it was turned to. */
export function withLook(
  params: URLSearchParams,
  keys: readonly string[],
  { filter, columns }: Looked,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const key of [...keys, COLUMNS, 'after', 'look']) next.delete(key);
  for (const [key, value] of new URLSearchParams(filter)) if (keys.includes(key)) next.set(key, value);
  if (columns !== null && columns.length > 0) next.set(COLUMNS, columns.join(','));
  return next;
}

/** Whether both show the same. */
export const sameLook = (one: Looked, other: Looked, keys: readonly string[]): boolean =>
  lookedAt(new URLSearchParams(one.filter), keys).filter ===
    lookedAt(new URLSearchParams(other.filter), keys).filter &&
  (one.columns ?? []).join(',') === (other.columns ?? []).join(',');
