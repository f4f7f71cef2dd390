import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Permission } from '../../platform/permission';
import { OfficeType } from '../offices';
import { DepartmentEnum } from './account.type';
import { type Department } from './departments.data';
import './permission.enum';

export const ViewerKind = { STAFF: 'STAFF', PARTNER: 'PARTNER' } as const;
registerEnumType(ViewerKind, { name: 'ViewerKind', description: 'A member of staff, or a partner agency.' });

@ObjectType('Viewer', { description: 'The account or the partner key behind a request.' })
export class ViewerType {
  @Field(() => ID) id: string;
  @Field(() => ViewerKind) kind: keyof typeof ViewerKind;
  @Field(() => String) displayName: string;
  @Field(() => String, { nullable: true, description: 'Null for a partner.' }) username: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the role; null for a partner.' }) role:
    string | null;
  @Field(() => OfficeType, { nullable: true, description: 'Null for a partner.' }) office?: OfficeType | null;
  @Field(() => DepartmentEnum, {
    nullable: true,
    description: 'Null for a partner, and where none is named.',
  })
  department: Department | null;
  @Field(() => [Permission]) permissions: Permission[];
  @Field(() => Boolean, {
    description: 'Has a first password: until it is changed, everything else is PASSWORD_CHANGE_REQUIRED.',
  })
  mustChangePassword: boolean;
  officeCode: string | null;
}

@ObjectType('SignInPayload')
export class SignInPayloadType {
  @Field(() => String, {
    description: 'For `Authorization: Bearer`; issued only when this field is selected.',
  })
  token?: string;
  @Field(() => ViewerType) viewer: ViewerType;
  userId: string;
}
