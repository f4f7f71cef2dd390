import { mkdirSync } from 'node:fs';
import { loadApi } from './api.ts';
import { buildIfStale } from './build.ts';
import { runProgram, type Tools } from './program.ts';
import { asked } from './shutdown.ts';
import { databaseUrl, dataDirectory } from './with-database.ts';
import { workspaceRoot } from './workspace-root.ts';

const INTERRUPTED = 130;

// Standard output belongs to the command: its last line is read by programs.
const say = (line: string) => console.error(line);

/** Runs the API's import on the database that npm start uses, too, whether that is up or not. */
async function importFiles({ stop, closers }: Tools): Promise<number> {
  const built = await buildIfStale(workspaceRoot, ['api'], stop);
  if (built.length > 0) say(`Built ${built.join(' and ')}`);
  const database = await databaseUrl(process.env, say);
  closers.add(() => database.close());
  stop.throwIfAborted();
  const dataDir = dataDirectory();
  mkdirSync(dataDir, { recursive: true });
  const env = { ...process.env, DATABASE_URL: database.url, DATA_DIR: dataDir };
  return Promise.race([
    loadApi().runImport(process.argv.slice(2), env),
    // The open transaction ends with the connection.
    asked(stop).then(() => INTERRUPTED),
  ]);
}

await runProgram(importFiles, INTERRUPTED);
