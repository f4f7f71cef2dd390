import { loadCalendar } from './modules/calendar';
import { type Config } from './config';
import { type Clock, systemClock } from './platform/clock';
import { createDataSource } from './platform/database/data-source';
import { migrate } from './platform/database/migrate';
import { type Platform } from './platform/graphql/context';
import { createLogger } from './platform/logging';
import { seed } from './seed';
import { openStorage } from './platform/storage/storage';
import { BY_PASSWORD } from './sign-in-settings';

/** Brings the database up to date, loads what every installation has, and answers what the process works with. */
export async function openPlatform(
  config: Pick<Config, 'databaseUrl' | 'logLevel' | 'storage'> & Partial<Pick<Config, 'signIn'>>,
  clock: Clock = systemClock,
): Promise<Platform> {
  const role = await migrate(config.databaseUrl);
  const db = await createDataSource({
    url: config.databaseUrl,
    ...(role === undefined ? {} : { role }),
  }).initialize();
  try {
    await seed(db, clock);
    return {
      db,
      clock,
      calendar: await loadCalendar(db),
      log: createLogger(config.logLevel),
      signIn: config.signIn ?? BY_PASSWORD,
      storage: openStorage(config.storage),
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
