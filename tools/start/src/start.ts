import { loadApi } from './api.ts';
import { buildIfStale } from './build.ts';
import { greeting } from './greeting.ts';
import { complaintAboutNode } from './node-version.ts';
import { Problem } from './problem.ts';
import { runProgram, type Tools } from './program.ts';
import { asked } from './shutdown.ts';
import { databaseUrl, dataDirectory } from './with-database.ts';
import { workspaceRoot } from './workspace-root.ts';

const say = (line: string) => console.log(line);

/** Builds what is stale, brings up database, API and console, and keeps them up until it is asked to end. */
async function start({ stop, closers }: Tools): Promise<number> {
  const complaint = complaintAboutNode(process.versions.node);
  if (complaint !== undefined) throw new Problem(complaint);

  const built = await timed(() => buildIfStale(workspaceRoot, ['api', 'console'], stop));
  say(
    built.result.length === 0
      ? `Build is current ${built.took}`
      : `Built ${built.result.join(' and ')} ${built.took}`,
  );
  stop.throwIfAborted();

  const database = await timed(() => databaseUrl(process.env, say));
  closers.add(() => database.result.close());
  say(`Database is running ${database.took}`);
  stop.throwIfAborted();

  const dataDir = dataDirectory();
  // Requests are for the API's log; at a terminal only what went wrong is of interest.
  const env = { LOG_LEVEL: 'warn', ...process.env, DATABASE_URL: database.result.url, DATA_DIR: dataDir };
  const api = await timed(() => loadApi().start(env));
  closers.add(() => api.result.close());
  say(`Portcredit is ready ${api.took}`);

  for (const line of greeting(api.result, dataDir, process.stdout.isTTY)) say(line);
  await asked(stop);
  say('Stopping');
  return 0;
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; took: string }> {
  const begun = performance.now();
  const result = await work();
  return { result, took: `(${((performance.now() - begun) / 1000).toFixed(1)} s)` };
}

await runProgram(start, 0);
