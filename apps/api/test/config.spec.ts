import { resolve } from 'node:path';
import { ConfigError, LOG_LEVELS, readConfig } from '../src/config';

const DATABASE_URL = 'postgres://user:password@localhost:5432/portcredit';
const readWith = (env: Record<string, string>) => readConfig({ DATABASE_URL, ...env });

test('With a database alone, all else has a value', () => {
  expect(readConfig({ DATABASE_URL })).toEqual({
    port: 4000,
    databaseUrl: DATABASE_URL,
    dataDir: resolve('.data'),
    demo: true,
    logLevel: 'info',
    signIn: { password: true },
    storage: { kind: 'DIRECTORY', directory: resolve('.data/evidence') },
    trustProxy: 'loopback',
    feedDir: undefined,
  });
});

test('Each setting is taken as it is given', () => {
  expect(
    readConfig({
      DATABASE_URL: 'postgresql://h/db',
      PORT: '8080',
      DATA_DIR: '/srv/data',
      DEMO: '0',
      LOG_LEVEL: 'warn',
      TRUST_PROXY: 'loopback, 10.0.0.0/8',
      FEED_DIR: '/srv/feed',
    }),
  ).toEqual({
    port: 8080,
    databaseUrl: 'postgresql://h/db',
    dataDir: '/srv/data',
    demo: false,
    logLevel: 'warn',
    signIn: { password: true },
    storage: { kind: 'DIRECTORY', directory: '/srv/data/evidence' },
    trustProxy: 'loopback, 10.0.0.0/8',
    feedDir: '/srv/feed',
  });
});

test.each(['0', '1', '65535'])('PORT %s is a port', (PORT) => {
  expect(readWith({ PORT }).port).toBe(Number(PORT));
});

test.each(LOG_LEVELS)('LOG_LEVEL %s is a level', (LOG_LEVEL) => {
  expect(readWith({ LOG_LEVEL }).logLevel).toBe(LOG_LEVEL);
});

describe('Files of evidence', () => {
  const KEYS = { STORAGE_ACCESS_KEY_ID: 'id', STORAGE_SECRET_ACCESS_KEY: 'key' };

  test('lie in a directory', () => {
    expect(readWith({ STORAGE_URL: 'file:///srv/evidence' }).storage).toEqual({
      kind: 'DIRECTORY',
      directory: '/srv/evidence',
    });
  });

  test('lie in a bucket of any store, below a prefix or not', () => {
    const endpoint = 'https://store.example.cn:9000';
    expect(
      readWith({ STORAGE_URL: `s3://port/a/b/?endpoint=${endpoint}&region=cn-north-1`, ...KEYS }).storage,
    ).toEqual({
      kind: 'S3',
      bucket: 'port',
      prefix: 'a/b',
      endpoint: new URL(endpoint),
      region: 'cn-north-1',
      accessKeyId: 'id',
      secretAccessKey: 'key',
      staging: resolve('.data/staging'),
    });
    expect(readWith({ STORAGE_URL: 's3://port', ...KEYS }).storage).toMatchObject({
      prefix: '',
      region: 'us-east-1',
    });
  });

  test.each([
    ['a path', { STORAGE_URL: '/srv/evidence' }, /neither a directory nor a bucket/],
    ['no path', { STORAGE_URL: 'file:///' }, /neither a directory nor a bucket/],
    ['another scheme', { STORAGE_URL: 'https://store/port' }, /neither a directory nor a bucket/],
    ['no bucket', { STORAGE_URL: 's3://', ...KEYS }, /neither a directory nor a bucket/],
    ['an endpoint that is none', { STORAGE_URL: 's3://port?endpoint=store', ...KEYS }, /endpoint/],
    ['no keys', { STORAGE_URL: 's3://port' }, /STORAGE_ACCESS_KEY_ID.*\n.*STORAGE_SECRET_ACCESS_KEY/],
    ['keys in the address', { STORAGE_URL: 's3://id:hush@port', ...KEYS }, /^(?!.*hush).*holds a key/],
  ])('stop the start with %s', (_what, env, sentence) => {
    expect(() => readWith(env)).toThrow(ConfigError);
    expect(() => readWith(env)).toThrow(sentence);
  });
});

const OIDC = {
  SIGN_IN: 'oidc',
  OIDC_ISSUER: 'https://id.example.cn/realms/port',
  OIDC_CLIENT_ID: 'portcredit',
  OIDC_CLIENT_SECRET: 'secret',
};

