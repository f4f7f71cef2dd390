import { type CheckedCondition, CONDITION_OUTCOMES, type ConditionOutcome } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/connection';
import { describe, enumOf } from '../../platform/graphql/describe';
import { DayScalar, InstantScalar } from '../../platform/graphql/scalars';
import { CreditEventType } from '../credit-events';
import { EnterpriseType } from '../enterprises';

export const GRADE_APPLICATION_STATUSES = [
  'APPLIED',
  'RECOMMENDED',
  'DECLINED',
  'GRANTED',
  'REJECTED',
] as const;
export type GradeApplicationStatus = (typeof GRADE_APPLICATION_STATUSES)[number];
export const GradeApplicationStatusEnum = enumOf(GRADE_APPLICATION_STATUSES);
registerEnumType(GradeApplicationStatusEnum, {
  name: 'GradeApplicationStatus',
  description: 'Where an application for a grade stands.',
  valuesConfig: describe({
    APPLIED: '已受理: its conditions are checked, evidence is handed in.',
    RECOMMENDED: '已推荐: waits for a batch of the general administration.',
    DECLINED: '不予推荐, with a reason.',
    GRANTED: '已授予, in a batch.',
    REJECTED: '不予授予, with a reason.',
  }),
});

export const ConditionOutcomeEnum = enumOf(CONDITION_OUTCOMES);
registerEnumType(ConditionOutcomeEnum, {
  name: 'ConditionOutcome',
  description: 'What the record says of a condition.',
  valuesConfig: describe({
    MET: 'The record fulfils it.',
    NOT_MET: 'The record speaks against it, whatever is handed in.',
    UNKNOWN: 'The record does not know: evidence is needed.',
  }),
});

@ObjectType('HandedInFile', {
  description: 'A file that was handed in. `GET /evidence/{id}` gives its bytes.',
})
export class HandedInFileType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => Int, { description: 'Bytes.' }) size: number;
  @Field(() => String, { description: 'Of its content: the same in the audit trail.' }) sha256: string;
}

@ObjectType('GradeConditionProof', { description: 'What was handed in for a condition.' })
export class ConditionProofType {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true }) statement: string | null;
  @Field(() => [HandedInFileType]) files: HandedInFileType[];
  @Field(() => String) by: string;
  @Field(() => InstantScalar) at: Date;
  condition: string;
}

@ObjectType('GradeConditionCheck', {
  description: 'A condition of a grade that is given on application, with what the record says of it.',
})
export class ConditionCheckType {
  @Field(() => String) code: string;
  @Field(() => String, { description: 'The condition in words.' }) description: string;
  @Field(() => Boolean) official: boolean;
  @Field(() => String) source: string;
  @Field(() => ConditionOutcomeEnum) outcome: ConditionOutcome;
  @Field(() => Boolean, { description: 'Wants a file or a written statement.' }) needsEvidence: boolean;
  @Field(() => String, { nullable: true, description: 'What is to be handed in.' }) evidence: string | null;
  @Field(() => DayScalar, { description: 'The first day that was looked at.' }) from: Day;
  @Field(() => DayScalar, { description: 'The last day that was looked at.' }) to: Day;
  @Field(() => String, { nullable: true, description: 'The grade that has to be held, or a better one.' })
  heldGrade: string | null;
  @Field(() => DayScalar, { nullable: true, description: 'Since when it is held without a break.' })
  heldSince: Day | null;
  @Field(() => [CreditEventType], { description: 'What stands against it, one event for each act.' })
  against?: CreditEventType[];
  @Field(() => [CreditEventType], { description: 'What still awaits the word of a department.' })
  awaiting?: CreditEventType[];
  @Field(() => Int, { nullable: true, description: 'Declarations with errors.' }) errors: number | null;
  @Field(() => Int, { nullable: true }) declarations: number | null;
  @Field(() => Int, { nullable: true, description: 'Months whose declarations were recorded.' })
  monthsRecorded: number | null;
  @Field(() => Int, { nullable: true, description: 'Months that were looked at.' }) monthsAsked:
    number | null;
  @Field(() => Float, { nullable: true, description: 'At most this share of errors, 0 to 1.' }) rate:
    number | null;
  @Field(() => [ConditionProofType], {
    description: 'What was handed in, the latest first; that one stands.',
  })
  proofs: ConditionProofType[];
  eventIds: string[];
  awaitingIds: string[];
}

