import type DataLoader from 'dataloader';
import { type EntityManager } from 'typeorm';
import { type Context } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { loader } from '../../platform/graphql/loader';
import { type CreditEventEvidenceType, type EvidenceStrikeType } from './evidence.type';

type Row = Omit<CreditEventEvidenceType, 'strike'> & {
  struckReason: string | null;
  struckBy: string;
  struckAt: Date;
};

/** The files of events that the viewer has been shown, in the order in which they were attached; struck ones too. */
export const eventEvidenceLoader = (
  context: Context,
): DataLoader<string, CreditEventEvidenceType[] | undefined> =>
  loader(context, 'credit-event-evidence', async (ids: readonly string[]) => {
    const rows = await context.db.query<Row[]>(
      `select link.id, link.event_id as "eventId", file.id as "evidenceId", file.name, file.media_type as "mediaType", file.size,
         file.sha256, file.kind, uploader.display_name as "uploadedBy", file.uploaded_at as "uploadedAt",
         attacher.display_name as "attachedBy", link.attached_at as "attachedAt",
         strike.reason as "struckReason", striker.display_name as "struckBy", strike.struck_at as "struckAt"
       from evidence_link link join evidence file on file.id = link.evidence_id
         join user_account uploader on uploader.id = file.uploaded_by
         join user_account attacher on attacher.id = link.attached_by
         left join evidence_strike strike on strike.link_id = link.id
         left join user_account striker on striker.id = strike.struck_by
       where link.event_id = any($1::bigint[]) order by link.id`,
      [ids],
    );
    const byEvent = new Map<string, CreditEventEvidenceType[]>();
    for (const { struckReason, struckBy, struckAt, ...file } of rows) {
      const strike: EvidenceStrikeType | null =
        struckReason === null ? null : { reason: struckReason, by: struckBy, at: struckAt };
      byEvent.set(file.eventId, [...(byEvent.get(file.eventId) ?? []), { ...file, strike }]);
    }
    return byEvent;
  });

/** Whether the decision of a penalty is attached to an event and not struck; `event` names its row. */
export const HAS_DECISION = `exists (select from evidence_link link join evidence file on file.id = link.evidence_id
  where link.event_id = event.id and file.kind = 'DECISION' and not exists (select from evidence_strike where link_id = link.id))`;

/** What is to be collected with files, or for another event whose files it takes over. */
interface Proven {
  evidenceIds: readonly string[];
  correctsId: string | null;
}

/** Tells of what is to be collected whether the decision of a penalty comes with it. */
export async function decisionsFor(
  db: Pick<EntityManager, 'query'>,
  wanted: readonly Proven[],
): Promise<(one: Proven) => boolean> {
  const files = wanted.flatMap(({ evidenceIds }) => evidenceIds).filter(isId);
  const events = wanted.flatMap(({ correctsId }) => correctsId ?? []);
  if (files.length + events.length === 0) {
    return () => false;
  }
  const rows = await db.query<{ name: string }[]>(
    `select 'file ' || id as name from evidence where id = any($1::bigint[]) and kind = 'DECISION'
     union all select 'event ' || event.id from credit_event event where event.id = any($2::bigint[]) and ${HAS_DECISION}`,
    [files, events],
  );
  const decided = new Set(rows.map(({ name }) => name));
  return ({ evidenceIds, correctsId }) =>
    evidenceIds.some((id) => decided.has(`file ${id}`)) || decided.has(`event ${correctsId}`);
}
