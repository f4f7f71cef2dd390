import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { optionalNote, requireReason } from '../../platform/reason';
import { invalidInput, notFound, Refusal } from '../../platform/refusal';
import { staffOf, type StaffViewer } from '../../platform/viewer';
import { setGrades } from '../grades';
import { withinOffice } from '../offices';
import { ruleSetById } from '../rule-sets';
import { holdCycles } from './cycles-lock';
import { lockEnterprises } from './lock-enterprises';

const REFERENCE = '质检办通〔2017〕264号 四(二)';

interface OpenReview {
  id: string;
  enterpriseId: string;
  enterpriseName: string;
  officeCode: string;
  status: string;
  regime: string;
  ruleSetId: string;
  preliminaryGrade: string;
  currentGrade: string | null;
  confirmBy: Day;
  adjustBy: Day;
}

/**
 * Confirms preliminary grades as they stand, all or none; a late confirmation is marked.
 * @throws Refusal NOT_FOUND, INVALID_STATE where one is decided already, INVALID_INPUT for more than 200
 */
export async function confirmGradeReviews(
  context: CommandContext,
  ids: readonly string[],
  note: string | undefined,
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length < 1 || wanted.length > 200) {
    throw invalidInput('ids', '一次可确认 1 至 200 家企业，请分批办理。', 'TOO_MANY', REFERENCE);
  }
  const words = optionalNote(note);
  await context.db.transaction(async (tx) => {
    const reviews = await takeOpenReviews(tx, staffOf(context.viewer), wanted);
    await decide(tx, context, reviews, {
      status: 'CONFIRMED',
      grade: undefined,
      reason: null,
      note: words,
    });
  });
}

/**
 * Gives another grade than the rules, with a reason. After `adjustBy` only an office above the supervising one may.
 * @throws Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT, FORBIDDEN
 */
export async function adjustGradeReview(
  context: CommandContext,
  id: string,
  grade: string,
  reason: string,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  const words = requireReason(reason, REFERENCE);
  await context.db.transaction(async (tx) => {
    const reviews = await takeOpenReviews(tx, viewer, [id]);
    for (const review of reviews) {
      await requireGrade(tx, review, grade);
      if (today(context.clock) > review.adjustBy && viewer.officeCode === review.officeCode) {
        throw new Refusal('FORBIDDEN', `调整期限（${review.adjustBy}）已过，须由上级机构办理。`, {
          reference: REFERENCE,
          detail: { adjustBy: review.adjustBy },
        });
      }
    }
    await decide(tx, context, reviews, { status: 'ADJUSTED', grade, reason: words, note: null });
  });
}

async function requireGrade(tx: EntityManager, review: OpenReview, grade: string): Promise<void> {
  const { grades } = await ruleSetById(tx, review.ruleSetId);
  if (!grades.some(({ code }) => code === grade)) {
    throw invalidInput(
      'grade',
      `制度 ${review.regime} 没有等级 ${grade}，可选：${grades.map(({ code }) => code).join('、')}。`,
      'GRADE_UNKNOWN',
    );
  }
  if (grade === review.preliminaryGrade) {
    throw invalidInput('grade', `调整后的等级与初评等级（${grade}）相同，请直接确认。`, 'GRADE_UNCHANGED');
  }
}

