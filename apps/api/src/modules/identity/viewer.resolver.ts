import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Context } from '../../platform/graphql/context';
import { staffOf, type Viewer } from '../../platform/viewer';
import { officeLoader, OfficeType } from '../offices';
import { type Department } from './departments.data';
import { changeOwnPassword } from './change-own-password';
import { requirePasswordSignIn } from './oidc/require-password-sign-in';
import { issueSession, signIn, signOut } from './sign-in';
import { SignInPayloadType, ViewerType } from './viewer.type';

const viewerType = (viewer: Viewer): ViewerType => ({
  id: viewer.kind === 'STAFF' ? `staff:${viewer.userId}` : `partner:${viewer.partnerId}`,
  kind: viewer.kind,
  displayName: viewer.displayName,
  username: viewer.kind === 'STAFF' ? viewer.username : null,
  role: viewer.kind === 'STAFF' ? viewer.role : null,
  department: viewer.kind === 'STAFF' ? (viewer.department as Department | null) : null,
  permissions: [...viewer.permissions],
  mustChangePassword: viewer.kind === 'STAFF' && viewer.mustChangePassword,
  officeCode: viewer.kind === 'STAFF' ? viewer.officeCode : null,
});

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Allow({ anyone: true })
  @Query(() => ViewerType, {
    nullable: true,
    description: 'The account or the partner key behind this request; null when signed out.',
  })
  viewer(@Ctx() context: Context): ViewerType | null {
    return context.viewer === null ? null : viewerType(context.viewer);
  }

  @FieldResolver(() => OfficeType, { nullable: true })
  async office(@Root() viewer: ViewerType, @Ctx() context: Context): Promise<OfficeType | null> {
    return viewer.officeCode === null
      ? null
      : ((await officeLoader(context).load(viewer.officeCode)) ?? null);
  }
}

@Resolver(() => SignInPayloadType)
export class SignInResolver {
  @Allow({ anyone: true })
  @Mutation(() => SignInPayloadType, {
    description:
      'Staff sign-in. Sets the session cookie; a token for `Authorization: Bearer` is issued only when `token` is selected.',
  })
  async signIn(
    @Arg('username', () => String) username: string,
    @Arg('password', () => String) password: string,
    @Ctx() context: Context,
  ): Promise<SignInPayloadType> {
    requirePasswordSignIn(context);
    const { session, viewer } = await signIn(context, username, password, context.sessionToken);
    context.viewer = viewer;
    context.setSessionCookie(session.token, session.expiresAt);
    return { viewer: viewerType(viewer), userId: viewer.userId };
  }

  @FieldResolver(() => String)
  async token(@Root() payload: SignInPayloadType, @Ctx() context: Context): Promise<string> {
    return (await issueSession(context, payload.userId, 'BEARER')).token;
  }

  @Allow({ staff: true, beforePasswordChange: true })
  @Mutation(() => Boolean, {
    description:
      'Ends all sessions and tokens of the account; a browser is given a new session, a script signs in again.',
  })
  async changeOwnPassword(
    @Arg('currentPassword', () => String) currentPassword: string,
    @Arg('newPassword', () => String) newPassword: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    const session = await changeOwnPassword(context, currentPassword, newPassword);
    if (session !== undefined) {
      context.setSessionCookie(session.token, session.expiresAt);
    }
    return true;
  }

  @Allow({ staff: true, beforePasswordChange: true })
  @Mutation(() => Boolean, { description: 'Ends the session or the token that the request came with.' })
  async signOut(@Ctx() context: Context): Promise<boolean> {
    await signOut(context, staffOf(context.viewer));
    context.setSessionCookie(null);
    return true;
  }
}
