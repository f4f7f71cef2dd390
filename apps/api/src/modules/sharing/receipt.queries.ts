import { Conditions } from '../../platform/database/conditions';
import { type Connection, connectionOf, pageRequest } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { type ReceiptFilterInput, type ReceiptType } from './receipt.type';

const MAX_CODES = 200;

/** Receipts of a partner, or those that name an enterprise, the latest first. */
export async function listReceipts(
  context: Context,
  of: { partnerId: string } | { enterpriseId: string },
  filter: ReceiptFilterInput,
  first: number,
  after: string | null | undefined,
): Promise<Connection<ReceiptType>> {
  const request = pageRequest('receipt', first, after);
  const conditions = new Conditions();
  const from =
    'partnerId' in of
      ? 'partner_receipt receipt'
      : 'partner_receipt_enterprise asked join partner_receipt receipt on receipt.id = asked.receipt_id';
  // The id that the index of the list is ordered by.
  const id = 'partnerId' in of ? 'receipt.id' : 'asked.receipt_id';
  if ('partnerId' in of) {
    conditions.add((n) => `receipt.partner_id = $${n}`, of.partnerId);
  } else {
    conditions.add((n) => `asked.enterprise_id = $${n}`, of.enterpriseId);
  }
  narrow(conditions, filter);
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `${id} < $${n}`, request.afterId);
  }
  const rows = await context.db.query<ReceiptType[]>(
    `with page as (select receipt.* from ${from} where ${page.sql} order by ${id} desc limit ${request.limit + 1})
     select page.id, page.at, partner.name as partner, api_key.name as key, page.purpose, page.operation_name as "operationName",
       encode(page.operation_hash, 'hex') as "operationHash", page.outcome, host(page.address) as address,
       page.retain_until as "retainUntil", page.count_read as "countRead",
       (select count(*)::integer from partner_receipt_enterprise where receipt_id = page.id) as "enterpriseCount",
       array(select credit_code from partner_receipt_enterprise where receipt_id = page.id and credit_code is not null
         order by credit_code limit ${MAX_CODES}) as "creditCodes"
     from page join partner on partner.id = page.partner_id join api_key on api_key.id = page.api_key_id
     order by page.id desc`,
    page.parameters,
  );
  return connectionOf('receipt', request, rows, () => conditions.count(context.db, from));
}

/** Narrows the receipts of `receipt` to what is asked for. */
export function narrow(conditions: Conditions, filter: ReceiptFilterInput): void {
  if (typeof filter.creditCode === 'string' && filter.creditCode.trim() !== '') {
    conditions.add(
      (n) =>
        `exists (select from partner_receipt_enterprise told where told.receipt_id = receipt.id and told.credit_code = $${n})`,
      filter.creditCode.trim().toUpperCase(),
    );
  }
  if (typeof filter.keyId === 'string') {
    // What can be no id of ours finds nothing.
    conditions.add((n) => `receipt.api_key_id = $${n}`, isId(filter.keyId) ? filter.keyId : '0');
  }
  if (typeof filter.outcome === 'string') {
    conditions.add((n) => `receipt.outcome = $${n}`, filter.outcome);
  }
  if (typeof filter.from === 'string') {
    conditions.add((n) => `receipt.at >= $${n}::date::timestamp at time zone 'Asia/Shanghai'`, filter.from);
  }
  if (typeof filter.to === 'string') {
    conditions.add(
      (n) => `receipt.at < ($${n}::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
      filter.to,
    );
  }
}
