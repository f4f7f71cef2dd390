import { notFound } from '../refusal';

/** Whether a text can be one of our ids (a positive 64-bit number). */
export const isId = (text: string): boolean => /^[1-9]\d{0,17}$/.test(text);

/** @throws Refusal NOT_FOUND for what can be no id of ours */
export function requireId(text: string, what: string): string {
  if (!isId(text)) {
    throw notFound(what);
  }
  return text;
}
