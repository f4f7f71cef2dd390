import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/connection';
import { describe, enumOf } from '../../platform/graphql/describe';
import { InstantScalar } from '../../platform/graphql/scalars';
import { OfficeType } from '../offices';
import { type Department, DEPARTMENTS } from './departments.data';
import { RoleType } from './role.type';

export const DepartmentEnum = enumOf(Object.keys(DEPARTMENTS) as Department[]);
registerEnumType(DepartmentEnum, {
  name: 'Department',
  description: 'The department that an account belongs to within its office.',
  valuesConfig: describe(DEPARTMENTS),
});
export const SessionKindEnum = enumOf(['COOKIE', 'BEARER'] as const);
registerEnumType(SessionKindEnum, {
  name: 'SessionKind',
  description: 'Of a browser, or the token of a script.',
});

@ObjectType('Account', { description: 'An account of staff.' })
export class AccountType {
  @Field(() => ID) id: string;
  @Field(() => String) username: string;
  @Field(() => String) displayName: string;
  @Field(() => OfficeType) office?: OfficeType;
  @Field(() => RoleType) role?: RoleType;
  @Field(() => DepartmentEnum, { nullable: true }) department: Department | null;
  @Field(() => InstantScalar) createdAt: Date;
  @Field(() => InstantScalar, { nullable: true, description: 'Null while it may sign in.' })
  disabledAt: Date | null;
  @Field(() => Boolean, { description: 'Still has the password that the system made.' })
  mustChangePassword: boolean;
  @Field(() => InstantScalar, { nullable: true }) lastSignInAt: Date | null;
  @Field(() => Boolean, { description: 'Hers to change, to disable and to end the sessions of.' })
  viewerCanChange?: boolean;
  @Field(() => Boolean, {
    description: 'Its role holds nothing that she does not: she may change it, and reset the password.',
  })
  viewerCanGrant?: boolean;
  officeCode: string;
  roleCode: string;
}

export const AccountConnectionType = connectionType('Account', () => AccountType);

@InputType('AccountFilter')
export class AccountFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name or of the user name.' }) search?:
    string | null;
  @Field(() => String, { nullable: true, description: 'This office and all below it.' }) office?:
    string | null;
  @Field(() => String, { nullable: true, description: 'Code of the role.' }) role?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Disabled ones alone, or the others alone.' })
  disabled?: boolean | null;
}

@InputType('CreateAccountInput')
export class CreateAccountInput {
  @Field(() => String, { description: '2 to 40 of a–z, 0–9, dot, underscore, hyphen; never changes.' })
  username: string;
  @Field(() => String) displayName: string;
  @Field(() => String) office: string;
  @Field(() => String, { description: 'Code of the role.' }) role: string;
  @Field(() => DepartmentEnum, { nullable: true }) department?: Department | null;
}

@InputType('ChangeAccountInput', { description: 'What is left out stays.' })
export class ChangeAccountInput {
  @Field(() => String, { nullable: true }) displayName?: string | null;
  @Field(() => String, { nullable: true }) office?: string | null;
  @Field(() => String, { nullable: true }) role?: string | null;
  @Field(() => DepartmentEnum, { nullable: true, description: 'Null for none.' })
  department?: Department | null;
}

@ObjectType('FirstPassword', {
  description: 'Told once: the system keeps its hash alone. It must be changed at the first sign-in.',
})
export class FirstPasswordType {
  @Field(() => AccountType) account?: AccountType;
  @Field(() => String) firstPassword: string;
  accountId: string;
}

@ObjectType('Session', { description: 'An open sign-in of the viewer.' })
export class SessionType {
  @Field(() => ID) id: string;
  @Field(() => SessionKindEnum) kind: 'COOKIE' | 'BEARER';
  @Field(() => String, { nullable: true, description: 'What a token was issued for.' }) name: string | null;
  @Field(() => InstantScalar) createdAt: Date;
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Within a minute; what a page asks for by itself does not count.',
  })
  lastSeenAt: Date | null;
  @Field(() => InstantScalar) expiresAt: Date;
  @Field(() => String, { nullable: true, description: 'Network address of the sign-in.' }) address:
    string | null;
  @Field(() => Boolean, { description: 'The one of this request.' }) current: boolean;
}

@ObjectType('IssuedToken', { description: 'Told once: the system keeps its hash alone.' })
export class IssuedTokenType {
  @Field(() => String, { description: 'For `Authorization: Bearer`.' }) token: string;
  @Field(() => SessionType) session: SessionType;
}
