import { type Request, type Response, Router } from 'express';
import { noteAccess } from '../../platform/audit/note-access';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { asFile, type ContextOf, fileRoute } from '../../platform/http/file-routes';
import { notFound } from '../../platform/refusal';
import { permittedStaff } from '../../platform/viewer';
import { cyclesOn, standingOf } from '../grading';
import { ruleSetById } from '../rule-sets';
import { checkTypes, findApplication, namedRules, proofsOf } from './grade-application.queries';
import { type ConditionCheckType } from './grade-application.type';
import { type EventWords, type PrintedParties, recommendationDocument } from './recommendation-document';
import { findWithdrawal } from './withdrawals/grade-withdrawal.queries';
import { noticeDocument } from './withdrawals/notice-document';

/**
 * `GET /exports/grade-applications/:id/recommendation.docx`: the form that recommends a grade (AA级推荐表);
 * `GET /exports/grade-withdrawals/:id/notice.docx`: the notice that a grade is to be lost (信用信息告知书). Each print is noted.
 */
export function applicationRoutes(contextOf: ContextOf): Router {
  const router = Router();
  const handle = fileRoute(contextOf);
  router.get(
    '/exports/grade-applications/:id/recommendation.docx',
    handle('PRINT_RECOMMENDATION', printRecommendation),
  );
  router.get('/exports/grade-withdrawals/:id/notice.docx', handle('PRINT_WITHDRAWAL_NOTICE', printNotice));
  return router;
}

async function printRecommendation(
  context: CommandContext,
  request: Request,
  response: Response,
): Promise<void> {
  permittedStaff(context.viewer, ['READ_GRADE_REVIEWS'], '查看等级评定');
  const application = await findApplication(context, String(request.params.id));
  if (application === undefined) {
    throw notFound('等级申请');
  }
  const rules = await ruleSetById(context.db.manager, application.ruleSetId);
  const proofs = (await proofsOf(context.db.manager, [application.id])).get(application.id) ?? [];
  const checks = checkTypes(rules, application.grade, application.storedChecks, proofs);
  const file = await recommendationDocument(
    application,
    checks,
    await partiesOf(context, application.enterpriseId),
    namedRules(rules),
    await eventWordsOf(context, checks),
  );
  await noteAccess(context.db.manager, context, {
    operation: 'PRINT_RECOMMENDATION',
    subjectType: 'GradeApplication',
    subjectIds: [application.id],
    officeCode: application.officeCode,
  });
  asFile(response, `grade-application-${application.id}.docx`).end(file);
}

async function printNotice(context: CommandContext, request: Request, response: Response): Promise<void> {
  permittedStaff(context.viewer, ['READ_GRADE_REVIEWS'], '查看等级评定');
  const withdrawal = await findWithdrawal(context, String(request.params.id));
  if (withdrawal === undefined) {
    throw notFound('取消等级事项');
  }
  const { enterpriseId, regime, ruleSetId, grade, storedChecks } = withdrawal;
  const rules = await ruleSetById(context.db.manager, ruleSetId);
  const wanted = { enterpriseId, regime, day: today(context.clock) };
  const cycle = (await cyclesOn(context.db.manager, [wanted]))(wanted);
  const { points } = await standingOf(context.db.manager, enterpriseId, cycle?.id ?? '0');
  const checks = checkTypes(rules, grade, storedChecks, []);
  const file = await noticeDocument(
    withdrawal,
    checks,
    await partiesOf(context, enterpriseId),
    { rules: namedRules(rules), points },
    await eventWordsOf(context, checks),
  );
  await noteAccess(context.db.manager, context, {
    operation: 'PRINT_WITHDRAWAL_NOTICE',
    subjectType: 'GradeWithdrawal',
    subjectIds: [withdrawal.id],
    officeCode: withdrawal.officeCode,
  });
  asFile(response, `grade-withdrawal-${withdrawal.id}.docx`).end(file);
}

async function partiesOf({ db }: CommandContext, enterpriseId: string): Promise<PrintedParties> {
  const [parties] = await db.query<[PrintedParties]>(
    `select enterprise.name as enterprise, enterprise.credit_code as "creditCode", office.name as office
     from enterprise join office on office.code = enterprise.office_code where enterprise.id = $1`,
    [enterpriseId],
  );
  return parties;
}

/** The events that checks rest on, as a form names them. */
async function eventWordsOf(
  { db }: CommandContext,
  checks: readonly ConditionCheckType[],
): Promise<EventWords> {
  const ids = checks.flatMap(({ eventIds, awaitingIds }) => [...eventIds, ...awaitingIds]);
  const rows = await db.query<{ id: string; words: string }[]>(
    `select event.id, event.verified_on || ' ' || item.description || '（' || event.business_number || '）' as words
     from credit_event event join collection_item item on item.rule_set_id = event.rule_set_id and item.code = event.item_code
     where event.id = any($1::bigint[])`,
    [ids],
  );
  const words = new Map(rows.map((row) => [row.id, row.words]));
  return (id) => words.get(id) ?? id;
}
