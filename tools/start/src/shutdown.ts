import { watchLaunchers } from './launchers.ts';

// npm passes Ctrl-C on although the terminal has sent it already: that is one wish, not two.
const SAME_WISH_MS = 700;

/**
 * Turns the signals that ask a program to end, and the end of the npm that started it, into an AbortSignal, so
 * that the program can put things away. A second signal forces the exit.
 */
export function shutdownSignal(): AbortSignal {
  const controller = new AbortController();
  watchLaunchers(() => controller.abort());
  let since = 0;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (!controller.signal.aborted) {
        since = Date.now();
        controller.abort();
      } else if (Date.now() - since > SAME_WISH_MS) {
        process.exit(130);
      }
    });
  }
  return controller.signal;
}

/** Resolves when the signal comes. */
export function asked(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
