import { Problem } from './problem.ts';

/** A failure for the person at the terminal: a Problem as its sentence, anything else with where it happened. */
export function report(error: unknown): string {
  if (error instanceof Problem) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: end the program that uses it, or set PORT to another.`;
  // An error that says it is meant for people, like a wrong setting, needs no stack.
  if (error.name === 'ConfigError' || error.name === 'ConfigProblem') return error.message;
  return error.stack ?? error.message;
}
