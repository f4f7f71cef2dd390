import { type Likeness, LIKENESSES } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/describe';
import { DayScalar } from '../../../platform/graphql/scalars';
import { CreditEventType } from '../credit-event.type';

const LikenessEnum = enumOf(LIKENESSES);
registerEnumType(LikenessEnum, {
  name: 'Likeness',
  description: '业务关联号相同、行为日期相同、查实日期相同、采集条目相同',
});

@InputType('LikelyDuplicatesInput', { description: 'What is known so far of what is to be collected.' })
export class LikelyDuplicatesInput {
  @Field(() => ID) enterpriseId: string;
  @Field(() => String, { nullable: true }) itemCode?: string | null;
  @Field(() => String, { nullable: true }) businessNumber?: string | null;
  @Field(() => DayScalar, { nullable: true }) occurredOn?: Day | null;
  @Field(() => DayScalar, { nullable: true }) verifiedOn?: Day | null;
}

@ObjectType('LikelyDuplicate', {
  description:
    'An event that may be about the same conduct. Whether it is, the officer says; likeness refuses nothing.',
})
export class LikelyDuplicateType {
  @Field(() => CreditEventType) event?: CreditEventType;
  @Field(() => [LikenessEnum]) likeness: Likeness[];
  eventId: string;
}
