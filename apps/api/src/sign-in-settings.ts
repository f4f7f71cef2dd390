import { type Environment } from './config';

/** The authority's own identity provider, as a client of it knows it. */
export interface OidcSettings {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** What is asked for, besides who it is. */
  scope: string;
  /** Claims with the code of the role and of the office; a dot goes down into an object. */
  roleClaim: string;
  officeClaim: string;
  /** Where the provider sends the browser back to; from the address of the request where it is not set. */
  redirectUrl?: URL;
}

/** How staff may sign in. */
export interface SignInSettings {
  password: boolean;
  oidc?: OidcSettings;
}

export const BY_PASSWORD: SignInSettings = { password: true };

const WAYS = ['local', 'oidc', 'both'] as const;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** @param wrong takes a sentence for each setting that cannot be used */
export function readSignIn(env: Environment, wrong: string[]): SignInSettings {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const way = WAYS.find((one) => one === (given('SIGN_IN') ?? 'local'));
  if (way === undefined) {
    wrong.push(`SIGN_IN is "${env.SIGN_IN}": write one of ${WAYS.join(', ')}.`);
  }
  if (way === undefined || way === 'local') {
    return BY_PASSWORD;
  }
  const needed = (name: string): string => {
    const value = given(name);
    if (value === undefined) {
      wrong.push(`${name} is not set: SIGN_IN=${way} needs it.`);
    }
    return value ?? '';
  };
  /** Secrets go this way: in the clear only where they do not leave the machine. */
  const address = (name: string, value: string): URL => {
    const url = URL.parse(value);
    const isSafe =
      url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname));
    if (value !== '' && !isSafe) {
      wrong.push(`${name} is "${value}": write an address that begins with https://.`);
    }
    return url !== null && isSafe ? url : new URL('https://unset.invalid');
  };
  const redirectUrl = given('OIDC_REDIRECT_URL');
  return {
    password: way === 'both',
    oidc: {
      issuer: address('OIDC_ISSUER', needed('OIDC_ISSUER')),
      clientId: needed('OIDC_CLIENT_ID'),
      clientSecret: needed('OIDC_CLIENT_SECRET'),
      scope: given('OIDC_SCOPE') ?? 'openid profile',
      roleClaim: given('OIDC_ROLE_CLAIM') ?? 'role',
      officeClaim: given('OIDC_OFFICE_CLAIM') ?? 'office',
      ...(redirectUrl === undefined ? {} : { redirectUrl: address('OIDC_REDIRECT_URL', redirectUrl) }),
    },
  };
}
