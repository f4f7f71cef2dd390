import { type Clock } from '../../src/platform/clock';

/** Monday morning of an ordinary working week in Shanghai. */
export const MONDAY_MORNING = '2026-11-16T10:00:00+08:00';

/** A clock that ticks from wherever it is put. */
export class MovableClock implements Clock {
  private offset = 0;
  private stopped: Date | undefined;

  constructor(instant: string = MONDAY_MORNING) {
    this.set(instant);
  }

  now(): Date {
    return this.stopped ?? new Date(Date.now() + this.offset);
  }

  /** @param instant ISO 8601 with an offset, as 2026-11-16T10:00:00+08:00 */
  set(instant: string): void {
    this.stopped = undefined;
    this.offset = new Date(instant).getTime() - Date.now();
  }

  /** Stands still at an instant until it is set again: for the last second of a day, however slow the machine. */
  stopAt(instant: string): void {
    this.stopped = new Date(instant);
  }
}
