import { dayInShanghai, type Day } from '@portcredit/working-days';

/** The only source of the present instant; tests put another in its place. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Today in Asia/Shanghai, the time zone of the law. */
export const today = (clock: Clock): Day => dayInShanghai(clock.now());
