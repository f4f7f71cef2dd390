import type DataLoader from 'dataloader';
import { type EntityManager } from 'typeorm';
import { type Context } from '../../platform/graphql/context';
import { byKey, loader } from '../../platform/graphql/loader';
import { forbidden, invalidInput } from '../../platform/refusal';
import { type Viewer } from '../../platform/viewer';
import { type OfficeType } from './office.type';

const OFFICE = `select code, name, level, official, parent_code as "parentCode" from office`;

export const officeLoader = (context: Context): DataLoader<string, OfficeType | undefined> =>
  loader(context, 'office', async (codes: readonly string[]) =>
    byKey(
      await context.db.query<OfficeType[]>(`${OFFICE} where code = any($1)`, [codes]),
      (office) => office.code,
    ),
  );

/** An office and all below it, by code; all offices when left out. */
export async function listOffices(context: Context, under: string | undefined): Promise<OfficeType[]> {
  return context.db.query<OfficeType[]>(
    `${OFFICE} where $1::text is null or code in (select descendant_code from office_scope where ancestor_code = $1) order by code`,
    [under ?? null],
  );
}

/** SQL: whether a column holds the office of parameter `$n`, or one below it. */
export const withinOffice = (column: string, parameter: number): string =>
  `${column} in (select descendant_code from office_scope where ancestor_code = $${parameter})`;

/** SQL: whether a column holds an office within the scopes given as parameter `$n`. */
export const withinScopes = (column: string, parameter: number): string =>
  `${column} in (select descendant_code from office_scope where ancestor_code = any($${parameter}::text[]))`;

/** Whether an office is one of the viewer's own or below it. */
export async function isWithinScopes(
  db: Pick<EntityManager, 'query'>,
  viewer: Viewer,
  officeCode: string,
): Promise<boolean> {
  if (viewer.scopes.includes(officeCode)) {
    return true;
  }
  const [row] = await db.query<{ within: boolean }[]>(
    `select exists (select from office_scope where ancestor_code = any($1::text[]) and descendant_code = $2) as within`,
    [viewer.scopes, officeCode],
  );
  return row?.within === true;
}

/**
 * The office to write under.
 * @throws Refusal INVALID_INPUT for a code that is no office's, FORBIDDEN for one that is not the viewer's or below
 */
export async function requireOwnOffice(
  db: Pick<EntityManager, 'query'>,
  viewer: Viewer,
  officeCode: string,
  field = 'office',
): Promise<void> {
  requireWithin((await officesWithin(db, viewer.scopes, [officeCode])).get(officeCode), officeCode, field);
}

/** An office by its code, and whether it is within the scopes that it was asked for. */
export interface OfficeWithin {
  name: string;
  within: boolean;
}

/** Of several codes at once what `requireOwnOffice` asks of one; codes that are no office's are left out. */
export async function officesWithin(
  db: Pick<EntityManager, 'query'>,
  scopes: readonly string[],
  codes: readonly string[],
): Promise<Map<string, OfficeWithin>> {
  const rows = await db.query<(OfficeWithin & { code: string })[]>(
    `select code, name, exists (select from office_scope where ancestor_code = any($1::text[]) and descendant_code = code) as within
     from office where code = any($2::text[])`,
    [scopes, codes.filter((code) => /^\d{6}$/.test(code))],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/**
 * The office that a command line names.
 * @throws Refusal INVALID_INPUT for a code that is no office's
 */
export async function requireOffice(db: Pick<EntityManager, 'query'>, officeCode: string): Promise<void> {
  requireWithin((await officesWithin(db, [officeCode], [officeCode])).get(officeCode), officeCode);
}

/** @throws Refusal INVALID_INPUT for a code that is no office's, FORBIDDEN for one outside the scopes */
export function requireWithin(office: OfficeWithin | undefined, officeCode: string, field = 'office'): void {
  if (office === undefined) {
    throw invalidInput(field, `没有代码为 ${officeCode} 的机构，请填写六位机构代码。`, 'OFFICE_UNKNOWN');
  }
  if (!office.within) {
    throw forbidden(`您只能以本机构及下属机构的名义办理，${office.name}（${officeCode}）不在其中。`);
  }
}

/**
 * What the general administration (总局) alone may do.
 * @throws Refusal FORBIDDEN, with the sentence given, for any other office
 */
export async function requireTopOffice(
  db: Pick<EntityManager, 'query'>,
  officeCode: string,
  sentence: string,
): Promise<void> {
  const [top] = await db.query<unknown[]>(
    `select from office where code = $1 and level = 'GENERAL_ADMINISTRATION'`,
    [officeCode],
  );
  if (top === undefined) {
    throw forbidden(sentence);
  }
}

/** The directly affiliated bureau that an office belongs to; undefined for the general administration. */
export async function bureauOf(
  db: Pick<EntityManager, 'query'>,
  officeCode: string,
): Promise<string | undefined> {
  const [row] = await db.query<{ code: string }[]>(
    `select bureau_code as code from office_bureau where office_code = $1`,
    [officeCode],
  );
  return row?.code;
}

const ownOffices = (context: Context): DataLoader<string, Set<string> | undefined> =>
  loader(context, 'own-offices', async (keys: readonly string[]) => {
    const rows = await context.db.query<{ code: string }[]>(
      `select descendant_code as code from office_scope where ancestor_code = any($1::text[])`,
      [context.viewer?.scopes ?? []],
    );
    return new Map(keys.map((key) => [key, new Set(rows.map(({ code }) => code))]));
  });

/** Whether an office is one of the viewer's own or below it; asked of the database once in a request. */
export async function isOwnOffice(context: Context, officeCode: string): Promise<boolean> {
  return (await ownOffices(context).load('viewer'))?.has(officeCode) === true;
}
