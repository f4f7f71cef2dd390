import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/describe';
import { InstantScalar } from '../../../platform/graphql/scalars';

/** The lists that views are kept of. */
const LISTS = [
  'ENTERPRISES',
  'CREDIT_EVENTS',
  'EVENT_TASKS',
  'PENALTY_CASES',
  'SUBJECTS_LEFT_OUT',
  'GRADE_REVIEWS',
  'GRADE_APPLICATIONS',
  'GRADE_WITHDRAWALS',
  'AUDIT',
  'ACCOUNTS',
  'RECEIPTS',
] as const;
export type ViewedList = (typeof LISTS)[number];
export const ViewedListEnum = enumOf(LISTS);
registerEnumType(ViewedListEnum, { name: 'ViewedList', description: 'A list that views are kept of.' });

@ObjectType('SavedView', {
  description:
    'A list as somebody looks at it, under a name: her own, or shared with the people of her office.',
})
export class SavedViewType {
  @Field(() => ID) id: string;
  @Field(() => ViewedListEnum) list: ViewedList;
  @Field(() => String) name: string;
  @Field(() => String, {
    description: 'The filters as they stand in the address of the list: `status=EFFECTIVE&office=380000`.',
  })
  filter: string;
  @Field(() => [String], { nullable: true, description: 'Keys of the columns that are shown; null for all.' })
  columns: string[] | null;
  @Field(() => Boolean, { description: 'The people of the office may use it.' }) shared: boolean;
  @Field(() => String, { description: 'Who made it, and may change it.' }) owner: string;
  @Field(() => Boolean) isOwn: boolean;
  @Field(() => Boolean, { description: 'The list opens with it, for this account.' }) isDefault: boolean;
  @Field(() => InstantScalar) changedAt: Date;
}

@InputType('SaveViewInput')
export class SaveViewInput {
  @Field(() => ViewedListEnum) list: ViewedList;
  @Field(() => String) name: string;
  @Field(() => String, { description: 'The filters as they stand in the address, empty for none.' })
  filter: string;
  @Field(() => [String], { nullable: true }) columns?: string[] | null;
  @Field(() => Boolean, { defaultValue: false }) shared: boolean;
}

@InputType('ChangeViewInput', { description: 'What is left out stays.' })
export class ChangeViewInput {
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) filter?: string | null;
  @Field(() => [String], { nullable: true, description: 'Null shows all.' }) columns?: string[] | null;
  @Field(() => Boolean, { nullable: true }) shared?: boolean | null;
}
