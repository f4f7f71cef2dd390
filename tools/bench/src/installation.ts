import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale, loadApi, openDatabase, removeDataDir, workspaceRoot } from '@portcredit/start';
import pg from 'pg';
import { startWorkerProcess, type WorkerProcess } from './worker-process.ts';

/** A new installation for one measurement: a durable database of its own, API and worker in this process. */
export interface Installation {
  /** Where the API answers. */
  url: string;
  databaseUrl: string;
  dataDir: string;
  /** SQL as the owner of the database. */
  sql: <Row extends pg.QueryResultRow>(text: string, parameters?: unknown[]) => Promise<Row[]>;
  /** GraphQL as the administrator; rejects with the refusal's code. */
  ask: Ask;
  /** A file, as the administrator. */
  get: (path: string) => Promise<Response>;
  /** A second API on the same database that writes no trail. */
  withoutTrail: () => Promise<{ ask: Ask; close: () => Promise<void> }>;
  /** The worker, where it is a process of its own. */
  worker: WorkerProcess | undefined;
}

export type Ask = <Data>(document: string, variables?: object) => Promise<Data>;

interface Answer<Data> {
  data?: Data;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/**
 * Runs a measurement on a new installation, and puts everything away after it. The worker is in this process, or, to see what it
 * takes, in one of its own.
 */
export async function withInstallation<Result>(
  work: (installation: Installation) => Promise<Result>,
  { workerApart = false } = {},
): Promise<Result> {
  await buildIfStale(workspaceRoot, ['api']);
  const dataDir = mkdtempSync(join(tmpdir(), 'portcredit-bench-'));
  const database = await openDatabase({ dataDir });
  const env = {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PORT: '0',
    DEMO: '0',
    LOG_LEVEL: 'error',
  };
  const api = await loadApi().start(env, workerApart ? { withoutWorker: true } : undefined);
  const worker = workerApart ? await startWorkerProcess(env) : undefined;
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  try {
    const ask = asker(api.url);
    const [account] = api.accounts ?? [];
    const { signIn } = await ask<{ signIn: { token: string } }>(
      'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { token } }',
      { username: account?.username, password: account?.password },
    );
    return await work({
      url: api.url,
      databaseUrl: database.url,
      dataDir,
      worker,
      sql: async <Row extends pg.QueryResultRow>(text: string, parameters?: unknown[]) =>
        (await pool.query<Row>(text, parameters)).rows,
      ask: asker(api.url, signIn.token),
      get: (path) => fetch(`${api.url}${path}`, { headers: { authorization: `Bearer ${signIn.token}` } }),
      withoutTrail: async () => {
        const second = await loadApi().start(env, { withoutWorker: true, withoutTrail: true });
        return { ask: asker(second.url, signIn.token), close: () => second.close() };
      },
    });
  } finally {
    await pool.end();
    await worker?.stop();
    await api.close();
    await database.close();
    removeDataDir(dataDir);
  }
}

function asker(url: string, token?: string) {
  return async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer<Data>;
    if (errors?.[0] !== undefined || data === undefined) {
      throw new Error(`${errors?.[0]?.extensions?.code ?? 'NO_DATA'}: ${errors?.[0]?.message ?? ''}`);
    }
    return data;
  };
}

/** The most memory that this process ever held, in MiB. */
export const peakRssMiB = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** How long a piece of work takes, in seconds to the millisecond. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start) / 1000;
}

/** Runs some work and tells the most memory that this process held while it went on, in MiB. */
export async function watchRss<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; peakMiB: number }> {
  let peak = process.memoryUsage.rss();
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  try {
    const result = await work();
    return { result, peakMiB: Math.round(Math.max(peak, process.memoryUsage.rss()) / 2 ** 20) };
  } finally {
    clearInterval(timer);
  }
}

/** The middle one, of an odd number of values. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
