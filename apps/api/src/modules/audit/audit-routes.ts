import { isDay } from '@portcredit/working-days';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { noteAccess } from '../../platform/audit/note-access';
import { AUDIT_OUTCOMES, type AuditOutcome } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { type ContextOf, fileRoute } from '../../platform/http/file-routes';
import { maskPersonalData } from '../../platform/personal-data';
import { forbidden, invalidInput } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { auditConditions, type AuditEntryFilterInput } from './audit-entry.queries';

const PAGE = 1_000;

/**
 * `GET /exports/audit.csv?actor=&operation=&outcome=&subjectType=&subjectId=&from=&to=`: what the auditor's list holds, as
 * it is filtered, latest first. It leaves an entry of its own before the first byte leaves.
 */
export function auditRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/exports/audit.csv', fileRoute(contextOf)('EXPORT_AUDIT', exportList));
  return router;
}

async function exportList(context: CommandContext, request: Request, response: Response): Promise<void> {
  const viewer = staffOf(context.viewer);
  if (!viewer.permissions.has('READ_AUDIT')) {
    throw forbidden('您没有查看审计记录的权限，请联系本机构管理员。');
  }
  const filter = filterOf(request.query);
  await noteAccess(context.db.manager, context, {
    operation: 'EXPORT_AUDIT',
    subjectType: 'AuditTrail',
    subjectIds: [],
    detail: { ...filter },
  });
  response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  response.setHeader('Content-Disposition', 'attachment; filename="audit.csv"');
  response.setHeader('Cache-Control', 'no-store');
  await pipeline(Readable.from(csvOf(context, viewer.scopes, filter)), response);
}

function filterOf(query: Request['query']): AuditEntryFilterInput {
  const filter: AuditEntryFilterInput = {};
  for (const name of ['actor', 'operation', 'subjectType', 'subjectId'] as const) {
    const value = query[name];
    if (typeof value === 'string' && value !== '') {
      filter[name] = value.slice(0, 200);
    }
  }
  for (const name of ['from', 'to'] as const) {
    const value = query[name];
    if (typeof value === 'string' && value !== '') {
      if (!isDay(value)) {
        throw invalidInput(name, '日期格式应为 2026-11-22，请修改后重试。');
      }
      filter[name] = value;
    }
  }
  const { outcome } = query;
  if (typeof outcome === 'string' && outcome !== '') {
    if (!(outcome in AUDIT_OUTCOMES)) {
      throw invalidInput('outcome', `结果应为 ${Object.keys(AUDIT_OUTCOMES).join('、')} 之一。`);
    }
    filter.outcome = outcome as AuditOutcome;
  }
  return filter;
}

const HEADER = '编号,时间（北京时间）,办理人,机构,操作,对象,对象编号,结果,来源地址,变更前,变更后';

interface CsvRow {
  id: string;
  cells: (string | null)[];
  before: object | null;
  after: object | null;
}

/** UTF-8 with a byte order mark, as spreadsheet programs in China expect it. */
async function* csvOf(
  { db }: CommandContext,
  scopes: readonly string[],
  filter: AuditEntryFilterInput,
): AsyncGenerator<string> {
  yield `\uFEFF${HEADER}\r\n`;
  for (let before: string | undefined; ;) {
    const conditions = auditConditions(scopes, filter);
    if (before !== undefined) {
      conditions.add((n) => `entry.id < $${n}`, before);
    }
    const rows = await db.query<CsvRow[]>(
      `select entry.id, array[entry.id::text, to_char(entry.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS'), entry.actor,
         entry.office_code, entry.operation, entry.subject_type, entry.subject_id, entry.outcome, entry.address] as cells, entry.before, entry.after
       from audit_entry entry where ${conditions.sql} order by entry.id desc limit ${PAGE}`,
      conditions.parameters,
    );
    yield rows
      .map(({ cells, before: was, after: is }) => [...cells, shown(was), shown(is)])
      .map((cells) => `${cells.map(cell).join(',')}\r\n`)
      .join('');
    before = rows.at(-1)?.id;
    if (rows.length < PAGE) {
      return;
    }
  }
}

/** Personal data are masked as in the list. */
const shown = (value: object | null): string | null =>
  value === null ? null : JSON.stringify(maskPersonalData(value));

/** A spreadsheet takes a cell that begins like a formula for one; an apostrophe stops that. */
function cell(value: string | null): string {
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
