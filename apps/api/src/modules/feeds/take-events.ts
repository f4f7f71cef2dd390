import { type EntityManager } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { type CommandContext } from '../../platform/graphql/context';
import { LIMITS } from '../../platform/graphql/limits/limits';
import { type RefusalCode } from '../../platform/refusal';
import { type FeedViewer } from '../../platform/viewer';
import { collectEach, type CollectionOutcome } from '../credit-events';
import { officesWithin } from '../offices';
import { parseFeedEvent, type ParsedEvent } from './parse-feed-event';

/** As many events as one transaction takes; their enterprises are held for as long. */
export const MAX_EVENTS = LIMITS.feedEvents;

/** What became of an event: in the order in which they came, under the id that the source knows it by. */
export type FeedAnswer =
  | { id: string; result: 'collected' | 'repeated'; event: string }
  | {
      id: string | null;
      result: 'refused';
      code: RefusalCode;
      message: string;
      fields?: string[];
      reference?: string;
      detail?: Record<string, unknown>;
    };

export interface Counts {
  events: number;
  collected: number;
  repeated: number;
  refused: number;
}

/** A feed at work. */
export type FeedContext = CommandContext & { viewer: FeedViewer };

/**
 * Takes the events of a feed, each for itself, and notes those that are refused, all in one transaction. A later word of
 * the source on an event that was refused before closes the note on it.
 * @param raw as they came, at most `MAX_EVENTS`
 * @param first the place of the first within its delivery, from 1
 * @param noteDelivery writes or continues the delivery in the same transaction; answers its id
 */
export async function takeEvents(
  context: FeedContext,
  raw: readonly unknown[],
  first: number,
  noteDelivery: (tx: EntityManager, counts: Counts, answers: readonly FeedAnswer[]) => Promise<string>,
): Promise<{ delivery: string; counts: Counts; answers: FeedAnswer[] }> {
  const parsed = raw.map(parseFeedEvent);
  let taken: { delivery: string; counts: Counts; answers: FeedAnswer[] } | undefined;
  await collectEach(
    context,
    parsed.flatMap((event) => ('input' in event ? [event.input] : [])),
    'ECIQ',
    async (tx, outcomes) => {
      const answers = answersOf(parsed, outcomes);
      const counts = countsOf(answers);
      const delivery = await noteDelivery(tx, counts, answers);
      await closeEarlier(tx, context, answers);
      await noteRefusals(tx, context, { delivery, first, raw, answers });
      taken = { delivery, counts, answers };
    },
  );
  if (taken === undefined) {
    throw new Error('What was taken is noted.');
  }
  return taken;
}

function answersOf(parsed: readonly ParsedEvent[], outcomes: readonly CollectionOutcome[]): FeedAnswer[] {
  const left = [...outcomes].reverse();
  return parsed.map((event) => {
    const outcome = 'input' in event ? left.pop() : event;
    if (outcome === undefined) {
      throw new Error('Each input has its outcome.');
    }
    return answerOf(event.externalId, outcome);
  });
}

export function answerOf(
  externalId: string | null,
  outcome: CollectionOutcome | Extract<ParsedEvent, { refusal: unknown }>,
): FeedAnswer {
  if ('refusal' in outcome) {
    const { code, message, details } = outcome.refusal;
    return { id: externalId, result: 'refused', code, message, ...details };
  }
  return { id: externalId ?? '', result: outcome.repeated ? 'repeated' : 'collected', event: outcome.id };
}

function countsOf(answers: readonly FeedAnswer[]): Counts {
  const count = (wanted: FeedAnswer['result']): number =>
    answers.filter(({ result }) => result === wanted).length;
  return {
    events: answers.length,
    collected: count('collected'),
    repeated: count('repeated'),
    refused: count('refused'),
  };
}

async function closeEarlier(
  tx: EntityManager,
  { clock }: FeedContext,
  answers: readonly FeedAnswer[],
): Promise<void> {
  const named = answers.filter(({ id }) => id !== null);
  await tx.query(
    `update feed_refusal set closed_at = $3, credit_event_id = answer.event
     from (select distinct on (id) id, event from unnest($1::text[], $2::bigint[]) as given(id, event) order by id, event) answer
     where feed_refusal.external_id = answer.id and feed_refusal.closed_at is null`,
    [
      named.map(({ id }) => id),
      named.map((answer) => ('event' in answer ? answer.event : null)),
      clock.now(),
    ],
  );
}

interface Noted {
  delivery: string;
  first: number;
  raw: readonly unknown[];
  answers: readonly FeedAnswer[];
}

async function noteRefusals(
  tx: EntityManager,
  { clock, viewer }: FeedContext,
  { delivery, first, raw, answers }: Noted,
): Promise<void> {
  const refused = answers.flatMap((answer, index) =>
    answer.result === 'refused' ? [{ answer, index, office: officeOf(raw[index]) }] : [],
  );
  if (refused.length === 0) {
    return;
  }
  const offices = await officesWithin(tx, viewer.scopes, [...new Set(refused.map(({ office }) => office))]);
  await insertRows(
    tx,
    'feed_refusal',
    refused.map(({ answer, index, office }) => ({
      deliveryId: delivery,
      officeCode: offices.get(office)?.within === true ? office : viewer.officeCode,
      position: first + index,
      externalId: answer.id,
      event: JSON.stringify(raw[index]),
      code: answer.code,
      message: keepable(answer.message),
      fields: (answer.fields ?? []).map(keepable),
      refusedAt: clock.now(),
    })),
  );
}

/** A text without the character that PostgreSQL cannot keep. */
const keepable = (text: string): string => text.replaceAll(String.fromCharCode(0), '\uFFFD');

const officeOf = (raw: unknown): string => {
  const office = typeof raw === 'object' && raw !== null && 'office' in raw ? raw.office : undefined;
  return typeof office === 'string' ? office : '';
};
