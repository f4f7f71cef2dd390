/**
 * The canonical text of an entry, made by PostgreSQL: what is hashed into its leaf, byte for byte. JSONB writes its
 * keys in one order and its numbers as they were given; instants are UTC with milliseconds. A form of its own for each
 * version: `v` says which, and the text of an entry once sealed never changes.
 */
export const CANONICAL_TEXT = `jsonb_build_object('v', 1, 'id', entry.id, 'xid', entry.xid::text,
  'at', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'actorKind', entry.actor_kind, 'actorId', entry.actor_id, 'actor', entry.actor, 'office', entry.office_code,
  'address', entry.address, 'requestId', entry.request_id, 'operation', entry.operation,
  'subjectType', entry.subject_type, 'subjectId', entry.subject_id,
  'before', entry.before, 'after', entry.after, 'outcome', entry.outcome)::text`;

/** Its leaf hash by RFC 9162. */
export const LEAF_HASH = `sha256('\\x00'::bytea || convert_to(${CANONICAL_TEXT}, 'UTF8'))`;
