import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Context } from '../../platform/graphql/context';
import { type Permission, PERMISSIONS } from '../../platform/permission';
import { isOwnOffice, officeLoader, OfficeType } from '../offices';
import { listRoles, roleLoader } from './account.queries';
import { changeRole, createRole, deleteRole } from './manage-roles';
import { ChangeRoleInput, CreateRoleInput, PermissionDescriptionType, RoleType } from './role.type';

@Resolver(() => RoleType)
export class RoleResolver {
  @Allow({ staff: ['MANAGE_ACCOUNTS', 'MANAGE_ROLES', 'READ_AUDIT'] })
  @Query(() => [RoleType], { description: "The roles that may be given at the viewer's office or below it." })
  roles(@Ctx() context: Context): Promise<RoleType[]> {
    return listRoles(context);
  }

  @Allow({ staff: ['MANAGE_ACCOUNTS', 'MANAGE_ROLES', 'READ_AUDIT'] })
  @Query(() => [PermissionDescriptionType], { description: 'The fixed list that roles are made of.' })
  permissions(): PermissionDescriptionType[] {
    return (Object.keys(PERMISSIONS) as Permission[]).map((permission) => ({
      permission,
      description: PERMISSIONS[permission],
    }));
  }

  @Allow({ staff: 'MANAGE_ROLES' })
  @Mutation(() => RoleType)
  async createRole(
    @Arg('input', () => CreateRoleInput) input: CreateRoleInput,
    @Ctx() context: Context,
  ): Promise<RoleType | undefined> {
    return roleLoader(context).load(await createRole(context, input));
  }

  @Allow({ staff: 'MANAGE_ROLES' })
  @Mutation(() => RoleType, { description: 'Holds for all who have it from their next request on.' })
  async changeRole(
    @Arg('code', () => String) code: string,
    @Arg('input', () => ChangeRoleInput) input: ChangeRoleInput,
    @Ctx() context: Context,
  ): Promise<RoleType | undefined> {
    await changeRole(context, code, input);
    return roleLoader(context).load(code);
  }

  @Allow({ staff: 'MANAGE_ROLES' })
  @Mutation(() => Boolean, {
    description: 'Deletes a role that nobody has and that did not come with the system.',
  })
  async deleteRole(@Arg('code', () => String) code: string, @Ctx() context: Context): Promise<boolean> {
    await deleteRole(context, code);
    return true;
  }

  @FieldResolver(() => OfficeType)
  office(@Root() { officeCode }: RoleType, @Ctx() context: Context): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }

  @FieldResolver(() => Boolean)
  async viewerCanChange(@Root() { officeCode }: RoleType, @Ctx() context: Context): Promise<boolean> {
    return (
      context.viewer?.permissions.has('MANAGE_ROLES') === true && (await isOwnOffice(context, officeCode))
    );
  }

  @FieldResolver(() => Boolean)
  viewerCanGrant(@Root() { permissions }: RoleType, @Ctx() { viewer }: Context): boolean {
    return (
      viewer?.permissions.has('MANAGE_ACCOUNTS') === true &&
      permissions.every((permission) => viewer.permissions.has(permission))
    );
  }
}
