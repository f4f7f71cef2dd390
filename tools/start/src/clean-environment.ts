/**
 * What a PostgreSQL program gets to see of our environment. Left out on purpose: PG* variables, which change
 * where it listens and what it opens, secrets, and a library path meant for other programs.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { PATH, SystemRoot, TEMP, LC_ALL: 'C' };
}
