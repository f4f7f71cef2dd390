import { collectionNeeds, type CollectionCategory } from '@portcredit/credit';
import type { zh } from './texts';

type Word = keyof (typeof zh)['needs'];

const NUMBER: Record<CollectionCategory, Word> = {
  ADMINISTRATIVE_PENALTY: 'numberPenalty',
  DECLARATION_ERROR: 'numberRequired',
  NONCONFORMITY: 'numberRequired',
  DAILY_SUPERVISION: 'numberOptional',
  EXTERNAL: 'numberNever',
};

/** What an item of a category needs beside the day and the detail that all need: always, and in some cases. */
export function needsOf(category: CollectionCategory): { always: Word[]; sometimes: Word[] } {
  const fields = collectionNeeds(category).map(({ field }) => field);
  return {
    always: [NUMBER[category], ...fields.filter((field) => field === 'decision')],
    sometimes: fields.filter((field) => field === 'responsibility' || field === 'declarantNumber'),
  };
}
