import { type CheckedCondition } from '@portcredit/credit';
import type DataLoader from 'dataloader';
import { type EntityManager } from 'typeorm';
import { Conditions } from '../../platform/database/conditions';
import { type CommandContext, type Context } from '../../platform/graphql/context';
import { type Connection, connectionOf, pageRequest } from '../../platform/graphql/connection';
import { isId } from '../../platform/graphql/id';
import { loader } from '../../platform/graphql/loader';
import { staffOf } from '../../platform/viewer';
import { searchEnterprise } from '../enterprises';
import { withinScopes } from '../offices';
import { type RuleSet } from '../rule-sets';
import { conditionsOf } from './applicant-facts';
import {
  type ConditionCheckType,
  type ConditionProofType,
  type GradeApplicationFilterInput,
  type GradeApplicationType,
} from './grade-application.type';

const SELECT = `select application.id, application.regime, application.grade, application.applied_on as "appliedOn", application.note,
    enterer.display_name as "enteredBy", application.entered_at as "enteredAt", application.status, application.checks as "storedChecks",
    application.checked_at as "checkedAt", application.opinion, recommender.display_name as "recommendedBy",
    application.recommended_by as "recommendedById", application.recommended_at as "recommendedAt", ender.display_name as "endedBy",
    application.ended_at as "endedAt", application.end_reason as "endReason", application.batch_id as "batchId",
    batch.number as "batchNumber", application.enterprise_id as "enterpriseId", enterprise.office_code as "officeCode",
    application.rule_set_id as "ruleSetId"`;
const FROM = `grade_application application join enterprise on enterprise.id = application.enterprise_id
  join user_account enterer on enterer.id = application.entered_by
  left join user_account recommender on recommender.id = application.recommended_by
  left join user_account ender on ender.id = application.ended_by
  left join grade_batch batch on batch.id = application.batch_id`;

/** Applications of enterprises that the viewer's office or one below supervises. */
function visible({ viewer }: CommandContext): Conditions {
  const conditions = new Conditions();
  conditions.add((n) => withinScopes('enterprise.office_code', n), staffOf(viewer).scopes);
  return conditions;
}

export async function findApplication(
  context: CommandContext,
  id: string,
): Promise<GradeApplicationType | undefined> {
  if (!isId(id)) {
    return undefined;
  }
  const conditions = visible(context);
  conditions.add((n) => `application.id = $${n}`, id);
  const [row] = await context.db.query<GradeApplicationType[]>(
    `${SELECT} from ${FROM} where ${conditions.sql}`,
    conditions.parameters,
  );
  return row;
}

export function applicationConditions(
  context: CommandContext,
  filter: GradeApplicationFilterInput,
): Conditions {
  const conditions = visible(context);
  if (filter.statuses !== undefined && filter.statuses !== null) {
    conditions.add((n) => `application.status = any($${n}::text[])`, filter.statuses);
  }
  if (typeof filter.office === 'string') {
    conditions.add((n) => withinScopes('enterprise.office_code', n), [filter.office]);
  }
  if (typeof filter.regime === 'string') {
    conditions.add((n) => `application.regime = $${n}`, filter.regime);
  }
  if (typeof filter.grade === 'string') {
    conditions.add((n) => `application.grade = $${n}`, filter.grade);
  }
  if (typeof filter.enterpriseId === 'string') {
    conditions.add(
      (n) => `application.enterprise_id = $${n}::bigint`,
      isId(filter.enterpriseId) ? filter.enterpriseId : '0',
    );
  }
  searchEnterprise(conditions, filter.search);
  return conditions;
}

/** A page of applications, the latest first. */
export async function listApplications(
  context: Context,
  filter: GradeApplicationFilterInput,
  first: number,
  after: string | null | undefined,
): Promise<Connection<GradeApplicationType>> {
  const request = pageRequest('grade-application', first, after);
  const conditions = applicationConditions(context, filter);
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `application.id < $${n}`, request.afterId);
  }
  const rows = await context.db.query<GradeApplicationType[]>(
    `${SELECT} from ${FROM} where ${page.sql} order by application.id desc limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('grade-application', request, rows, () => conditions.count(context.db, FROM));
}

/** What was handed in for applications that the viewer has been shown, by application, the latest first. */
export async function proofsOf(
  db: Pick<EntityManager, 'query'>,
  applicationIds: readonly string[],
): Promise<Map<string, ConditionProofType[]>> {
  const rows = await db.query<(ConditionProofType & { applicationId: string })[]>(
    `select proof.application_id as "applicationId", proof.id, proof.condition_code as condition, proof.statement,
       officer.display_name as by, proof.handed_in_at as at, coalesce(
         (select jsonb_agg(jsonb_build_object('id', file.id::text, 'name', file.name, 'size', file.size, 'sha256', file.sha256) order by file.id)
          from grade_application_evidence proves join evidence file on file.id = proves.evidence_id where proves.proof_id = proof.id), '[]') as files
     from grade_application_proof proof join user_account officer on officer.id = proof.handed_in_by
     where proof.application_id = any($1::bigint[]) order by proof.id desc`,
    [applicationIds],
  );
  return Map.groupBy(rows, ({ applicationId }) => applicationId);
}

export const proofsLoader = (context: Context): DataLoader<string, ConditionProofType[] | undefined> =>
  loader(context, 'grade-application-proofs', (ids: readonly string[]) => proofsOf(context.db.manager, ids));

/** Checks as they are read: with the words of the rules that they were taken by. */
export function checkTypes(
  rules: RuleSet,
  grade: string,
  checks: readonly CheckedCondition[],
  proofs: readonly ConditionProofType[],
): ConditionCheckType[] {
  const conditions = conditionsOf(rules, grade);
  return checks.map((check) => {
    const condition = conditions.find(({ code }) => code === check.code);
    return {
      code: check.code,
      description: condition?.description ?? check.code,
      official: condition?.official ?? false,
      source: condition?.source ?? '',
      outcome: check.outcome,
      needsEvidence: check.needsEvidence,
      evidence: condition?.evidence ?? null,
      from: check.from,
      to: check.to,
      heldGrade: condition?.heldGrade ?? null,
      heldSince: check.heldSince ?? null,
      errors: check.errors ?? null,
      declarations: check.declarations ?? null,
      monthsRecorded: check.monthsRecorded ?? null,
      monthsAsked: check.monthsAsked ?? null,
      rate: condition?.rate ?? null,
      proofs: proofs.filter((proof) => proof.condition === check.code),
      eventIds: check.eventIds ?? [],
      awaitingIds: check.awaitingIds ?? [],
    };
  });
}

/** The rules that something is checked by, as they are named to people. */
export const namedRules = ({ title, version }: Pick<RuleSet, 'title' | 'version'>): string =>
  `《${title}》第 ${version} 版`;
