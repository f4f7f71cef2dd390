import { loadApi } from './api.ts';
import { buildIfStale } from './build.ts';
import { runProgram, type Tools } from './program.ts';
import { asked } from './shutdown.ts';
import { databaseUrl, dataDirectory } from './with-database.ts';
import { workspaceRoot } from './workspace-root.ts';

const INTERRUPTED = 130;

// Standard output belongs to the command: its last line is read by programs.
const say = (line: string) => console.error(line);

/** Exports, verifies and proves the trail of the database that npm start uses; a file is verified without a database. */
async function audit({ stop, closers }: Tools): Promise<number> {
  const args = process.argv.slice(2);
  const built = await buildIfStale(workspaceRoot, ['api'], stop);
  if (built.length > 0) say(`Built ${built.join(' and ')}`);
  const api = loadApi();
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDirectory() };
  if (api.auditNeedsDatabase(args, env)) {
    const database = await databaseUrl(process.env, say);
    closers.add(() => database.close());
    env['DATABASE_URL'] = database.url;
  }
  stop.throwIfAborted();
  return Promise.race([api.runAudit(args, env), asked(stop).then(() => INTERRUPTED)]);
}

await runProgram(audit, INTERRUPTED);
