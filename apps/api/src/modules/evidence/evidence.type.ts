import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { describe, enumOf } from '../../platform/graphql/describe';
import { InstantScalar } from '../../platform/graphql/scalars';
import { type MediaType } from './identify-file';

export const EVIDENCE_KINDS = ['DECISION', 'OTHER'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const EvidenceKindEnum = enumOf(EVIDENCE_KINDS);
registerEnumType(EvidenceKindEnum, {
  name: 'EvidenceKind',
  description: '处罚决定书、其他证据',
  valuesConfig: describe({
    DECISION: 'The decision of a penalty: settles that it is missing.',
    OTHER: 'Anything else that proves the conduct.',
  }),
});

/** The facts of a file. */
export interface EvidenceFacts {
  id: string;
  name: string;
  mediaType: MediaType;
  /** Bytes. */
  size: number;
  sha256: string;
  kind: EvidenceKind;
}

@ObjectType('EvidenceStrike', { description: 'Why a file that was attached is none of the event’s.' })
export class EvidenceStrikeType {
  @Field(() => String) reason: string;
  @Field(() => String) by: string;
  @Field(() => InstantScalar) at: Date;
}

@ObjectType('CreditEventEvidence', {
  description: 'A file that was attached to a credit event. `GET /evidence/{evidenceId}` gives its bytes.',
})
export class CreditEventEvidenceType {
  @Field(() => ID, { description: 'Of the attaching; what `strikeEvidence` takes.' }) id: string;
  @Field(() => ID) evidenceId: string;
  @Field(() => String) name: string;
  @Field(() => String, {
    description: 'application/pdf, image/jpeg, image/png or application/ofd, by its content.',
  })
  mediaType: string;
  @Field(() => Int, { description: 'Bytes.' }) size: number;
  @Field(() => String, { description: 'Of its content: the same in the audit trail.' }) sha256: string;
  @Field(() => EvidenceKindEnum) kind: EvidenceKind;
  @Field(() => String) uploadedBy: string;
  @Field(() => InstantScalar) uploadedAt: Date;
  @Field(() => String) attachedBy: string;
  @Field(() => InstantScalar) attachedAt: Date;
  @Field(() => EvidenceStrikeType, { nullable: true }) strike: EvidenceStrikeType | null;
  eventId: string;
}
