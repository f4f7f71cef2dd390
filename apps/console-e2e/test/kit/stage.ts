import { type RunningApi } from '@portcredit/start';

/** An installation with the demonstration's data. */
export interface Installation {
  /** Where the product answers, without a slash at the end. */
  url: string;
  accounts: NonNullable<RunningApi['accounts']>;
}

/** What set-up hands to the suites through the environment of their processes. */
export interface Stage extends Installation {
  /** Where the browser listens. */
  browser: string;
  /** Another installation, for the one suite that uses up what waits in the demonstration. */
  apart: Installation;
}

export const STAGE = 'PORTCREDIT_BROWSER_TEST';
export const SKIPPED = 'PORTCREDIT_BROWSER_TEST_SKIPPED';

let known: Stage | undefined;

export function stage(): Stage {
  return (known ??= JSON.parse(process.env[STAGE] ?? '{}') as Stage);
}

/** Plays the suites of this file on the installation apart: what it uses up, no other finds missing. */
export function playApart(): void {
  if (skipped() === undefined) known = { ...stage(), ...stage().apart };
}

/** Why there is no browser; undefined when there is one. */
export const skipped = (): string | undefined => process.env[SKIPPED];
