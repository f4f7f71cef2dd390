import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { Refusal } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { type EvidenceFacts } from './evidence.type';

/** Files of one event. */
const MAX_FILES = 50;
/** How long an upload waits for its event. */
export const DRAFT_HOURS = 24;

/** An event that a file belongs to, and the office under which it was collected. */
export interface ProvenEvent {
  id: string;
  officeCode: string;
}

/**
 * Attaches the viewer's own uploads to events, in the transaction that writes or changes them; the hashes go into an entry
 * of the trail about each event.
 * @returns the files, so that the caller can tell what they settle
 * @throws Refusal INVALID_INPUT where one is no upload of the viewer's that still waits
 */
export async function attachEvidenceWithin(
  tx: EntityManager,
  context: CommandContext,
  events: readonly ProvenEvent[],
  evidenceIds: readonly string[],
): Promise<EvidenceFacts[]> {
  const files = await takeUploads(tx, context, evidenceIds);
  if (files.length === 0) {
    return [];
  }
  const ids = events.map(({ id }) => id);
  const [most] = await tx.query<{ files: number }[]>(
    `select count(*)::integer as files from evidence_link where event_id = any($1::bigint[])
     group by event_id order by 1 desc limit 1`,
    [ids],
  );
  if ((most?.files ?? 0) + files.length > MAX_FILES) {
    throw new Refusal('INVALID_INPUT', `一条信用信息最多附 ${MAX_FILES} 个证据文件，请合并后上传。`, {
      fields: ['evidenceIds'],
      detail: { rule: 'TOO_MANY_FILES' },
    });
  }
  await linkFiles(tx, context, events, files);
  return files;
}

/**
 * The viewer's own uploads that still wait, locked, for whatever they are to belong to.
 * @throws Refusal INVALID_INPUT where one is no upload of the viewer's that still waits, or where they are more than 50
 */
export async function takeUploads(
  tx: EntityManager,
  context: CommandContext,
  evidenceIds: readonly string[],
): Promise<EvidenceFacts[]> {
  const wanted = [...new Set(evidenceIds)];
  if (wanted.length === 0) {
    return [];
  }
  if (wanted.length > MAX_FILES) {
    throw new Refusal('INVALID_INPUT', `一次最多附 ${MAX_FILES} 个证据文件，请合并后上传。`, {
      fields: ['evidenceIds'],
      detail: { rule: 'TOO_MANY_FILES' },
    });
  }
  const viewer = staffOf(context.viewer);
  const now = context.clock.now();
  const files = !wanted.every(isId)
    ? []
    : await tx.query<EvidenceFacts[]>(
        `select id, name, media_type as "mediaType", size, sha256, kind from evidence file
         where id = any($1::bigint[]) and uploaded_by = $2 and uploaded_at > $3
           and not exists (select from evidence_use where evidence_id = file.id)
         order by id for update`,
        [wanted, viewer.userId, new Date(now.getTime() - DRAFT_HOURS * 3_600_000)],
      );
  if (files.length < wanted.length) {
    throw new Refusal(
      'INVALID_INPUT',
      `有证据文件未找到、已用于其他信息，或上传已超过 ${DRAFT_HOURS} 小时，请重新上传。`,
      { fields: ['evidenceIds'], detail: { rule: 'EVIDENCE_GONE' } },
    );
  }
  return files;
}

/** Writes down what belongs to what, with an entry of the trail about each event that holds the hashes. */
export async function linkFiles(
  tx: EntityManager,
  context: CommandContext,
  events: readonly ProvenEvent[],
  files: readonly EvidenceFacts[],
): Promise<void> {
  await tx.query(
    `insert into evidence_link (evidence_id, event_id, attached_by, attached_at)
     select file, event, $3, $4 from unnest($1::bigint[]) as event, unnest($2::bigint[]) as file order by event, file`,
    [
      events.map(({ id }) => id),
      files.map(({ id }) => id),
      staffOf(context.viewer).userId,
      context.clock.now(),
    ],
  );
  await writeAudit(
    tx,
    context,
    events.map(({ id, officeCode }) => ({
      operation: 'ATTACH_EVIDENCE',
      subjectType: 'CreditEvent',
      subjectId: id,
      after: { evidence: files },
      officeCode,
    })),
  );
}
