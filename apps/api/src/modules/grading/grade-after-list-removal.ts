import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { requireId } from '../../platform/graphql/id';
import { invalidInput, notFound, Refusal } from '../../platform/refusal';
import { requireText } from '../../platform/text';
import { staffOf, type StaffViewer } from '../../platform/viewer';
import { dueDay } from '../calendar';
import { withinOffice } from '../offices';
import { requireRuleSetOn } from '../rule-sets';
import { DECIDING } from './deciding/open-reviews';
import { factsHash } from './fact-chain';
import { lockEnterprises } from './lock-enterprises';
import { gradeWithin, standingOf, totalsFrom } from './standing';

const REMOVAL = '公告2013年第93号 第33条';
const MAX_DOCUMENT = 200;

export interface ListRemoval {
  enterpriseId: string;
  regime: string;
  removedOn: Day;
  document: string;
}

interface Found {
  name: string;
  officeCode: string;
  mayDecide: boolean;
  cycleId: string | null;
  lastDay: Day;
  grade: string | null;
  openReviewId: string | null;
}

/**
 * Grades an enterprise anew that was removed from the list of serious dishonesty, in the running cycle and as the rule set
 * says of it; what comes out is preliminary, and confirmed or adjusted like any other.
 *
 * Source: 公告2013年第93号 第33条; how it is graded is proposed.
 * @returns the id of the review
 * @throws Refusal NOT_FOUND, FORBIDDEN where another office decides, INVALID_INPUT, NOT_APPLICABLE where the rule set says nothing of
 * it, INVALID_STATE for one that does not hold the lowest grade or has an open review
 */
export async function gradeAfterListRemoval(
  context: CommandContext,
  { enterpriseId: id, regime, removedOn, document }: ListRemoval,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  const words = requireText('document', '移出决定的名称或文号', document, MAX_DOCUMENT, REMOVAL);
  const enterpriseId = requireId(id, '企业');
  const day = today(context.clock);
  if (removedOn > day) {
    throw invalidInput('removedOn', '移出日期不能晚于今日。', 'IN_FUTURE', REMOVAL);
  }
  return context.db.transaction(async (tx) => {
    const locked = await lockEnterprises(tx, context.clock, [enterpriseId]);
    const at = locked.get(enterpriseId)?.at ?? context.clock.now();
    const found = await find(tx, viewer, { enterpriseId, regime, removedOn, day });
    const rules = await requireRuleSetOn(tx, regime, found.lastDay, 'regime');
    const rule = rules.circumstances?.find(({ circumstance }) => circumstance === 'REMOVED_FROM_LIST');
    if (rule === undefined) {
      throw new Refusal('NOT_APPLICABLE', `制度 ${regime} 未规定移出名单后的评定，请按周期评定办理。`, {
        reference: REMOVAL,
      });
    }
    const lowest = rules.grades.at(-1)?.code;
    if (found.grade !== lowest) {
      throw new Refusal(
        'INVALID_STATE',
        `${found.name}现为 ${found.grade ?? '未评定'} 级，只有最低等级（${lowest ?? ''} 级）的企业才需移出名单后重新评定。`,
        { reference: REMOVAL, detail: { rule: 'NOT_LOWEST_GRADE', grade: found.grade } },
      );
    }
    await tx.query(
      `insert into list_removal (enterprise_id, regime, removed_on, document, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6)`,
      [enterpriseId, regime, removedOn, words, viewer.userId, at],
    );
    const standing = await standingOf(tx, enterpriseId, found.cycleId ?? '');
    const outcome = gradeWithin(totalsFrom(standing), rules, found.grade, 'REMOVED_FROM_LIST');
    const [review] = await tx.query<{ id: string }[]>(
      `insert into grade_review (enterprise_id, cycle_id, origin, rule_set_id, graded_at, known_at, points, serious_penalty_points, facts_hash,
         current_grade, circumstance, preliminary_grade, grade_reason, confirm_by, adjust_by)
       values ($1, $2, 'DYNAMIC', $3, $4, $4, $5, $6, ${factsHash('$2', '$1')}, $7, 'REMOVED_FROM_LIST', $8, $9, $10, $11) returning id`,
      [
        enterpriseId,
        found.cycleId,
        rules.id,
        at,
        standing.points,
        standing.seriousPenaltyPoints,
        found.grade,
        outcome.grade,
        outcome.reason,
        dueDay('CONFIRM_REVIEW', day, rules, context.calendar).date,
        dueDay('ADJUST_REVIEW', day, rules, context.calendar).date,
      ],
    );
    await writeAudit(tx, context, [
      {
        operation: 'GRADE_AFTER_LIST_REMOVAL',
        subjectType: 'Enterprise',
        subjectId: enterpriseId,
        before: { grade: found.grade },
        after: { reviewId: review?.id, removedOn, document: words, preliminaryGrade: outcome.grade },
        officeCode: found.officeCode,
      },
    ]);
    return review?.id ?? '';
  });
}

interface Wanted {
  enterpriseId: string;
  regime: string;
  removedOn: Day;
  day: Day;
}

async function find(
  tx: EntityManager,
  viewer: StaffViewer,
  { enterpriseId, regime, removedOn, day }: Wanted,
): Promise<Found & { cycleId: string }> {
  const [found] = await tx.query<Found[]>(
    `select enterprise.name, enterprise.office_code as "officeCode", ${withinOffice('decider.decided_by', 2)} as "mayDecide",
       cycle.id as "cycleId", upper(cycle.period) - 1 as "lastDay", grade.value as grade,
       (select id from grade_review where enterprise_id = enterprise.id and cycle_id = cycle.id and status = 'PRELIMINARY') as "openReviewId"
     from enterprise join grading_office decider on decider.office_code = enterprise.office_code
     left join office_bureau on office_bureau.office_code = enterprise.office_code
     left join grading_cycle cycle on cycle.office_code = office_bureau.bureau_code and cycle.regime = $3 and cycle.period @> $5::date
       and cycle.period @> $4::date
     left join grade on grade.enterprise_id = enterprise.id and grade.regime = $3 and upper_inf(grade.known) and grade.valid @> $5::date
     where enterprise.id = $1 and ${withinOffice('enterprise.office_code', 2)}`,
    [enterpriseId, viewer.officeCode, regime, removedOn, day],
  );
  if (found === undefined) {
    throw notFound('企业');
  }
  if (!found.mayDecide) {
    throw new Refusal('FORBIDDEN', '等级由直属局业务部门评定，本机构未获授权，请由直属局办理。', {
      reference: DECIDING,
    });
  }
  if (found.cycleId === null) {
    throw invalidInput(
      'removedOn',
      '移出日期须在正在进行的评定周期之内，请核对日期和制度。',
      'NO_CYCLE',
      REMOVAL,
    );
  }
  if (found.openReviewId !== null) {
    throw new Refusal('INVALID_STATE', `${found.name}在本周期已有待确认的初评，请先处理。`, {
      detail: { rule: 'REVIEW_OPEN', id: found.openReviewId },
    });
  }
  return { ...found, cycleId: found.cycleId };
}