describe('Signing in through an identity provider', () => {
  test('takes where it is and as whom we ask it; the rest has a value', () => {
    expect(readWith(OIDC).signIn).toEqual({
      password: false,
      oidc: {
        issuer: new URL(OIDC.OIDC_ISSUER),
        clientId: 'portcredit',
        clientSecret: 'secret',
        scope: 'openid profile',
        roleClaim: 'role',
        officeClaim: 'office',
      },
    });
  });

  test('takes the rest as it is given', () => {
    const { signIn } = readWith({
      ...OIDC,
      SIGN_IN: 'both',
      OIDC_SCOPE: 'openid port',
      OIDC_ROLE_CLAIM: 'realm_access.roles',
      OIDC_OFFICE_CLAIM: 'dept',
      OIDC_REDIRECT_URL: 'https://credit.example.cn/sign-in/oidc/callback',
    });
    expect(signIn).toMatchObject({
      password: true,
      oidc: { scope: 'openid port', roleClaim: 'realm_access.roles', officeClaim: 'dept' },
    });
    expect(signIn.oidc?.redirectUrl?.href).toBe('https://credit.example.cn/sign-in/oidc/callback');
  });

  test('is no matter of those who sign in by password alone, and what is empty is not set', () => {
    expect(readWith({ SIGN_IN: '', OIDC_ISSUER: '', OIDC_CLIENT_ID: '' }).signIn).toEqual({ password: true });
  });

  test.each([
    ['SIGN_IN', { SIGN_IN: 'OIDC' }, 'local, oidc, both'],
    ['OIDC_ISSUER', { ...OIDC, OIDC_ISSUER: '' }, 'SIGN_IN=oidc needs it'],
    ['OIDC_ISSUER', { ...OIDC, OIDC_ISSUER: 'http://id.example.cn' }, 'begins with https://'],
    ['OIDC_ISSUER', { ...OIDC, OIDC_ISSUER: 'id.example.cn' }, 'begins with https://'],
    ['OIDC_CLIENT_ID', { ...OIDC, OIDC_CLIENT_ID: ' ' }, 'is not set'],
    ['OIDC_CLIENT_SECRET', { ...OIDC, OIDC_CLIENT_SECRET: '' }, 'is not set'],
    ['OIDC_REDIRECT_URL', { ...OIDC, OIDC_REDIRECT_URL: '/callback' }, 'begins with https://'],
  ])('%s: %j stops the start', (name, env, words) => {
    expect(() => readWith(env)).toThrow(new RegExp(`^${name} `));
    expect(() => readWith(env)).toThrow(words);
  });
});

describe('A setting that cannot be used stops the start, and is named with what to write instead', () => {
  test.each([
    ['PORT', { PORT: 'http' }, '"http"'],
    ['PORT', { PORT: '-1' }, '0 to 65535'],
    ['PORT', { PORT: '65536' }, '0 to 65535'],
    ['PORT', { PORT: '80.5' }, '"80.5"'],
    ['PORT', { PORT: '' }, '0 to 65535'],
    ['PORT', { PORT: '0x50' }, '0 to 65535'],
    ['DEMO', { DEMO: 'yes' }, '"yes"'],
    ['DEMO', { DEMO: '' }, 'write 1'],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }, 'write one of silent'],
    ['TRUST_PROXY', { TRUST_PROXY: 'everybody' }, 'with commas'],
    ['TRUST_PROXY', { TRUST_PROXY: '' }, 'loopback'],
    ['LOG_LEVEL', { LOG_LEVEL: 'INFO' }, '"INFO"'],
    ['DATABASE_URL', { DATABASE_URL: '' }, 'is not set'],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/x' }, 'postgres://user:password@host:5432/name'],
    ['DATABASE_URL', { DATABASE_URL: 'localhost:5432' }, 'postgres://user:password@host:5432/name'],
  ])('%s: %j', (name, env, words) => {
    const read = (): unknown => readWith(env);

    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${name} `));
    expect(read).toThrow(words);
  });

  test('all that are wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', DEMO: 'x', LOG_LEVEL: 'x' })).toThrow(
      /^PORT [^]*\nDATABASE_URL [^]*\nDEMO [^]*\nLOG_LEVEL /,
    );
  });

  test('without telling the password of the database', () => {
    expect(() => readWith({ DATABASE_URL: 'mysql://user:secret@host/db' })).toThrow(/^(?!.*secret)/);
  });
});
