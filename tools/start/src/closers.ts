import { setTimeout as sleep } from 'node:timers/promises';

/** What has to be put away before the program ends, the last opened first. */
export class Closers {
  readonly #steps: (() => Promise<void>)[] = [];

  add(close: () => Promise<void>): void {
    this.#steps.push(close);
  }

  /** Closes everything, each within its time; returns what went wrong instead of stopping half-way. */
  async closeAll(patience: number): Promise<unknown[]> {
    const failures: unknown[] = [];
    for (const close of this.#steps.splice(0).reverse()) {
      try {
        await Promise.race([close(), late(patience)]);
      } catch (error) {
        failures.push(error);
      }
    }
    return failures;
  }
}

async function late(patience: number): Promise<never> {
  await sleep(patience, undefined, { ref: false });
  throw new Error(`Closing took longer than ${patience / 1000} s`);
}
