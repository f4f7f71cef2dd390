import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale, loadApi, startTestPostgres, workspaceRoot } from '@portcredit/start';
import { privateDirectory, runDirectory } from './browser/private-directory.ts';
import { startBrowser } from './browser/start-browser.ts';
import { explain, withoutBrowser } from './browser/ways-to-start.ts';
import { type Installation, SKIPPED, STAGE, type Stage } from './kit/stage.ts';

type Closing = () => Promise<unknown>;
declare global {
  /** What teardown has to put away, last first. */
  var browserTestClosing: Closing[] | undefined;
}

/** Brings up what all suites share: a Chromium, PostgreSQL, and the built product with its demonstration. */
export default async function setup(): Promise<void> {
  const closing: Closing[] = [];
  globalThis.browserTestClosing = closing;
  try {
    const kept = privateDirectory();
    const run = runDirectory(kept);
    closing.push(() => Promise.resolve(rmSync(run, { recursive: true, force: true })));
    const { server: browser, failures } = await startBrowser(kept, run);
    if (browser === undefined) return without(explain(failures));
    closing.push(() => browser.close());

    // Nx has just built what the tests depend on; whoever calls Jest by himself may not have.
    if (process.env['NX_TASK_TARGET_TARGET'] === undefined)
      await buildIfStale(workspaceRoot, ['api', 'console']);
    const install = async (name: string): Promise<Installation> => {
      const postgres = await startTestPostgres();
      closing.push(() => postgres.close());
      const dataDir = join(run, name);
      mkdirSync(dataDir);
      const api = await loadApi().start({
        DATABASE_URL: postgres.url,
        DATA_DIR: dataDir,
        DEMO: '1',
        PORT: '0',
        LOG_LEVEL: 'error',
      });
      closing.push(() => api.close());
      return { url: api.url, accounts: api.accounts ?? [] };
    };
    const stage: Stage = {
      browser: browser.wsEndpoint(),
      ...(await install('data')),
      apart: await install('apart'),
    };
    process.env[STAGE] = JSON.stringify(stage);
  } catch (error) {
    // Jest calls no teardown after a set-up that failed.
    await putAway();
    throw error;
  }
}

/** Skipped where a person sees the reason, a failure where none would. */
function without(reason: string): void {
  if (withoutBrowser(process.env) === 'fail') throw new Error(reason);
  process.stderr.write(
    `\n${'!'.repeat(80)}\n${reason}\nTHE BROWSER TESTS ARE SKIPPED.\n${'!'.repeat(80)}\n\n`,
  );
  process.env[SKIPPED] = reason;
}

/** Puts away whatever came up, in the reverse order; one that fails does not keep the others. */
export async function putAway(): Promise<void> {
  const closing = globalThis.browserTestClosing ?? [];
  globalThis.browserTestClosing = undefined;
  const failed: unknown[] = [];
  for (const close of closing.toReversed()) await close().catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw new AggregateError(failed, 'Not everything could be put away.');
}
