import { type CheckedCondition } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { SYSTEM } from '../../../platform/audit/write-audit';
import { today } from '../../../platform/clock';
import { type Platform } from '../../../platform/graphql/context';
import { gradesOn } from '../../grades';
import { lockEnterprises } from '../../grading';
import { publishedRegimes, type RuleSet } from '../../rule-sets';
import { checkApplicants, conditionsOf } from '../applicant-facts';
import { wordsOf } from '../recommend-grade-application';
import { defenceDaysOf, writeWithdrawal } from './open-grade-withdrawal';

/** Holders are looked at so many at a time. */
const CHUNK = 500;

/**
 * Looks at everybody who holds a grade that was given on application, and opens its withdrawal where the record speaks against one of its
 * conditions. That another grade had been held before is a fact of the past, which does not fail; what the record does not know
 * opens nothing. What was found and dropped before is not opened again.
 * @returns the ids of the withdrawals
 */
export async function watchHeldGrades({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<string[]> {
  const day = today(clock);
  const opened: string[] = [];
  for (const versions of (await publishedRegimes(db)).values()) {
    const rules = versions.findLast(({ effectiveFrom }) => effectiveFrom <= day);
    for (const { code, reachedBy } of rules?.grades ?? []) {
      if (rules === undefined || reachedBy !== 'APPLICATION' || lastingConditions(rules, code).length === 0) {
        continue;
      }
      const holders = await db.query<{ id: string }[]>(
        `select enterprise_id as id from grade where regime = $1 and value = $2 and valid @> $3::date and upper_inf(known)
           and not exists (select from grade_withdrawal withdrawal where withdrawal.enterprise_id = grade.enterprise_id
             and withdrawal.regime = $1 and withdrawal.status = 'OPEN') order by enterprise_id`,
        [rules.regime, code, day],
      );
      for (let at = 0; at < holders.length; at += CHUNK) {
        const ids = holders.slice(at, at + CHUNK).map(({ id }) => id);
        const found = await failing(db.manager, rules, code, ids, day);
        for (const id of found.keys()) {
          const withdrawal = await db.transaction((tx) => openFor(tx, { clock }, rules, code, id, day));
          opened.push(...withdrawal);
        }
      }
    }
  }
  return opened;
}

/** The conditions that have to go on being fulfilled, as far as the record knows of them. */
export const lastingConditions = (rules: RuleSet, grade: string) =>
  conditionsOf(rules, grade).filter(({ check }) => check !== 'GRADE_HELD' && check !== 'EVIDENCE');

/** What the record speaks against, for each of some holders of a grade for whom it does. */
export async function failing(
  db: Pick<EntityManager, 'query'>,
  rules: RuleSet,
  grade: string,
  enterpriseIds: readonly string[],
  day: string,
): Promise<Map<string, CheckedCondition[]>> {
  const checks = await checkApplicants(
    db,
    rules,
    lastingConditions(rules, grade),
    enterpriseIds.map((enterpriseId) => ({ enterpriseId, appliedOn: day })),
    day,
  );
  return new Map(
    [...checks].flatMap(([id, found]) => {
      const against = found.filter(({ outcome }) => outcome === 'NOT_MET');
      return against.length === 0 ? [] : [[id, against] as const];
    }),
  );
}

async function openFor(
  tx: EntityManager,
  { clock }: Pick<Platform, 'clock'>,
  rules: RuleSet,
  grade: string,
  id: string,
  day: string,
): Promise<string[]> {
  const locked = (await lockEnterprises(tx, clock, [id])).get(id);
  const [held] = await gradesOn(tx, [id], rules.regime, day, undefined);
  const against = (await failing(tx, rules, grade, [id], day)).get(id);
  const [open] = await tx.query<unknown[]>(
    `select from grade_withdrawal where enterprise_id = $1 and regime = $2 and status = 'OPEN'`,
    [id, rules.regime],
  );
  if (locked === undefined || held?.value !== grade || against === undefined || open !== undefined) {
    return [];
  }
  const findings = findingsOf(against);
  const [dropped] = await tx.query<unknown[]>(
    `select from grade_withdrawal where enterprise_id = $1 and regime = $2 and grade = $3 and status = 'DROPPED' and findings = $4`,
    [id, rules.regime, grade, findings],
  );
  if (dropped !== undefined) {
    return [];
  }
  const words = wordsOf(
    rules,
    grade,
    against.map(({ code }) => code),
  );
  return [
    await writeWithdrawal(tx, SYSTEM, {
      id,
      officeCode: locked.officeCode,
      rules,
      grade,
      reason: `经系统核查，不再符合下列条件：${words}`,
      checks: against,
      findings,
      defenceDays: defenceDaysOf(rules),
      openedBy: null,
      at: locked.at,
    }),
  ];
}

/** What was found, in a form that is the same as long as nothing else was found. */
const findingsOf = (checks: readonly CheckedCondition[]): string =>
  checks
    .map(({ code, eventIds, errors, declarations }) =>
      [code, ...(eventIds ?? [`${errors}/${declarations}`])].join(':'),
    )
    .join(' ');
