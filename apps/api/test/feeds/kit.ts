import { type Client, createClient, DECLARATION_NUMBER, OFFICES, type World } from '../kit';

export const ISSUE_FEED_KEY = `mutation ($input: IssueFeedKeyInput!) { issueFeedKey(input: $input) {
  secret key { id name ending active expiresAt revokedAt addresses requestsPerMinute office { code } lastUsedAt lastUsedAddress } } }`;
export const REVOKE_FEED_KEY = `mutation ($id: ID!, $reason: String!) { revokeFeedKey(id: $id, reason: $reason) { id active revokedAt } }`;
export const RETRY_FEED_REFUSAL = `mutation ($id: ID!) { retryFeedRefusal(id: $id) {
  id code message fields tries closedAt creditEvent { id source department status } } }`;

export interface IssuedFeedKey {
  secret: string;
  key: {
    id: string;
    ending: string;
    expiresAt: string | null;
    addresses: string[];
    requestsPerMinute: number;
  };
}

/** Issues a feed key, as an administrator does. */
export async function issueFeedKey(
  client: Client,
  input: Record<string, unknown> = {},
): Promise<IssuedFeedKey> {
  const { issueFeedKey: issued } = await client.ask<{ issueFeedKey: IssuedFeedKey }>(ISSUE_FEED_KEY, {
    input: { name: '主干系统', ...input },
  });
  return issued;
}

/** The main system, with a key of an office. */
export async function feedOf(
  world: World,
  office: string = OFFICES.own,
  input: Record<string, unknown> = {},
): Promise<Client> {
  return createClient(world.url, (await issueFeedKey(world.as('ADMINISTRATOR', office), input)).secret);
}

let ids = 0;

/** An event that is taken, as the main system sends it. */
export function feedEvent(more: Record<string, unknown>): Record<string, unknown> {
  ids += 1;
  return {
    id: `ECIQ-${ids}`,
    registeredAt: 'DECLARATION',
    itemCode: 'E-001',
    number: DECLARATION_NUMBER,
    verifiedOn: '2026-11-16',
    office: OFFICES.own,
    detail: '申报数量与实际不符',
    ...more,
  };
}

export interface FeedReply {
  delivery: string;
  events: number;
  collected: number;
  repeated: number;
  refused: number;
  answers: {
    id: string | null;
    result: string;
    event?: string;
    code?: string;
    message?: string;
    fields?: string[];
    detail?: { rule?: string };
  }[];
}

/** Sends a body to the door of the feed, as it is. */
export const post = (feed: Client, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  feed.fetch('/feeds/e-ciq', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

/** Sends a batch that is answered. */
export async function deliver(feed: Client, events: readonly unknown[]): Promise<FeedReply> {
  const response = await post(feed, JSON.stringify(events));
  if (response.status !== 200) {
    throw new Error(`The feed answered ${response.status}: ${await response.text()}`);
  }
  return (await response.json()) as FeedReply;
}
