import { parseCreditCode } from '@portcredit/numbering';
import type DataLoader from 'dataloader';
import { type CommandContext, type Context } from '../../platform/graphql/context';
import { type Connection, connectionOf, pageRequest } from '../../platform/graphql/connection';
import { isId } from '../../platform/graphql/id';
import { byKey, loader } from '../../platform/graphql/loader';
import { today } from '../../platform/clock';
import { Conditions } from '../../platform/database/conditions';
import { type Actor } from '../../platform/viewer';
import { withinScopes } from '../offices';
import { type EnterpriseFilterInput, type EnterpriseType, type IdentifierType } from './enterprise.type';

const COLUMNS = `enterprise.id, enterprise.credit_code as "creditCode", enterprise.name, enterprise.kinds,
  enterprise.kinds_set_by_hand as "kindsSetByHand", enterprise.office_code as "officeCode", enterprise.address,
  enterprise.registered_on as "registeredOn", enterprise.enterprise_type as "enterpriseType",
  enterprise.legal_representative as "legalRepresentative", enterprise.registered_capital as "registeredCapital",
  enterprise.business_scope as "businessScope", enterprise.province, enterprise.region`;

/** Staff of any office may read any enterprise; a partner those of its grant. */
function visible(viewer: Actor | null, conditions: Conditions): void {
  if (viewer?.kind !== 'STAFF') {
    conditions.add((scopes) => withinScopes('enterprise.office_code', scopes), viewer?.scopes ?? []);
  }
}

export const enterpriseLoader = (context: Context): DataLoader<string, EnterpriseType | undefined> =>
  loader(context, 'enterprise', async (ids: readonly string[]) => {
    const conditions = new Conditions();
    conditions.add((n) => `enterprise.id = any($${n}::bigint[])`, ids);
    visible(context.viewer, conditions);
    const rows = await context.db.query<EnterpriseType[]>(
      `select ${COLUMNS} from enterprise where ${conditions.sql}`,
      conditions.parameters,
    );
    return byKey(rows, ({ id }) => id);
  });

/** Found by credit code or by id; undefined for none, or none that the viewer may know of. */
export async function findEnterprise(
  context: Context,
  by: { creditCode?: string | null | undefined; id?: string | null | undefined },
): Promise<EnterpriseType | undefined> {
  const conditions = new Conditions();
  if (typeof by.creditCode === 'string') {
    const parsed = parseCreditCode(by.creditCode);
    if (!parsed.ok) {
      return undefined;
    }
    conditions.add((n) => `enterprise.credit_code = $${n}`, parsed.value);
  }
  if (typeof by.id === 'string') {
    if (!isId(by.id)) {
      return undefined;
    }
    conditions.add((n) => `enterprise.id = $${n}`, by.id);
  }
  visible(context.viewer, conditions);
  const [row] = await context.db.query<EnterpriseType[]>(
    `select ${COLUMNS} from enterprise where ${conditions.sql}`,
    conditions.parameters,
  );
  return row;
}

const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/**
 * Part of the name, or a credit code from its start; a blank search finds all.
 * @param of SQL: the row with `name` and `credit_code`
 */
export function searchEnterprise(
  conditions: Conditions,
  search: string | null | undefined,
  of = 'enterprise',
): void {
  const words = search?.trim() ?? '';
  if (words === '') {
    return;
  }
  conditions.add((n) => `(${of}.name ilike $${n}`, `%${likeLiteral(words)}%`);
  conditions.extendLast(
    (n) => ` or ${of}.credit_code like $${n})`,
    `${likeLiteral(words.normalize('NFKC').toUpperCase())}%`,
  );
}

/** What the viewer may read of the enterprises, and asks for. */
export function enterpriseConditions(
  context: CommandContext,
  filter: Partial<EnterpriseFilterInput>,
): Conditions {
  const conditions = new Conditions();
  visible(context.viewer, conditions);
  searchEnterprise(conditions, filter.search);
  if (typeof filter.office === 'string') {
    conditions.add((n) => withinScopes('enterprise.office_code', n), [filter.office]);
  }
  if (typeof filter.kind === 'string') {
    conditions.add((n) => `enterprise.kinds @> $${n}::text[]`, [filter.kind]);
  }
  if (typeof filter.grade === 'string') {
    conditions.add(
      (n) =>
        `exists (select from grade where grade.enterprise_id = enterprise.id and upper_inf(grade.known) and grade.value = $${n}`,
      filter.grade,
    );
    conditions.extendLast((n) => ` and grade.regime = $${n}`, filter.regime);
    conditions.extendLast((n) => ` and grade.valid @> $${n}::date)`, today(context.clock));
  }
  return conditions;
}

/** A page of enterprises in the order of their registration. */
export async function listEnterprises(
  context: Context,
  filter: Partial<EnterpriseFilterInput>,
  first: number,
  after: string | null | undefined,
): Promise<Connection<EnterpriseType>> {
  const request = pageRequest('enterprise', first, after);
  const conditions = enterpriseConditions(context, filter);
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `enterprise.id > $${n}`, request.afterId);
  }
  const rows = await context.db.query<EnterpriseType[]>(
    `select ${COLUMNS} from enterprise where ${page.sql} order by enterprise.id limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('enterprise', request, rows, () => conditions.count(context.db, 'enterprise'));
}

export const identifierLoader = (context: Context): DataLoader<string, IdentifierType[] | undefined> =>
  loader(context, 'identifiers', async (ids: readonly string[]) => {
    const rows = await context.db.query<{ enterpriseId: string; identifiers: IdentifierType[] }[]>(
      `select enterprise_id as "enterpriseId", json_agg(json_build_object('scheme', scheme, 'value', value) order by scheme, value) as identifiers
       from enterprise_identifier where enterprise_id = any($1) group by enterprise_id`,
      [ids],
    );
    return new Map(rows.map((row) => [row.enterpriseId, row.identifiers]));
  });
