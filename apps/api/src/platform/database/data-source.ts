import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations';
import { ENTITIES } from './entities';
import { SnakeCase } from './naming';

const DATE_OID = 1082;
// A day stays a string from end to end: as a JavaScript Date it would move with the time zone.
pg.types.setTypeParser(DATE_OID, (text) => text);

/** The role that the application works under: it may read and write, and owns nothing. */
export const APPLICATION_ROLE = 'portcredit_app';

export interface DataSourceOptions {
  url: string;
  /** Role to take on in every connection; the URL's own user where left out. */
  role?: string;
  poolSize?: number;
}

/** A pool of connections; sessions speak UTC, days are made in Asia/Shanghai by the application. */
export function createDataSource({ url, role, poolSize = 20 }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    poolSize,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCase(),
    synchronize: false,
    installExtensions: false,
    extra: { options: `-c timezone=UTC${role === undefined ? '' : ` -c role=${role}`}` },
  });
}
