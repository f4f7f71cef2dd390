import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { type Department } from './departments.data';

/** An account of staff; the password is stored as an argon2id hash. */
@Entity('user_account')
export class UserAccountEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: string;
  @Column('text') username: string;
  @Column('text') displayName: string;
  @Column('text') passwordHash: string;
  @Column('text') officeCode: string;
  @Column('text') roleCode: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) disabledAt: Date | null;
  @Column('text', { nullable: true }) department: Department | null;
  @Column('boolean') mustChangePassword: boolean;
  /** Who vouches for it, and as whom: null for an account of this installation. */
  @Column('text', { nullable: true }) oidcIssuer: string | null;
  @Column('text', { nullable: true }) oidcSubject: string | null;
}
