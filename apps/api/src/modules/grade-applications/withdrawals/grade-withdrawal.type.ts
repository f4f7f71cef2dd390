import { type CheckedCondition } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/connection';
import { describe, enumOf } from '../../../platform/graphql/describe';
import { DayScalar, InstantScalar } from '../../../platform/graphql/scalars';
import { EnterpriseType } from '../../enterprises';
import { ConditionCheckType, HandedInFileType } from '../grade-application.type';

export const GRADE_WITHDRAWAL_STATUSES = ['OPEN', 'EFFECTIVE', 'DROPPED'] as const;
export type GradeWithdrawalStatus = (typeof GRADE_WITHDRAWAL_STATUSES)[number];
export const GradeWithdrawalStatusEnum = enumOf(GRADE_WITHDRAWAL_STATUSES);
registerEnumType(GradeWithdrawalStatusEnum, {
  name: 'GradeWithdrawalStatus',
  description: '办理中、已取消等级、已终止',
  valuesConfig: describe({
    OPEN: 'The grade is still held: the notice is to be served, or the time for the defence runs.',
    EFFECTIVE: 'The grade is lost.',
    DROPPED: 'The grade stays, with a reason.',
  }),
});

export const NOTICE_WAYS = ['IN_PERSON', 'LEFT_BEHIND', 'POST', 'ELECTRONIC', 'PUBLIC_NOTICE'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];
export const NoticeWayEnum = enumOf(NOTICE_WAYS);
registerEnumType(NoticeWayEnum, {
  name: 'NoticeWay',
  description: '直接送达、留置送达、邮寄送达、电子送达、公告送达',
});

@ObjectType('GradeWithdrawalNotice', { description: 'That the notice (告知书) was served (送达).' })
export class WithdrawalNoticeType {
  @Field(() => DayScalar) servedOn: Day;
  @Field(() => NoticeWayEnum) way: NoticeWay;
  @Field(() => String, { description: '签收人' }) receiver: string;
  @Field(() => DayScalar, { description: 'The last day for a defence in writing.' }) defendUntil: Day;
  @Field(() => String) recordedBy: string;
  @Field(() => InstantScalar) recordedAt: Date;
  @Field(() => [HandedInFileType], { description: '送达回证: what was signed, once it is there.' })
  receipt: HandedInFileType[];
}

@ObjectType('GradeWithdrawalEffect', { description: 'That a grade was lost, and what is held instead.' })
export class WithdrawalEffectType {
  @Field(() => DayScalar) effectiveOn: Day;
  @Field(() => String, { description: 'What the points give.' }) grade: string;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => String) decidedBy: string;
  @Field(() => InstantScalar) decidedAt: Date;
}

@ObjectType('GradeWithdrawal', {
  description: 'A grade that was given on application is to be lost (取消等级), because a condition fails.',
})
export class GradeWithdrawalType {
  @Field(() => ID) id: string;
  @Field(() => String) regime: string;
  @Field(() => String, { description: 'The grade that is to be lost.' }) grade: string;
  @Field(() => EnterpriseType) enterprise?: EnterpriseType;
  @Field(() => GradeWithdrawalStatusEnum) status: GradeWithdrawalStatus;
  @Field(() => String) reason: string;
  @Field(() => [ConditionCheckType], { description: 'The conditions as they stood when it was opened.' })
  checks?: ConditionCheckType[];
  @Field(() => Int, {
    description: 'Days for a defence, counted from the day on which the notice is served.',
  })
  defenceDays: number;
  @Field(() => String, { nullable: true, description: 'Null where the system opened it.' })
  openedBy: string | null;
  @Field(() => InstantScalar) openedAt: Date;
  @Field(() => WithdrawalNoticeType, { nullable: true }) notice: WithdrawalNoticeType | null;
  @Field(() => WithdrawalEffectType, { nullable: true }) effect: WithdrawalEffectType | null;
  @Field(() => String, { nullable: true }) droppedBy: string | null;
  @Field(() => InstantScalar, { nullable: true }) droppedAt: Date | null;
  @Field(() => String, { nullable: true }) dropReason: string | null;
  @Field(() => Boolean, { description: 'May write down that the notice was served.' })
  viewerCanServe?: boolean;
  @Field(() => Boolean, { description: 'May attach the signed receipt of the notice.' })
  viewerCanAttachReceipt?: boolean;
  @Field(() => Boolean, { description: 'May let it take effect: after the last day for the defence.' })
  viewerCanEffect?: boolean;
  @Field(() => Boolean, { description: 'May drop it.' }) viewerCanDrop?: boolean;
  enterpriseId: string;
  officeCode: string;
  ruleSetId: string;
  storedChecks: CheckedCondition[];
}

export const GradeWithdrawalConnectionType = connectionType('GradeWithdrawal', () => GradeWithdrawalType);

@InputType('GradeWithdrawalFilter')
export class GradeWithdrawalFilterInput {
  @Field(() => GradeWithdrawalStatusEnum, { nullable: true }) status?: GradeWithdrawalStatus | null;
  @Field(() => String, { nullable: true, description: 'The supervising office: this one and all below it.' })
  office?: string | null;
  @Field(() => ID, { nullable: true }) enterpriseId?: string | null;
  @Field(() => String, { nullable: true, description: "Credit code, or part of the enterprise's name." })
  search?: string | null;
}

@InputType('ServeWithdrawalNoticeInput')
export class ServeWithdrawalNoticeInput {
  @Field(() => DayScalar) servedOn: Day;
  @Field(() => NoticeWayEnum) way: NoticeWay;
  @Field(() => String, { description: '签收人' }) receiver: string;
  @Field(() => [ID], {
    nullable: true,
    description:
      '送达回证: files that the viewer uploaded by `POST /evidence` within the last 24 hours; it may come later.',
  })
  evidenceIds?: string[] | null;
}
