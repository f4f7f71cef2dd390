import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/scalars';
import { OfficeType } from '../offices';

@ObjectType('ApiKey', { description: 'A key of a partner (接口密钥); the key itself is never told again.' })
export class ApiKeyType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String, { description: 'Its last four characters; empty for keys older than this field.' })
  ending: string;
  @Field(() => InstantScalar) createdAt: Date;
  @Field(() => InstantScalar, { nullable: true }) expiresAt: Date | null;
  @Field(() => InstantScalar, { nullable: true }) revokedAt: Date | null;
  @Field(() => Boolean, { description: 'Neither revoked nor expired.' }) active: boolean;
  @Field(() => [String], { description: 'Networks it may be used from (CIDR); empty for any.' })
  addresses: string[];
  @Field(() => Int) requestsPerMinute: number;
  @Field(() => Int, { description: 'Objects that may be asked for in a day.' }) costPerDay: number;
  @Field(() => InstantScalar, { nullable: true, description: 'To the minute.' }) lastUsedAt: Date | null;
  @Field(() => String, { nullable: true }) lastUsedAddress: string | null;
}

@ObjectType('Grant', { description: 'What a partner may read, of which offices, for which purpose (授权).' })
export class GrantType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Declared; named in the header `x-portcredit-purpose`.' })
  purpose: string;
  @Field(() => [String], { description: '`Type.field`, or `Type.*` for all that may be granted of a type.' })
  fields: string[];
  @Field(() => [OfficeType], { description: 'These and all below them.' }) offices?: OfficeType[];
  @Field(() => DayScalar, { nullable: true }) from: Day | null;
  @Field(() => DayScalar, { nullable: true, description: 'The last day; null for none.' })
  until: Day | null;
  @Field(() => InstantScalar) createdAt: Date;
  @Field(() => InstantScalar, { nullable: true, description: 'When it was ended before its time.' })
  endedAt: Date | null;
  @Field(() => Boolean, { description: 'It holds today.' }) active: boolean;
  officeCodes: string[];
}

@ObjectType('Partner', {
  description: 'An agency that asks with keys of its own, within its grants (合作部门).',
})
export class PartnerType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => OfficeType, { description: 'The office that admitted it.' }) office?: OfficeType;
  @Field(() => InstantScalar) createdAt: Date;
  @Field(() => [ApiKeyType], { description: 'Latest first.' }) keys?: ApiKeyType[];
  @Field(() => [GrantType], { description: 'Latest first.' }) grants?: GrantType[];
  officeCode: string;
}

export const PartnerConnectionType = connectionType('Partner', () => PartnerType);

@InputType('PartnerFilter')
export class PartnerFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name.' }) search?: string | null;
  @Field(() => String, { nullable: true, description: 'Admitted by this office or one below it.' })
  office?: string | null;
}

@InputType('CreatePartnerInput')
export class CreatePartnerInput {
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true, description: "The viewer's own when left out." }) office?:
    string | null;
}

@InputType('CreateGrantInput')
export class CreateGrantInput {
  @Field(() => ID) partnerId: string;
  @Field(() => String, { description: '用途. One grant at a time for a purpose.' }) purpose: string;
  @Field(() => [String], { description: 'Codes; each stands for itself and all below it.' })
  offices: string[];
  @Field(() => [String], { description: 'From `grantableFields`, or `Type.*`.' }) fields: string[];
  @Field(() => DayScalar, { nullable: true, description: 'Today when left out.' }) from?: Day | null;
  @Field(() => DayScalar, { nullable: true, description: 'The last day; without end when left out.' })
  until?: Day | null;
}

@InputType('IssueApiKeyInput')
export class IssueApiKeyInput {
  @Field(() => ID) partnerId: string;
  @Field(() => String, { description: 'What it is for, to tell it from others.' }) name: string;
  @Field(() => InstantScalar, { nullable: true, description: 'Until revoked when left out.' })
  expiresAt?: Date | null;
  @Field(() => [String], { nullable: true, description: 'Networks (CIDR) or addresses; any when left out.' })
  addresses?: string[] | null;
  @Field(() => Int, { nullable: true, description: '1 to 6000; 600 when left out.' })
  requestsPerMinute?: number | null;
  @Field(() => Int, { nullable: true, description: '1 to 100000000; 1000000 when left out.' })
  costPerDay?: number | null;
  @Field(() => ID, { nullable: true, description: 'The key that this one takes the place of.' })
  replaces?: string | null;
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'With `replaces`: how long the old key goes on working; 24 hours when left out.',
  })
  replacedWorksUntil?: Date | null;
}

@ObjectType('IssuedApiKey')
export class IssuedApiKeyType {
  @Field(() => ApiKeyType) key: ApiKeyType;
  @Field(() => String, { description: 'For `Authorization: Bearer`. Told this once; only its hash is kept.' })
  secret: string;
}
