import { type EntityManager } from 'typeorm';

/** The conduct that an event belongs to, by its id or its key; without either it is one of its own. */
export interface ConductReference {
  enterpriseId: string;
  /** What one regime counts once does not give way to what another counts. */
  regime: string;
  conductKey: string | null;
  /** That of an event of the same enterprise, which it joins. */
  conductId: string | null;
}

/** A conduct, and whether it has just been written and so has no events yet. */
export interface FoundConduct {
  id: string;
  isNew: boolean;
}

/**
 * Finds conducts by their keys and writes those that there are not yet; of one key within the list it is one conduct.
 * The caller holds the enterprises' rows, so nobody else makes them meanwhile.
 * @returns the conduct of each reference, in their order
 */
export async function conductsFor(
  tx: EntityManager,
  references: readonly ConductReference[],
): Promise<FoundConduct[]> {
  const keyed = references.filter(({ conductKey }) => conductKey !== null);
  const known =
    keyed.length === 0
      ? []
      : await tx.query<{ id: string; enterpriseId: string; regime: string; key: string }[]>(
          `select id, conduct.enterprise_id as "enterpriseId", conduct.regime, conduct.key
           from (select distinct * from unnest($1::bigint[], $2::text[], $3::text[]) as asked(enterprise_id, regime, key)) wanted
           join conduct on conduct.enterprise_id = wanted.enterprise_id and conduct.regime = wanted.regime and conduct.key = wanted.key`,
          [
            keyed.map(({ enterpriseId }) => enterpriseId),
            keyed.map(({ regime }) => regime),
            keyed.map(({ conductKey }) => conductKey),
          ],
        );
  const byKey = new Map(
    known.map(({ id, enterpriseId, regime, key }) => [
      `${enterpriseId} ${regime} ${key}`,
      { id, isNew: false },
    ]),
  );
  const ids = await nextIds(tx, 'conduct', references.length);
  const fresh: (ConductReference & { id: string })[] = [];
  const conducts = references.map((reference, index) => {
    if (reference.conductId !== null) {
      return { id: reference.conductId, isNew: false };
    }
    const key = `${reference.enterpriseId} ${reference.regime} ${reference.conductKey}`;
    const found = reference.conductKey === null ? undefined : byKey.get(key);
    if (found !== undefined) {
      return found;
    }
    const made = { id: ids[index] ?? '', isNew: true };
    fresh.push({ ...reference, id: made.id });
    byKey.set(key, made);
    return made;
  });
  if (fresh.length > 0) {
    await tx.query(
      `insert into conduct (id, enterprise_id, regime, key) overriding system value
       select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[])`,
      [
        fresh.map(({ id }) => id),
        fresh.map(({ enterpriseId }) => enterpriseId),
        fresh.map(({ regime }) => regime),
        fresh.map(({ conductKey }) => conductKey),
      ],
    );
  }
  return conducts;
}

/** Ids of rows that are about to be written, in the order in which they are to be. */
export async function nextIds(
  tx: EntityManager,
  table: 'conduct' | 'credit_event',
  count: number,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select nextval(pg_get_serial_sequence($1, 'id')) as id from generate_series(1, $2::integer)`,
    [table, count],
  );
  return rows.map(({ id }) => id);
}
