/**
 * Why an operation was refused. Each code is stable: scripts and the console branch on it.
 * The descriptions appear in the schema.
 */
export const REFUSAL_CODES = {
  UNAUTHENTICATED: 'Nobody is signed in, or the session, token or key has ended.',
  FORBIDDEN: 'The account or the grant does not allow it.',
  PASSWORD_CHANGE_REQUIRED: 'The first password must be changed before anything else.',
  FOUR_EYES: 'The law wants a second person: another account must do it.',
  ALREADY_TAKEN: 'The user name, the code of the role or of the office, or the name of the view is in use.',
  STILL_IN_USE: 'Something refers to it; `extensions.detail` says what.',
  NOT_FOUND: 'There is no such thing, or none that the viewer may know of.',
  INVALID_INPUT: 'The shape or the range of an argument is wrong; `extensions.fields` names it.',
  NOT_APPLICABLE: "The item does not apply to the enterprise's kinds, or is not in force on that day.",
  INVALID_STATE: 'Not from this status, or no longer.',
  CYCLE_OVERLAP: 'Another cycle of the same office and regime holds some of these days.',
  NUMBER_EXHAUSTED: 'All 999 numbers of this office and day are used.',
  REQUEST_ID_REUSED: 'The same request id with another input.',
  ALREADY_REGISTERED: 'An enterprise with this credit code or identifier is registered already.',
  TOO_MANY_REQUESTS:
    'The key has used up its requests of this minute or its cost of this day (`Retry-After` says how many seconds to wait), or a password was tried too often (`extensions.detail.retryAfterSeconds`).',
  LIMIT_EXCEEDED:
    'The request asks for too much at once: `extensions.detail` names the limit, and how much it is.',
  PERSISTED_QUERY_NOT_FOUND:
    "A hash without a text that is none of the console's operations: reload the console, or send the text.",
  INVALID_FILE:
    'The file is empty, binary, lacks a column or cannot be read as CSV or XLSX; `extensions.detail` says which.',
} as const;
export type RefusalCode = keyof typeof REFUSAL_CODES;
export const RefusalCode = Object.fromEntries(Object.keys(REFUSAL_CODES).map((code) => [code, code])) as {
  readonly [Code in RefusalCode]: Code;
};

export interface RefusalDetails {
  /** Arguments that are wrong. */
  fields?: string[];
  /** Document and article that the refusal rests on. */
  reference?: string;
  /** Data to act on. */
  detail?: Record<string, unknown>;
}

/** What the trail keeps of a refusal besides its code; the caller never sees it. */
export interface RefusalTrace {
  /** As the name that was tried at a sign-in; never a secret. */
  after?: Record<string, unknown>;
  /** The office whose auditors may read of it, where nobody is signed in. */
  officeCode?: string;
}

/** A rule that says no. Reaches the client as `extensions`; nothing has been changed. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  readonly trace: RefusalTrace;

  constructor(code: RefusalCode, message: string, details: RefusalDetails = {}, trace: RefusalTrace = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
    this.trace = trace;
  }
}

export const notFound = (what: string): Refusal =>
  new Refusal('NOT_FOUND', `未找到该${what}，或您无权查看。请核对后重试。`);

export const invalidInput = (field: string, message: string, rule?: string, reference?: string): Refusal =>
  new Refusal('INVALID_INPUT', message, {
    fields: [field],
    ...(rule === undefined ? {} : { detail: { rule } }),
    ...(reference === undefined ? {} : { reference }),
  });

export const forbidden = (message: string): Refusal => new Refusal('FORBIDDEN', message);

export const passwordChangeRequired = (): Refusal =>
  new Refusal('PASSWORD_CHANGE_REQUIRED', '您使用的是初始密码，请先修改密码，再办理其他业务。');
