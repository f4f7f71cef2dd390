import { type AnyExportedList } from '../../../platform/exports/exported-list';
import { ACCOUNTS } from './accounts.export';
import { AUDIT } from './audit.export';
import { CREDIT_EVENTS } from './credit-events.export';
import { ENTERPRISES } from './enterprises.export';
import { GRADE_REVIEWS } from './grade-reviews.export';
import { RECEIPTS } from './receipts.export';

/** The lists that leave as files. */
export const EXPORTED_LISTS: readonly AnyExportedList[] = [
  ACCOUNTS,
  AUDIT,
  CREDIT_EVENTS,
  ENTERPRISES,
  GRADE_REVIEWS,
  RECEIPTS,
];
