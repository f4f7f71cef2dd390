import { resolve } from 'node:path';
import { readSignIn, type SignInSettings } from './sign-in-settings';
import { readStorage, type StorageSettings } from './storage-settings';

/** What the environment may set; the only place that reads it. The table in the README says the same. */
export interface Config {
  /** Port of API and console; 0 takes a free one. */
  port: number;
  /** PostgreSQL 15 or newer, as its owner. */
  databaseUrl: string;
  /** Where the installation keeps its own files: demo accounts, the embedded database. */
  dataDir: string;
  /** Whether demo accounts and demo enterprises are made at the first start. */
  demo: boolean;
  logLevel: LogLevel;
  /** Proxies whose X-Forwarded-For and -Proto are believed: who guesses passwords is told by address. */
  trustProxy: string;
  /** A folder that the worker takes files of events from; undefined for none. */
  feedDir: string | undefined;
  /** How staff sign in: by password, through the authority's identity provider, or either. */
  signIn: SignInSettings;
  /** Where files lie that are kept as evidence. */
  storage: StorageSettings;
}

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A setting that cannot be used; its message names the setting, the value and what to write instead. */
export class ConfigError extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks all settings at once.
 * @throws ConfigError with a sentence for each setting that is wrong
 */
export function readConfig(env: Environment): Config {
  const wrong: string[] = [];
  const port = Number(env.PORT ?? '4000');
  if (!/^\d+$/.test(env.PORT ?? '4000') || port > 65_535) {
    wrong.push(`PORT is "${env.PORT}": write a number from 0 to 65535.`);
  }
  const databaseUrl = env.DATABASE_URL ?? '';
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) {
    wrong.push(
      databaseUrl === ''
        ? 'DATABASE_URL is not set: use npm start, which brings a database, or name one (postgres://user:password@host:5432/name).'
        : 'DATABASE_URL does not begin with postgres://: write postgres://user:password@host:5432/name.',
    );
  }
  const demo = env.DEMO ?? '1';
  if (demo !== '0' && demo !== '1') {
    wrong.push(`DEMO is "${demo}": write 1 for demo accounts and demo data, or 0 for none.`);
  }
  const logLevel = LOG_LEVELS.find((level) => level === (env.LOG_LEVEL ?? 'info'));
  if (logLevel === undefined) {
    wrong.push(`LOG_LEVEL is "${env.LOG_LEVEL}": write one of ${LOG_LEVELS.join(', ')}.`);
  }
  const trustProxy = (env.TRUST_PROXY ?? 'loopback').trim();
  if (
    !/^(loopback|linklocal|uniquelocal|[0-9a-fA-F.:]+(\/\d{1,3})?)(\s*,\s*(loopback|linklocal|uniquelocal|[0-9a-fA-F.:]+(\/\d{1,3})?))*$/.test(
      trustProxy,
    )
  ) {
    wrong.push(
      `TRUST_PROXY is "${env.TRUST_PROXY}": write addresses, subnets or loopback, linklocal, uniquelocal, with commas between them.`,
    );
  }
  const feedDir = (env.FEED_DIR ?? '').trim();
  const signIn = readSignIn(env, wrong);
  const dataDir = resolve(env.DATA_DIR ?? '.data');
  const storage = readStorage(env, dataDir, wrong);
  if (wrong.length > 0) {
    throw new ConfigError(wrong.join('\n'));
  }
  return {
    port,
    databaseUrl,
    dataDir,
    demo: demo === '1',
    logLevel: logLevel ?? 'info',
    trustProxy,
    feedDir: feedDir === '' ? undefined : resolve(feedDir),
    signIn,
    storage,
  };
}

/** The environment of this process, for commands that are called by themselves. */
export const environmentOfProcess = (): Environment => process.env;
