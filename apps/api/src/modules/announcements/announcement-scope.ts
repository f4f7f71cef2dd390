import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { requireId } from '../../platform/graphql/id';
import { invalidInput, notFound, Refusal } from '../../platform/refusal';
import { type StaffViewer } from '../../platform/viewer';
import { requireOwnOffice, withinOffice } from '../offices';
import { requireRuleSetOn, type RuleSet } from '../rule-sets';

/** Of which cycle and office results are announced, by which rules. */
export interface AnnouncementScope {
  cycleId: string;
  officeCode: string;
  rules: RuleSet;
}

/**
 * The scope that a viewer names: the cycle's bureau where no office is.
 * @throws Refusal NOT_FOUND, FORBIDDEN for an office that is not the viewer's or below, INVALID_INPUT for one outside the cycle
 */
export async function announcementScope(
  db: Pick<EntityManager, 'query'>,
  viewer: StaffViewer,
  cycleId: string,
  office: string | null | undefined,
): Promise<AnnouncementScope> {
  const [cycle] = await db.query<
    { id: string; regime: string; officeCode: string; lastDay: Day; within: boolean }[]
  >(
    `select cycle.id, cycle.regime, cycle.office_code as "officeCode", upper(cycle.period) - 1 as "lastDay",
       exists (select from office_scope where ancestor_code = cycle.office_code and descendant_code = coalesce($2, cycle.office_code)) as within
     from grading_cycle cycle where cycle.id = $1`,
    [requireId(cycleId, '评定周期'), office ?? null],
  );
  if (cycle === undefined) {
    throw notFound('评定周期');
  }
  const officeCode = office ?? cycle.officeCode;
  await requireOwnOffice(db, viewer, officeCode);
  if (!cycle.within) {
    throw invalidInput('office', '该机构不在本评定周期范围内，请选择周期所属直属局或其下属机构。');
  }
  return {
    cycleId: cycle.id,
    officeCode,
    rules: await requireRuleSetOn(db, cycle.regime, cycle.lastDay, 'cycleId'),
  };
}

/** Whether a rule set says for how long results are announced, and within how long objections to them are answered. */
export const announces = ({ deadlines }: RuleSet): boolean =>
  (['ANNOUNCE', 'ANSWER_OBJECTION'] as const).every((wanted) =>
    deadlines.some(({ code }) => code === wanted),
  );

/** @throws Refusal INVALID_STATE where the rules announce nothing */
export function requireAnnouncing(rules: RuleSet): void {
  if (!announces(rules)) {
    throw new Refusal(
      'INVALID_STATE',
      `《${rules.title}》没有规定公示期和公示异议答复时限，评定结果不公示；需要公示的，请由规则管理员先在规则中规定。`,
      { detail: { regime: rules.regime, version: rules.version } },
    );
  }
}

/** What the rule set gives as the source of the days that it announces for. */
export const announcingSource = (rules: RuleSet): string =>
  rules.deadlines.find(({ code }) => code === 'ANNOUNCE')?.source ?? rules.title;

/**
 * SQL: the reviews of the cycle `$1` under the office `$2` whose results are announced, or will be. One that was made because of an
 * objection is none of them: what it gives stands beside the entry that was objected to.
 */
export const ANNOUNCED_REVIEWS = `grade_review review join enterprise on enterprise.id = review.enterprise_id
  left join announcement_entry entry on entry.review_id = review.id
  where review.cycle_id = $1 and review.origin = 'CYCLE' and entry.id is null and ${withinOffice('enterprise.office_code', 2)}`;

/** How many results could be announced, and how many are not decided yet. */
export async function countReady(
  db: Pick<EntityManager, 'query'>,
  { cycleId, officeCode }: AnnouncementScope,
): Promise<{ ready: number; preliminary: number }> {
  const [row] = await db.query<{ ready: number; preliminary: number }[]>(
    `select count(*) filter (where review.status <> 'PRELIMINARY')::integer as ready,
       count(*) filter (where review.status = 'PRELIMINARY')::integer as preliminary
     from ${ANNOUNCED_REVIEWS}`,
    [cycleId, officeCode],
  );
  return row ?? { ready: 0, preliminary: 0 };
}
