import { randomUUID } from 'node:crypto';
import { type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { noteAccess } from '../../platform/audit/note-access';
import { type CommandContext } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { type ContextOf, fileRoute } from '../../platform/http/file-routes';
import { queryText } from '../../platform/http/upload';
import { invalidInput, notFound } from '../../platform/refusal';
import { DamagedFile } from '../../platform/storage/storage';
import { permittedStaff } from '../../platform/viewer';
import { withinScopes } from '../offices';
import { EVIDENCE_KINDS, type EvidenceFacts } from './evidence.type';
import { MAX_EVIDENCE_BYTES, tooLong, uploadEvidence } from './upload-evidence';

/** Shown by nothing but what asked for it: no script, no style, no origin of its own. */
const SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * `POST /evidence?name=…&kind=DECISION|OTHER` with the file as body answers 201 with its facts; `GET /evidence/:id` gives the
 * bytes, `?download` as a file to save. Each view is noted.
 */
export function evidenceRoutes(contextOf: ContextOf): Router {
  const router = Router();
  const handle = fileRoute(contextOf);
  router.post('/evidence', handle('UPLOAD_EVIDENCE', upload));
  router.get('/evidence/:id', handle('VIEW_EVIDENCE', view));
  return router;
}

async function upload(context: CommandContext, request: Request, response: Response): Promise<void> {
  const given = queryText(request.query.kind);
  const kind = given === '' ? 'OTHER' : EVIDENCE_KINDS.find((one) => one === given);
  if (kind === undefined) {
    throw invalidInput('kind', '证据种类为 DECISION（处罚决定书）或 OTHER（其他证据）。');
  }
  if (Number(request.headers['content-length'] ?? 0) > MAX_EVIDENCE_BYTES) {
    // Not read to its end: there may be none.
    response.setHeader('Connection', 'close');
    throw tooLong();
  }
  const facts = await uploadEvidence(context, request, { name: queryText(request.query.name), kind });
  response.status(201).json(facts);
}

interface ShownFile extends EvidenceFacts {
  officeCode: string;
  /** Whose it is, where it was handed in with an objection. */
  objectionId: string | null;
}

/**
 * A file may be read by whoever may read what it belongs to; one of an objection may name who objects, and is for those who may see
 * her. One that waits is its uploader's.
 */
async function view(context: CommandContext, request: Request, response: Response): Promise<void> {
  const viewer = permittedStaff(context.viewer, ['READ_CREDIT_EVENTS', 'READ_GRADE_REVIEWS'], '查看证据');
  const id = String(request.params.id);
  const [file] = isId(id)
    ? await context.db.query<ShownFile[]>(
        `select file.id, file.name, file.media_type as "mediaType", file.size, file.sha256, file.kind,
           coalesce(shown.office_code, file.office_code) as "officeCode", shown.objection_id as "objectionId"
         from evidence file left join lateral (
           select used.office_code, used.objection_id from evidence_use used
           where used.evidence_id = file.id and used.read_by <@ $4::text[]
             and (${withinScopes('used.office_code', 2)} or ${withinScopes('used.supervised_by', 2)})
           limit 1) shown on true
         where file.id = $1 and (shown.office_code is not null or (file.uploaded_by = $3
           and not exists (select from evidence_use where evidence_id = file.id)))`,
        [id, viewer.scopes, viewer.userId, [...viewer.permissions]],
      )
    : [];
  if (file === undefined) {
    throw notFound('证据');
  }
  const bytes = await wholeFile(context, file.sha256, response);
  if (bytes === undefined) {
    return;
  }
  try {
    await noteView(context, file);
    const isDownload = request.query.download !== undefined || file.mediaType === 'application/ofd';
    response.setHeader('Content-Type', file.mediaType);
    response.setHeader('Content-Length', file.size);
    response.setHeader(
      'Content-Disposition',
      `${isDownload ? 'attachment' : 'inline'}; filename="evidence-${id}.${extensionOf(file.name)}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    );
    response.setHeader('Content-Security-Policy', SANDBOX);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    await pipeline(bytes, response);
  } finally {
    bytes.destroy();
  }
}

/** Of an objection it is a view of who objects, and is found where those are. */
const noteView = (
  context: CommandContext,
  { id, sha256, officeCode, objectionId }: ShownFile,
): Promise<void> =>
  noteAccess(context.db.manager, context, {
    ...(objectionId === null
      ? { operation: 'VIEW_EVIDENCE', subjectType: 'Evidence', subjectIds: [id], detail: { sha256 } }
      : {
          operation: 'VIEW_PERSONAL_DATA',
          subjectType: 'Objection',
          subjectIds: [objectionId],
          detail: { fields: ['files'], evidenceId: id, sha256 },
        }),
    officeCode,
  });

/** The bytes as they were uploaded; where the store no longer has them, the answer is a fault that says so. */
async function wholeFile(
  { storage, log }: CommandContext,
  sha256: string,
  response: Response,
): Promise<Readable | undefined> {
  try {
    return await storage.get(sha256);
  } catch (error) {
    if (!(error instanceof DamagedFile)) {
      throw error;
    }
    const faultId = randomUUID();
    log.error({ err: error, faultId }, 'damaged evidence');
    response.status(500).json({
      code: 'INTERNAL_ERROR',
      message: `该证据文件在存储中已损坏或丢失，不予提供。请系统管理员从备份恢复，故障编号 ${faultId}。`,
      faultId,
    });
    return undefined;
  }
}

const extensionOf = (name: string): string => (/\.([a-z]+)$/i.exec(name)?.[1] ?? 'bin').toLowerCase();
