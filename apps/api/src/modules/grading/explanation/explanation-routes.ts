import { type Day } from '@portcredit/working-days';
import { type Request, type Response, Router } from 'express';
import { noteAccess } from '../../../platform/audit/note-access';
import { type CommandContext } from '../../../platform/graphql/context';
import { isId } from '../../../platform/graphql/id';
import { asFile, type ContextOf, fileRoute } from '../../../platform/http/file-routes';
import { notFound } from '../../../platform/refusal';
import { permittedStaff } from '../../../platform/viewer';
import { ruleSetById } from '../../rule-sets';
import { findReviews } from '../grade-review.queries';
import { explainFacts } from './explain-facts';
import { explanationDocument, type FormEvent } from './explanation-document';

/** `GET /exports/grade-reviews/:id/explanation.docx`: the reasons of a review on the office's form. Each print is noted. */
export function explanationRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/exports/grade-reviews/:id/explanation.docx', fileRoute(contextOf)('PRINT_EXPLANATION', print));
  return router;
}

interface Parties {
  name: string;
  creditCode: string | null;
  office: string;
  cycleOffice: string;
  from: Day;
  to: Day;
}

async function print(context: CommandContext, request: Request, response: Response): Promise<void> {
  const { db, clock } = context;
  const viewer = permittedStaff(context.viewer, ['READ_GRADE_REVIEWS'], '查看等级评定');
  const id = String(request.params.id);
  const [review] = isId(id) ? await findReviews(context, [id]) : [];
  if (review === undefined) {
    throw notFound('等级评定');
  }
  const [explanation, rules, [parties], events] = await Promise.all([
    explainFacts(db.manager, review),
    ruleSetById(db.manager, review.ruleSetId),
    db.query<[Parties]>(
      `select enterprise.name, enterprise.credit_code as "creditCode", office.name as office, bureau.name as "cycleOffice",
         lower(cycle.period) as "from", upper(cycle.period) as "to"
       from enterprise join office on office.code = enterprise.office_code
         join grading_cycle cycle on cycle.id = $2 join office bureau on bureau.code = cycle.office_code
       where enterprise.id = $1`,
      [review.enterpriseId, review.cycleId],
    ),
    db.query<FormEvent[]>(
      `select event.id, event.business_number as "businessNumber", event.item_code as "itemCode", item.description,
         item.legal_basis as "legalBasis", event.verified_on as "verifiedOn"
       from credit_event event join collection_item item on item.rule_set_id = event.rule_set_id and item.code = event.item_code
       where event.enterprise_id = $1`,
      [review.enterpriseId],
    ),
  ]);
  const file = await explanationDocument({
    review,
    explanation,
    events,
    rules,
    enterprise: parties,
    cycle: { from: parties.from, to: parties.to, office: parties.cycleOffice },
    instants: {
      gradedAt: beijing(review.gradedAt),
      knownAt: beijing(review.knownAt),
      printedAt: beijing(clock.now()),
    },
    officer: viewer.displayName,
  });
  await noteAccess(db.manager, context, {
    operation: 'PRINT_EXPLANATION',
    subjectType: 'GradeReview',
    subjectIds: [review.id],
    officeCode: review.officeCode,
  });
  asFile(response, `grade-review-${review.id}.docx`).end(file);
}

const TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});
/** An instant in Beijing time, as 2026-11-22 09:30:00. */
const beijing = (instant: Date): string => TIME.format(instant);
