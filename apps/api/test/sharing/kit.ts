import { type Client, createClient, type World } from '../kit';
import { admitPartner } from '../../src/modules/sharing';

let partners = 0;

/** A partner of 380000 with a key, and a grant of these fields. */
export async function partnerWith(
  world: World,
  fields: readonly string[],
  office = '380000',
): Promise<Client> {
  partners += 1;
  const apiKey = `pk_test-${partners}-${office}`;
  await admitPartner(world.platform.db, {
    name: `测试部门${partners}`,
    apiKey,
    office,
    purpose: '测试',
    fields,
  });
  return createClient(world.url, apiKey);
}

export const CREATE_PARTNER = `mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id name office { code } } }`;
export const RENAME_PARTNER = `mutation ($id: ID!, $name: String!) { renamePartner(id: $id, name: $name) { id name } }`;
export const CREATE_GRANT = `mutation ($input: CreateGrantInput!) { createGrant(input: $input) {
  id purpose fields offices { code } from until active endedAt } }`;
export const END_GRANT = `mutation ($id: ID!, $reason: String!) { endGrant(id: $id, reason: $reason) { id active endedAt } }`;
export const ISSUE_KEY = `mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) {
  secret key { id name ending active expiresAt addresses requestsPerMinute costPerDay } } }`;
export const REVOKE_KEY = `mutation ($id: ID!, $reason: String!) { revokeApiKey(id: $id, reason: $reason) { id active revokedAt } }`;

/** Admits a partner as an administrator does. @returns its id */
export async function admit(client: Client, name: string, office?: string): Promise<string> {
  const { createPartner } = await client.ask<{ createPartner: { id: string } }>(CREATE_PARTNER, {
    input: { name, ...(office === undefined ? {} : { office }) },
  });
  return createPartner.id;
}

/** Grants a partner, as an administrator does. @returns the grant's id */
export async function grant(client: Client, input: Record<string, unknown>): Promise<string> {
  const { createGrant } = await client.ask<{ createGrant: { id: string } }>(CREATE_GRANT, {
    input: { purpose: '查询', offices: ['380000'], fields: ['Enterprise.*', 'Grade.*'], ...input },
  });
  return createGrant.id;
}

export interface Issued {
  secret: string;
  key: { id: string; ending: string; expiresAt: string | null; addresses: string[] };
}

/** Issues a key, as an administrator does. */
export async function issue(client: Client, input: Record<string, unknown>): Promise<Issued> {
  const { issueApiKey } = await client.ask<{ issueApiKey: Issued }>(ISSUE_KEY, {
    input: { name: '接口', ...input },
  });
  return issueApiKey;
}

/** Everything about a reply: status, headers, body. */
export async function raw(
  world: Pick<World, 'url'>,
  key: string,
  document: string,
  headers: Record<string, string> = {},
  variables: Record<string, unknown> = {},
): Promise<{
  status: number;
  headers: Headers;
  body: { data?: Record<string, unknown>; errors?: { message: string; extensions: { code: string } }[] };
}> {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
    body: JSON.stringify({ query: document, variables }),
  });
  const body = (await response.json()) as { data?: Record<string, unknown> };
  return { status: response.status, headers: response.headers, body };
}

export interface StoredReceipt {
  id: string;
  partner: string;
  key: string;
  purpose: string | null;
  operation_name: string | null;
  operation_hash: Buffer;
  outcome: string;
  address: string;
  request_id: string;
  retain_until: string;
  codes: string[];
}

/** The receipts as stored, the latest first. */
export const receipts = (world: World): Promise<StoredReceipt[]> =>
  world.owner.query<StoredReceipt[]>(
    `select receipt.*, host(receipt.address) as address, partner.name as partner, api_key.name as key,
       array(select credit_code from partner_receipt_enterprise where receipt_id = receipt.id and credit_code is not null order by 1) as codes
     from partner_receipt receipt join partner on partner.id = receipt.partner_id join api_key on api_key.id = receipt.api_key_id
     order by receipt.id desc`,
  );
