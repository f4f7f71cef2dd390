import { type DataSource, type EntityManager } from 'typeorm';
import { type Clock } from '../../../platform/clock';
import { type Caller } from '../../../platform/graphql/context';
import { writeAudit } from '../../../platform/audit/write-audit';
import { grantInitialGrades } from '../grant-initial-grades';

/** What became of the rows of a file: read = created + updated + unchanged + repeated + rejected. */
export interface ImportResult {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Rows that a later one of the same code replaced. */
  repeated: number;
  rejected: number;
  /** Enterprises of the file that have no kind. */
  withoutKind: number;
}

/** What a row may change of an enterprise that is there; a row that says nothing of it leaves it as it is. */
const DETAILS = [
  'address',
  'registered_on',
  'enterprise_type',
  'legal_representative',
  'registered_capital',
  'business_scope',
  'province',
  'region',
];
/** As the trail keeps it: under the names of the API. */
const asJson = (table: string): string =>
  `jsonb_build_object('name', ${table}.name, 'kinds', ${table}.kinds, ${DETAILS.map((column) => `'${camelCase(column)}', ${table}.${column}`).join(', ')})`;
const camelCase = (column: string): string =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * Compares the staged rows with the enterprises and writes what is new or changed, all or nothing.
 * Called again after a crash it begins anew; called after it succeeded it answers the same.
 */
export async function mergeImport(
  db: DataSource,
  clock: Clock,
  caller: Caller,
  importId: string,
): Promise<ImportResult> {
  return db.transaction(async (tx) => {
    // One merge at a time: two files with the same new enterprise would each try to create it.
    await tx.query(`select pg_advisory_xact_lock(hashtext('enterprise import'))`);
    const [found] = await tx.query<
      { officeCode: string; fileName: string; byHand: boolean; result: ImportResult | null }[]
    >(
      `select office_code as "officeCode", file_name as "fileName", kinds <> '{}' as "byHand", result
       from enterprise_import where id = $1 for update`,
      [importId],
    );
    if (found === undefined) {
      throw new Error(`There is no import ${importId}.`);
    }
    if (found.result !== null) {
      return found.result;
    }
    await takeLatestRows(tx, importId, found.officeCode);
    const created = await createEnterprises(tx, clock, found.officeCode, found.byHand);
    await grantInitialGrades(tx, clock, `select enterprise_id from latest where after is not null`);
    const updated = await updateEnterprises(tx, found.byHand);
    await auditEach(tx, caller, importId);
    const result = await count(tx, importId, created, updated);
    await tx.query(`delete from enterprise_import_row where import_id = $1`, [importId]);
    await tx.query(`update enterprise_import set result = $2 where id = $1`, [importId, result]);
    await writeAudit(tx, caller, [
      {
        operation: 'IMPORT_ENTERPRISES',
        subjectType: 'EnterpriseImport',
        subjectId: importId,
        after: { fileName: found.fileName, ...result },
        officeCode: found.officeCode,
      },
    ]);
    return result;
  });
}

/** Of rows with the same code the last counts; an enterprise that another office supervises is not ours to change. */
async function takeLatestRows(tx: EntityManager, importId: string, officeCode: string): Promise<void> {
  await tx.query(
    `create temp table latest on commit drop as
     select distinct on (row.credit_code) row.*, enterprise.id as enterprise_id, null::jsonb as before, null::jsonb as after
     from enterprise_import_row row left join enterprise on enterprise.credit_code = row.credit_code
     where row.import_id = $1 order by row.credit_code, row.line desc`,
    [importId],
  );
  await tx.query(`analyze latest`);
  await tx.query(
    `with foreign_row as (
       delete from latest using enterprise
       where enterprise.id = latest.enterprise_id
         and enterprise.office_code not in (select descendant_code from office_scope where ancestor_code = $2)
       returning latest.line, latest.raw)
     insert into enterprise_import_reject (import_id, line, reason, raw) select $1, line, 'OTHER_OFFICE', raw from foreign_row`,
    [importId, officeCode],
  );
}

