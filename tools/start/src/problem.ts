/**
 * A failure that a person can act on: its message says in a sentence what happened and what to do.
 * Programs print it without a stack.
 */
export class Problem extends Error {
  override name = 'Problem';
}
