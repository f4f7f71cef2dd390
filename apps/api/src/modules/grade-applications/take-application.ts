import { type EntityManager } from 'typeorm';
import { type Day } from '@portcredit/working-days';
import { type CommandContext } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { notFound, Refusal } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { lockEnterprises } from '../grading';
import { withinScopes } from '../offices';
import { type GradeApplicationStatus } from './grade-application.type';

/** An application whose enterprise the transaction holds. */
export interface TakenApplication {
  id: string;
  enterpriseId: string;
  enterpriseName: string;
  officeCode: string;
  regime: string;
  grade: string;
  ruleSetId: string;
  appliedOn: Day;
  status: GradeApplicationStatus;
  recommendedBy: string | null;
  /** The day of the recommendation, in Beijing. */
  recommendedOn: Day | null;
  /** Codes of the conditions for which something was handed in. */
  proven: string[];
  /** The instant of the change that is about to be made. */
  at: Date;
}

const WORDS: Record<GradeApplicationStatus, string> = {
  APPLIED: '尚未推荐',
  RECOMMENDED: '已经推荐',
  DECLINED: '已作不予推荐处理',
  GRANTED: '已经授予',
  REJECTED: '已作不予授予处理',
};

/**
 * Applications of the viewer's office and those below, with their enterprises locked, in the order of the enterprises.
 * @throws Refusal NOT_FOUND, INVALID_STATE where one does not stand as `status`
 */
export async function takeApplications(
  tx: EntityManager,
  context: CommandContext,
  ids: readonly string[],
  status: GradeApplicationStatus,
): Promise<TakenApplication[]> {
  if (!ids.every(isId)) {
    throw notFound('等级申请');
  }
  const parameters = [ids, staffOf(context.viewer).scopes];
  const known = await tx.query<{ enterpriseId: string }[]>(
    `select application.enterprise_id as "enterpriseId" from grade_application application
       join enterprise on enterprise.id = application.enterprise_id
     where application.id = any($1::bigint[]) and ${withinScopes('enterprise.office_code', 2)}`,
    parameters,
  );
  if (known.length < ids.length) {
    throw notFound('等级申请');
  }
  const locked = await lockEnterprises(tx, context.clock, [
    ...new Set(known.map(({ enterpriseId }) => enterpriseId)),
  ]);
  // Read under the lock: what waited for it would else decide on what it saw before.
  const rows = await tx.query<Omit<TakenApplication, 'at'>[]>(
    `select application.id, application.enterprise_id as "enterpriseId", enterprise.name as "enterpriseName",
       enterprise.office_code as "officeCode", application.regime, application.grade, application.rule_set_id as "ruleSetId",
       application.applied_on as "appliedOn", application.status, application.recommended_by as "recommendedBy",
       (application.recommended_at at time zone 'Asia/Shanghai')::date as "recommendedOn",
       array(select distinct condition_code from grade_application_proof where application_id = application.id) as proven
     from grade_application application join enterprise on enterprise.id = application.enterprise_id
     where application.id = any($1::bigint[]) order by application.enterprise_id, application.id`,
    [ids],
  );
  const other = rows.find((row) => row.status !== status);
  if (other !== undefined) {
    throw new Refusal(
      'INVALID_STATE',
      `${other.enterpriseName}的申请${WORDS[other.status]}，请刷新后查看。`,
      {
        detail: { id: other.id, status: other.status },
      },
    );
  }
  return rows.map((row) => ({ ...row, at: locked.get(row.enterpriseId)?.at ?? context.clock.now() }));
}

/** One application. @throws Refusal as `takeApplications` */
export async function takeApplication(
  tx: EntityManager,
  context: CommandContext,
  id: string,
  status: GradeApplicationStatus,
): Promise<TakenApplication> {
  const [application] = await takeApplications(tx, context, [id], status);
  if (application === undefined) {
    throw notFound('等级申请');
  }
  return application;
}