/** Counts and never lists: the memory of this process does not grow with the file. */
async function createEnterprises(
  tx: EntityManager,
  clock: Clock,
  officeCode: string,
  byHand: boolean,
): Promise<number> {
  const [row] = await tx.query<{ created: number }[]>(
    `with created as (
       insert into enterprise (credit_code, name, kinds, kinds_set_by_hand, office_code, created_at, facts_at, ${DETAILS.join(', ')})
       select credit_code, name, kinds, $2, $1, $3, $3, ${DETAILS.join(', ')} from latest where enterprise_id is null order by line
       returning id, credit_code),
     noted as (
       update latest set enterprise_id = created.id, after = ${asJson('latest')}
       from created where created.credit_code = latest.credit_code returning 1)
     select count(*)::integer as created from noted`,
    [officeCode, byHand, clock.now()],
  );
  return row?.created ?? 0;
}

async function updateEnterprises(tx: EntityManager, byHand: boolean): Promise<number> {
  await tx.query(
    `update latest set before = compared.before, after = compared.after
     from (
       select row.credit_code, ${asJson('enterprise')} as before, ${asJson('wanted')} as after,
         $1 and not enterprise.kinds_set_by_hand as taken_over
       from latest row join enterprise on enterprise.id = row.enterprise_id
       cross join lateral (select row.name,
         case when enterprise.kinds_set_by_hand then enterprise.kinds else row.kinds end as kinds,
         ${DETAILS.map((column) => `coalesce(row.${column}, enterprise.${column}) as ${column}`).join(', ')}) wanted
       where row.after is null) compared
     where compared.credit_code = latest.credit_code and (compared.before <> compared.after or compared.taken_over)`,
    [byHand],
  );
  await tx.query(
    `select enterprise.id from enterprise join latest on latest.enterprise_id = enterprise.id
     where latest.before is not null order by enterprise.id for no key update of enterprise`,
  );
  const [, updated] = await tx.query<[unknown[], number]>(
    `update enterprise set name = latest.name,
       kinds = case when enterprise.kinds_set_by_hand then enterprise.kinds else latest.kinds end,
       kinds_set_by_hand = enterprise.kinds_set_by_hand or $1,
       ${DETAILS.map((column) => `${column} = coalesce(latest.${column}, enterprise.${column})`).join(', ')}
     from latest where enterprise.id = latest.enterprise_id and latest.before is not null`,
    [byHand],
  );
  return updated;
}

/** Each enterprise keeps its own history of changes. */
async function auditEach(
  tx: EntityManager,
  { viewer, requestId, address }: Caller,
  importId: string,
): Promise<void> {
  const staff = viewer?.kind === 'STAFF' ? viewer : undefined;
  await tx.query(
    `insert into audit_entry (actor_kind, actor_id, actor, office_code, address, request_id, operation, subject_type, subject_id, before, after)
     select $1, $2, $3, enterprise.office_code, $4, $5, 'IMPORT_ENTERPRISES', 'Enterprise', latest.enterprise_id, latest.before,
       latest.after || jsonb_build_object('importId', $6::text)
     from latest join enterprise on enterprise.id = latest.enterprise_id where latest.after is not null`,
    [
      staff === undefined ? 'SYSTEM' : 'STAFF',
      staff?.userId ?? null,
      staff?.displayName ?? 'system',
      address,
      requestId,
      importId,
    ],
  );
}

async function count(
  tx: EntityManager,
  importId: string,
  created: number,
  updated: number,
): Promise<ImportResult> {
  const [counted] = await tx.query<
    { staged: number; kept: number; rejected: number; foreign: number; withoutKind: number }[]
  >(
    `select (select count(*)::integer from enterprise_import_row where import_id = $1) as staged,
       (select count(*)::integer from latest) as kept,
       (select count(*)::integer from enterprise_import_reject where import_id = $1) as rejected,
       (select count(*)::integer from enterprise_import_reject where import_id = $1 and reason = 'OTHER_OFFICE') as foreign,
       (select count(*)::integer from latest join enterprise on enterprise.id = latest.enterprise_id where enterprise.kinds = '{}') as "withoutKind"`,
    [importId],
  );
  const { staged, kept, rejected, foreign, withoutKind } = counted ?? {
    staged: 0,
    kept: 0,
    rejected: 0,
    foreign: 0,
    withoutKind: 0,
  };
  return {
    read: staged + rejected - foreign,
    created,
    updated,
    unchanged: kept - created - updated,
    repeated: staged - foreign - kept,
    rejected,
    withoutKind,
  };
}
