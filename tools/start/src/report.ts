import { Problem } from './problem.ts';

/** A failure for the person at the terminal: a Problem as its sentence, anything else with where it happened. */
export function report(error: unknown): string {
  if (error instanceof Problem) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: end the program that uses it, or set PORT to another.`;
  // The API's sentences about wrong settings. Its class is another copy inside the bundle: known by its name alone.
  if (error.constructor.name === 'ConfigError') return error.message;
  return error.stack ?? error.message;
}
