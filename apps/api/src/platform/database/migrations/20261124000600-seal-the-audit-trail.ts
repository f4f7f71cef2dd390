import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The trail as an append-only Merkle log: leaves, the roots of complete subtrees, signed checkpoints. */
export class SealTheAuditTrail20261124000600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table audit_entry add column xid xid8 not null default pg_current_xact_id(),
        add constraint audit_entry_outcome check (outcome in ('DONE', 'REFUSED', 'FAILED'));
      comment on column audit_entry.xid is 'The transaction that wrote it; entries are sealed in the order of (xid, id), below the oldest transaction still running';
      create index audit_entry_sealing on audit_entry (xid, id);

      create table audit_leaf (
        index bigint constraint audit_leaf_pk primary key constraint audit_leaf_index check (index >= 0),
        entry_id bigint not null constraint audit_leaf_entry_fk references audit_entry constraint audit_leaf_entry_unique unique,
        hash bytea not null constraint audit_leaf_hash_length check (length(hash) = 32)
      );
      comment on table audit_leaf is 'Leaf hashes of RFC 9162 over the canonical text of each entry, in the order of sealing';

      create table audit_node (
        level smallint not null constraint audit_node_level check (level between 1 and 7),
        index bigint not null constraint audit_node_index check (index >= 0),
        hash bytea not null constraint audit_node_hash_length check (length(hash) = 32),
        constraint audit_node_pk primary key (level, index)
      );
      comment on table audit_node is 'Root of the complete subtree of 256^level leaves that begins at leaf index * 256^level';

      create table audit_checkpoint (
        size bigint constraint audit_checkpoint_pk primary key constraint audit_checkpoint_size check (size > 0),
        root bytea not null constraint audit_checkpoint_root_length check (length(root) = 32),
        sealed_at timestamptz(3) not null,
        upto_xid xid8 not null,
        upto_id bigint not null,
        note text not null
      );
      comment on column audit_checkpoint.note is 'Signed note (C2SP tlog-checkpoint) of this size and root';
      comment on column audit_checkpoint.upto_id is 'With upto_xid: every entry that does not come after (upto_xid, upto_id) is sealed';
    `);
    for (const table of ['audit_leaf', 'audit_node', 'audit_checkpoint']) {
      await db.query(`
        create trigger ${table}_never_changes before update or delete on ${table} for each row execute function refuse_change();
        create trigger ${table}_never_truncated before truncate on ${table} for each statement execute function refuse_change();
      `);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table audit_checkpoint, audit_node, audit_leaf;
      drop index audit_entry_sealing;
      alter table audit_entry drop constraint audit_entry_outcome, drop column xid;
    `);
  }
}
