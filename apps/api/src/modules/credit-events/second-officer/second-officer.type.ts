import { type CollectionCategory } from '@portcredit/credit';
import { Field, ID, ObjectType } from 'type-graphql';
import { InstantScalar } from '../../../platform/graphql/scalars';
import { OfficeType } from '../../offices';
import { CollectionCategoryEnum } from '../../rule-sets';

@ObjectType('SecondOfficerSetting', {
  description:
    'Whether what is collected by hand in a category waits for a second officer before it counts; off where nobody decided.',
})
export class SecondOfficerSettingType {
  @Field(() => ID) id: string;
  @Field(() => CollectionCategoryEnum) category: CollectionCategory;
  @Field(() => Boolean, { description: 'What holds for the office.' }) required: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: 'What the office itself decided; null where it has it as the office above.',
  })
  own: boolean | null;
  @Field(() => OfficeType, {
    nullable: true,
    description: 'The office whose decision holds; null where nobody decided.',
  })
  decidedFor?: OfficeType | null;
  @Field(() => String, { nullable: true }) decidedBy: string | null;
  @Field(() => InstantScalar, { nullable: true }) decidedAt: Date | null;
  decidedForCode: string | null;
}
