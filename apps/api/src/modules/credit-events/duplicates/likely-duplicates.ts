import { likeness } from '@portcredit/credit';
import { normalizeBusinessNumber } from '@portcredit/numbering';
import { type Day } from '@portcredit/working-days';
import { type Context } from '../../../platform/graphql/context';
import { isId } from '../../../platform/graphql/id';
import { staffOf } from '../../../platform/viewer';
import { withinScopes } from '../../offices';
import { type LikelyDuplicatesInput, type LikelyDuplicateType } from './likely-duplicate.type';

/** As many as an officer can look at; the likest come first. */
const MOST = 10;

/**
 * Events of the same enterprise with the same number or day, among those that the viewer may know of, the likest first.
 * What was dismissed or revoked stands for nothing, and is left out.
 */
export async function likelyDuplicates(
  context: Context,
  input: LikelyDuplicatesInput,
): Promise<LikelyDuplicateType[]> {
  const { scopes } = staffOf(context.viewer);
  const number = normalizeBusinessNumber(input.businessNumber ?? '');
  const given = {
    businessNumber: number === '' ? undefined : number,
    occurredOn: input.occurredOn ?? undefined,
    verifiedOn: input.verifiedOn ?? undefined,
    itemCode: input.itemCode?.trim(),
  };
  const rows = await context.db.query<
    { id: string; businessNumber: string; occurredOn: Day | null; verifiedOn: Day; itemCode: string }[]
  >(
    `select event.id, event.business_number as "businessNumber", event.occurred_on as "occurredOn",
       event.verified_on as "verifiedOn", event.item_code as "itemCode"
     from credit_event event join enterprise on enterprise.id = event.enterprise_id
     where event.enterprise_id = $1 and event.status not in ('DISMISSED', 'REVOKED')
       and (event.business_number = $2 or event.occurred_on = $3 or event.verified_on = $4)
       and (${withinScopes('event.office_code', 5)} or ${withinScopes('enterprise.office_code', 5)})
     order by event.business_number = $2 desc nulls last, event.occurred_on = $3 desc nulls last, event.id desc limit 50`,
    [
      isId(input.enterpriseId) ? input.enterpriseId : '0',
      given.businessNumber ?? null,
      given.occurredOn ?? null,
      given.verifiedOn ?? null,
      scopes,
    ],
  );
  return rows
    .map(({ id, occurredOn, ...event }) => ({
      eventId: id,
      likeness: likeness({ ...event, occurredOn: occurredOn ?? undefined }, given),
    }))
    .sort((a, b) => b.likeness.length - a.likeness.length)
    .slice(0, MOST);
}
