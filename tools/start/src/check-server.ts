import { Client } from 'pg';
import { Problem } from './problem.ts';

const LEAST_VERSION = 15;

/**
 * Makes sure that a server of the user's own will do.
 * @throws Problem when it does not answer, does not let us in, or is too old
 */
export async function checkServer(url: string): Promise<void> {
  const version = await versionOf(url);
  if (version >= LEAST_VERSION) return;
  throw new Problem(
    `The server of DATABASE_URL is PostgreSQL ${version}: use ${LEAST_VERSION} or newer, or unset DATABASE_URL ` +
      'to use the bundled one.',
  );
}

async function versionOf(url: string): Promise<number> {
  try {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
      return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    } finally {
      await client.end().catch(() => undefined);
    }
  } catch (error) {
    throw new Problem(
      `The server of DATABASE_URL cannot be used (${reason(error)}): start it or correct DATABASE_URL, ` +
        'or unset it to use the bundled one.',
    );
  }
}

// A name with several addresses fails with an error that has no message of its own, only one for each address.
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join(', ');
  return error instanceof Error ? error.message : String(error);
}
