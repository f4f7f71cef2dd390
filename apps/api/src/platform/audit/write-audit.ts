import { type DataSource, type EntityManager } from 'typeorm';
import { wellFormed } from '../database/insert-rows';
import { type Caller } from '../graphql/context';
import { type Actor as Who } from '../viewer';

/** What became of it: done, refused by a rule, or broken off by a fault. */
export const AUDIT_OUTCOMES = { DONE: 'DONE', REFUSED: 'REFUSED', FAILED: 'FAILED' } as const;
export type AuditOutcome = keyof typeof AUDIT_OUTCOMES;

/** Something that was done: to what, and how it looked before and after. */
export interface AuditRecord {
  operation: string;
  subjectType:
    | 'Enterprise'
    | 'CreditEvent'
    | 'Evidence'
    | 'PenaltyCase'
    | 'GradingCycle'
    | 'GradeReview'
    | 'GradeApplication'
    | 'GradeBatch'
    | 'GradeWithdrawal'
    | 'EnterpriseImport'
    | 'CreditEventImport'
    | 'Job'
    | 'Session'
    | 'RuleSet'
    | 'RuleSetDraft'
    | 'RuleSetTrial'
    | 'UserAccount'
    | 'AuditTrail'
    | 'Request'
    | 'Partner'
    | 'Grant'
    | 'ApiKey'
    | 'FeedKey'
    | 'FeedDelivery'
    | 'FeedRefusal'
    | 'Reminder'
    | 'SavedView'
    | 'Role'
    | 'Office'
    | 'SubjectLeftOut'
    | 'Announcement'
    | 'Objection';
  subjectId: string | null;
  before?: object | null;
  after?: object | null;
  /** Done where left out. */
  outcome?: AuditOutcome;
  /** The office whose auditors may read it; the actor's own when left out. */
  officeCode?: string | null;
}

export const SYSTEM: Caller = { viewer: null, requestId: 'system', address: 'system' };

/** What the trail calls those who did not sign in, and the system itself. */
export const ACTOR_NAMES = { ANONYMOUS: 'anonymous', SYSTEM: 'system' } as const;

interface Actor {
  kind: 'STAFF' | 'PARTNER' | 'FEED' | 'SYSTEM' | 'ANONYMOUS';
  id: string | null;
  name: string;
  officeCode: string | null;
}

function actorOf({ viewer, requestId }: Caller): Actor {
  if (viewer === null) {
    const kind = requestId === SYSTEM.requestId ? 'SYSTEM' : 'ANONYMOUS';
    return { kind, id: null, name: ACTOR_NAMES[kind], officeCode: null };
  }
  const { kind, displayName: name, officeCode } = viewer;
  return { kind, id: idOf(viewer), name, officeCode };
}

function idOf(viewer: Who): string | null {
  switch (viewer.kind) {
    case 'STAFF':
      return viewer.userId;
    case 'PARTNER':
      return viewer.partnerId;
    case 'FEED':
      return viewer.keyId;
  }
}

/** Somebody and what she did. */
export interface Deed {
  caller: Caller;
  record: AuditRecord;
}

/** Writes one entry for each record, in the caller's transaction: no change without its trace, no trace without its change. */
export const writeAudit = (
  tx: Pick<EntityManager, 'query'>,
  caller: Caller,
  records: readonly AuditRecord[],
): Promise<void> =>
  writeDeeds(
    tx,
    records.map((record) => ({ caller, record })),
  );

const unwritten = new WeakSet<DataSource>();

/**
 * Leaves out the entries of whatever is done through these connections. For the measurement of what the trail costs,
 * which calls it in its own process on a database of its own; no setting and no request reaches it.
 */
export const leaveUnwritten = (db: DataSource): void => void unwritten.add(db);

/** The same for the deeds of several people, in one statement. */
export async function writeDeeds(
  tx: Pick<EntityManager, 'query'> & { connection?: DataSource },
  deeds: readonly Deed[],
): Promise<void> {
  if (tx.connection !== undefined && unwritten.has(tx.connection)) {
    return;
  }
  await tx.query(
    `insert into audit_entry (actor_kind, actor_id, actor, office_code, address, request_id, operation, subject_type, subject_id, before, after, outcome)
     select actor_kind, actor_id, actor, office_code, address, request_id, operation, subject_type, subject_id, before, after, outcome
     from jsonb_to_recordset($1::jsonb) as deed (actor_kind text, actor_id bigint, actor text, office_code text, address text, request_id text,
       operation text, subject_type text, subject_id text, before jsonb, after jsonb, outcome text)`,
    [
      JSON.stringify(
        deeds.map(({ caller, record }) => {
          const actor = actorOf(caller);
          return {
            actor_kind: actor.kind,
            actor_id: actor.id,
            actor: actor.name,
            office_code: record.officeCode ?? actor.officeCode,
            address: caller.address,
            request_id: caller.requestId,
            operation: record.operation,
            subject_type: record.subjectType,
            subject_id: record.subjectId,
            before: record.before ?? null,
            after: record.after ?? null,
            outcome: record.outcome ?? 'DONE',
          };
        }),
        wellFormed,
      ),
    ],
  );
}
