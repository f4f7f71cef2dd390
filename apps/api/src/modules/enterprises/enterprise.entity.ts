import { type EnterpriseKind } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What is written of an enterprise. */
@Entity('enterprise')
export class EnterpriseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: string;
  @Column('text', { nullable: true }) creditCode: string | null;
  @Column('text') name: string;
  @Column('text', { array: true }) kinds: EnterpriseKind[];
  @Column('boolean') kindsSetByHand: boolean;
  @Column('text') officeCode: string;
  @Column('text', { nullable: true }) address: string | null;
  @Column('date', { nullable: true }) registeredOn: Day | null;
  @Column('text', { nullable: true }) enterpriseType: string | null;
  @Column('text', { nullable: true }) legalRepresentative: string | null;
  @Column('text', { nullable: true }) registeredCapital: string | null;
  @Column('text', { nullable: true }) businessScope: string | null;
  @Column('text', { nullable: true }) province: string | null;
  @Column('text', { nullable: true }) region: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) factsAt: Date;
}
