import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { describe, enumOf } from '../../../platform/graphql/describe';
import { InstantScalar } from '../../../platform/graphql/scalars';
import { AdjustmentGroundType } from '../../rule-sets';

const AdjustmentStatusEnum = enumOf(['PROPOSED', 'DONE', 'REJECTED', 'WITHDRAWN'] as const);
registerEnumType(AdjustmentStatusEnum, {
  name: 'GradeAdjustmentStatus',
  description: '待复核、已调整、未同意、已撤回',
  valuesConfig: describe({
    PROPOSED: 'Waits for a second officer.',
    DONE: 'The grade holds.',
    REJECTED: 'The second officer did not agree.',
    WITHDRAWN: 'Taken back by whoever proposed it.',
  }),
});

@ObjectType('AdjustmentOption', { description: 'A way in which a preliminary grade may be adjusted.' })
export class AdjustmentOptionType {
  @Field(() => AdjustmentGroundType, {
    nullable: true,
    description: 'Null where the rules name no grounds.',
  })
  ground?: AdjustmentGroundType;
  @Field(() => [String], { description: 'The grades that it leads to, from the best.' }) grades: string[];
}

@ObjectType('GradeAdjustmentEvidence', { description: '`GET /evidence/{id}` gives its bytes.' })
export class GradeAdjustmentEvidenceType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) sha256: string;
}

@ObjectType('GradeAdjustment', { description: 'What was proposed or done to adjust a review (调整意见).' })
export class GradeAdjustmentType {
  @Field(() => ID) id: string;
  @Field(() => AdjustmentStatusEnum) status: keyof typeof AdjustmentStatusEnum;
  @Field(() => String) grade: string;
  @Field(() => AdjustmentGroundType, { nullable: true }) ground?: AdjustmentGroundType | null;
  @Field(() => String) reason: string;
  @Field(() => String) proposedBy: string;
  @Field(() => InstantScalar) proposedAt: Date;
  @Field(() => String, { nullable: true, description: 'The second officer, or who took it back.' })
  endedBy: string | null;
  @Field(() => InstantScalar, { nullable: true }) endedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was turned down or taken back.' })
  note: string | null;
  @Field(() => [GradeAdjustmentEvidenceType]) evidence: GradeAdjustmentEvidenceType[];
  @Field(() => Boolean, { description: 'May agree, or turn it down.' }) viewerCanApprove?: boolean;
  @Field(() => Boolean, { description: 'May take it back.' }) viewerCanWithdraw?: boolean;
  groundCode: string | null;
  proposedById: string;
  ruleSetId: string;
  reviewId: string;
  officeCode: string;
}
