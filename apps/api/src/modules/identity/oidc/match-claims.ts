import { type OidcSettings } from '../../../sign-in-settings';
import { type Claims, claimAt } from './identity-provider';
import { SignInProblem } from './sign-in-problem';

/** Somebody as the provider knows her, in our terms. */
export interface Identity {
  issuer: string;
  subject: string;
  /** What the account would be called, if nobody is called so yet. */
  username: string | undefined;
  displayName: string;
  roleCode: string;
  officeCode: string;
}

const USERNAME = /^[a-z0-9._-]{2,40}$/;
const LONGEST_NAME = 80;

const texts = (claim: unknown): string[] =>
  (Array.isArray(claim) ? (claim as unknown[]) : [claim])
    .map((value) => (typeof value === 'number' ? String(value) : value))
    .filter((value) => typeof value === 'string')
    .map((value) => value.trim())
    .filter((value) => value !== '');

const firstOf = (...claims: unknown[]): string | undefined => claims.flatMap(texts)[0];

/** The only one of the claimed codes that is known: a provider may list groups that are none of ours. */
function onlyKnown(claimed: string[], known: ReadonlySet<string>): string | undefined {
  const [one, another] = [...new Set(claimed)].filter((code) => known.has(code));
  return another === undefined ? one : undefined;
}

/**
 * @param offices codes of the offices
 * @param rolesAt codes of the roles that an office may give; in the claim, lower case will do
 * @throws SignInProblem ROLE_UNKNOWN, OFFICE_UNKNOWN
 */
export async function matchClaims(
  claims: Claims,
  { issuer, roleClaim, officeClaim }: Pick<OidcSettings, 'issuer' | 'roleClaim' | 'officeClaim'>,
  offices: ReadonlySet<string>,
  rolesAt: (office: string) => Promise<ReadonlySet<string>>,
): Promise<Identity> {
  const claimedOffices = texts(claimAt(claims, officeClaim));
  const officeCode = onlyKnown(claimedOffices, offices);
  if (officeCode === undefined) {
    throw new SignInProblem('OFFICE_UNKNOWN', { subject: claims.sub, claimed: claimedOffices.slice(0, 20) });
  }
  const claimedRoles = texts(claimAt(claims, roleClaim)).map((role) => role.toUpperCase());
  const roleCode = onlyKnown(claimedRoles, await rolesAt(officeCode));
  if (roleCode === undefined) {
    throw new SignInProblem('ROLE_UNKNOWN', { subject: claims.sub, claimed: claimedRoles.slice(0, 20) });
  }
  const username = firstOf(claims.preferred_username)?.toLowerCase();
  return {
    issuer: issuer.href,
    subject: claims.sub,
    username: username !== undefined && USERNAME.test(username) ? username : undefined,
    displayName: (firstOf(claims.name, claims.preferred_username) ?? claims.sub).slice(0, LONGEST_NAME),
    roleCode,
    officeCode,
  };
}
