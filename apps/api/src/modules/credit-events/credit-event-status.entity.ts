import { type CreditEventStatus } from '@portcredit/credit';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One change of status: when, who, why. */
@Entity('credit_event_status')
export class CreditEventStatusEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: string;
  @Column('bigint') eventId: string;
  @Column('text') status: CreditEventStatus;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('bigint', { nullable: true }) byUserId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('bigint', { nullable: true }) supersededById: string | null;
  @Column('bigint', { nullable: true }) cycleId: string | null;
}
