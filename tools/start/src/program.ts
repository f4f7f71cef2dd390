import { Closers } from './closers.ts';
import { report } from './report.ts';
import { shutdownSignal } from './shutdown.ts';

/** What a program works with. */
export interface Tools {
  /** Comes when the program is asked to end. */
  stop: AbortSignal;
  /** Gets everything that has to be put away at the end, however that comes about. */
  closers: Closers;
}

const CLOSE_MS = 20_000;

/**
 * Runs a program to its end: what it opened is closed, a failure is told on standard error, and the process exits
 * with the code that `main` returns, with 1 after a failure, or with `interrupted` when it was asked to end.
 */
export async function runProgram(
  main: (tools: Tools) => Promise<number>,
  interrupted: number,
): Promise<never> {
  const stop = shutdownSignal();
  const closers = new Closers();
  // A terminal or a pipe that went away must not keep the database from being closed.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  const end = async (code: number, error?: unknown): Promise<never> => {
    // What breaks while everything is being closed is not worth a word.
    if (error !== undefined && !stop.aborted) console.error(report(error));
    const failures = await closers.closeAll(CLOSE_MS);
    for (const failure of failures) console.error(report(failure));
    process.exit(failures.length > 0 ? 1 : stop.aborted ? interrupted : code);
  };
  let ending: Promise<never> | undefined;
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => void (ending ??= end(1, error)));
  }
  try {
    const code = await main({ stop, closers });
    return await (ending ??= end(code));
  } catch (error) {
    return await (ending ??= end(1, error));
  }
}
