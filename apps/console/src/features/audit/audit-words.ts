import {
  COLLECTION_CATEGORIES,
  CREDIT_EVENT_STATUSES,
  ENTERPRISE_KINDS,
  GRADE_REVIEW_STATUSES,
} from '@portcredit/credit';
import type { TFunction } from 'i18next';
import { zh as words } from '../../shared/texts/zh';
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
  const known = within(zh.outcome, outcome);
  return known === undefined ? outcome : t(`audit.outcome.${known}`);
}

export function actorWords(t: TFunction, actor: string): string {
  if (actor === 'anonymous') return t('audit.anonymous');
  return actor === 'system' ? t('audit.system') : actor;
}

export function fieldWords(t: TFunction, field: string): string {
  const known = within(zh.field, field);
  return known === undefined ? field : t(`audit.field.${known}`);
}

/** A kept value as a person would say it. */
export function valueWords(t: TFunction, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (Array.isArray(value)) return value.map((one) => valueWords(t, one)).join('、') || '—';
  if (typeof value !== 'string') return JSON.stringify(value);
  const kind = ENTERPRISE_KINDS.find((one) => one === value);
  if (kind !== undefined) return t(`enterpriseKind.${kind}`);
  const status = CREDIT_EVENT_STATUSES.find((one) => one === value);
  if (status !== undefined) return t(`eventStatus.${status}`);
  const review = GRADE_REVIEW_STATUSES.find((one) => one === value);
  if (review !== undefined) return t(`reviewStatus.${review}`);
  const category = COLLECTION_CATEGORIES.find((one) => one === value);
  if (category !== undefined) return t(`category.${category}`);
  const source = within(words.eventSource, value);
  if (source !== undefined) return t(`eventSource.${source}`);
  const department = within(words.collector, value);
  if (department !== undefined) return t(`collector.${department}`);
  return value;
}

export const OPERATIONS = Object.keys(zh.operationName);
export const SUBJECTS = Object.keys(zh.subject);
