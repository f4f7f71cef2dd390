import { type EntityManager } from 'typeorm';
import { isId } from '../../../platform/graphql/id';
import { Refusal } from '../../../platform/refusal';
import { withinScopes } from '../../offices';

/** The conduct of an event that is there, which a new one is said to belong to. */
export interface JoinedConduct {
  conductId: string;
  enterpriseId: string;
  regime: string;
}

/** The conducts of events that the viewer may know of, by the events' ids; in one statement, and none for no ids. */
export async function joinedConducts(
  db: Pick<EntityManager, 'query'>,
  scopes: readonly string[],
  eventIds: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, JoinedConduct>> {
  const ids = [...new Set(eventIds.filter((id) => typeof id === 'string' && isId(id)))];
  if (ids.length === 0) {
    return new Map();
  }
  const rows = await db.query<(JoinedConduct & { id: string })[]>(
    `select event.id, event.conduct_id as "conductId", event.enterprise_id as "enterpriseId", rules.regime
     from credit_event event join rule_set rules on rules.id = event.rule_set_id join enterprise on enterprise.id = event.enterprise_id
     where event.id = any($1::bigint[])
       and (${withinScopes('event.office_code', 2)} or ${withinScopes('enterprise.office_code', 2)})`,
    [ids, scopes],
  );
  return new Map(rows.map(({ id, ...joined }) => [id, joined]));
}

/**
 * The conduct that an input joins by naming one of its events.
 * @param refusals takes what speaks against it
 */
export function joinedBy(
  known: ReadonlyMap<string, JoinedConduct>,
  { sameConductAs, conductKey }: { sameConductAs?: string | null; conductKey?: string | null },
  { enterpriseId, regime }: { enterpriseId: string; regime: string },
  refusals: Refusal[],
): string | null {
  if (typeof sameConductAs !== 'string') {
    return null;
  }
  const refuse = (code: 'NOT_FOUND' | 'INVALID_INPUT', message: string, rule: string): null => {
    refusals.push(
      new Refusal(code, message, {
        fields: ['sameConductAs'],
        reference: '质检办通〔2017〕264号 三(四)',
        detail: { rule },
      }),
    );
    return null;
  };
  const joined = known.get(sameConductAs);
  if (joined === undefined) {
    return refuse('NOT_FOUND', '未找到所选的同一行为的信用信息，或您无权查看，请重新选择。', 'EVENT_UNKNOWN');
  }
  if (joined.enterpriseId !== enterpriseId) {
    return refuse(
      'INVALID_INPUT',
      '所选的信用信息属于另一企业，不是同一企业的同一行为，请重新选择。',
      'CONDUCT_OF_ANOTHER',
    );
  }
  if (joined.regime !== regime) {
    return refuse(
      'INVALID_INPUT',
      '所选的信用信息属于另一制度，两种制度分别计次，请不要选为同一行为。',
      'CONDUCT_OF_ANOTHER_REGIME',
    );
  }
  if ((conductKey?.trim() ?? '') !== '') {
    return refuse(
      'INVALID_INPUT',
      '已选定同一行为的信用信息，请不要再填一次采集标识。',
      'CONDUCT_NAMED_TWICE',
    );
  }
  return joined.conductId;
}
