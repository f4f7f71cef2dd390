import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A sign-in; only the hash of its token is stored. */
@Entity('session')
export class SessionEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('bigint') userId: string;
  @Column('text') kind: 'COOKIE' | 'BEARER';
  /** What a token was issued for. */
  @Column('text', { nullable: true }) name: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lastSeenAt: Date | null;
}
