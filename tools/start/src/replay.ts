import { runDatabaseCommand } from './database-command.ts';

/** Derives every stored grade review again, and compares. */
await runDatabaseCommand((api, args, env) => api.runReplay(args, env));
