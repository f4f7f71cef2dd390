import { type EntityManager } from 'typeorm';
import { type Caller } from '../graphql/context';
import { type AuditRecord, writeAudit } from './write-audit';

/** Something that was looked at, handed out or taken away, and changed nothing. */
export interface Access {
  /** As VIEW_PERSONAL_DATA, EXPORT_AUDIT, PARTNER_REPLY. */
  operation: string;
  subjectType: AuditRecord['subjectType'];
  /** What it was about; a single one can be found by its id. */
  subjectIds: readonly string[];
  /** What is worth keeping besides: purpose, fields, number of rows. Never the data themselves. */
  detail?: Record<string, unknown>;
  /** The office whose auditors may read it; the actor's own when left out. */
  officeCode?: string | null;
}

/** More ids than this are counted, not listed. */
const MAX_IDS = 200;

/**
 * Writes the entry of an access. With the pool's own manager (`context.db.manager`) it is committed when this
 * resolves: await it before the answer leaves, and let its failure be the answer.
 */
export const noteAccess = (
  db: Pick<EntityManager, 'query'>,
  caller: Caller,
  { operation, subjectType, subjectIds, detail = {}, officeCode }: Access,
): Promise<void> => {
  const [only] = subjectIds;
  const one = subjectIds.length === 1 && only !== undefined;
  const several = { subjectIds: subjectIds.slice(0, MAX_IDS), count: subjectIds.length };
  const after = { ...detail, ...(one || subjectIds.length === 0 ? {} : several) };
  return writeAudit(db, caller, [
    {
      operation,
      subjectType,
      subjectId: one ? only : null,
      after: Object.keys(after).length === 0 ? null : after,
      ...(officeCode === undefined ? {} : { officeCode }),
    },
  ]);
};
