import { startTestPostgres } from '@portcredit/start';

/** One server for the run; each suite gets a database of its own from a migrated template (kit/databases.ts). */
export default async function setup(): Promise<void> {
  const postgres = await startTestPostgres();
  process.env.TEST_POSTGRES_URL = postgres.url;
  Object.assign(globalThis, { closeTestPostgres: postgres.close });
}
