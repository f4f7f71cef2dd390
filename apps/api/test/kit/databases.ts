import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

const TEMPLATE = 'portcredit_template';
const TEMPLATE_LOCK = 4_711;

const serverUrl = (): string => {
  const url = process.env.TEST_POSTGRES_URL;
  if (url === undefined) {
    throw new Error('TEST_POSTGRES_URL is not set: the suite runs without its global setup.');
  }
  return url;
};

/** Address of a database of the test server. */
export function databaseUrl(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

/** Works on the server itself, as its owner. */
async function onServer<Answer>(work: (server: Client) => Promise<Answer>): Promise<Answer> {
  const server = new Client({ connectionString: serverUrl() });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

/** A database without a table. */
export async function createEmptyDatabase(): Promise<string> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  await onServer((server) => server.query(`create database ${name}`));
  return name;
}

/**
 * A database of its own, copied from a template that the first caller fills.
 * @param fill migrates and fills the database at this address, and leaves no connection open
 */
export async function createDatabase(fill: (url: string) => Promise<void>): Promise<string> {
  const name = `suite_${randomBytes(6).toString('hex')}`;
  await onServer(async (server) => {
    // Suites start side by side: one fills, the others wait; and a template may have one copier at a time.
    await server.query(`select pg_advisory_lock($1)`, [TEMPLATE_LOCK]);
    const { rowCount } = await server.query(`select from pg_database where datname = $1`, [TEMPLATE]);
    if (rowCount === 0) {
      const unfinished = `${TEMPLATE}_unfinished`;
      await server.query(`drop database if exists ${unfinished} with (force)`);
      await server.query(`create database ${unfinished}`);
      await fill(databaseUrl(unfinished));
      await server.query(`alter database ${unfinished} rename to ${TEMPLATE}`);
    }
    await server.query(`create database ${name} template ${TEMPLATE}`);
  });
  return name;
}

export const dropDatabase = (name: string): Promise<unknown> =>
  onServer((server) => server.query(`drop database if exists ${name} with (force)`));
