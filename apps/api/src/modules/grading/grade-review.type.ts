import {
  GRADE_REASONS,
  GRADE_REVIEW_STATUSES,
  type Circumstance,
  type GradeReason,
  type GradeReviewStatus,
} from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/connection';
import { enumOf } from '../../platform/graphql/describe';
import { DayScalar, InstantScalar } from '../../platform/graphql/scalars';
import { CircumstanceEnum, DynamicThresholdType } from '../rule-sets';
import { EnterpriseType } from '../enterprises';
import { GradingCycleType } from './grading-cycle.type';

const StatusEnum = enumOf(GRADE_REVIEW_STATUSES);
const OriginEnum = enumOf(['CYCLE', 'DYNAMIC', 'OBJECTION'] as const);
export const ReasonEnum = enumOf(GRADE_REASONS);
const ChangeEnum = enumOf(['UNCHANGED', 'CHANGED', 'JUMP'] as const);
export type GradeChange = keyof typeof ChangeEnum;
registerEnumType(StatusEnum, { name: 'GradeReviewStatus', description: '初评、已确认、已调整' });
registerEnumType(OriginEnum, {
  name: 'GradeReviewOrigin',
  description: '周期评定、动态管理、公示异议采纳后重新评定',
});
registerEnumType(ReasonEnum, { name: 'GradeReason', description: 'What decided the preliminary grade.' });
registerEnumType(ChangeEnum, {
  name: 'GradeChange',
  description:
    'Against the grade in force when it was graded; JUMP is two steps or more, and is a change as well.',
});

@ObjectType('Standing', { description: 'Points of a running cycle.' })
export class StandingType {
  @Field(() => GradingCycleType) cycle: GradingCycleType;
  @Field(() => Int, { description: 'All demerit points of the cycle.' }) points: number;
  @Field(() => Int, { description: 'Of these, points from administrative penalties for serious violations.' })
  seriousPenaltyPoints: number;
  @Field(() => String, { description: 'What these points give at present.' }) grade: string;
  @Field(() => [DynamicThresholdType]) thresholds: DynamicThresholdType[];
  enterpriseId: string;
  officeCode: string;
  currentGrade: string | null;
  circumstance: Circumstance | null;
}

@ObjectType('ScoreLine', { description: 'An event in a score, whether it counted or not.' })
export class ScoreLineType {
  @Field(() => Int) points: number;
  @Field(() => Boolean) counted: boolean;
  @Field(() => String, { nullable: true, description: 'Why it did not count: the status of the event.' })
  reason: string | null;
  eventId: string;
}

@ObjectType('GradeReview', {
  description: 'A grading of one enterprise in one cycle: 初评, then 确认 or 调整.',
})
export class GradeReviewType {
  @Field(() => ID) id: string;
  @Field(() => EnterpriseType) enterprise?: EnterpriseType;
  @Field(() => GradingCycleType) cycle?: GradingCycleType;
  @Field(() => OriginEnum) origin: keyof typeof OriginEnum;
  @Field(() => StatusEnum) status: GradeReviewStatus;
  @Field(() => InstantScalar) gradedAt: Date;
  @Field(() => Int) points: number;
  @Field(() => Int) seriousPenaltyPoints: number;
  @Field(() => String, { nullable: true, description: 'The grade in force when it was graded.' })
  currentGrade: string | null;
  @Field(() => String, { description: 'What the rules say.' }) preliminaryGrade: string;
  @Field(() => ReasonEnum) gradeReason: GradeReason;
  @Field(() => CircumstanceEnum, {
    nullable: true,
    description: 'What sets the enterprise apart in the cycle, whether the rules grade it otherwise or not.',
  })
  circumstance: Circumstance | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Steps down (positive) or up (negative) from currentGrade to preliminaryGrade.',
  })
  steps: number | null;
  @Field(() => String, { nullable: true, description: 'What an officer decided; null while preliminary.' })
  finalGrade: string | null;
  @Field(() => DayScalar) confirmBy: Day;
  @Field(() => DayScalar) adjustBy: Day;
  @Field(() => Boolean, { description: 'Undecided after confirmBy.' }) overdue: boolean;
  @Field(() => Int) ruleSetVersion: number;
  @Field(() => InstantScalar, { nullable: true }) decidedAt: Date | null;
  @Field(() => String, { nullable: true }) decidedBy: string | null;
  @Field(() => Boolean, { description: 'Decided after confirmBy.' }) decidedLate: boolean;
  @Field(() => String, { nullable: true, description: 'Why it was adjusted.' }) reason: string | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => [ScoreLineType], { description: 'Why: every event that counted, and every one that did not.' })
  lines?: ScoreLineType[];
  @Field(() => Boolean) viewerCanConfirm?: boolean;
  @Field(() => Boolean) viewerCanAdjust?: boolean;
  @Field(() => Boolean, { description: 'An adjustment of it waits for a second officer.' })
  adjustmentOpen: boolean;
  enterpriseId: string;
  cycleId: string;
  officeCode: string;
  knownAt: Date;
  ruleSetId: string;
  factsHash: string;
}

export const GradeReviewConnectionType = connectionType('GradeReview', () => GradeReviewType);

@InputType('GradeReviewFilter')
export class GradeReviewFilterInput {
  @Field(() => ID, { nullable: true }) cycleId?: string | null;
  @Field(() => String, { nullable: true, description: 'The supervising office: this one and all below it.' })
  office?: string | null;
  @Field(() => StatusEnum, { nullable: true }) status?: GradeReviewStatus | null;
  @Field(() => String, { nullable: true, description: 'The final grade, else the preliminary one.' }) grade?:
    string | null;
  @Field(() => Boolean, { nullable: true }) overdue?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'An adjustment of it waits for a second officer.' })
  adjustmentOpen?: boolean | null;
  @Field(() => ChangeEnum, { nullable: true }) change?: GradeChange | null;
  @Field(() => String, {
    nullable: true,
    description: "Part of the enterprise's name, or its credit code from the start.",
  })
  search?: string | null;
}
