import { readFile } from 'node:fs/promises';
import { type Readable } from 'node:stream';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { type Permission } from '../../platform/permission';
import { Refusal } from '../../platform/refusal';
import { permittedStaff, type StaffViewer } from '../../platform/viewer';
import { type EvidenceFacts, type EvidenceKind } from './evidence.type';
import { identifyFile } from './identify-file';

/** Bytes of one file: 20 MiB, told as 20 MB. */
export const MAX_EVIDENCE_BYTES = 20 * 1024 * 1024;
/** Files that somebody may have waiting for their event. */
const MAX_DRAFTS = 100;
const MAX_NAME = 200;

/** Whoever brings in events, or says whether they are right, may prove it. */
export const ATTACHING: readonly Permission[] = [
  'COLLECT_CREDIT_EVENT',
  'COLLECT_PENALTY',
  'CONFIRM_CREDIT_EVENT',
];

/** Who may bring files: for events, for the adjustment of a grade, for an application, for a withdrawal, for an objection. */
const UPLOADING: readonly Permission[] = [
  ...ATTACHING,
  'ADJUST_GRADE',
  'ENTER_GRADE_APPLICATION',
  'WITHDRAW_GRADE',
  'ANNOUNCE_GRADES',
];

/** @throws Refusal UNAUTHENTICATED, FORBIDDEN */
export const uploaderOf = ({ viewer }: CommandContext): StaffViewer =>
  permittedStaff(viewer, UPLOADING, '上传证据');

/** Names no directory and holds nothing that a terminal or a page would take for more than a letter. */
const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu, '')
    .trim()
    .slice(-MAX_NAME);

export const tooLong = (): Refusal =>
  new Refusal('LIMIT_EXCEEDED', '文件超过 20 MB，请压缩或拆分后上传。', {
    fields: ['file'],
    detail: { limit: 'evidence', max: MAX_EVIDENCE_BYTES },
  });

/**
 * Takes in one file: typed by its content, kept under its hash, a draft of the viewer until it belongs to an event.
 * @throws Refusal INVALID_FILE, LIMIT_EXCEEDED, FORBIDDEN
 */
export async function uploadEvidence(
  context: CommandContext,
  bytes: Readable,
  given: { name: string; kind: EvidenceKind },
): Promise<EvidenceFacts> {
  const viewer = uploaderOf(context);
  const name = plainName(given.name);
  // Refused in the middle, an upload is still read to its end: else its connection would stay stuck for the next request.
  const incoming = bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  const staged = await context.storage.stage(incoming, MAX_EVIDENCE_BYTES, tooLong);
  try {
    const mediaType = await identifyFile(await readFile(staged.path), name);
    return await context.db.transaction(async (tx) => {
      await requireRoom(tx, viewer);
      // Whoever clears away the last draft with this content waits, or has done so before we put it back.
      await lockContent(tx, staged.sha256);
      await context.storage.put(staged);
      const { sha256, size } = staged;
      const [row] = await tx.query<{ id: string }[]>(
        `insert into evidence (sha256, name, media_type, size, kind, office_code, uploaded_by, uploaded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
        [sha256, name, mediaType, size, given.kind, viewer.officeCode, viewer.userId, context.clock.now()],
      );
      const id = row?.id ?? '';
      await writeAudit(tx, context, [
        {
          operation: 'UPLOAD_EVIDENCE',
          subjectType: 'Evidence',
          subjectId: id,
          after: { name, mediaType, size, sha256, kind: given.kind },
        },
      ]);
      return { id, name, mediaType, size, sha256, kind: given.kind };
    });
  } finally {
    await staged.discard();
  }
}

export const lockContent = (tx: EntityManager, sha256: string): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended('evidence ' || $1, 0))`, [sha256]);

async function requireRoom(tx: EntityManager, { userId }: StaffViewer): Promise<void> {
  const [row] = await tx.query<{ drafts: number }[]>(
    `select count(*)::integer as drafts from evidence file
     where uploaded_by = $1 and not exists (select from evidence_use where evidence_id = file.id)`,
    [userId],
  );
  if ((row?.drafts ?? 0) >= MAX_DRAFTS) {
    throw new Refusal(
      'LIMIT_EXCEEDED',
      `您已有 ${MAX_DRAFTS} 个上传后未使用的文件，请先完成采集，或等待其到期清除后再上传。`,
      { detail: { limit: 'evidenceDrafts', max: MAX_DRAFTS } },
    );
  }
}
