import { type Request, type RequestHandler, type Response, Router } from 'express';
import { refusalBookOf } from '../../../platform/audit/refusal-book';
import { type CommandContext } from '../../../platform/graphql/context';
import { cookieOf, sessionCookieOf, setSessionCookie } from '../../../platform/http/session-cookie';
import { type OidcSettings } from '../../../sign-in-settings';
import { hashToken } from '../secrets';
import { issueWithin } from '../sign-in';
import { type Flow, openFlow, sealFlow } from './flow';
import { IdentityProvider } from './identity-provider';
import { matchClaims } from './match-claims';
import { returnAddress } from './return-address';
import { settleAccount } from './settle-account';
import { SignInProblem } from './sign-in-problem';

const FLOW_COOKIE = 'portcredit_sign_in';
const START = '/sign-in/oidc';
const CALLBACK = '/sign-in/oidc/callback';
const FLOW_MINUTES = 10;
/** That this browser signed in through the provider; of no use to anybody else. */
const PROVIDER_COOKIE = 'portcredit_provider';

type ContextOf = (request: Request, response: Response) => CommandContext;

/**
 * Which ways to sign in there are, for the console's page (`GET /sign-in/methods`), and the way through the
 * authority's identity provider: `GET /sign-in/oidc?from=PATH` leads there, and it leads back to the callback. Whoever has
 * signed out goes on to `GET /sign-in/out`, which leads to the provider's own sign-out where she came through it.
 * @param contextOf of somebody who is not signed in
 */
export function signInRoutes(
  { password, oidc }: { password: boolean; oidc?: OidcSettings },
  contextOf: ContextOf,
): Router {
  const router = Router();
  router.use(/^\/sign-in\/.*/, (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/sign-in/methods', (_request, response) => {
    response.json({ password, oidc: oidc !== undefined });
  });
  const provider = oidc === undefined ? undefined : new IdentityProvider(oidc);
  router.get('/sign-in/out', async (request, response) => {
    const came = cookieOf(request, PROVIDER_COOKIE) === '1';
    response.clearCookie(PROVIDER_COOKIE, providerCookie(request));
    // Who has signed out here has done so, whether the provider answers or not.
    const address =
      came && oidc !== undefined
        ? await provider
            ?.signOutAddress(new URL('/sign-in', callbackOf(oidc, request)))
            .catch(() => undefined)
        : undefined;
    response.redirect(303, address?.href ?? '/sign-in');
  });
  if (oidc !== undefined && provider !== undefined) {
    router.get(START, telling(contextOf, leave(oidc, provider)));
    router.get(CALLBACK, telling(contextOf, comeBack(oidc, provider)));
  }
  return router;
}

type Step = (context: CommandContext, request: Request, response: Response) => Promise<void>;

/** A problem is told on the console's page for signing in; log and trail have what it is about. */
const telling =
  (contextOf: ContextOf, step: Step): RequestHandler =>
  async (request, response) => {
    const context = contextOf(request, response);
    try {
      await step(context, request, response);
    } catch (error) {
      if (!(error instanceof SignInProblem)) {
        throw error;
      }
      const { problem, about } = error;
      context.log.warn({ problem, ...about, requestId: context.requestId }, 'sign-in refused');
      await refusalBookOf(context.db).note([
        {
          caller: context,
          record: {
            operation: 'SIGN_IN',
            subjectType: 'Request',
            subjectId: null,
            outcome: 'REFUSED',
            after: { code: problem, ...about },
          },
        },
      ]);
      response.redirect(303, `/sign-in?problem=${problem}`);
    }
  };

const leave =
  (oidc: OidcSettings, provider: IdentityProvider): Step =>
  async ({ clock }, request, response) => {
    const { address, ...begun } = await provider.begin(callbackOf(oidc, request));
    const session = sessionCookieOf(request);
    const flow: Flow = {
      ...begun,
      returnTo: returnAddress(request.query.from),
      expiresAt: clock.now().getTime() + FLOW_MINUTES * 60_000,
      // The provider is another site: on the way back the browser keeps the session's cookie to itself.
      ...(session === undefined ? {} : { replaces: hashToken(session).toString('base64url') }),
    };
    response.cookie(FLOW_COOKIE, sealFlow(flow, oidc.clientSecret), {
      ...flowCookie(request),
      maxAge: FLOW_MINUTES * 60_000,
    });
    response.redirect(303, address.href);
  };

const comeBack =
  (oidc: OidcSettings, provider: IdentityProvider): Step =>
  async (context, request, response) => {
    const { db, clock } = context;
    const flow = openFlow(cookieOf(request, FLOW_COOKIE), oidc.clientSecret, clock.now());
    response.clearCookie(FLOW_COOKIE, flowCookie(request));
    if (flow === undefined || request.query.state !== flow.state) {
      throw new SignInProblem('EXPIRED');
    }
    const address = callbackOf(oidc, request);
    address.search = new URL(request.originalUrl, address).search;
    const claims = await provider.finish(address, flow);
    const codes = async (sql: string, parameters: unknown[] = []): Promise<Set<string>> =>
      new Set((await db.query<{ code: string }[]>(sql, parameters)).map(({ code }) => code));
    const identity = await matchClaims(claims, oidc, await codes(`select code from office`), (office) =>
      codes(
        `select code from role where office_code in (select ancestor_code from office_scope where descendant_code = $1)`,
        [office],
      ),
    );
    const account = await settleAccount(context, identity);
    const { token, expiresAt } = await db.transaction(async (tx) => {
      if (flow.replaces !== undefined) {
        await tx.query(
          `update session set ended_at = $2 where token_hash = $1 and kind = 'COOKIE' and ended_at is null`,
          [Buffer.from(flow.replaces, 'base64url'), clock.now()],
        );
      }
      return issueWithin(tx, context, account, 'COOKIE');
    });
    setSessionCookie(response, token, expiresAt);
    response.cookie(PROVIDER_COOKIE, '1', { ...providerCookie(request), expires: expiresAt });
    response.redirect(303, flow.returnTo);
  };

/** `lax`: the way back begins at the provider. */
const flowCookie = (request: Request) =>
  ({ httpOnly: true, sameSite: 'lax', path: START, secure: request.secure }) as const;

const providerCookie = (request: Request) =>
  ({ httpOnly: true, sameSite: 'strict', path: '/sign-in/out', secure: request.secure }) as const;

const callbackOf = ({ redirectUrl }: OidcSettings, request: Request): URL =>
  new URL(redirectUrl ?? `${request.protocol}://${request.host}${CALLBACK}`);
