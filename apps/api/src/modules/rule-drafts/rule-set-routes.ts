import { contentFrom, type RuleSetContent } from '@portcredit/credit';
import { type Request, type Response, Router } from 'express';
import { noteAccess } from '../../platform/audit/note-access';
import { type CommandContext } from '../../platform/graphql/context';
import { limitExceeded } from '../../platform/graphql/limits/limits';
import { invalidFile } from '../../platform/files/open-file';
import { asFile, type ContextOf, fileRoute } from '../../platform/http/file-routes';
import { queryText, refuseLongUpload } from '../../platform/http/upload';
import { invalidInput } from '../../platform/refusal';
import { permittedStaff, staffOf, type StaffViewer } from '../../platform/viewer';
import { keepRevision } from './edit-rule-set-draft';
import { lockForChange } from './lock-draft';
import { problemWords } from './problem-words';
import { requireContent } from './rule-draft.queries';
import { readRuleSetWorkbook, writeRuleSetWorkbook } from './rule-set-workbook';
import { openDraft } from './start-rule-set-draft';

/** A thousand times what a rule set takes. */
const MAX_BYTES = 20_000_000;
const MAX_FILE_NAME = 200;

/**
 * Rules leave and come back as workbooks.
 * `GET /exports/rule-sets/ID.xlsx` is a published version, or a draft for those who may see drafts;
 * `POST /imports/rule-set-drafts?fileName=` starts a draft of the regime that the workbook names, answers 201 {id};
 * `POST /imports/rule-set-drafts/ID?revision=&fileName=` replaces what a draft says, answers 200 {id}.
 */
export function ruleSetRoutes(contextOf: ContextOf): Router {
  const router = Router();
  const route = fileRoute(contextOf);
  router.get('/exports/rule-sets/:id.xlsx', route('EXPORT_RULE_SET', exportRuleSet));
  router.post('/imports/rule-set-drafts', route('START_RULE_SET_DRAFT', startFromFile));
  router.post('/imports/rule-set-drafts/:id', route('REPLACE_RULE_SET_DRAFT', replaceByFile));
  return router;
}

async function exportRuleSet(context: CommandContext, request: Request, response: Response): Promise<void> {
  staffOf(context.viewer);
  const id = String(request.params.id);
  const content = await requireContent(context.db, context.viewer, id);
  const workbook = await writeRuleSetWorkbook(content);
  await noteAccess(context.db.manager, context, {
    operation: 'EXPORT_RULE_SET',
    subjectType: 'RuleSet',
    subjectIds: [id],
    detail: { regime: content.regime, version: content.version },
  });
  asFile(response, `${content.regime.replace(/[^\w-]/g, '_')}-v${content.version}.xlsx`).end(
    Buffer.from(workbook),
  );
}

async function startFromFile(context: CommandContext, request: Request, response: Response): Promise<void> {
  drafterOf(context);
  const content = await readContent(request, response);
  const id = await context.db.transaction((tx) =>
    openDraft(tx, context, content, { fileName: fileNameOf(request) }),
  );
  response.status(201).json({ id });
}

async function replaceByFile(context: CommandContext, request: Request, response: Response): Promise<void> {
  const viewer = drafterOf(context);
  const revision = Number(queryText(request.query.revision));
  if (!Number.isSafeInteger(revision) || revision < 1) {
    throw invalidInput('revision', '请求缺少草稿的修订号，请刷新页面后重试。', 'REVISION');
  }
  const content = await readContent(request, response);
  const id = String(request.params.id);
  await context.db.transaction(async (tx) => {
    const draft = await lockForChange(tx, viewer, id, revision);
    if (content.regime !== draft.regime) {
      throw invalidFile(`该工作簿是制度 ${content.regime} 的规则，草稿属于 ${draft.regime}，请核对文件。`, {
        reason: 'OTHER_REGIME',
      });
    }
    const kept = { ...content, version: draft.content.version };
    await keepRevision(tx, context, draft, kept, 'REPLACE_RULE_SET_DRAFT', {
      fileName: fileNameOf(request),
    });
  });
  response.status(200).json({ id });
}

const drafterOf = ({ viewer }: CommandContext): StaffViewer =>
  permittedStaff(viewer, ['DRAFT_RULE_SET'], '起草规则');

const fileNameOf = (request: Request): string =>
  queryText(request.query.fileName).slice(0, MAX_FILE_NAME) || 'rules.xlsx';

/** @throws Refusal LIMIT_EXCEEDED, INVALID_FILE naming each cell that is not of its kind */
async function readContent(request: Request, response: Response): Promise<RuleSetContent> {
  refuseLongUpload(request, response);
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length <= MAX_BYTES) {
      pieces.push(piece);
    }
  }
  if (length > MAX_BYTES) {
    throw limitExceeded('upload');
  }
  const read = contentFrom(await readRuleSetWorkbook(Buffer.concat(pieces)));
  if ('problems' in read) {
    throw invalidFile(problemWords(read.problems), { reason: 'CELLS', problems: read.problems });
  }
  if (!/^[A-Z][A-Z0-9_]{2,39}$/.test(read.content.regime)) {
    throw invalidFile('制度代码应为大写字母、数字和下划线，请核对“基本信息”工作表。', { reason: 'REGIME' });
  }
  return read.content;
}
