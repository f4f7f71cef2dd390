import { realpathSync } from 'node:fs';
import { Client, type DatabaseError } from 'pg';

/** What comes back when a port is asked for a cluster. */
export type Answer = 'ready' | 'silent' | 'stranger';

const SUPERUSER = 'postgres';
const DATABASE = 'portcredit';
const INVALID_PASSWORD = '28P01';

/** Asks who listens on a port: the server of this cluster, nobody who is ready, or somebody else. */
export async function connect(port: number, password: string, clusterDir: string): Promise<Answer> {
  try {
    return await asSuperuser(port, password, SUPERUSER, async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory');
      return rows[0] !== undefined && realpathSync(rows[0].data_directory) === realpathSync(clusterDir)
        ? 'ready'
        : 'stranger';
    });
  } catch (error) {
    return (error as DatabaseError).code === INVALID_PASSWORD ? 'stranger' : 'silent';
  }
}

/** Makes the product's database unless it is there, and returns the URL under which its owner finds it. */
export async function createDatabase(port: number, password: string): Promise<string> {
  await asSuperuser(port, password, SUPERUSER, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  });
  return urlOf(port, password, DATABASE);
}

async function asSuperuser<T>(
  port: number,
  password: string,
  database: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: urlOf(port, password, database),
    connectionTimeoutMillis: 5_000,
    ssl: false,
  });
  // A server that stops in the middle must not end our process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}
