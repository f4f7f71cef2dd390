import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Permission } from '../../platform/permission';
import { OfficeType } from '../offices';
import './permission.enum';

@ObjectType('Role', { description: 'A list of permissions with a name; each account has one.' })
export class RoleType {
  @Field(() => String, { description: 'Stable; capital letters, digits and underscores.' }) code: string;
  @Field(() => String) name: string;
  @Field(() => [Permission]) permissions: Permission[];
  @Field(() => Boolean, { description: 'Came with the system: it may be changed, not deleted.' })
  builtIn: boolean;
  @Field(() => OfficeType, { description: 'It may be given at this office and those below.' })
  office?: OfficeType;
  @Field(() => Int, {
    description: "Accounts of the viewer's office and below that have it and are not disabled.",
  })
  accountCount: number;
  @Field(() => Boolean) viewerCanChange?: boolean;
  @Field(() => Boolean, { description: 'It holds nothing that the viewer does not.' })
  viewerCanGrant?: boolean;
  officeCode: string;
}

@ObjectType('PermissionDescription', { description: 'A permission with its sentence.' })
export class PermissionDescriptionType {
  @Field(() => Permission) permission: Permission;
  @Field(() => String) description: string;
}

@InputType('CreateRoleInput')
export class CreateRoleInput {
  @Field(() => String, { description: '2 to 40 of A–Z, 0–9 and underscore; never changes.' }) code: string;
  @Field(() => String) name: string;
  @Field(() => String, { description: 'It may be given at this office and those below.' }) office: string;
  @Field(() => [Permission]) permissions: Permission[];
}

@InputType('ChangeRoleInput', { description: 'What is left out stays.' })
export class ChangeRoleInput {
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => [Permission], { nullable: true }) permissions?: Permission[] | null;
}
