import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { writeAudit } from '../../../platform/audit/write-audit';
import { type CommandContext } from '../../../platform/graphql/context';
import { LIMITS } from '../../../platform/graphql/limits/limits';
import { asFile, type ContextOf, fileRoute } from '../../../platform/http/file-routes';
import { queryText, refuseLongUpload } from '../../../platform/http/upload';
import { enqueueJob } from '../../../platform/jobs';
import { forbidden, notFound } from '../../../platform/refusal';
import { permittedStaff, type StaffViewer } from '../../../platform/viewer';
import { requireOwnOffice } from '../../offices';
import { findImport } from './enterprise-import.resolver';
import { requireKinds } from './import-file';
import { rejectsCsv } from './rejects';
import { stageImport } from './stage-import';

/**
 * Files go beside GraphQL: an upload is staged while it arrives and merged as a job; refused rows are downloaded.
 * `POST /imports/enterprises?office=380000&fileName=…&kinds=…` with the file as body answers 202 {id}.
 */
export function importRoutes(contextOf: ContextOf): Router {
  const router = Router();
  const handle = fileRoute(contextOf);
  router.post('/imports/enterprises', handle('UPLOAD_ENTERPRISES', upload));
  router.get('/imports/enterprises/:id/rejects.csv', handle('DOWNLOAD_REJECTS', download));
  return router;
}

/** Refused rows hold what the file held, personal data too: they are for those who may import. */
const importerOf = ({ viewer }: CommandContext): StaffViewer =>
  permittedStaff(viewer, ['REGISTER_ENTERPRISE'], '导入企业');

async function upload(context: CommandContext, request: Request, response: Response): Promise<void> {
  const viewer = importerOf(context);
  const officeCode =
    queryText(request.query.office) === '' ? viewer.officeCode : queryText(request.query.office);
  await requireOwnOffice(context.db.manager, viewer, officeCode);
  const kinds = requireKinds(
    queryText(request.query.kinds)
      .split(',')
      .filter((kind) => kind !== ''),
  );
  refuseLongUpload(request, response);
  const fileName = queryText(request.query.fileName).slice(0, 200) || 'upload.csv';
  const at = context.clock.now();
  const id = await stageImport(context.db, request, {
    fileName,
    officeCode,
    kinds,
    createdBy: viewer.userId,
    at,
    maxBytes: LIMITS.upload,
  });
  await context.db.transaction(async (tx) => {
    const jobId = await enqueueJob(tx, {
      kind: 'ENTERPRISE_IMPORT',
      subjectId: id,
      officeCode,
      createdBy: viewer.userId,
      at,
    });
    await writeAudit(tx, context, [
      {
        operation: 'UPLOAD_ENTERPRISES',
        subjectType: 'EnterpriseImport',
        subjectId: id,
        after: { fileName, jobId },
        officeCode,
      },
    ]);
  });
  response.status(202).json({ id });
}

async function download(context: CommandContext, request: Request, response: Response): Promise<void> {
  const viewer = importerOf(context);
  // The refused rows are the file as it came: what is broken in them cannot be masked column by column.
  if (!viewer.permissions.has('READ_PERSONAL_DATA')) {
    throw forbidden('退回的行含有法定代表人等个人信息，您没有查看的权限，请联系本机构管理员。');
  }
  const id = String(request.params.id);
  const found = await findImport(context, id);
  if (found === undefined) {
    throw notFound('导入');
  }
  asFile(response, `rejects-${id}.csv`);
  await context.db.transaction((tx) =>
    writeAudit(tx, context, [
      {
        operation: 'DOWNLOAD_REJECTS',
        subjectType: 'EnterpriseImport',
        subjectId: id,
        officeCode: found.officeCode,
      },
    ]),
  );
  await pipeline(Readable.from(rejectsCsv(context.db, id)), response);
}
