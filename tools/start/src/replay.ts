import { loadApi } from './api.ts';
import { buildIfStale } from './build.ts';
import { runDatabaseCommand } from './database-command.ts';
import { runProgram } from './program.ts';
import { workspaceRoot } from './workspace-root.ts';

const INTERRUPTED = 130;
const args = process.argv.slice(2);

/** Derives every stored grade review again, and compares; what releases have kept needs no database. */
await (args[0] === '--corpus'
  ? runProgram(async ({ stop }) => {
      await buildIfStale(workspaceRoot, ['api'], stop);
      return loadApi().runReplay(args, process.env);
    }, INTERRUPTED)
  : runDatabaseCommand((api, given, env) => api.runReplay(given, env)));
