import { AQSIQ_2013_93_V1, businessNumberRule, type CollectionItem } from '@portcredit/credit';
import { collectCreditEvents } from '../../src/modules/credit-events';
import { findViewer } from '../../src/modules/identity';
import { type CommandContext } from '../../src/platform/graphql/context';
import { OFFICES, type RoleCode, tokenOf } from './accounts';
import { type Client } from './client';
import { type World } from './world';

export const ITEMS: readonly CollectionItem[] = AQSIQ_2013_93_V1.items;
export const DECLARATION_NUMBER = '117000007240278';
export const PENALTY_DOCUMENT = '（甬）检罚〔2026〕12号';

/** The items that an enterprise of both kinds of trade may be collected under. */
export const TRADE_ITEMS: readonly CollectionItem[] = ITEMS.filter(({ kinds }) =>
  (['IMPORTER', 'EXPORTER'] as const).some((kind) => kinds.includes(kind)),
);

export function itemOf(code: string): CollectionItem {
  const item = ITEMS.find((candidate) => candidate.code === code);
  if (item === undefined) {
    throw new Error(`There is no item ${code}.`);
  }
  return item;
}

/** An input that the rules take: with the business number that the item's category asks for. */
export function inputFor(itemCode: string, more: Record<string, unknown>): Record<string, unknown> {
  const { given, accepts } = businessNumberRule(itemOf(itemCode).category);
  const businessNumber = accepts.includes('DECLARATION') ? DECLARATION_NUMBER : PENALTY_DOCUMENT;
  return {
    itemCode,
    verifiedOn: '2026-11-16',
    detail: '测试',
    ...(given === 'REQUIRED' ? { businessNumber } : {}),
    ...more,
  };
}

/** The context of a command that somebody calls past the wire. */
export async function staffContext(
  { platform }: World,
  role: RoleCode,
  office: string = OFFICES.own,
): Promise<CommandContext> {
  const credentials = { bearer: tokenOf(role, office), cookie: undefined };
  const viewer = await findViewer(platform.db, platform.clock, credentials);
  return { ...platform, viewer, requestId: 'test-request', address: '127.0.0.1' };
}

/** An event that came from the e-CIQ main system and waits for a department's word; the answer is its id. */
export async function collectAutomatically(
  world: World,
  itemCode: string,
  more: Record<string, unknown>,
  office: string = OFFICES.own,
): Promise<string> {
  const context = await staffContext(world, 'ADMINISTRATOR', office);
  const input = inputFor(itemCode, more) as unknown as Parameters<typeof collectCreditEvents>[1][number];
  const [id] = await collectCreditEvents(context, [input], 'ECIQ');
  return id ?? '';
}

export const CONFIRM = `mutation ($id: ID!, $note: String) { confirmCreditEvent(id: $id, note: $note) { id status } }`;
export const DISMISS = `mutation ($id: ID!, $reason: String!) { dismissCreditEvent(id: $id, reason: $reason) { id status } }`;
export const REVOKE = `mutation ($id: ID!, $reason: String!) { revokeCreditEvent(id: $id, reason: $reason) { id status } }`;

export const CONFIRM_MANY = `mutation ($ids: [ID!]!, $note: String) { confirmCreditEvents(ids: $ids, note: $note) { id status } }`;
export const DISMISS_MANY = `mutation ($ids: [ID!]!, $reason: String!) { dismissCreditEvents(ids: $ids, reason: $reason) { id status } }`;

export interface EventState {
  id: string;
  status: string;
  points: number;
  supersededBy: { id: string } | null;
  history: {
    status: string;
    at: string;
    by: string | null;
    reason: string | null;
    supersededBy: { id: string } | null;
  }[];
}

/** An event as it stands, with every change of its status. */
export async function eventOf(client: Client, id: string): Promise<EventState> {
  const { creditEvent } = await client.ask<{ creditEvent: EventState }>(
    `query ($id: ID!) { creditEvent(id: $id) { id status points supersededBy { id }
       history { status at by reason supersededBy { id } } } }`,
    { id },
  );
  return creditEvent;
}

/** Points of the running cycle, as the API tells them. */
export async function pointsOf(
  client: Client,
  enterpriseId: string,
): Promise<{ points: number; seriousPenaltyPoints: number }> {
  const { enterprise } = await client.ask<{
    enterprise: { standing: { points: number; seriousPenaltyPoints: number } | null };
  }>(`query ($id: ID!) { enterprise(id: $id) { standing { points seriousPenaltyPoints } } }`, {
    id: enterpriseId,
  });
  return enterprise.standing ?? { points: 0, seriousPenaltyPoints: 0 };
}
