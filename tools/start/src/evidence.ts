import { runDatabaseCommand } from './database-command.ts';

/** Verifies the files of evidence. */
await runDatabaseCommand((api, args, env) => api.runEvidence(args, env));
