import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Connection } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { isOwnOffice, officeLoader, OfficeType } from '../offices';
import { accountLoader, listAccounts, mySessions, roleLoader } from './account.queries';
import {
  AccountConnectionType,
  AccountFilterInput,
  AccountType,
  ChangeAccountInput,
  CreateAccountInput,
  FirstPasswordType,
  IssuedTokenType,
  SessionType,
} from './account.type';
import { changeAccount } from './change-account';
import { createAccount } from './create-account';
import { disableAccount, enableAccount } from './disable-account';
import { endAllSessions, endSession } from './end-sessions';
import { issueToken } from './issue-token';
import { resetPassword } from './reset-password';
import { RoleType } from './role.type';

@Resolver(() => AccountType)
export class AccountResolver {
  @Allow({ staff: ['MANAGE_ACCOUNTS', 'READ_AUDIT'] })
  @Query(() => AccountType, { nullable: true })
  async account(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<AccountType | null> {
    return isId(id) ? ((await accountLoader(context).load(id)) ?? null) : null;
  }

  @Allow({ staff: ['MANAGE_ACCOUNTS', 'READ_AUDIT'] })
  @Query(() => AccountConnectionType, { description: "Accounts of the viewer's office and those below." })
  accounts(
    @Arg('filter', () => AccountFilterInput, { nullable: true }) filter: AccountFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<AccountType>> {
    return listAccounts(context, filter ?? {}, first, after);
  }

  @Allow({ staff: 'MANAGE_ACCOUNTS' })
  @Mutation(() => FirstPasswordType, {
    description: 'Opens an account; its first password is told once, here.',
  })
  async createAccount(
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
    @Ctx() context: Context,
  ): Promise<FirstPasswordType> {
    const { id, firstPassword } = await createAccount(context, input);
    return { accountId: id, firstPassword };
  }

  @Allow({ staff: 'MANAGE_ACCOUNTS' })
  @Mutation(() => AccountType)
  async changeAccount(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => ChangeAccountInput) input: ChangeAccountInput,
    @Ctx() context: Context,
  ): Promise<AccountType | undefined> {
    await changeAccount(context, id, input);
    return accountLoader(context).load(id);
  }

  @Allow({ staff: 'MANAGE_ACCOUNTS' })
  @Mutation(() => AccountType, { description: 'Nobody signs in to it any more; its sessions end at once.' })
  async disableAccount(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<AccountType | undefined> {
    await disableAccount(context, id);
    return accountLoader(context).load(id);
  }

  @Allow({ staff: 'MANAGE_ACCOUNTS' })
  @Mutation(() => AccountType)
  async enableAccount(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<AccountType | undefined> {
    await enableAccount(context, id);
    return accountLoader(context).load(id);
  }

  @Allow({ staff: 'MANAGE_ACCOUNTS' })
  @Mutation(() => FirstPasswordType, {
    description: 'For somebody who forgot hers: a new first password, told once; her sessions end.',
  })
  async resetPassword(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<FirstPasswordType> {
    return { accountId: id, firstPassword: await resetPassword(context, id) };
  }

  @FieldResolver(() => OfficeType)
  office(@Root() { officeCode }: AccountType, @Ctx() context: Context): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }

  @FieldResolver(() => RoleType)
  role(@Root() { roleCode }: AccountType, @Ctx() context: Context): Promise<RoleType | undefined> {
    return roleLoader(context).load(roleCode);
  }

  @FieldResolver(() => Boolean)
  async viewerCanChange(@Root() { officeCode }: AccountType, @Ctx() context: Context): Promise<boolean> {
    return (
      context.viewer?.permissions.has('MANAGE_ACCOUNTS') === true && (await isOwnOffice(context, officeCode))
    );
  }

  @FieldResolver(() => Boolean)
  async viewerCanGrant(@Root() { id, roleCode }: AccountType, @Ctx() context: Context): Promise<boolean> {
    const { viewer } = context;
    const role = await roleLoader(context).load(roleCode);
    return (
      viewer?.kind === 'STAFF' &&
      viewer.userId !== id &&
      viewer.permissions.has('MANAGE_ACCOUNTS') &&
      role?.permissions.every((permission) => viewer.permissions.has(permission)) === true
    );
  }
}

@Resolver(() => FirstPasswordType)
export class FirstPasswordResolver {
  @FieldResolver(() => AccountType)
  account(
    @Root() { accountId }: FirstPasswordType,
    @Ctx() context: Context,
  ): Promise<AccountType | undefined> {
    return accountLoader(context).load(accountId);
  }
}

@Resolver(() => SessionType)
export class SessionResolver {
  @Allow({ staff: true, beforePasswordChange: true })
  @Query(() => [SessionType], { description: "The viewer's open sessions and tokens, this one first." })
  mySessions(@Ctx() context: Context): Promise<SessionType[]> {
    return mySessions(context);
  }

  @Allow({ staff: 'SCRIPT' })
  @Mutation(() => IssuedTokenType, {
    description:
      'A bearer token for scripts, told once, for `days` of 1 to 30; it stands among the own sessions and is ended there. One that is issued by a token ends no later than that.',
  })
  async issueToken(
    @Arg('name', () => String, { description: 'What it is for.' }) name: string,
    @Arg('days', () => Int, { defaultValue: 1 }) days: number,
    @Ctx() context: Context,
  ): Promise<IssuedTokenType> {
    const { token, sessionId } = await issueToken(context, name, days);
    const session = (await mySessions(context)).find(({ id }) => id === sessionId);
    if (session === undefined) {
      throw new Error(`Session ${sessionId} is not among the viewer's own.`);
    }
    return { token, session };
  }

  @Allow({ staff: true, beforePasswordChange: true })
  @Mutation(() => Boolean, { description: 'Ends one of the viewer’s own sessions.' })
  async endSession(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<boolean> {
    await endSession(context, id);
    return true;
  }

  @Allow({ staff: true, beforePasswordChange: true })
  @Mutation(() => Int, {
    description:
      'Ends all other sessions of the viewer, or with `account` all of one that she manages (MANAGE_ACCOUNTS); answers how many.',
  })
  endAllSessions(
    @Arg('account', () => ID, { nullable: true }) account: string | undefined,
    @Ctx() context: Context,
  ): Promise<number> {
    return endAllSessions(context, account ?? undefined);
  }
}
