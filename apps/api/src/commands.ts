import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createApp } from './app';
import { runAudit } from './audit-command';
import { type Environment, environmentOfProcess, readConfig } from './config';
import { runEvidence } from './evidence-command';
import { runReplay } from './replay-command';
import { type DemoAccount, ensureAccounts } from './modules/demo';
import { importEventsFile } from './modules/credit-events';
import { importFile } from './modules/enterprises';
import { openPlatform } from './install';
import { leaveUnwritten } from './platform/audit/write-audit';
import { Refusal } from './platform/refusal';
import { createSchema } from './schema';
import { work } from './work';

/** Beside the API's bundle in the workspace, and the same in the images. */
const consoleDirectory = (): string => resolve(__dirname, '../../console/dist');

export interface Started {
  url: string;
  accounts: DemoAccount[];
  /** Lines for the terminal. */
  announcements: string[];
  close(): Promise<void>;
}

/** For measurements alone. */
export interface Measured {
  /** The worker is a process of its own, or there is none. */
  withoutWorker: true;
  withoutTrail?: true;
}

/** Everything in one process: migrations, first data, API, console and worker. */
export async function start(env: Environment, measured?: Measured): Promise<Started> {
  const config = readConfig(env);
  const platform = await openPlatform(config);
  try {
    const accounts = await ensureAccounts(platform, config);
    const app = await createApp(platform, {
      port: config.port,
      consoleDirectory: consoleDirectory(),
      trustProxy: config.trustProxy,
    });
    if (measured?.withoutTrail === true) {
      leaveUnwritten(platform.db);
    }
    const worker =
      measured === undefined
        ? await work(platform, config.databaseUrl, config.dataDir, config.feedDir)
        : undefined;
    return {
      url: app.url,
      accounts,
      announcements: [],
      close: async () => {
        await app.close();
        await worker?.stop();
        await platform.db.destroy();
      },
    };
  } catch (error) {
    await platform.db.destroy();
    throw error;
  }
}

/** Runs until the process is told to stop. */
async function untilStopped(close: () => Promise<void>): Promise<void> {
  await new Promise<void>((stopped) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => stopped());
    }
  });
  await close();
}

async function serve(): Promise<void> {
  const config = readConfig(environmentOfProcess());
  const platform = await openPlatform(config);
  await ensureAccounts(platform, config);
  const app = await createApp(platform, {
    port: config.port,
    consoleDirectory: consoleDirectory(),
    trustProxy: config.trustProxy,
  });
  platform.log.info({ url: app.url }, 'serving');
  await untilStopped(async () => {
    await app.close();
    await platform.db.destroy();
  });
}

async function workAlone(): Promise<void> {
  const config = readConfig(environmentOfProcess());
  const platform = await openPlatform(config);
  const worker = await work(platform, config.databaseUrl, config.dataDir, config.feedDir);
  platform.log.info('working');
  await untilStopped(async () => {
    await worker.stop();
    await platform.db.destroy();
  });
}

const IMPORT_USAGE = `Usage: npm run import -- enterprises FILE --office 380000 [--kinds IMPORTER,EXPORTER] [--rejects FILE.csv]
       npm run import -- events FILE --office 380000 [--rejects FILE]`;

/**
 * `enterprises FILE --office CODE`, `events FILE --office CODE`: progress to stderr, one JSON object as the last line of stdout.
 * @returns the exit code: 0 done, 1 refused, 2 wrong call
 */
export async function runImport(args: string[], env: Environment): Promise<number> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { office: { type: 'string' }, kinds: { type: 'string' }, rejects: { type: 'string' } },
    });
  } catch (error) {
    say(`${(error as Error).message}\n${IMPORT_USAGE}`);
    return 2;
  }
  const [what, given] = parsed.positionals;
  if (
    (what !== 'enterprises' && what !== 'events') ||
    given === undefined ||
    parsed.values.office === undefined
  ) {
    say(IMPORT_USAGE);
    return 2;
  }
  const file = resolve(env.INIT_CWD ?? process.cwd(), given);
  if (!existsSync(file)) {
    say(`${file} does not exist: check the path.`);
    return 2;
  }
  const config = readConfig(env);
  const platform = await openPlatform({
    ...config,
    logLevel: env.LOG_LEVEL === undefined ? 'error' : config.logLevel,
  });
  try {
    const rejects = resolve(
      env.INIT_CWD ?? process.cwd(),
      parsed.values.rejects ??
        join(
          config.dataDir,
          'rejects',
          `${basename(file)}-${platform.clock.now().toISOString().replace(/[:.]/g, '-')}.${what === 'events' && /\.xlsx$/i.test(file) ? 'xlsx' : 'csv'}`,
        ),
    );
    await mkdir(resolve(rejects, '..'), { recursive: true });
    const shared = { file, officeCode: parsed.values.office, rejects };
    const result =
      what === 'events'
        ? await importEventsFile(platform, {
            ...shared,
            onProgress: (stage, rows) => say(`${rows} rows ${stage}`),
          })
        : await importFile(platform, {
            ...shared,
            kinds: (parsed.values.kinds ?? '').split(',').filter((kind) => kind !== ''),
            onRows: (rows) => say(`${rows} rows read`),
          });
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    say(`${error.code}: ${error.message}`);
    return 1;
  } finally {
    await platform.db.destroy();
  }
}

/** The schema in one order, whichever module was loaded first. */
export const printedSchema = (): string => printSchema(lexicographicSortSchema(createSchema()));

/** What the bundle does when it is called by itself, as in the images. */
export const commands: Record<string, (args: string[]) => Promise<void>> = {
  serve,
  worker: workAlone,
  import: async (args) => {
    process.exitCode = await runImport(args, environmentOfProcess());
  },
  audit: async (args) => {
    process.exitCode = await runAudit(args, environmentOfProcess());
  },
  evidence: async (args) => {
    process.exitCode = await runEvidence(args, environmentOfProcess());
  },
  replay: async (args) => {
    process.exitCode = await runReplay(args, environmentOfProcess());
  },
  schema: () => {
    process.stdout.write(`${printedSchema()}\n`);
    return Promise.resolve();
  },
};
