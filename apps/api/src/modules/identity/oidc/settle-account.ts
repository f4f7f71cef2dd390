import { createHash } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../../platform/audit/write-audit';
import { type CommandContext } from '../../../platform/graphql/context';
import { findAccount } from '../find-viewer';
import { hashPassword, newToken } from '../secrets';
import { UserAccountEntity } from '../user-account.entity';
import { type Identity } from './match-claims';
import { SignInProblem } from './sign-in-problem';

/**
 * The account of somebody whom the provider vouches for: made at the first sign-in, brought up to what the provider
 * says at each later one. It is known by issuer and subject alone: an account that only has the same name is another's.
 * @returns the account's id
 * @throws SignInProblem DISABLED
 */
export async function settleAccount(context: CommandContext, identity: Identity): Promise<string> {
  const { issuer, subject } = identity;
  return context.db.transaction(async (tx) => {
    // Two first sign-ins at once make one account.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${issuer}\n${subject}`]);
    const found = await tx.findOneBy(UserAccountEntity, { oidcIssuer: issuer, oidcSubject: subject });
    if (found !== null && found.disabledAt !== null) {
      throw new SignInProblem('DISABLED', { account: found.id });
    }
    return found === null
      ? createAccount(tx, context, identity)
      : bringUpToDate(tx, context, found, identity);
  });
}

const factsOf = ({
  displayName,
  officeCode,
  roleCode,
}: Omit<Identity, 'issuer' | 'subject' | 'username'>) => ({
  displayName,
  office: officeCode,
  role: roleCode,
});

async function createAccount(
  tx: EntityManager,
  context: CommandContext,
  identity: Identity,
): Promise<string> {
  // A password that nobody was ever told: the column holds one for every account.
  const passwordHash = await hashPassword(newToken());
  const { issuer, subject, username, displayName, officeCode, roleCode } = identity;
  const digest = createHash('sha256').update(`${issuer}\n${subject}`).digest('hex');
  const insert = async (name: string): Promise<string | undefined> => {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into user_account (username, display_name, password_hash, office_code, role_code, created_at, oidc_issuer, oidc_subject)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (username) do nothing returning id`,
      [name, displayName, passwordHash, officeCode, roleCode, context.clock.now(), issuer, subject],
    );
    return row?.id;
  };
  const own = `oidc-${digest.slice(0, 20)}`;
  const preferred = username === undefined ? undefined : await insert(username);
  const id = preferred ?? (await insert(own));
  if (id === undefined) {
    throw new Error(`There is an account called ${own} already.`);
  }
  await writeAudit(tx, { ...context, viewer: await findAccount(tx, id) }, [
    {
      operation: 'CREATE_ACCOUNT',
      subjectType: 'UserAccount',
      subjectId: id,
      after: {
        username: preferred === undefined ? own : username,
        ...factsOf(identity),
        oidc: { issuer, subject },
      },
      officeCode,
    },
  ]);
  return id;
}

async function bringUpToDate(
  tx: EntityManager,
  context: CommandContext,
  found: UserAccountEntity,
  identity: Identity,
): Promise<string> {
  const [before, after] = [factsOf(found), factsOf(identity)];
  if (JSON.stringify(before) !== JSON.stringify(after)) {
    const { displayName, officeCode, roleCode } = identity;
    await tx.update(UserAccountEntity, { id: found.id }, { displayName, officeCode, roleCode });
    await writeAudit(tx, { ...context, viewer: await findAccount(tx, found.id) }, [
      {
        operation: 'CHANGE_ACCOUNT',
        subjectType: 'UserAccount',
        subjectId: found.id,
        before,
        after,
        officeCode: found.officeCode,
      },
    ]);
  }
  return found.id;
}
