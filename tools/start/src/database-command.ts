import { type Api, loadApi } from './api.ts';
import { buildIfStale } from './build.ts';
import { runProgram } from './program.ts';
import { asked } from './shutdown.ts';
import { databaseUrl, dataDirectory } from './with-database.ts';
import { workspaceRoot } from './workspace-root.ts';

const INTERRUPTED = 130;

// Standard output belongs to the command: its last line is read by programs.
const say = (line: string) => console.error(line);

/** Runs a command of the API on the database of the installation that npm start uses, whether it runs or not. */
export const runDatabaseCommand = (
  command: (api: Api, args: string[], env: NodeJS.ProcessEnv) => Promise<number>,
): Promise<void> =>
  runProgram(async ({ stop, closers }) => {
    const built = await buildIfStale(workspaceRoot, ['api'], stop);
    if (built.length > 0) say(`Built ${built.join(' and ')}`);
    const database = await databaseUrl(process.env, say);
    closers.add(() => database.close());
    stop.throwIfAborted();
    const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDirectory(), DATABASE_URL: database.url };
    return Promise.race([
      command(loadApi(), process.argv.slice(2), env),
      asked(stop).then(() => INTERRUPTED),
    ]);
  }, INTERRUPTED);
