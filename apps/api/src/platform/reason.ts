import { invalidInput } from './refusal';

const MAX_LENGTH = 2_000;

/** The words for a decision that wants them. @throws Refusal INVALID_INPUT when there are none, or too many */
export function requireReason(reason: string, reference?: string): string {
  const words = reason.trim();
  if (words === '' || words.length > MAX_LENGTH) {
    throw invalidInput('reason', `请填写理由，不超过 ${MAX_LENGTH} 字。`, 'REASON_REQUIRED', reference);
  }
  return words;
}

/** Words that may be left out; blank ones are none. @throws Refusal INVALID_INPUT when there are too many */
export function optionalNote(note: string | null | undefined): string | null {
  const words = note?.trim() ?? '';
  if (words.length > MAX_LENGTH) {
    throw invalidInput('note', `备注不超过 ${MAX_LENGTH} 字，请删减。`, 'NOTE_LENGTH');
  }
  return words === '' ? null : words;
}
