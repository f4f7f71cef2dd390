import { type Circumstance, type GradeOutcome, type GradingRules, type Totals } from '@portcredit/credit';
import { gradeWithin } from './standing';

/** What a grade depends on. */
export interface Case extends Totals {
  held: string | null;
  /** What sets an enterprise apart in the cycle. */
  circumstance: Circumstance | null;
}

/**
 * What the rules say of the cases that were met. The rule is a pure function and gives the same answer for the same case, and
 * enterprises are many: it is asked once for each, and SQL joins the answers.
 */
export class Answers {
  private readonly answers = new Map<string, Case & GradeOutcome>();
  /** The parameters of `answerTo`; made once, because a statement for each chunk brings them. */
  columns = this.asArrays();

  constructor(private readonly rules: GradingRules) {}

  /**
   * Asks the rules about cases, of which some may have been met before.
   * @throws RangeError where the rules have no band for the points
   */
  ask(cases: readonly Case[]): void {
    const known = this.answers.size;
    for (const one of cases) {
      const key = [one.points, one.seriousPenaltyPoints, one.directD, one.held, one.circumstance].join();
      if (!this.answers.has(key)) {
        this.answers.set(key, { ...one, ...gradeWithin(one, this.rules, one.held, one.circumstance) });
      }
    }
    if (this.answers.size > known) {
      this.columns = this.asArrays();
    }
  }

  private asArrays(): string[] {
    const all = [...this.answers.values()];
    return [
      arrayOf(all.map(({ points }) => points)),
      arrayOf(all.map(({ seriousPenaltyPoints }) => seriousPenaltyPoints)),
      arrayOf(all.map(({ directD }) => directD)),
      arrayOf(all.map(({ held }) => held ?? '')),
      arrayOf(all.map(({ circumstance }) => circumstance ?? '')),
      arrayOf(all.map(({ grade }) => grade)),
      arrayOf(all.map(({ reason }) => reason)),
    ];
  }
}

/** An array as PostgreSQL writes it; its quotes are those of JSON. */
const arrayOf = (values: readonly (number | boolean | string)[]): string =>
  `{${values.map((value) => JSON.stringify(value)).join()}}`;

/**
 * SQL, in a transaction that joins answers: they are few, and are hashed. Merged, each row would be compared with all answers for
 * the grade held. Sorts stay in memory, and nothing is compiled that runs for some milliseconds.
 */
export const FOR_ANSWERS = `set local enable_mergejoin = off; set local work_mem = '32MB'; set local jit = off`;

/** SQL: where the columns of a case are. `held` and `circumstance` may be null. */
export type CaseColumns = Record<'points' | 'serious' | 'directD' | 'held' | 'circumstance', string>;

/** How many parameters `answerTo` takes. */
export const ANSWER_COLUMNS = 7;

/** SQL to join: the answer (`grade`, `reason`) to a case, from the parameters from `$first` on. */
export function answerTo(
  { points, serious, directD, held, circumstance }: CaseColumns,
  name: string,
  first: number,
): string {
  const types = ['integer', 'integer', 'boolean', 'text', 'text', 'text', 'text'];
  const parameters = types.map((type, index) => `$${first + index}::${type}[]`);
  return `unnest(${parameters.join(', ')}) as ${name} (points, serious, direct_d, held, circumstance, grade, reason)
     on ${name}.points = ${points} and ${name}.serious = ${serious} and ${name}.direct_d = ${directD} and ${name}.held = coalesce(${held}, '')
       and ${name}.circumstance = coalesce(${circumstance}, '')`;
}
