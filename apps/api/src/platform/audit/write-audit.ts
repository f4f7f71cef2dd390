import { type EntityManager } from 'typeorm';
import { type Caller } from '../graphql/context';
import { type Viewer } from '../viewer';

/** Something that was done: to what, and how it looked before and after. */
export interface AuditRecord {
  operation: string;
  subjectType:
    | 'Enterprise'
    | 'CreditEvent'
    | 'GradingCycle'
    | 'GradeReview'
    | 'EnterpriseImport'
    | 'Job'
    | 'Session'
    | 'RuleSet'
    | 'UserAccount';
  subjectId: string | null;
  before?: object | null;
  after?: object | null;
  /** The office whose auditors may read it; the actor's own when left out. */
  officeCode?: string | null;
}

export const SYSTEM: Caller = { viewer: null, requestId: 'system', address: 'system' };

interface Actor {
  kind: 'STAFF' | 'PARTNER' | 'SYSTEM' | 'ANONYMOUS';
  id: string | null;
  name: string;
  officeCode: string | null;
}

function actorOf(viewer: Viewer | null, caller: Caller): Actor {
  if (viewer === null) {
    return {
      kind: caller === SYSTEM || caller.requestId === 'system' ? 'SYSTEM' : 'ANONYMOUS',
      id: null,
      name: 'system',
      officeCode: null,
    };
  }
  return viewer.kind === 'STAFF'
    ? { kind: 'STAFF', id: viewer.userId, name: viewer.displayName, officeCode: viewer.officeCode }
    : { kind: 'PARTNER', id: viewer.partnerId, name: viewer.displayName, officeCode: null };
}

/** Half of a character, as a cut text may end with, is no JSON to PostgreSQL; a column keeps it as the same mark. */
const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value;

/** Writes one entry for each record, in the caller's transaction: no change without its trace, no trace without its change. */
export async function writeAudit(
  tx: EntityManager,
  caller: Caller,
  records: readonly AuditRecord[],
): Promise<void> {
  const actor = actorOf(caller.viewer, caller);
  await tx.query(
    `insert into audit_entry (actor_kind, actor_id, actor, office_code, address, request_id, operation, subject_type, subject_id, before, after)
     select $1, $2, $3, coalesce(record.office, $4), $5, $6, record.operation, record.subject_type, record.subject_id, record.before, record.after
     from jsonb_to_recordset($7::jsonb) as record (operation text, subject_type text, subject_id text, before jsonb, after jsonb, office text)`,
    [
      actor.kind,
      actor.id,
      actor.name,
      actor.officeCode,
      caller.address,
      caller.requestId,
      JSON.stringify(
        records.map((record) => ({
          operation: record.operation,
          subject_type: record.subjectType,
          subject_id: record.subjectId,
          before: record.before ?? null,
          after: record.after ?? null,
          office: record.officeCode ?? null,
        })),
        wellFormed,
      ),
    ],
  );
}
