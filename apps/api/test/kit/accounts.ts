import { type DataSource } from 'typeorm';
import { createAccounts, ROLES } from '../../src/modules/identity';
import { admitPartner } from '../../src/modules/sharing';
import { REPORTING } from '../../src/modules/sharing/grantable';
import { hashToken } from '../../src/modules/identity/secrets';

export type RoleCode =
  | 'COLLECTOR'
  | 'CONFIRMING_OFFICER'
  | 'CLOSING_OFFICER'
  | 'GRADING_OFFICER'
  | 'RULE_OWNER'
  | 'PUBLISHER'
  | 'INSPECTOR'
  | 'SUPERVISOR'
  | 'AUDITOR'
  | 'SYSTEM_OPERATOR'
  | 'ADMINISTRATOR';

/** The bureau of the tests, an office below it, another bureau, and the general administration above. */
export const OFFICES = { own: '380000', below: '380100', other: '310000', above: '000000' } as const;
export const PASSWORD = 'correct horse battery staple';

/** Covers 380000 and what is below. */
export const PARTNER_KEY = 'pk_partner-of-380000';
/** Covers 310000 and what is below. */
export const OTHER_PARTNER_KEY = 'pk_partner-of-310000';
/** May report to 380000 and what is below, and read nothing. */
export const REPORTING_KEY = 'pk_reports-to-380000';

export const usernameOf = (role: RoleCode, office: string): string =>
  `${role.toLowerCase().replace('_', '.')}.${office}`;

/** The bearer token of an account of the template; it lasts as long as the tests. */
export const tokenOf = (role: RoleCode, office: string): string => `token-of-${usernameOf(role, office)}`;

/** An account for each role at each of the four offices, a lasting token for each, two partners that read, and one that reports. */
export async function createTestAccounts(db: DataSource, at: Date): Promise<void> {
  const accounts = ROLES.flatMap(({ code }) =>
    Object.values(OFFICES).map((office) => ({
      username: usernameOf(code as RoleCode, office),
      displayName: `${code} ${office}`,
      password: PASSWORD,
      office,
      role: code,
    })),
  );
  await createAccounts(db, accounts, at);
  for (const { username, role, office } of accounts) {
    await db.query(
      `insert into session (token_hash, user_id, kind, created_at, expires_at)
       select $1, id, 'BEARER', $2, '2126-01-01' from user_account where username = $3`,
      [hashToken(tokenOf(role as RoleCode, office)), at, username],
    );
  }
  await admitPartner(db, {
    name: '宁波市商务局',
    apiKey: PARTNER_KEY,
    office: OFFICES.own,
    purpose: 'test',
  });
  await admitPartner(db, {
    name: '上海市商务委员会',
    apiKey: OTHER_PARTNER_KEY,
    office: OFFICES.other,
    purpose: 'test',
  });
  await admitPartner(db, {
    name: '宁波市税务局',
    apiKey: REPORTING_KEY,
    office: OFFICES.own,
    purpose: 'test',
    fields: [REPORTING],
  });
}
