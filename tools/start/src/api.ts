import { createRequire } from 'node:module';
import { join } from 'node:path';
import { workspaceRoot } from './workspace-root.ts';

/** Somebody who can sign in to the demonstration. */
export interface Account {
  username: string;
  password: string;
  role: string;
  office: string;
}

/** The API at work. */
export interface RunningApi {
  url: string;
  close(): Promise<void>;
  accounts?: Account[];
  /** Lines for the person who starts it. */
  announcements: string[];
}

/** What the built API offers to those who run it in their own process. */
export interface Api {
  /** `measured` is for measurements: of a worker in a process of its own, of what the trail costs. */
  start(env: NodeJS.ProcessEnv, measured?: { withoutWorker: true; withoutTrail?: true }): Promise<RunningApi>;
  /** Returns the exit code. */
  runImport(argv: string[], env: NodeJS.ProcessEnv): Promise<number>;
  /** Whether the call works on a database. */
  auditNeedsDatabase(argv: string[], env: NodeJS.ProcessEnv): boolean;
  /** Returns the exit code. */
  runAudit(argv: string[], env: NodeJS.ProcessEnv): Promise<number>;
  /** Returns the exit code. */
  runEvidence(argv: string[], env: NodeJS.ProcessEnv): Promise<number>;
  /** Returns the exit code. */
  runReplay(argv: string[], env: NodeJS.ProcessEnv): Promise<number>;
}

/** Loads the built API; build it first. */
export function loadApi(): Api {
  const require = createRequire(join(workspaceRoot, 'package.json'));
  return require('./apps/api/dist/main.cjs') as Api;
}
