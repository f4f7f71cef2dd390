import { today } from '../../platform/clock';
import { type Context } from '../../platform/graphql/context';
import { staffOf } from '../../platform/viewer';
import { withinScopes } from '../offices';
import { withdrawalWaits } from './withdrawals/grade-withdrawal.queries';

/**
 * How many applications and withdrawals wait for a deed that is the viewer's: an office recommends what was applied for, the general
 * administration grants what was recommended, by another; withdrawals are served and settled by the office and those above.
 */
export async function countWaiting(context: Context): Promise<number> {
  const viewer = staffOf(context.viewer);
  const [row] = await context.db.query<[{ count: number }]>(
    `with duty as (select case level when 'GENERAL_ADMINISTRATION' then 'RECOMMENDED' else 'APPLIED' end as status from office where code = $2)
     select (
       (select count(*) from duty join grade_application application on application.status = duty.status
          join enterprise on enterprise.id = application.enterprise_id
        where case duty.status when 'APPLIED' then $3 else $4 and application.recommended_by <> $5 end
          and ${withinScopes('enterprise.office_code', 1)})
       + (select count(*) from grade_withdrawal withdrawal join enterprise on enterprise.id = withdrawal.enterprise_id
            left join grade_withdrawal_notice notice on notice.withdrawal_id = withdrawal.id
          where ${withdrawalWaits(7)} and $6 and ${withinScopes('enterprise.office_code', 1)}))::integer as count`,
    [
      viewer.scopes,
      viewer.officeCode,
      viewer.permissions.has('RECOMMEND_GRADE'),
      viewer.permissions.has('GRANT_GRADE'),
      viewer.userId,
      viewer.permissions.has('WITHDRAW_GRADE'),
      today(context.clock),
    ],
  );
  return row.count;
}
