import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config } from '../../config';
import { type Platform } from '../../platform/graphql/context';
import { createAccounts, newApiKey } from '../identity';
import { admitPartner } from '../sharing';
import { DEMO_PARTNER, DEMO_STAFF, FIRST_ADMINISTRATOR } from './demo-accounts';
import { makeDemoData } from './make-demo-data';

/** A sign-in as DATA_DIR/demo-accounts.json holds it. */
export interface DemoAccount {
  username: string;
  password: string;
  role: string;
  office: string;
}

interface DemoPartner {
  name: string;
  apiKey: string;
  grant: { office: string; purpose: string };
}

const FILE = 'demo-accounts.json';

/**
 * Makes the first accounts of an installation, each with a random password that is kept in a file for its owner alone.
 * Where there are accounts already, nothing is made.
 * @returns the accounts that the file holds
 */
export async function ensureAccounts(
  platform: Platform,
  { dataDir, demo }: Pick<Config, 'dataDir' | 'demo'>,
): Promise<DemoAccount[]> {
  const { db, clock } = platform;
  const path = join(dataDir, FILE);
  const [{ exists } = { exists: true }] = await db.query<{ exists: boolean }[]>(
    `select exists (select from user_account) as exists`,
  );
  if (exists) {
    return readAccounts(path);
  }
  const staff = (demo ? DEMO_STAFF : FIRST_ADMINISTRATOR).map((account) => ({
    ...account,
    password: randomBytes(12).toString('base64url'),
  }));
  const partners: DemoPartner[] = demo
    ? [
        {
          name: DEMO_PARTNER.name,
          apiKey: newApiKey(),
          grant: { office: DEMO_PARTNER.office, purpose: DEMO_PARTNER.purpose },
        },
      ]
    : [];
  // The file first: a password that only the database knew as a hash could never be told again.
  const accounts = staff.map(({ username, password, role, office }) => ({
    username,
    password,
    role,
    office,
  }));
  await writePrivately(path, [...accounts, ...partners]);
  await createAccounts(db, staff, clock.now());
  for (const { name, apiKey, grant } of partners) {
    await admitPartner(db, { name, apiKey, ...grant });
  }
  if (demo) {
    await makeDemoData(platform);
  }
  return accounts;
}

async function writePrivately(path: string, content: unknown): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  const temporary = `${path}.new`;
  await writeFile(temporary, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await chmod(temporary, 0o600);
  await rename(temporary, path);
}

async function readAccounts(path: string): Promise<DemoAccount[]> {
  try {
    const content = JSON.parse(await readFile(path, 'utf8')) as (DemoAccount | DemoPartner)[];
    return content.filter((entry): entry is DemoAccount => 'username' in entry);
  } catch {
    return [];
  }
}
