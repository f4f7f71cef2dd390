import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { requireId } from '../../platform/graphql/id';
import { notFound, Refusal } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { collectEach } from '../credit-events';
import { withinScopes } from '../offices';
import { feedViewer } from './find-feed';
import { parseFeedEvent } from './parse-feed-event';
import { answerOf } from './take-events';

interface Kept {
  /** JSON, as it was sent. */
  event: string;
  code: string;
  closedAt: Date | null;
  officeCode: string;
  keyId: string | null;
  name: string;
  feedOffice: string;
}

/**
 * Takes an event that was refused again, as the feed sent it, after what was wrong has been put right here: as when its
 * enterprise has been registered. It is the feed that brings it in; who had it taken again stands in the trail.
 * Where it is still refused, the note tells the reason of today.
 * @throws Refusal NOT_FOUND, INVALID_STATE where it is settled already
 */
export async function retryFeedRefusal(context: CommandContext, id: string): Promise<void> {
  const viewer = staffOf(context.viewer);
  const [kept] = await context.db.query<Kept[]>(
    `select refusal.event, refusal.code, refusal.closed_at as "closedAt", refusal.office_code as "officeCode", delivery.feed_key_id as "keyId",
       coalesce(key.name, delivery.file_name) as name, delivery.office_code as "feedOffice"
     from feed_refusal refusal join feed_delivery delivery on delivery.id = refusal.delivery_id
     left join feed_key key on key.id = delivery.feed_key_id
     where refusal.id = $1 and ${withinScopes('refusal.office_code', 2)}`,
    [requireId(id, '未接收的信息'), viewer.scopes],
  );
  if (kept === undefined) {
    throw notFound('未接收的信息');
  }
  if (kept.closedAt !== null) {
    throw new Refusal('INVALID_STATE', '该条信息已经处理，请刷新后查看。');
  }
  const parsed = parseFeedEvent(JSON.parse(kept.event));
  const feed = { ...context, viewer: feedViewer(kept.keyId, kept.name, kept.feedOffice) };
  await collectEach(feed, 'input' in parsed ? [parsed.input] : [], 'ECIQ', async (tx, [outcome]) => {
    const answer = answerOf(parsed.externalId, outcome ?? (parsed as { externalId: null; refusal: Refusal }));
    const refused = answer.result === 'refused' ? answer : undefined;
    const event = answer.result === 'refused' ? null : answer.event;
    const [, changed] = await tx.query<[unknown[], number]>(
      `update feed_refusal set tries = tries + 1, code = coalesce($2, code), message = coalesce($3, message), fields = coalesce($4::text[], fields),
         refused_at = case when $5::bigint is null then $6 else refused_at end, credit_event_id = $5, closed_at = case when $5::bigint is not null then $6::timestamptz end
       where id = $1 and closed_at is null`,
      [
        id,
        refused?.code ?? null,
        refused?.message ?? null,
        refused?.fields ?? null,
        event,
        context.clock.now(),
      ],
    );
    if (changed === 0) {
      throw new Refusal('INVALID_STATE', '该条信息已经处理，请刷新后查看。');
    }
    await writeAudit(tx, context, [
      {
        operation: 'RETRY_FEED_REFUSAL',
        subjectType: 'FeedRefusal',
        subjectId: id,
        before: { code: kept.code },
        after: refused === undefined ? { creditEventId: event } : { code: refused.code },
        officeCode: kept.officeCode,
      },
    ]);
  });
}
