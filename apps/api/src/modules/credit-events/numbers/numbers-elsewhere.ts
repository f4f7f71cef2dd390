import { type EntityManager } from 'typeorm';

/** A number that an officer gave, and who is involved. */
export interface GivenNumber {
  /** Undefined where the system gives it: that one is unique. */
  businessNumber: string | undefined;
  enterpriseId: string;
  /** Whoever was involved as well, by the officer's own word: that the number stands there too needs no explaining. */
  otherPartyId: string | null;
  /** The event that it stands for: what was explained about the same number there needs no explaining again. */
  correctsId: string | null;
}

/**
 * Which numbers stand on an event of an enterprise that is not involved here: stored, or earlier in the same list. Events
 * that were dismissed or revoked do not count. One statement for all.
 */
export async function numbersElsewhere(
  db: Pick<EntityManager, 'query'>,
  given: readonly GivenNumber[],
): Promise<boolean[]> {
  const wanted = given.flatMap(({ businessNumber, enterpriseId, otherPartyId, correctsId }, index) =>
    businessNumber === undefined ? [] : [{ index, businessNumber, enterpriseId, otherPartyId, correctsId }],
  );
  if (wanted.length === 0) {
    return given.map(() => false);
  }
  const rows = await db.query<{ index: number }[]>(
    `select wanted.index
     from jsonb_to_recordset($1::jsonb) as wanted
       (index integer, "businessNumber" text, "enterpriseId" bigint, "otherPartyId" bigint, "correctsId" bigint)
     where exists (select from credit_event event
       where event.business_number = wanted."businessNumber" and not event.number_issued
         and event.status not in ('DISMISSED', 'REVOKED')
         and event.enterprise_id <> wanted."enterpriseId"
         and event.enterprise_id is distinct from wanted."otherPartyId"
         and event.other_party_id is distinct from wanted."enterpriseId")
       and not exists (select from credit_event_task task join credit_event wrong on wrong.id = task.event_id
         where wrong.id = wanted."correctsId" and wrong.business_number = wanted."businessNumber"
           and wrong.enterprise_id = wanted."enterpriseId"
           and task.code = 'NUMBER_ON_ANOTHER_ENTERPRISE' and task.settled_at is not null)`,
    [JSON.stringify(wanted)],
  );
  const found = new Set(rows.map(({ index }) => index));
  const earlier = new Map<string, GivenNumber[]>();
  return given.map((one, index) => {
    if (one.businessNumber === undefined) {
      return false;
    }
    const before = earlier.get(one.businessNumber) ?? [];
    earlier.set(one.businessNumber, [...before, one]);
    return found.has(index) || before.some((other) => isElsewhere(one, other));
  });
}

const isElsewhere = (one: GivenNumber, other: GivenNumber): boolean =>
  other.enterpriseId !== one.enterpriseId &&
  other.enterpriseId !== one.otherPartyId &&
  other.otherPartyId !== one.enterpriseId;
