export interface Difference {
  field: string;
  before: unknown;
  after: unknown;
  changed: boolean;
}

const fieldsOf = (value: unknown): Record<string, unknown> => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  return {};
};

/** Every field of either side, what changed first. */
export function differences(before: unknown, after: unknown): Difference[] {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .map((field) => ({
      field,
      before: old[field],
      after: now[field],
      changed: JSON.stringify(old[field] ?? null) !== JSON.stringify(now[field] ?? null),
    }))
    .sort((a, b) => Number(b.changed) - Number(a.changed));
}
