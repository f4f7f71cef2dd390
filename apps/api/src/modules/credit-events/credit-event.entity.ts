import { type CollectionCategory, type CreditEventStatus, type ItemEffect } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type CreditEventSource = 'STAFF' | 'ECIQ';

/** What is written of a credit event: its facts, which never change, and beside them its present status. */
@Entity('credit_event')
export class CreditEventEntity {
  @PrimaryColumn('bigint') id: string;
  @Column('bigint') enterpriseId: string;
  @Column('bigint') conductId: string;
  @Column('bigint') ruleSetId: string;
  @Column('text') itemCode: string;
  @Column('text') category: CollectionCategory;
  @Column('integer') points: number;
  @Column('boolean') seriousPenalty: boolean;
  @Column('text') effect: ItemEffect;
  @Column('text') businessNumber: string;
  @Column('boolean') numberIssued: boolean;
  @Column('date', { nullable: true }) occurredOn: Day | null;
  @Column('date') verifiedOn: Day;
  @Column('date') collectBy: Day;
  @Column('boolean') collectByProvisional: boolean;
  @Column('boolean') late: boolean;
  @Column('text') officeCode: string;
  @Column('text') detail: string;
  @Column('text', { nullable: true }) declarantNumber: string | null;
  @Column('text') source: CreditEventSource;
  @Column('bigint', { nullable: true }) collectedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) collectedAt: Date;
  @Column('text') status: CreditEventStatus;
  @Column('bigint', { nullable: true }) supersededById: string | null;
  @Column('bigint', { nullable: true }) cycleId: string | null;
}
