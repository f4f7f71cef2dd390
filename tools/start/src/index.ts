export { loadApi, type Api, type RunningApi } from './api.ts';
export { buildIfStale } from './build.ts';
export { removeDataDir } from './cluster.ts';
export { openDatabase, type Database, type OpenOptions } from './embedded-postgres.ts';
export { startTestPostgres } from './jest-postgres.ts';
export { Problem } from './problem.ts';
export { databaseUrl, dataDirectory } from './with-database.ts';
export { workspaceRoot } from './workspace-root.ts';
