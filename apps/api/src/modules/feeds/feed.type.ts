import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/scalars';
import { CreditEventType } from '../credit-events';
import { OfficeType } from '../offices';

@ObjectType('FeedKey', {
  description: 'A key of a system that brings events in (接入密钥); the key itself is never told again.',
})
export class FeedKeyType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => OfficeType, { description: 'It brings in events of this office and those below.' })
  office?: OfficeType;
  @Field(() => String, { description: 'Its last four characters.' }) ending: string;
  @Field(() => InstantScalar) createdAt: Date;
  @Field(() => InstantScalar, { nullable: true }) expiresAt: Date | null;
  @Field(() => InstantScalar, { nullable: true }) revokedAt: Date | null;
  @Field(() => Boolean, { description: 'Neither revoked nor expired.' }) active: boolean;
  @Field(() => [String], { description: 'Networks it may be used from (CIDR); empty for any.' })
  addresses: string[];
  @Field(() => Int) requestsPerMinute: number;
  @Field(() => InstantScalar, { nullable: true }) lastUsedAt: Date | null;
  @Field(() => String, { nullable: true }) lastUsedAddress: string | null;
  officeCode: string;
}

@InputType('IssueFeedKeyInput')
export class IssueFeedKeyInput {
  @Field(() => String, { description: 'What it is for, to tell it from others.' }) name: string;
  @Field(() => String, { nullable: true, description: "The viewer's own when left out." })
  office?: string | null;
  @Field(() => InstantScalar, { nullable: true, description: 'Until revoked when left out.' })
  expiresAt?: Date | null;
  @Field(() => [String], { nullable: true, description: 'Networks (CIDR) or addresses; any when left out.' })
  addresses?: string[] | null;
  @Field(() => Int, { nullable: true, description: '1 to 6000; 600 when left out.' })
  requestsPerMinute?: number | null;
}

@ObjectType('IssuedFeedKey')
export class IssuedFeedKeyType {
  @Field(() => FeedKeyType) key: FeedKeyType;
  @Field(() => String, {
    description: 'For `Authorization: Bearer` at `/feeds/e-ciq`. Told this once; only its hash is kept.',
  })
  secret: string;
}

@ObjectType('FeedDelivery', {
  description: 'What a feed brought at once: a batch by HTTP, or a file of the drop folder.',
})
export class FeedDeliveryType {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true, description: 'The name of the key; null for a file.' })
  key: string | null;
  @Field(() => String, { nullable: true }) fileName: string | null;
  @Field(() => OfficeType) office?: OfficeType;
  @Field(() => InstantScalar) receivedAt: Date;
  @Field(() => Int, { description: 'Answered: collected, repeated and refused.' }) events: number;
  @Field(() => Int) collected: number;
  @Field(() => Int, { description: 'Brought before, by their own id.' }) repeated: number;
  @Field(() => Int) refused: number;
  @Field(() => Int, { description: 'Refused, and not settled since.' }) open: number;
  @Field(() => Boolean, { description: 'False while a file is being taken.' }) finished: boolean;
  @Field(() => String, { nullable: true, description: 'Why nothing of the file could be read.' })
  unreadable: string | null;
  officeCode: string;
}

export const FeedDeliveryConnectionType = connectionType('FeedDelivery', () => FeedDeliveryType);

@InputType('FeedDeliveryFilter')
export class FeedDeliveryFilterInput {
  @Field(() => String, { nullable: true, description: 'Of this office and those below.' })
  office?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those with refused events.' })
  withRefused?: boolean | null;
  @Field(() => DayScalar, { nullable: true, description: 'Received from this day on …' }) from?: Day | null;
  @Field(() => DayScalar, { nullable: true, description: '… to this one, included.' }) to?: Day | null;
}

@ObjectType('FeedRefusal', { description: 'An event of a delivery that was not taken, and why.' })
export class FeedRefusalType {
  @Field(() => ID) id: string;
  @Field(() => ID) deliveryId: string;
  @Field(() => Int, { description: 'Its place in the delivery, from 1.' }) position: number;
  @Field(() => OfficeType, { description: 'The office that it names.' }) office?: OfficeType;
  @Field(() => String, { nullable: true, description: "The source's own id." }) externalId: string | null;
  @Field(() => String, { nullable: true, description: 'As it was sent; so are the next four.' })
  itemCode: string | null;
  @Field(() => String, { nullable: true }) creditCode: string | null;
  @Field(() => String, { nullable: true }) businessNumber: string | null;
  @Field(() => String, { nullable: true }) verifiedOn: string | null;
  @Field(() => String, { nullable: true }) registeredAt: string | null;
  @Field(() => String, { description: 'A refusal code.' }) code: string;
  @Field(() => String) message: string;
  @Field(() => [String]) fields: string[];
  @Field(() => InstantScalar, { description: 'When it was refused last.' }) refusedAt: Date;
  @Field(() => Int) tries: number;
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was collected after all, or the source sent a later word on it.',
  })
  closedAt: Date | null;
  @Field(() => CreditEventType, { nullable: true, description: 'What it became, where it was collected.' })
  creditEvent?: CreditEventType | null;
  officeCode: string;
  creditEventId: string | null;
}

export const FeedRefusalConnectionType = connectionType('FeedRefusal', () => FeedRefusalType);

@InputType('FeedRefusalFilter')
export class FeedRefusalFilterInput {
  @Field(() => ID, { nullable: true }) deliveryId?: string | null;
  @Field(() => String, { nullable: true, description: 'Of this office and those below.' })
  office?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Not settled yet, or settled.' }) open?:
    boolean | null;
  @Field(() => String, { nullable: true }) code?: string | null;
  @Field(() => String, { nullable: true, description: "The source's own id." }) externalId?: string | null;
}
