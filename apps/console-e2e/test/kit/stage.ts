import { type RunningApi } from '@portcredit/start';

/** What set-up hands to the suites through the environment of their processes. */
export interface Stage {
  /** Where the browser listens. */
  browser: string;
  /** Where the product answers, without a slash at the end. */
  url: string;
  accounts: NonNullable<RunningApi['accounts']>;
}

export const STAGE = 'PORTCREDIT_BROWSER_TEST';
export const SKIPPED = 'PORTCREDIT_BROWSER_TEST_SKIPPED';

let known: Stage | undefined;

export function stage(): Stage {
  return (known ??= JSON.parse(process.env[STAGE] ?? '{}') as Stage);
}

/** Why there is no browser; undefined when there is one. */
export const skipped = (): string | undefined => process.env[SKIPPED];
