import { loadApi } from './api.ts';
import { buildIfStale } from './build.ts';
import { runProgram, type Tools } from './program.ts';
import { asked } from './shutdown.ts';
import { databaseUrl, dataDirectory } from './with-database.ts';
import { workspaceRoot } from './workspace-root.ts';

const INTERRUPTED = 130;

// Standard output belongs to the command: its last line is read by programs.
const say = (line: string) => console.error(line);

/** Verifies the files of evidence of the installation that npm start uses, whether it runs or not. */
async function evidence({ stop, closers }: Tools): Promise<number> {
  const args = process.argv.slice(2);
  const built = await buildIfStale(workspaceRoot, ['api'], stop);
  if (built.length > 0) say(`Built ${built.join(' and ')}`);
  const api = loadApi();
  const database = await databaseUrl(process.env, say);
  closers.add(() => database.close());
  stop.throwIfAborted();
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDirectory(), DATABASE_URL: database.url };
  return Promise.race([api.runEvidence(args, env), asked(stop).then(() => INTERRUPTED)]);
}

await runProgram(evidence, INTERRUPTED);
