import type DataLoader from 'dataloader';
import { Conditions } from '../../platform/database/conditions';
import { type Context } from '../../platform/graphql/context';
import { type Connection, connectionOf, pageRequest } from '../../platform/graphql/connection';
import { byKey, loader } from '../../platform/graphql/loader';
import {
  type GradeBatchFilterInput,
  type GradeBatchType,
  type GradedEnterpriseType,
} from './grade-batch.type';

const SELECT = `select batch.id, batch.regime, batch.grade, batch.number, batch.holds_from as "holdsFrom",
  batch.document_number as "documentNumber", batch.granted_at as "grantedAt" from grade_batch batch`;

/** Batches are published: everybody reads all of them. */
export function batchConditions(filter: GradeBatchFilterInput): Conditions {
  const conditions = new Conditions();
  for (const column of ['regime', 'grade', 'number'] as const) {
    const wanted = filter[column];
    if (wanted !== undefined && wanted !== null) {
      conditions.add((n) => `batch.${column} = $${n}`, wanted);
    }
  }
  return conditions;
}

/** A page of batches, the latest first. */
export async function listBatches(
  context: Context,
  filter: GradeBatchFilterInput,
  first: number,
  after: string | null | undefined,
): Promise<Connection<GradeBatchType>> {
  const request = pageRequest('grade-batch', first, after);
  const conditions = batchConditions(filter);
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `batch.id < $${n}`, request.afterId);
  }
  const rows = await context.db.query<GradeBatchType[]>(
    `${SELECT} where ${page.sql} order by batch.id desc limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('grade-batch', request, rows, () => conditions.count(context.db, 'grade_batch batch'));
}

export const batchLoader = (context: Context): DataLoader<string, GradeBatchType | undefined> =>
  loader(context, 'grade-batch', async (ids: readonly string[]) =>
    byKey(
      await context.db.query<GradeBatchType[]>(`${SELECT} where batch.id = any($1::bigint[])`, [ids]),
      ({ id }) => id,
    ),
  );

/** The enterprises of batches, by credit code. */
export const batchEnterprisesLoader = (
  context: Context,
): DataLoader<string, GradedEnterpriseType[] | undefined> =>
  loader(context, 'grade-batch-enterprises', async (ids: readonly string[]) => {
    const rows = await context.db.query<(GradedEnterpriseType & { batchId: string })[]>(
      `select application.batch_id as "batchId", enterprise.id as "enterpriseId", enterprise.name,
         enterprise.credit_code as "creditCode", office.name as office
       from grade_application application join enterprise on enterprise.id = application.enterprise_id
         join office on office.code = enterprise.office_code
       where application.batch_id = any($1::bigint[]) order by enterprise.credit_code, enterprise.id`,
      [ids],
    );
    return Map.groupBy(rows, ({ batchId }) => batchId);
  });