@ObjectType('GradeApplication', {
  description: 'An application of an enterprise for a grade that is not reached by points (等级申请).',
})
export class GradeApplicationType {
  @Field(() => ID) id: string;
  @Field(() => String) regime: string;
  @Field(() => String) grade: string;
  @Field(() => EnterpriseType) enterprise?: EnterpriseType;
  @Field(() => DayScalar, {
    description: 'The day on which it was accepted; months are counted back from it.',
  })
  appliedOn: Day;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => String) enteredBy: string;
  @Field(() => InstantScalar) enteredAt: Date;
  @Field(() => GradeApplicationStatusEnum) status: GradeApplicationStatus;
  @Field(() => [ConditionCheckType], { description: 'Frozen as they stood when it was recommended.' })
  checks?: ConditionCheckType[];
  @Field(() => InstantScalar) checkedAt: Date;
  @Field(() => String, { description: 'Title and version of the rules that it is checked by.' })
  rules?: string;
  @Field(() => String, { nullable: true, description: '推荐意见' }) opinion: string | null;
  @Field(() => String, { nullable: true }) recommendedBy: string | null;
  @Field(() => InstantScalar, { nullable: true }) recommendedAt: Date | null;
  @Field(() => String, { nullable: true }) endedBy: string | null;
  @Field(() => InstantScalar, { nullable: true }) endedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was declined or rejected.' })
  endReason: string | null;
  @Field(() => ID, { nullable: true }) batchId: string | null;
  @Field(() => Int, { nullable: true, description: '第 n 批' }) batchNumber: number | null;
  @Field(() => Boolean, { description: 'May check it again and hand in evidence.' }) viewerCanProve?: boolean;
  @Field(() => Boolean, { description: 'May recommend or decline it.' }) viewerCanRecommend?: boolean;
  @Field(() => Boolean, {
    description:
      'May grant it in a batch or reject it: the general administration, and not who recommended it.',
  })
  viewerCanGrant?: boolean;
  enterpriseId: string;
  officeCode: string;
  ruleSetId: string;
  recommendedById: string | null;
  storedChecks: CheckedCondition[];
}

export const GradeApplicationConnectionType = connectionType('GradeApplication', () => GradeApplicationType);

@InputType('GradeApplicationFilter')
export class GradeApplicationFilterInput {
  @Field(() => [GradeApplicationStatusEnum], { nullable: true }) statuses?: GradeApplicationStatus[] | null;
  @Field(() => String, { nullable: true, description: 'The supervising office: this one and all below it.' })
  office?: string | null;
  @Field(() => String, { nullable: true }) regime?: string | null;
  @Field(() => String, { nullable: true }) grade?: string | null;
  @Field(() => ID, { nullable: true }) enterpriseId?: string | null;
  @Field(() => String, { nullable: true, description: "Credit code, or part of the enterprise's name." })
  search?: string | null;
}

@InputType('EnterGradeApplicationInput')
export class EnterGradeApplicationInput {
  @Field(() => ID) enterpriseId: string;
  @Field(() => String, { nullable: true, description: 'AQSIQ_2013_93 when left out.' }) regime?:
    string | null;
  @Field(() => String, { description: 'One that is reached on application, such as AA.' }) grade: string;
  @Field(() => DayScalar, { description: 'The day on which it was accepted.' }) appliedOn: Day;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Unique for the account: a repeated call with the same id and input returns the first result.',
  })
  clientRequestId?: string | null;
}
