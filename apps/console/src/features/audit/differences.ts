export interface Difference {
  field: string;
  before: string;
  after: string;
  changed: boolean;
}

const words = (value: unknown): string => {
  if (value === undefined || value === null) return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const fieldsOf = (value: unknown): Record<string, unknown> => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  return value === null || value === undefined ? {} : { '': value };
};

/** Every field of either side, what changed first. */
export function differences(before: unknown, after: unknown): Difference[] {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .map((field) => ({
      field,
      before: words(old[field]),
      after: words(now[field]),
      changed: words(old[field]) !== words(now[field]),
    }))
    .sort((a, b) => Number(b.changed) - Number(a.changed));
}
