import { Writable } from 'node:stream';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { type App, createApp } from '../../src/app';
import { newApiKey } from '../../src/modules/identity';
import { admitPartner } from '../../src/modules/sharing';
import { createClient, OFFICES, openWorld, PASSWORD, usernameOf, type World } from '../kit';

const WRONG_PASSWORD = 'a wrong passphrase that nobody may read';
const SIGN_IN = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { token } }`;

let world: World;
let app: App;
const printed: string[] = [];
const apiKey = newApiKey();
/** Everything that was secret in what follows. */
const secrets: string[] = [PASSWORD, WRONG_PASSWORD, apiKey];

beforeAll(async () => {
  world = await openWorld();
  // A server that prints everything there is, and cuts out nothing.
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      printed.push(chunk.toString());
      done();
    },
  });
  const log = pino({ level: 'trace' }, output);
  app = await createApp(
    { ...world.platform, log },
    { port: 0, consoleDirectory: resolve(__dirname, 'none') },
  );
  await admitPartner(world.platform.db, { name: '海关', apiKey, office: OFFICES.own, purpose: 'test' });

  const variables = { username: usernameOf('COLLECTOR', OFFICES.own), password: PASSWORD };
  const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  const signedIn = await post(JSON.stringify({ query: SIGN_IN, variables }));
  const { data } = (await signedIn.json()) as { data: { signIn: { token: string } } };
  const cookie = /portcredit_session=([^;]+)/.exec(signedIn.headers.getSetCookie()[0] ?? '')?.[1] ?? '';
  secrets.push(data.signIn.token, cookie);

  const anyone = createClient(app.url);
  const wrong = { ...variables, password: WRONG_PASSWORD };
  const answers = [await anyone.send(SIGN_IN, wrong)];
  // Wrong in its shape: the password must not come back in the words about it.
  for (const shape of [
    { ...wrong, username: 1 },
    { password: WRONG_PASSWORD },
    { ...wrong, password: [WRONG_PASSWORD] },
    { ...wrong, password: { text: WRONG_PASSWORD } },
  ]) {
    answers.push(await anyone.send(SIGN_IN, shape));
  }
  const inline = `mutation { signIn(username: 1, password: "${WRONG_PASSWORD}") { token } }`;
  answers.push(await anyone.send(inline), await anyone.send(inline.replace('signIn', 'signin')));
  expect(answers.every(({ errors }) => errors !== undefined)).toBe(true);
  expect(JSON.stringify(answers)).not.toContain(WRONG_PASSWORD);
  await post(`{"query": "${WRONG_PASSWORD}`);
  await createClient(app.url, data.signIn.token).ask('{ viewer { id } }');
  await createClient(app.url, apiKey).ask('{ viewer { id } }');
  await post(JSON.stringify({ query: '{ viewer { id } }' }), { cookie: `portcredit_session=${cookie}` });
  // A fault in the middle of it all: what it prints is for the administrator's eyes.
  await world.owner.query('alter table audit_entry rename to audit_entry_away');
  try {
    const { errors } = await anyone.send(SIGN_IN, variables);
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL_ERROR');
  } finally {
    await world.owner.query('alter table audit_entry_away rename to audit_entry');
  }
});
afterAll(async () => {
  await app.close();
  await world.close();
});

test('no table holds a password, a token or a key in clear', async () => {
  expect(secrets.every((secret) => secret.length >= 20)).toBe(true);
  const tables = await world.owner.query<{ name: string }[]>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    for (const secret of secrets) {
      // As text, and as bytes, which PostgreSQL shows as hexadecimal digits.
      const hex = Buffer.from(secret).toString('hex');
      const [row] = await world.owner.query<{ count: number }[]>(
        `select count(*)::integer as count from ${name} line where position($1 in line::text) > 0 or position($2 in line::text) > 0`,
        [secret, hex],
      );
      if (row?.count !== 0) {
        found.push(`${name}: ${secret}`);
      }
    }
  }
  expect(found).toEqual([]);
});

test('a search like that would find one', async () => {
  await world.owner.query(`insert into partner (name, office_code) values ($1, '380000')`, [
    `Partner ${apiKey}`,
  ]);
  const [row] = await world.owner.query<{ count: number }[]>(
    `select count(*)::integer as count from partner line where position($1 in line::text) > 0`,
    [apiKey],
  );
  await world.owner.query(`delete from partner where name = $1`, [`Partner ${apiKey}`]);
  expect(row?.count).toBe(1);
});

test('passwords are kept as argon2id, each with its own salt', async () => {
  const rows = await world.owner.query<{ hash: string }[]>(`select password_hash as hash from user_account`);

  expect(rows.every(({ hash }) => hash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$'))).toBe(true);
  expect(new Set(rows.map(({ hash }) => hash)).size).toBe(rows.length);
});

test('nothing that is printed holds one, not even a fault in the middle of signing in', () => {
  const text = printed.join('');

  expect(text).toContain('"msg":"fault"');
  for (const secret of secrets) {
    expect(text).not.toContain(secret);
  }
});
