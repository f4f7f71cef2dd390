import { type Refusal } from '../../../platform/refusal';
import { type RowRefusal } from './event-row';

/** A refusal as a row of a file shows it: the rule where one is named, else the code. */
export const asRowRefusals = (refusals: readonly Refusal[]): RowRefusal[] =>
  refusals.map(({ code, message, details: { detail } }) => ({
    code: typeof detail?.rule === 'string' ? detail.rule : code,
    message,
  }));
