import { type EntityManager } from 'typeorm';
import { requireId } from '../../platform/graphql/id';
import { notFound } from '../../platform/refusal';
import { type StaffViewer } from '../../platform/viewer';
import { isWithinScopes } from '../offices';

export interface ManagedPartner {
  id: string;
  name: string;
  officeCode: string;
}

/**
 * The partner that a command works on, locked until its transaction ends.
 * @throws Refusal NOT_FOUND for none, and for one that an office outside the viewer's scope admitted
 */
export async function managedPartner(
  tx: EntityManager,
  viewer: StaffViewer,
  id: string,
  what = '合作部门',
): Promise<ManagedPartner> {
  const [partner] = await tx.query<ManagedPartner[]>(
    `select id, name, office_code as "officeCode" from partner where id = $1 for no key update`,
    [requireId(id, what)],
  );
  if (partner === undefined || !(await isWithinScopes(tx, viewer, partner.officeCode))) {
    throw notFound(what);
  }
  return partner;
}

/** The partner that a grant or a key belongs to. @throws Refusal NOT_FOUND */
export async function partnerHolding(
  tx: EntityManager,
  viewer: StaffViewer,
  table: 'partner_grant' | 'api_key',
  id: string,
): Promise<ManagedPartner> {
  const what = table === 'api_key' ? '密钥' : '授权';
  const [row] = await tx.query<{ partnerId: string }[]>(
    `select partner_id as "partnerId" from ${table} where id = $1`,
    [requireId(id, what)],
  );
  if (row === undefined) {
    throw notFound(what);
  }
  return managedPartner(tx, viewer, row.partnerId, what);
}

export const MAX_REASON = 500;
