import { type EnterpriseKind } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/scalars';
import { OfficeType } from '../offices';
import { EnterpriseKindEnum } from '../rule-sets';

@ObjectType('Identifier')
export class IdentifierType {
  @Field(() => String, { description: 'USCC, CUSTOMS, CIQ, ORGANIZATION_CODE, OVERSEAS …' }) scheme: string;
  @Field(() => String) value: string;
}

@ObjectType('Enterprise', { description: 'An enterprise under credit management (公告2013年第93号 第4条).' })
export class EnterpriseType {
  @Field(() => ID) id: string;
  @Field(() => String, {
    nullable: true,
    description: 'Null for those that have none: foreign carriers, overseas exporters.',
  })
  creditCode: string | null;
  @Field(() => [IdentifierType], { description: 'Every identifier it is known by.' })
  identifiers?: IdentifierType[];
  @Field(() => String) name: string;
  @Field(() => [EnterpriseKindEnum]) kinds: EnterpriseKind[];
  @Field(() => Boolean, { description: 'Set by hand, so that no import overwrites the kinds.' })
  kindsSetByHand: boolean;
  @Field(() => OfficeType, { description: 'The office that supervises it.' }) office?: OfficeType;
  @Field(() => String, { nullable: true }) address: string | null;
  @Field(() => DayScalar, { nullable: true }) registeredOn: Day | null;
  @Field(() => String, { nullable: true }) enterpriseType: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Personal data: for staff alone; masked without READ_PERSONAL_DATA, for other offices, and where `masked` asks for it. Each unmasked view is noted.',
  })
  legalRepresentative: string | null;
  @Field(() => String, { nullable: true }) registeredCapital: string | null;
  @Field(() => String, { nullable: true }) businessScope: string | null;
  @Field(() => String, { nullable: true }) province: string | null;
  @Field(() => String, { nullable: true }) region: string | null;
  officeCode: string;
}

export const EnterpriseConnectionType = connectionType('Enterprise', () => EnterpriseType);

@InputType('EnterpriseFilter')
export class EnterpriseFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name, or a credit code from its start.' })
  search?: string | null;
  @Field(() => String, { nullable: true, description: 'This office and all below it.' }) office?:
    string | null;
  @Field(() => EnterpriseKindEnum, { nullable: true }) kind?: EnterpriseKind | null;
  @Field(() => String, { nullable: true }) grade?: string | null;
  @Field(() => String, { defaultValue: 'AQSIQ_2013_93', description: 'The regime that `grade` is meant in.' })
  regime: string;
}

@InputType('IdentifierInput')
export class IdentifierInput {
  @Field(() => String) scheme: string;
  @Field(() => String) value: string;
}

@InputType('RegisterEnterpriseInput', {
  description: 'A credit code, or identifiers for those that have none.',
})
export class RegisterEnterpriseInput {
  @Field(() => String, { nullable: true }) creditCode?: string | null;
  @Field(() => [IdentifierInput], { nullable: true }) identifiers?: IdentifierInput[] | null;
  @Field(() => String) name: string;
  @Field(() => [EnterpriseKindEnum]) kinds: EnterpriseKind[];
  @Field(() => String) office: string;
  @Field(() => String, { nullable: true }) address?: string | null;
}
