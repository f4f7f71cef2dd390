import { type Clock } from '../../src/platform/clock';

/** Monday morning of an ordinary working week in Shanghai. */
export const MONDAY_MORNING = '2026-11-16T10:00:00+08:00';

/** A clock that ticks from wherever it is put. */
export class MovableClock implements Clock {
  private offset = 0;

  constructor(instant: string = MONDAY_MORNING) {
    this.set(instant);
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** @param instant ISO 8601 with an offset, as 2026-11-16T10:00:00+08:00 */
  set(instant: string): void {
    this.offset = new Date(instant).getTime() - Date.now();
  }
}
