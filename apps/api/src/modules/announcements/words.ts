import { invalidInput } from '../../platform/refusal';

/** Words of a letter that was received or is answered. @throws Refusal INVALID_INPUT for none, or too many */
export function requireWords(field: string, name: string, raw: string, max: number): string {
  const words = raw.trim();
  if (words === '' || words.length > max) {
    throw invalidInput(field, `请填写${name}，不超过 ${max} 字。`, 'WORDS_REQUIRED');
  }
  return words;
}

/** The same where they may be left out; blank ones are none. */
export const optionalWords = (
  field: string,
  name: string,
  raw: string | null | undefined,
  max: number,
): string | null =>
  raw === null || raw === undefined || raw.trim() === '' ? null : requireWords(field, name, raw, max);
