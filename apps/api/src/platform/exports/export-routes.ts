import { type WordLanguage, WORDS } from '@portcredit/credit';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { noteAccess } from '../audit/note-access';
import { writeAudit } from '../audit/write-audit';
import { type CommandContext } from '../graphql/context';
import { boundOfValue } from '../graphql/limits/value-bounds';
import { limitExceeded } from '../graphql/limits/limits';
import { asFile, type ContextOf, fileRoute } from '../http/file-routes';
import { queryText } from '../http/upload';
import { mask } from '../personal-data';
import { forbidden, invalidInput, notFound, passwordChangeRequired, Refusal } from '../refusal';
import { staffOf } from '../viewer';
import { type AnyExportedList, type Cell, type ExportColumn } from './exported-list';
import { openRows } from './open-rows';
import { type ExportFormat, writeFile } from './write-file';

/** A reader that takes nothing for so long has gone; what is kept open for it ends. */
const IDLE_MS = 120_000;

/**
 * `GET /exports/LIST.csv?filter=…&columns=…&language=zh|en&personal=shown&of=…` and `.xlsx`: a list as a file, filtered by
 * the same input as the list itself (as JSON), read from one snapshot and streamed as fast as it is taken.
 * `GET /exports/LIST` tells its columns.
 */
export function exportRoutes(
  schema: GraphQLSchema,
  lists: readonly AnyExportedList[],
  contextOf: ContextOf,
): Router {
  const router = Router();
  const handle = fileRoute(contextOf);
  const byName = new Map(lists.map((list) => [list.name, list]));

  const listNamed = (context: CommandContext, name: string): AnyExportedList => {
    const viewer = staffOf(context.viewer);
    if (viewer.mustChangePassword) {
      throw passwordChangeRequired();
    }
    const list = byName.get(name);
    if (list === undefined) {
      throw notFound('列表');
    }
    if (!list.permissions.some((permission) => viewer.permissions.has(permission))) {
      throw forbidden(`您没有查看${list.title.zh}的权限，请联系本机构管理员。`);
    }
    return list;
  };

  router.get(
    '/exports/:list',
    handle('EXPORT_LIST', async (context, request, response) => {
      const [, name = '', format] = /^([a-z-]+)(?:\.(csv|xlsx))?$/.exec(String(request.params.list)) ?? [];
      const list = listNamed(context, name);
      if (format === undefined) {
        response.json({
          columns: list.columns.map(({ key, title, isOwn }) => ({
            key,
            title,
            personal: isOwn !== undefined,
          })),
        });
        return;
      }
      await sendFile(context, list, format as ExportFormat, schema, request, response);
    }),
  );
  return router;
}

async function sendFile(
  context: CommandContext,
  list: AnyExportedList,
  format: ExportFormat,
  schema: GraphQLSchema,
  request: Request,
  response: Response,
): Promise<void> {
  const { db, log } = context;
  const filter = filterOf(schema, list, queryText(request.query.filter));
  const columns = columnsOf(list, queryText(request.query.columns));
  const language: WordLanguage = queryText(request.query.language) === 'en' ? 'en' : 'zh';
  const unmasked =
    queryText(request.query.personal) === 'shown' &&
    context.viewer?.permissions.has('READ_PERSONAL_DATA') === true
      ? columns.flatMap(({ key, isOwn }) => (isOwn === undefined ? [] : [key]))
      : [];
  const of = queryText(request.query.of) === '' ? undefined : queryText(request.query.of);
  const query = await list.query(context, filter, of);
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const rows = await openRows<Record<string, unknown>>(context, query, gone.signal);
  const note = {
    list: list.name,
    format,
    filter,
    columns: columns.map(({ key }) => key),
    ...(of === undefined ? {} : { of }),
    ...(unmasked.length === 0 ? {} : { unmasked }),
  };
  let count = 0;
  const cells = async function* (): AsyncGenerator<Cell[][]> {
    for await (const batch of rows.batches) {
      yield batch.map((row) => columns.map((column) => cellOf(column, row, language, unmasked.length > 0)));
      count += batch.length;
    }
  };
  let failure: unknown;
  try {
    await noteAccess(db.manager, context, {
      operation: 'EXPORT_LIST',
      subjectType: list.subjectType,
      subjectIds: [],
      detail: note,
    });
    const header = columns.map(({ title }) => title[language]);
    asFile(response, `${list.name}.${format}`);
    response.setTimeout(IDLE_MS, () => response.destroy());
    await pipeline(writeFile(format, list.title[language], header, cells()), response).catch(
      (error: unknown) => {
        failure = error;
      },
    );
  } finally {
    await rows.close();
  }
  if (failure !== undefined && !gone.signal.aborted) {
    log.error({ err: failure, list: list.name, rows: count }, 'export broke off');
  }
  await writeAudit(db.manager, context, [
    {
      operation: 'EXPORT_LIST_ENDED',
      subjectType: list.subjectType,
      subjectId: null,
      outcome: failure === undefined ? 'DONE' : 'FAILED',
      after: { list: list.name, format, rows: count, complete: failure === undefined },
    },
  ]);
}

function cellOf(
  column: ExportColumn<Record<string, unknown>>,
  row: Record<string, unknown>,
  language: WordLanguage,
  unmasked: boolean,
): Cell {
  const value = column.cell(row, WORDS[language], language);
  const isHidden = column.isOwn !== undefined && !(unmasked && column.isOwn(row));
  return isHidden && typeof value === 'string' ? mask(value) : value;
}

/** @throws Refusal INVALID_INPUT for what is no JSON, or no filter of this list */
function filterOf(schema: GraphQLSchema, list: AnyExportedList, text: string): Record<string, unknown> {
  let given: unknown;
  try {
    given = text === '' ? {} : JSON.parse(text);
  } catch {
    throw invalidInput('filter', '筛选条件 filter 应为 JSON，请对照接口说明修改。');
  }
  const bound = boundOfValue(given);
  if (bound !== undefined) {
    throw limitExceeded(bound);
  }
  const type = schema.getType(list.filterType) as GraphQLInputType;
  return coerceInputValue(given, type, (path, _value, error) => {
    const field = path.at(0);
    throw error.originalError instanceof Refusal
      ? error.originalError
      : invalidInput(
          field === undefined ? 'filter' : String(field),
          `筛选条件 ${field === undefined ? 'filter' : String(field)} 不存在，或取值、格式不正确，请对照接口说明（${list.filterType}）修改。`,
        );
  }) as Record<string, unknown>;
}

/** All columns where none is named. @throws Refusal INVALID_INPUT for one that the list has not */
function columnsOf(list: AnyExportedList, text: string): readonly ExportColumn<Record<string, unknown>>[] {
  const keys = [...new Set(text.split(',').filter((key) => key !== ''))];
  if (keys.length === 0) {
    return list.columns;
  }
  return keys.map((key) => {
    const column = list.columns.find((one) => one.key === key);
    if (column === undefined) {
      throw invalidInput(
        'columns',
        `${list.title.zh}没有列 ${key.slice(0, 40)}，可用的列：${list.columns.map((one) => one.key).join('、')}。`,
      );
    }
    return column;
  });
}
