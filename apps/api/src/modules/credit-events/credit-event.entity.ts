import {
  type CollectionCategory,
  type Collector,
  type CreditEventStatus,
  type ItemEffect,
} from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where events come from: the form, a file of many, the e-CIQ main system, a closed penalty case, a partner. */
export const CREDIT_EVENT_SOURCES = ['STAFF', 'IMPORT', 'ECIQ', 'PENALTY_CASE', 'PARTNER'] as const;
export type CreditEventSource = (typeof CREDIT_EVENT_SOURCES)[number];

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
  @Column('bigint', { nullable: true }) otherPartyId: string | null;
  @Column('text', { nullable: true }) responsibilityReason: string | null;
  @Column('bigint', { nullable: true }) correctsId: string | null;
  @Column('text') source: CreditEventSource;
  /** The id under which the source knows it. */
  @Column('text', { nullable: true }) externalId: string | null;
  /** The department whose duty it is. */
  @Column('text') department: Collector;
  @Column('bigint', { nullable: true }) collectedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) collectedAt: Date;
  @Column('text') status: CreditEventStatus;
  @Column('bigint', { nullable: true }) supersededById: string | null;
  @Column('bigint', { nullable: true }) cycleId: string | null;
}
