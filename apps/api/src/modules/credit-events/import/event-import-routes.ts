import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { writeAudit } from '../../../platform/audit/write-audit';
import { today } from '../../../platform/clock';
import { type CommandContext } from '../../../platform/graphql/context';
import { LIMITS } from '../../../platform/graphql/limits/limits';
import { asFile, type ContextOf, fileRoute } from '../../../platform/http/file-routes';
import { queryText, refuseLongUpload } from '../../../platform/http/upload';
import { enqueueJob } from '../../../platform/jobs';
import { forbidden, notFound } from '../../../platform/refusal';
import { permittedStaff, type StaffViewer } from '../../../platform/viewer';
import { requireOwnOffice, withinScopes } from '../../offices';
import { DEFAULT_REGIME, requireRuleSetOn } from '../../rule-sets';
import { findEventImport } from './event-import.resolver';
import { rejectsFile } from './event-rejects';
import { stageEvents } from './stage-events';
import { csvTemplate, type TemplateContent, workbookTemplate } from './template';

/**
 * `POST /imports/credit-events?office=380000&fileName=…` with the file as body answers 202 {id}: staged, its check is a
 * job. Templates and refused rows are downloaded.
 */
export function eventImportRoutes(contextOf: ContextOf): Router {
  const router = Router();
  const handle = fileRoute(contextOf);
  router.post('/imports/credit-events', handle('UPLOAD_CREDIT_EVENTS', upload));
  router.get('/imports/credit-events/template.csv', handle('DOWNLOAD_EVENT_TEMPLATE', csv));
  router.get('/imports/credit-events/template.xlsx', handle('DOWNLOAD_EVENT_TEMPLATE', workbook));
  router.get('/imports/credit-events/:id/rejects.:format', handle('DOWNLOAD_EVENT_REJECTS', download));
  return router;
}

const importerOf = ({ viewer }: CommandContext): StaffViewer =>
  permittedStaff(viewer, ['COLLECT_CREDIT_EVENT', 'COLLECT_PENALTY'], '采集信用信息');

async function upload(context: CommandContext, request: Request, response: Response): Promise<void> {
  const viewer = importerOf(context);
  const officeCode = queryText(request.query.office) || viewer.officeCode;
  await requireOwnOffice(context.db.manager, viewer, officeCode);
  refuseLongUpload(request, response);
  const fileName = queryText(request.query.fileName).slice(0, 200) || 'upload';
  const at = context.clock.now();
  const id = await stageEvents(context.db, request, {
    fileName,
    officeCode,
    createdBy: viewer.userId,
    at,
    maxBytes: LIMITS.upload,
  });
  await context.db.transaction(async (tx) => {
    const jobId = await enqueueJob(tx, {
      kind: 'CREDIT_EVENT_CHECK',
      subjectId: id,
      officeCode,
      createdBy: viewer.userId,
      at,
    });
    await writeAudit(tx, context, [
      {
        operation: 'UPLOAD_CREDIT_EVENTS',
        subjectType: 'CreditEventImport',
        subjectId: id,
        after: { fileName, jobId },
        officeCode,
      },
    ]);
  });
  response.status(202).json({ id });
}

function csv(context: CommandContext, _request: Request, response: Response): Promise<void> {
  importerOf(context);
  asFile(response, 'credit-events.csv');
  response.send(csvTemplate());
  return Promise.resolve();
}

async function workbook(context: CommandContext, _request: Request, response: Response): Promise<void> {
  const file = await workbookTemplate(await templateContent(context));
  asFile(response, 'credit-events.xlsx');
  response.send(Buffer.from(file));
}

/** The items that the viewer may collect under the rules of today, and the offices that she may name. */
async function templateContent(context: CommandContext): Promise<TemplateContent> {
  const viewer = importerOf(context);
  const { manager } = context.db;
  const rules = await requireRuleSetOn(manager, DEFAULT_REGIME, today(context.clock), 'on');
  const all = viewer.permissions.has('COLLECT_CREDIT_EVENT');
  return {
    items: rules.items.filter(({ category }) => all || category === 'ADMINISTRATIVE_PENALTY'),
    offices: await manager.query<TemplateContent['offices'][number][]>(
      `select code, name from office where ${withinScopes('code', 1)} order by code`,
      [viewer.scopes],
    ),
    rules: `《${rules.title}》（第 ${rules.version} 版，${rules.effectiveFrom} 起施行）`,
  };
}

async function download(context: CommandContext, request: Request, response: Response): Promise<void> {
  const viewer = importerOf(context);
  // The refused rows are the file as it came: what is broken in them cannot be masked column by column.
  if (!viewer.permissions.has('READ_PERSONAL_DATA')) {
    throw forbidden('退回的行含有报检员备案号等个人信息，您没有查看的权限，请联系本机构管理员。');
  }
  const id = String(request.params.id);
  const found = await findEventImport(context, id);
  if (found === undefined || found.rejectsPath !== request.path) {
    throw notFound('导入');
  }
  await context.db.transaction((tx) =>
    writeAudit(tx, context, [
      {
        operation: 'DOWNLOAD_EVENT_REJECTS',
        subjectType: 'CreditEventImport',
        subjectId: id,
        officeCode: found.officeCode,
      },
    ]),
  );
  const [staged] = await context.db.query<{ header: string[] }[]>(
    `select header from event_import where id = $1`,
    [id],
  );
  asFile(response, `rejects-${id}.${found.format.toLowerCase()}`);
  await pipeline(
    rejectsFile(context.db, { id, format: found.format, header: staged?.header ?? [] }),
    response,
  );
}
