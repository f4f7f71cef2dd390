import { type CollectionWarning } from '@portcredit/credit';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/connection';
import { InstantScalar } from '../../../platform/graphql/scalars';
import { CreditEventType } from '../credit-event.type';
import { CollectionWarningEnum } from './collection-warning';

@ObjectType('CreditEventTask', { description: 'What has to be put right about an event that was taken.' })
export class CreditEventTaskType {
  @Field(() => ID) id: string;
  @Field(() => CollectionWarningEnum) code: CollectionWarning;
  @Field(() => CreditEventType) event?: CreditEventType;
  @Field(() => InstantScalar) openedAt: Date;
  @Field(() => InstantScalar, { nullable: true, description: 'Null while it is open.' })
  settledAt: Date | null;
  @Field(() => String, { nullable: true }) settledBy: string | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => Boolean, { description: 'Open, and settled by a note of the viewer.' })
  viewerCanSettle?: boolean;
  eventId: string;
  officeCode: string;
  struck: boolean;
}

export const CreditEventTaskConnectionType = connectionType('CreditEventTask', () => CreditEventTaskType);

@InputType('CreditEventTaskFilter')
export class CreditEventTaskFilterInput {
  @Field(() => String, { nullable: true, description: 'The collecting office: this one and all below it.' })
  office?: string | null;
  @Field(() => CollectionWarningEnum, { nullable: true }) code?: CollectionWarning | null;
  @Field(() => Boolean, {
    defaultValue: false,
    nullable: true,
    description: 'Those that are settled instead of those that are open.',
  })
  settled?: boolean | null;
}
