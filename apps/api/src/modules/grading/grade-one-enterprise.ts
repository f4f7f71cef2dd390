import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { requireId } from '../../platform/graphql/id';
import { notFound, Refusal } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { requireOwnOffice, withinOffice } from '../offices';
import { cycleToGrade, gradeEnterprises } from './grade-enterprises';
import { lockEnterprises } from './lock-enterprises';

/**
 * Grades one enterprise in a cycle, ahead of the run for all or after it, such as one that was registered since.
 * @returns the id of its review
 * @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE where it is graded in the cycle already, INVALID_INPUT without rules
 */
export async function gradeOneEnterprise(
  context: CommandContext,
  cycleId: string,
  enterpriseId: string,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  return context.db.transaction(async (tx) => {
    const { cycle, enterprise } = await findBoth(tx, cycleId, enterpriseId);
    await requireOwnOffice(tx, viewer, enterprise.officeCode, 'enterpriseId');
    await lockEnterprises(tx, context.clock, [enterprise.id]);
    const [graded] = await tx.query<{ id: string }[]>(
      `select id from grade_review where cycle_id = $1 and enterprise_id = $2 and origin = 'CYCLE'`,
      [cycle.id, enterprise.id],
    );
    if (graded !== undefined) {
      throw new Refusal('INVALID_STATE', `${enterprise.name}在本周期已经初评，请直接查看其评定。`, {
        detail: { id: graded.id },
      });
    }
    await tx.query(
      `create temporary table chosen on commit drop as select id, facts_at from enterprise where id = $1`,
      [enterprise.id],
    );
    await gradeEnterprises(tx, context, await cycleToGrade(tx, cycle.id));
    const [review] = await tx.query<{ id: string; preliminaryGrade: string; points: number }[]>(
      `select id, preliminary_grade as "preliminaryGrade", points from grade_review
       where cycle_id = $1 and enterprise_id = $2 and origin = 'CYCLE'`,
      [cycle.id, enterprise.id],
    );
    const { id = '', ...result } = review ?? {};
    await writeAudit(tx, context, [
      {
        operation: 'GRADE_ENTERPRISE',
        subjectType: 'Enterprise',
        subjectId: enterprise.id,
        after: { cycleId: cycle.id, reviewId: id, ...result },
        officeCode: enterprise.officeCode,
      },
    ]);
    return id;
  });
}

interface Found {
  cycle: { id: string };
  enterprise: { id: string; name: string; officeCode: string };
}

/** @throws Refusal NOT_FOUND for the cycle; for the enterprise also where another bureau's cycles are its own */
async function findBoth(tx: EntityManager, cycleId: string, enterpriseId: string): Promise<Found> {
  const [cycle] = await tx.query<{ id: string; officeCode: string }[]>(
    `select id, office_code as "officeCode" from grading_cycle where id = $1`,
    [requireId(cycleId, '评定周期')],
  );
  if (cycle === undefined) {
    throw notFound('评定周期');
  }
  const [enterprise] = await tx.query<Found['enterprise'][]>(
    `select id, name, office_code as "officeCode" from enterprise where id = $1 and ${withinOffice('office_code', 2)}`,
    [requireId(enterpriseId, '企业'), cycle.officeCode],
  );
  if (enterprise === undefined) {
    throw notFound('企业');
  }
  return { cycle, enterprise };
}