/** The reviews with their enterprises locked. @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE */
async function takeOpenReviews(
  tx: EntityManager,
  viewer: StaffViewer,
  ids: readonly string[],
): Promise<OpenReview[]> {
  if (!ids.every(isId)) {
    throw notFound('等级评定');
  }
  const find = (lock: string): Promise<OpenReview[]> =>
    tx.query<OpenReview[]>(
      `select review.id, review.enterprise_id as "enterpriseId", enterprise.name as "enterpriseName", enterprise.office_code as "officeCode",
         review.status, rules.regime, review.rule_set_id as "ruleSetId", review.preliminary_grade as "preliminaryGrade",
         review.current_grade as "currentGrade", review.confirm_by as "confirmBy", review.adjust_by as "adjustBy"
       from grade_review review join enterprise on enterprise.id = review.enterprise_id join rule_set rules on rules.id = review.rule_set_id
       where review.id = any($1::bigint[])
         and ${withinOffice('enterprise.office_code', 2)}
       order by review.enterprise_id ${lock}`,
      [ids, viewer.officeCode],
    );
  await holdCycles(tx);
  const reviews = await find('for no key update of enterprise');
  if (reviews.length < ids.length) {
    throw notFound('等级评定');
  }
  // Read again under the lock: what waited for it would else decide on what it saw before.
  const current = await find('');
  const decided = current.find(({ status }) => status !== 'PRELIMINARY');
  if (decided !== undefined) {
    throw new Refusal(
      'INVALID_STATE',
      `${decided.enterpriseName}的初评已经处理，不能重复确认或调整，请刷新后查看。`,
      {
        detail: { id: decided.id, status: decided.status },
      },
    );
  }
  return current;
}

interface Decision {
  status: 'CONFIRMED' | 'ADJUSTED';
  /** The preliminary grade where left out. */
  grade: string | undefined;
  reason: string | null;
  note: string | null;
}

async function decide(
  tx: EntityManager,
  context: CommandContext,
  reviews: readonly OpenReview[],
  { status, grade, reason, note }: Decision,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  const day = today(context.clock);
  const locked = await lockEnterprises(
    tx,
    context.clock,
    reviews.map(({ enterpriseId }) => enterpriseId),
  );
  const decided = reviews.map((review) => ({
    ...review,
    at: locked.get(review.enterpriseId)?.at ?? context.clock.now(),
    finalGrade: grade ?? review.preliminaryGrade,
    late: day > review.confirmBy,
  }));
  await tx.query(
    `update grade_review set status = $2, final_grade = decided."finalGrade", decided_at = decided.at, decided_by = $3,
       decided_late = decided.late, reason = $4, note = $5
     from jsonb_to_recordset($1::jsonb) as decided (id bigint, "finalGrade" text, at timestamptz, late boolean)
     where grade_review.id = decided.id`,
    [JSON.stringify(decided), status, viewer.userId, reason, note],
  );
  const regimes = new Map<string, typeof decided>();
  for (const review of decided) {
    regimes.set(review.regime, [...(regimes.get(review.regime) ?? []), review]);
  }
  for (const [regime, group] of regimes) {
    const rules = await ruleSetById(tx, group[0]?.ruleSetId ?? '');
    await setGrades(
      tx,
      regime,
      day,
      group.map((review) => ({
        enterpriseId: review.enterpriseId,
        value: review.finalGrade,
        at: review.at,
        basis: 'REVIEW',
        official: rules.grades.find(({ code }) => code === review.finalGrade)?.official ?? false,
        reviewId: review.id,
      })),
    );
  }
  await writeAudit(
    tx,
    context,
    decided.flatMap((review) => {
      const operation = status === 'CONFIRMED' ? 'CONFIRM_GRADE_REVIEW' : 'ADJUST_GRADE_REVIEW';
      const before = {
        status: 'PRELIMINARY',
        preliminaryGrade: review.preliminaryGrade,
        grade: review.currentGrade,
      };
      const after = { status, finalGrade: review.finalGrade, reason, note, late: review.late };
      return [
        {
          operation,
          subjectType: 'GradeReview' as const,
          subjectId: review.id,
          before,
          after,
          officeCode: review.officeCode,
        },
        {
          operation,
          subjectType: 'Enterprise' as const,
          subjectId: review.enterpriseId,
          before: { grade: review.currentGrade },
          after: { grade: review.finalGrade, reviewId: review.id },
          officeCode: review.officeCode,
        },
      ];
    }),
  );
}
