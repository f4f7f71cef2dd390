import { dayInShanghai } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { requireReason } from '../../platform/reason';
import { notFound } from '../../platform/refusal';
import { staffOf, type StaffViewer } from '../../platform/viewer';
import { lockEnterprises } from '../grading';
import { changeWithin } from './change-credit-event';
import { once } from './client-request';
import { collectAllWithin } from './collect-credit-events';
import { type CollectCreditEventInput } from './credit-event.type';
import { type Corrected, planCollection } from './plan-collection';

/**
 * Corrects an event, all or none: the wrong one is revoked, a new one stands for it, and each names the other. The new one
 * belongs to the same conduct where the enterprise is the same and nothing else is said, and is in time where the wrong
 * one was.
 * @returns the id of the new event
 * @throws Refusal NOT_FOUND, INVALID_STATE for one that neither counts nor gave way, and all that collecting is refused for
 */
export async function correctCreditEvent(
  context: CommandContext,
  id: string,
  reason: string,
  input: CollectCreditEventInput,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  const words = requireReason(reason);
  const { clientRequestId, ...rest } = input;
  return context.db.transaction((tx) =>
    once(tx, context, clientRequestId ?? undefined, { ...rest, corrects: id, reason: words }, async () => {
      const wrong = await correctedEvent(tx, viewer, id);
      const corrects = wrong.corrected;
      // What is wrong with the new one is told before anything is done, by the same plan.
      const { plan } = await planCollection(context, { ...input, corrects }, tx);
      await lockEnterprises(tx, context.clock, [...new Set([corrects.enterpriseId, plan.enterpriseId])]);
      await changeWithin(tx, context, { ids: [id], step: 'revoke', reason: words });
      const [newId = ''] = await collectAllWithin(tx, context, [{ ...input, corrects }], 'STAFF');
      const [after] = await tx.query<{ facts: Facts }[]>(FACTS, [newId]);
      await writeAudit(tx, context, [
        {
          operation: 'CORRECT_CREDIT_EVENT',
          subjectType: 'CreditEvent',
          subjectId: newId,
          before: { correctsId: id, ...changed(wrong.facts, after?.facts) },
          after: { ...changed(after?.facts ?? {}, wrong.facts), reason: words },
          officeCode: wrong.officeCode,
        },
      ]);
      return newId;
    }),
  );
}

type Facts = Record<string, unknown>;

/** What an officer can get wrong. */
const FACTS = `select jsonb_build_object('enterpriseId', enterprise_id, 'itemCode', item_code, 'businessNumber', business_number,
    'verifiedOn', verified_on, 'occurredOn', occurred_on, 'points', points, 'detail', detail, 'declarantNumber', declarant_number,
    'otherPartyId', other_party_id, 'responsibilityReason', responsibility_reason) as facts from credit_event where id = $1`;

const changed = (facts: Facts, other: Facts = {}): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name, value]) => value !== other[name]));

interface Wrong {
  corrected: Corrected;
  officeCode: string;
  facts: Facts;
}

/** The event that proves wrong, of one's office or of those below. @throws Refusal NOT_FOUND */
export async function correctedEvent(
  tx: Pick<EntityManager, 'query'>,
  viewer: StaffViewer,
  id: string,
): Promise<Wrong> {
  const [event] = !isId(id)
    ? []
    : await tx.query<(Omit<Corrected, 'collectedOn'> & { officeCode: string; collectedAt: Date })[]>(
        `with recursive course (id, corrects_id, collected_at) as (
           select id, corrects_id, collected_at from credit_event where id = $1
           union all
           select earlier.id, earlier.corrects_id, earlier.collected_at
           from course join credit_event earlier on earlier.id = course.corrects_id)
         select event.id as "eventId", event.enterprise_id as "enterpriseId", event.conduct_id as "conductId",
           event.office_code as "officeCode", (select min(collected_at) from course) as "collectedAt"
         from credit_event event join enterprise on enterprise.id = event.enterprise_id
         where event.id = $1 and exists (select from office_scope
           where ancestor_code = $2 and descendant_code in (event.office_code, enterprise.office_code))`,
        [id, viewer.officeCode],
      );
  if (event === undefined) {
    throw notFound('信用信息');
  }
  const { officeCode, collectedAt, ...corrected } = event;
  const [row] = await tx.query<{ facts: Facts }[]>(FACTS, [id]);
  return {
    corrected: { ...corrected, collectedOn: dayInShanghai(collectedAt) },
    officeCode,
    facts: row?.facts ?? {},
  };
}
