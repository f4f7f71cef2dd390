import { type EnterpriseKind } from '@portcredit/credit';
import { parseCreditCode } from '@portcredit/numbering';
import { type EntityManager } from 'typeorm';
import { isId } from '../../platform/graphql/id';
import { notFound, Refusal } from '../../platform/refusal';
import { requireCreditCode } from './register-enterprise';

/** How an enterprise is named by whoever brings facts about it: in exactly one of three ways. */
export interface EnterpriseReference {
  creditCode?: string | null;
  enterpriseId?: string | null;
  /** Another identifier: `CUSTOMS` 海关注册编码, `CIQ` 检验检疫备案号, or another scheme that it was registered with. */
  identifier?: { scheme: string; value: string } | null;
}

export interface LocatedEnterprise {
  id: string;
  kinds: EnterpriseKind[];
}

/** Finds one of the enterprises that were asked for. @throws Refusal INVALID_INPUT for a reference of a wrong form, NOT_FOUND */
export type LocatedEnterprises = (reference: EnterpriseReference) => LocatedEnterprise;

const identifierOf = ({ identifier }: EnterpriseReference): { scheme: string; value: string }[] =>
  typeof identifier?.scheme === 'string'
    ? [{ scheme: identifier.scheme.trim().toUpperCase(), value: identifier.value.trim() }]
    : [];
const NUL = String.fromCharCode(0);

/** Looks up the enterprises of many references in one statement. */
export async function locateEnterprises(
  db: Pick<EntityManager, 'query'>,
  references: readonly EnterpriseReference[],
): Promise<LocatedEnterprises> {
  const ids = references.flatMap(({ enterpriseId }) => (isId(enterpriseId ?? '') ? [enterpriseId] : []));
  const codes = references.flatMap(({ creditCode }) => {
    const parsed = parseCreditCode(creditCode ?? '');
    return parsed.ok ? [parsed.value] : [];
  });
  const identifiers = references
    .flatMap(identifierOf)
    .filter(({ scheme, value }) => !`${scheme}${value}`.includes(NUL));
  const rows = await db.query<(LocatedEnterprise & { key: string })[]>(
    `select 'id ' || id as key, id, kinds from enterprise where id = any($1::bigint[])
     union all select 'code ' || credit_code, id, kinds from enterprise where credit_code = any($2::text[])
     union all select 'identifier ' || scheme || ' ' || value, enterprise.id, kinds
       from unnest($3::text[], $4::text[]) as wanted(scheme, value)
       join enterprise_identifier using (scheme, value) join enterprise on enterprise.id = enterprise_id`,
    [
      [...new Set(ids)],
      [...new Set(codes)],
      identifiers.map(({ scheme }) => scheme),
      identifiers.map(({ value }) => value),
    ],
  );
  const byKey = new Map(rows.map(({ key, id, kinds }) => [key, { id, kinds }]));
  return (reference) => {
    const found = byKey.get(keyOf(reference));
    if (found === undefined) {
      throw notFound('企业');
    }
    return found;
  };
}

function keyOf(reference: EnterpriseReference): string {
  const { creditCode, enterpriseId } = reference;
  const [identifier] = identifierOf(reference);
  const keys = [
    ...(typeof creditCode === 'string' ? [() => `code ${requireCreditCode(creditCode)}`] : []),
    ...(typeof enterpriseId === 'string' ? [() => `id ${enterpriseId}`] : []),
    ...(identifier === undefined ? [] : [() => `identifier ${identifier.scheme} ${identifier.value}`]),
  ];
  const [key] = keys;
  if (key === undefined || keys.length > 1) {
    throw new Refusal('INVALID_INPUT', '责任企业请用统一社会信用代码或 id 之一指明，不能都填或都不填。', {
      fields: ['creditCode', 'enterpriseId'],
      detail: { rule: 'EXACTLY_ONE_ENTERPRISE' },
    });
  }
  return key();
}
