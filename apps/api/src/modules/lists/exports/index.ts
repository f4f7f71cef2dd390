import { type AnyExportedList } from '../../../platform/exports/exported-list';
import { ACCOUNTS } from './accounts.export';
import { ANNOUNCEMENT_ENTRIES } from './announcement-entries.export';
import { AUDIT } from './audit.export';
import { CREDIT_EVENTS } from './credit-events.export';
import { EVENT_TASKS } from './event-tasks.export';
import { ENTERPRISES } from './enterprises.export';
import { GRADE_APPLICATIONS } from './grade-applications.export';
import { GRADE_BATCHES } from './grade-batches.export';
import { GRADE_REVIEWS } from './grade-reviews.export';
import { GRADE_WITHDRAWALS } from './grade-withdrawals.export';
import { OBJECTIONS } from './objections.export';
import { PENALTY_CASES } from './penalty-cases.export';
import { RECEIPTS } from './receipts.export';
import { SUBJECTS_LEFT_OUT } from './subjects-left-out.export';

/** The lists that leave as files. */
export const EXPORTED_LISTS: readonly AnyExportedList[] = [
  ACCOUNTS,
  ANNOUNCEMENT_ENTRIES,
  AUDIT,
  CREDIT_EVENTS,
  ENTERPRISES,
  EVENT_TASKS,
  GRADE_APPLICATIONS,
  GRADE_BATCHES,
  GRADE_REVIEWS,
  GRADE_WITHDRAWALS,
  OBJECTIONS,
  PENALTY_CASES,
  RECEIPTS,
  SUBJECTS_LEFT_OUT,
];
