import * as client from 'openid-client';
import { type OidcSettings } from '../../../sign-in-settings';
import { type Flow } from './flow';
import { SignInProblem } from './sign-in-problem';

/** Seconds that the provider has for an answer. */
const TIMEOUT = 5;

/** What the provider says about somebody. */
export interface Claims {
  sub: string;
  [name: string]: unknown;
}

/** The authority's identity provider. Its addresses are asked for when first needed, so that it need not run at the start. */
export class IdentityProvider {
  private discovered: Promise<client.Configuration> | undefined;

  constructor(private readonly settings: OidcSettings) {}

  /** Where to send the browser, and what to remember of it. @throws SignInProblem PROVIDER_DOWN */
  async begin(redirectUrl: URL): Promise<{ address: URL } & Pick<Flow, 'state' | 'nonce' | 'codeVerifier'>> {
    const configuration = await this.configuration();
    const flow = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUrl.href,
      scope: this.settings.scope,
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(flow.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { address, ...flow };
  }

  /**
   * Takes the code to the provider, and checks what comes for it.
   * @param address as the browser came back to it
   * @throws SignInProblem DECLINED, NOT_VERIFIED, PROVIDER_DOWN
   */
  async finish(address: URL, flow: Flow): Promise<Claims> {
    const configuration = await this.configuration();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, address, {
        pkceCodeVerifier: flow.codeVerifier,
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) {
        throw new SignInProblem('NOT_VERIFIED');
      }
      const { roleClaim, officeClaim } = this.settings;
      const isComplete = [roleClaim, officeClaim].every((name) => claimAt(claims, name) !== undefined);
      if (isComplete || configuration.serverMetadata().userinfo_endpoint === undefined) {
        return claims;
      }
      // Some providers tell the rest only when they are asked once more.
      return { ...(await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims };
    } catch (error) {
      throw problemOf(error);
    }
  }

  /**
   * Where the browser is sent to sign out at the provider too; undefined where the provider offers no such way.
   * @param returnTo where it is to come back to
   * @throws SignInProblem PROVIDER_DOWN
   */
  async signOutAddress(returnTo: URL): Promise<URL | undefined> {
    const configuration = await this.configuration();
    return configuration.serverMetadata().end_session_endpoint === undefined
      ? undefined
      : client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo.href });
  }

  private configuration(): Promise<client.Configuration> {
    this.discovered ??= this.discover();
    return this.discovered;
  }

  private async discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    try {
      return await client.discovery(issuer, clientId, clientSecret, undefined, {
        timeout: TIMEOUT,
        // The settings allow plain HTTP on the machine itself alone.
        execute: issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
      });
    } catch (error) {
      // Not remembered: it may be up again at the next attempt.
      this.discovered = undefined;
      throw new SignInProblem('PROVIDER_DOWN', { reason: String(error) }, { cause: error });
    }
  }
}

/** A claim by its name; with dots, inside of others. */
export function claimAt(claims: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(claims, name)) {
    return claims[name];
  }
  return name
    .split('.')
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? (value as Record<string, unknown>)[step]
          : undefined,
      claims,
    );
}

function problemOf(error: unknown): SignInProblem {
  if (error instanceof SignInProblem) {
    return error;
  }
  const cause = (error as Error).cause;
  const about = { reason: String(error), ...(cause instanceof Error ? { cause: cause.message } : {}) };
  if (error instanceof client.AuthorizationResponseError) {
    return new SignInProblem('DECLINED', about, { cause: error });
  }
  const isBroken = error instanceof client.ResponseBodyError && error.status >= 500;
  return new SignInProblem(isUnreachable(error) || isBroken ? 'PROVIDER_DOWN' : 'NOT_VERIFIED', about, {
    cause: error,
  });
}

/** A connection that fails or takes too long, as fetch tells it; the library may wrap that. */
function isUnreachable(error: unknown): boolean {
  const { name, message, code, cause } = error as Partial<Error & { code: string }>;
  return (
    name === 'TimeoutError' ||
    code === 'OAUTH_TIMEOUT' ||
    message === 'fetch failed' ||
    (typeof cause === 'object' && cause !== null && isUnreachable(cause))
  );
}
