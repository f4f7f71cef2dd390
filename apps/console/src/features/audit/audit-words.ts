import type { TFunction } from 'i18next';
import { zh } from './texts';

const within = <Key extends string>(words: Record<Key, string>, key: string): Key | undefined =>
  (Object.keys(words) as Key[]).find((one) => one === key);

/** What the trail calls things, in words; what has none yet stays as it is. */
export function operationWords(t: TFunction, operation: string): string {
  const known = within(zh.operationName, operation);
  return known === undefined ? operation : t(`audit.operationName.${known}`);
}

export function subjectWords(t: TFunction, subject: string): string {
  const known = within(zh.subject, subject);
  return known === undefined ? subject : t(`audit.subject.${known}`);
}

export function outcomeWords(t: TFunction, outcome: string): string {
  const known = within(zh.outcome, outcome.toUpperCase());
  return known === undefined ? outcome : t(`audit.outcome.${known}`);
}

export const OPERATIONS = Object.keys(zh.operationName);
export const SUBJECTS = Object.keys(zh.subject);
