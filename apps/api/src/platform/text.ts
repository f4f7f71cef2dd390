import { invalidInput } from './refusal';

/** Text as it was given, trimmed. @throws Refusal INVALID_INPUT for a blank text, or a longer one */
export function requireText(
  field: string,
  what: string,
  raw: string,
  max: number,
  reference?: string,
): string {
  const text = raw.trim();
  if (text === '' || text.length > max) {
    throw invalidInput(field, `${what}不能为空，且不超过 ${max} 个字。`, 'TEXT_LENGTH', reference);
  }
  return text;
}

/** The same where it may be left out; a blank one is none. @throws Refusal INVALID_INPUT for a longer one */
export const optionalText = (
  field: string,
  what: string,
  raw: string | null | undefined,
  max: number,
): string | null => ((raw ?? '').trim() === '' ? null : requireText(field, what, raw ?? '', max));
