import { DataSource } from 'typeorm';
import { createDataSource } from '../../src/platform/database/data-source';
import { migrate } from '../../src/platform/database/migrate';
import { MIGRATIONS } from '../../src/platform/database/migrations';
import { createEmptyDatabase, databaseUrl, dropDatabase } from '../kit';

let name: string;
let db: DataSource;
beforeEach(async () => {
  name = await createEmptyDatabase();
  db = await createDataSource({ url: databaseUrl(name), poolSize: 2 }).initialize();
});
afterEach(async () => {
  await db.destroy();
  await dropDatabase(name);
});

/** Everything that a migration can make: one line for each thing, in words of PostgreSQL's own. */
const CATALOGUE = `
  select 'column ' || table_name || '.' || ordinal_position || ' ' || column_name || ' ' || udt_name || ' ' || is_nullable
    || ' ' || coalesce(datetime_precision::text, '') || ' ' || coalesce(column_default, '') || ' ' || is_identity || ' ' || coalesce(identity_generation, '')
    from information_schema.columns where table_schema = 'public' and table_name <> 'migration'
  union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0 and conrelid::regclass::text <> 'migration'
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migration'
  union all select 'trigger ' || pg_get_triggerdef(pg_trigger.oid) from pg_trigger
    join pg_class on pg_class.oid = tgrelid where relnamespace = 'public'::regnamespace and not tgisinternal
  union all select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace and prokind <> 'a'
    and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
  union all select 'aggregate ' || aggfnoid || ' ' || aggtransfn from pg_aggregate join pg_proc on pg_proc.oid = aggfnoid
    where pronamespace = 'public'::regnamespace
  union all select 'view ' || viewname || ' ' || definition from pg_views where schemaname = 'public'
  union all select 'comment ' || objoid::regclass || '.' || objsubid || ' ' || description from pg_description
    where classoid = 'pg_class'::regclass and objoid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
  union all select 'sequence ' || sequencename from pg_sequences where schemaname = 'public' and sequencename <> 'migration_id_seq'
  union all select 'type ' || typname from pg_type where typnamespace = 'public'::regnamespace and typtype in ('e', 'd', 'r')
    and not exists (select from pg_depend where objid = pg_type.oid and deptype = 'e')
  order by 1`;
const snapshot = async (): Promise<string[]> =>
  (await db.query<Record<string, string>[]>(CATALOGUE)).map((row) => Object.values(row)[0] ?? '');

/** Brings the database up to its first migrations. */
async function runFirst(count: number): Promise<void> {
  const part = await new DataSource({
    ...db.options,
    migrations: MIGRATIONS.slice(0, count),
  }).initialize();
  await part.runMigrations();
  await part.destroy();
}

test('each migration can be taken back and leaves what was there before it; up again, everything is there again', async () => {
  const after: string[][] = [await snapshot()];
  for (let count = 1; count <= MIGRATIONS.length; count += 1) {
    await runFirst(count);
    after.push(await snapshot());
    expect(after[count]).not.toEqual(after[count - 1]);
  }

  for (let count = MIGRATIONS.length - 1; count >= 0; count -= 1) {
    await db.undoLastMigration();
    expect(await snapshot()).toEqual(after[count]);
  }

  await db.runMigrations();
  expect(await snapshot()).toEqual(after.at(-1));
});

test('run again, and by four starts at once, it is the same schema and each migration is noted once', async () => {
  const url = databaseUrl(name);
  const roles = await Promise.all([migrate(url), migrate(url), migrate(url), migrate(url)]);
  const first = await snapshot();
  roles.push(await migrate(url));

  expect(new Set(roles)).toEqual(new Set(['portcredit_app']));
  expect(await snapshot()).toEqual(first);
  const noted = await db.query<{ name: string }[]>(`select name from migration order by id`);
  expect(noted.map((row) => row.name)).toEqual(MIGRATIONS.map((migration) => migration.name));
});

describe('The entities', () => {
  /** What TypeORM would change of columns to bring the tables in line; what guards them is the migrations' alone. */
  const drift = async (): Promise<string[]> => {
    const { upQueries } = await db.driver.createSchemaBuilder().log();
    const guards = /DROP CONSTRAINT|DROP INDEX|COMMENT ON|DROP DEFAULT$/;
    return upQueries.map(({ query }) => query).filter((query) => !guards.test(query));
  };

  test('name the columns of their tables as the migrations made them', async () => {
    await db.runMigrations();

    expect(await drift()).toEqual([]);
  });

  test.each([
    ['a column more', `alter table job add column priority integer`, 'DROP COLUMN "priority"'],
    ['a column less', `alter table enterprise drop column region`, 'ADD "region"'],
    ['another type', `alter table enterprise alter column address type varchar(50)`, '"address"'],
    [
      'a column that may be null',
      `alter table enterprise alter column created_at drop not null`,
      'SET NOT NULL',
    ],
  ])('would show %s', async (_what, sql, expected) => {
    await db.runMigrations();
    await db.query(sql);

    expect((await drift()).join('\n')).toContain(expected);
  });
});
