import { Conditions } from '../../platform/database/conditions';
import { type Connection, connectionOf, pageRequest } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { withinScopes } from '../offices';
import { type RuleSetTrialMoveType } from './rule-draft.type';

export interface MoveFilter {
  gradeBefore: string | null | undefined;
  gradeAfter: string | null | undefined;
  /** An office and all below it. */
  office: string | null | undefined;
}

/** A page of the enterprises whose grade differs under a draft, by their ids. */
export async function listMoves(
  context: Context,
  trialId: string,
  filter: MoveFilter,
  first: number,
  after: string | null | undefined,
): Promise<Connection<RuleSetTrialMoveType>> {
  const request = pageRequest('trial-move', first, after);
  const conditions = new Conditions();
  conditions.add((n) => `trial_id = $${n}`, trialId);
  if (typeof filter.gradeBefore === 'string') {
    conditions.add((n) => `before = $${n}`, filter.gradeBefore);
  }
  if (typeof filter.gradeAfter === 'string') {
    conditions.add((n) => `after = $${n}`, filter.gradeAfter);
  }
  if (typeof filter.office === 'string') {
    conditions.add((n) => withinScopes('office_code', n), [filter.office]);
  }
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `enterprise_id > $${n}`, request.afterId);
  }
  const rows = await context.db.query<RuleSetTrialMoveType[]>(
    `select enterprise_id as id, before, after, points_before as "pointsBefore", points_after as "pointsAfter"
     from rule_set_trial_move where ${page.sql} order by enterprise_id limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('trial-move', request, rows, () => conditions.count(context.db, 'rule_set_trial_move'));
}
