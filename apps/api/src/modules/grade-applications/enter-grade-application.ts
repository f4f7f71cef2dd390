import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { requireId } from '../../platform/graphql/id';
import { optionalNote } from '../../platform/reason';
import { invalidInput, notFound, Refusal } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { once } from '../credit-events';
import { gradesOn } from '../grades';
import { lockEnterprises } from '../grading';
import { requireOwnOffice } from '../offices';
import { DEFAULT_REGIME, requireRuleSetOn, type RuleSet } from '../rule-sets';
import { checkApplicants, conditionsOf } from './applicant-facts';
import { type EnterGradeApplicationInput } from './grade-application.type';

/**
 * Enters the application of an enterprise for a grade, as it was accepted, and checks its conditions.
 * @returns its id
 * @throws Refusal NOT_FOUND, FORBIDDEN for an enterprise of another office, INVALID_INPUT for the day or a grade that is not given on
 *   application, INVALID_STATE where the grade or a better one is held, or applied for already
 */
export async function enterGradeApplication(
  context: CommandContext,
  { clientRequestId, ...input }: EnterGradeApplicationInput,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  const day = today(context.clock);
  const note = optionalNote(input.note);
  if (input.appliedOn > day) {
    throw invalidInput('appliedOn', '受理日期不能晚于今天，请更正。', 'APPLIED_IN_FUTURE');
  }
  return context.db.transaction((tx) =>
    once(tx, context, clientRequestId ?? undefined, input, async () => {
      const enterprise = await findEnterprise(tx, input.enterpriseId);
      await requireOwnOffice(tx, viewer, enterprise.officeCode, 'enterpriseId');
      const rules = await requireRuleSetOn(tx, input.regime ?? DEFAULT_REGIME, input.appliedOn, 'appliedOn');
      requireGivenOnApplication(rules, input.grade);
      const locked = await lockEnterprises(tx, context.clock, [enterprise.id]);
      await requireWorseGrade(tx, rules, input.grade, enterprise, day);
      const conditions = conditionsOf(rules, input.grade);
      const checks = await checkApplicants(
        tx,
        rules,
        conditions,
        [{ enterpriseId: enterprise.id, appliedOn: input.appliedOn }],
        day,
      );
      const at = locked.get(enterprise.id)?.at ?? context.clock.now();
      const [row] = await tx.query<{ id: string }[]>(
        `insert into grade_application (enterprise_id, rule_set_id, regime, grade, applied_on, note, entered_by, entered_at, checks, checked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8) returning id`,
        [
          enterprise.id,
          rules.id,
          rules.regime,
          input.grade,
          input.appliedOn,
          note,
          viewer.userId,
          at,
          JSON.stringify(checks.get(enterprise.id) ?? []),
        ],
      );
      const id = row?.id ?? '';
      const after = {
        enterpriseId: enterprise.id,
        regime: rules.regime,
        grade: input.grade,
        appliedOn: input.appliedOn,
        outcomes: Object.fromEntries(
          (checks.get(enterprise.id) ?? []).map(({ code, outcome }) => [code, outcome]),
        ),
      };
      await writeAudit(tx, context, [
        {
          operation: 'ENTER_GRADE_APPLICATION',
          subjectType: 'GradeApplication',
          subjectId: id,
          after,
          officeCode: enterprise.officeCode,
        },
      ]);
      return id;
    }),
  );
}

interface Applicant {
  id: string;
  name: string;
  officeCode: string;
}

async function findEnterprise(tx: EntityManager, id: string): Promise<Applicant> {
  const [enterprise] = await tx.query<Applicant[]>(
    `select id, name, office_code as "officeCode" from enterprise where id = $1`,
    [requireId(id, '企业')],
  );
  if (enterprise === undefined) {
    throw notFound('企业');
  }
  return enterprise;
}

function requireGivenOnApplication(rules: RuleSet, grade: string): void {
  const given = rules.grades.filter(
    ({ code, reachedBy }) => reachedBy === 'APPLICATION' && conditionsOf(rules, code).length > 0,
  );
  if (!given.some(({ code }) => code === grade)) {
    const choice = given.map(({ code }) => code).join('、') || '无';
    throw invalidInput(
      'grade',
      `制度 ${rules.regime} 中可以申请的等级：${choice}，请重新选择。`,
      'NOT_ON_APPLICATION',
    );
  }
}

async function requireWorseGrade(
  tx: EntityManager,
  { regime, grades }: RuleSet,
  grade: string,
  { id, name }: Applicant,
  day: string,
): Promise<void> {
  const [held] = await gradesOn(tx, [id], regime, day, undefined);
  const rankOf = (one: string | undefined): number =>
    grades.find(({ code }) => code === one)?.rank ?? Infinity;
  if (held !== undefined && rankOf(held.value) <= rankOf(grade)) {
    throw new Refusal('INVALID_STATE', `${name}现为 ${held.value} 级，无须再申请 ${grade} 级。`, {
      fields: ['grade'],
      detail: { rule: 'HELD', grade: held.value },
    });
  }
}
