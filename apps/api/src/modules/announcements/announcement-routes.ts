import { type Deadline, type DeadlineUnit } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { type Request, type Response, Router } from 'express';
import { noteAccess } from '../../platform/audit/note-access';
import { formDocument } from '../../platform/documents/form';
import { type CommandContext } from '../../platform/graphql/context';
import { asFile, type ContextOf, fileRoute } from '../../platform/http/file-routes';
import { notFound, Refusal } from '../../platform/refusal';
import { permittedStaff } from '../../platform/viewer';
import { ruleSetById } from '../rule-sets';
import { ENTRY, ENTRY_FROM, entryConditions, findAnnouncements } from './announcement.queries';
import { type AnnouncementEntryType, type AnnouncementType } from './announcement.type';

/** A paper of more enterprises than this is not posted; they are read as a list. */
const MAX_POSTED = 5_000;

/** `GET /exports/announcements/:id/announcement.docx`: what is announced as a paper to be posted. Each print is noted. */
export function announcementRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get(
    '/exports/announcements/:id/announcement.docx',
    fileRoute(contextOf)('PRINT_ANNOUNCEMENT', print),
  );
  return router;
}

interface Named {
  office: string;
  from: Day;
  to: Day;
  ruleSetId: string;
}

async function print(context: CommandContext, request: Request, response: Response): Promise<void> {
  permittedStaff(context.viewer, ['READ_GRADE_REVIEWS'], '查看等级评定');
  const { db } = context;
  const [found] = await findAnnouncements(context, [String(request.params.id)]);
  if (found === undefined) {
    throw notFound('公示');
  }
  if (found.entryCount > MAX_POSTED) {
    throw new Refusal(
      'LIMIT_EXCEEDED',
      `公示企业超过 ${MAX_POSTED} 家，不便以公示文本张贴，请导出 XLSX 名单。`,
      { detail: { limit: 'entries', max: MAX_POSTED } },
    );
  }
  const conditions = entryConditions(context, found.id, {});
  const [[named], entries] = await Promise.all([
    db.query<[Named]>(
      `select office.name as office, lower(cycle.period) as "from", upper(cycle.period) - 1 as "to",
         announcement.rule_set_id as "ruleSetId"
       from announcement join office on office.code = announcement.office_code join grading_cycle cycle on cycle.id = announcement.cycle_id
       where announcement.id = $1`,
      [found.id],
    ),
    db.query<AnnouncementEntryType[]>(
      `select ${ENTRY} from ${ENTRY_FROM} where ${conditions.sql} order by entry.id`,
      conditions.parameters,
    ),
  ]);
  const rules = await ruleSetById(db.manager, named.ruleSetId);
  const file = await paper(found, named, entries, rules.title, answerWords(rules.deadlines));
  await noteAccess(db.manager, context, {
    operation: 'PRINT_ANNOUNCEMENT',
    subjectType: 'Announcement',
    subjectIds: [found.id],
    officeCode: found.officeCode,
  });
  asFile(response, `announcement-${found.id}.docx`).end(file);
}

const UNITS: Record<DeadlineUnit, string> = { WORKING_DAY: '个工作日', DAY: '日' };

/** As 5个工作日, by the rules. */
function answerWords(deadlines: readonly Deadline[]): string {
  const deadline = deadlines.find(({ code }) => code === 'ANSWER_OBJECTION');
  return deadline === undefined ? '' : `${deadline.length}${UNITS[deadline.unit]}`;
}

const chineseDay = (day: Day): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
};

function paper(
  { firstDay, lastDay, state }: AnnouncementType,
  { office, from, to }: Named,
  entries: readonly AnnouncementEntryType[],
  rulesTitle: string,
  answerWithin: string,
): Promise<Buffer> {
  const changed = entries.some(({ grade, result }) => result !== grade);
  const head = ['序号', '企业名称', '统一社会信用代码', '信用等级'];
  return formDocument(state === 'FINAL' ? '企业信用等级评定结果公告' : '企业信用等级评定结果公示', office, [
    {
      text: `　　根据《${rulesTitle}》，对 ${chineseDay(from)}至 ${chineseDay(to)}评定周期内企业的信用等级进行了评定，现将 ${entries.length} 家企业的评定结果予以${state === 'FINAL' ? '公告' : '公示'}。`,
    },
    { text: `　　公示期：${chineseDay(firstDay)}至 ${chineseDay(lastDay)}。` },
    {
      text:
        state === 'FINAL'
          ? '　　公示期已满，公示期内收到的异议均已办理，以下为最终结果。'
          : `　　公示期内，企业和其他单位、个人对评定结果有异议的，可以书面向本机构提出，写明异议人姓名（名称）、联系方式、异议事项和理由，并附证明材料。本机构自收到异议之日起 ${answerWithin}内书面答复。公示期满后不再受理。`,
    },
    {
      head: changed ? [...head, '异议办理后等级'] : head,
      widths: changed ? [1, 5, 3, 1.4, 2] : [1, 6, 3, 1.4],
      rows: entries.map(({ name, creditCode, grade, result }, index) => [
        String(index + 1),
        name,
        creditCode ?? '无',
        grade,
        ...(changed ? [result ?? '重新评定中'] : []),
      ]),
    },
    { text: `　　联系人：　　　　　　　　　　联系电话：\n\n　　${office}\n　　${chineseDay(firstDay)}` },
  ]);
}
