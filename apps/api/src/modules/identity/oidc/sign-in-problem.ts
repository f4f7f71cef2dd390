/** Why a sign-in through the provider came to nothing; the console has the sentence for each. */
export const SIGN_IN_PROBLEMS = [
  /** Begun too long ago, in another browser, or not here. */
  'EXPIRED',
  /** The provider says no, or the person did. */
  'DECLINED',
  /** The provider does not answer. */
  'PROVIDER_DOWN',
  /** What the provider answers is not what was asked for: a code used twice, a wrong nonce, a wrong signature. */
  'NOT_VERIFIED',
  /** None, or more than one, of the claimed roles is known. */
  'ROLE_UNKNOWN',
  /** The claimed office is none of the offices. */
  'OFFICE_UNKNOWN',
  /** The account was disabled here. */
  'DISABLED',
] as const;
export type SignInProblemCode = (typeof SIGN_IN_PROBLEMS)[number];

export class SignInProblem extends Error {
  constructor(
    readonly problem: SignInProblemCode,
    /** For the log and the trail; never for the page. */
    readonly about: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(problem, options);
    this.name = 'SignInProblem';
  }
}
