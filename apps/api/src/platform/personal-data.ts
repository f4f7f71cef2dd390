/** What names a person, by the names of the API: masked for whom it is not, wherever it appears. */
export const PERSONAL_FIELDS = [
  'legalRepresentative',
  'telephone',
  'declarantNumber',
  'objector',
  'objectorContact',
] as const;
export type PersonalField = (typeof PERSONAL_FIELDS)[number];

/** 张三丰 → 张**, 3800123456 → **56: as much as lets a colleague recognize it, and nothing of its length. */
export function mask(text: string): string {
  const characters = [...text.trim()];
  return /^[\x20-\x7e]*$/.test(text) && characters.length > 4 && /\d/.test(text)
    ? `**${characters.slice(-2).join('')}`
    : `${characters[0] ?? ''}**`;
}

/** The same value with every personal field in it masked, however deep it lies. */
export function maskPersonalData(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(maskPersonalData);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      typeof inner === 'string' && (PERSONAL_FIELDS as readonly string[]).includes(key)
        ? mask(inner)
        : maskPersonalData(inner),
    ]),
  );
}
