import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type CreditEventStatus, type RuleSetContent, type ScoredEvent } from '@portcredit/credit';
import { workspaceRoot } from '@portcredit/start';

/** An enterprise as it is scored: its events of the cycle, and the grade that it holds. */
export interface ScoredEnterprise<Event = ScoredEvent> {
  events: Event[];
  held: string;
}

/** An event whose points are those of its item. */
export interface UnpricedEvent {
  id: string;
  itemCode: string;
  status: CreditEventStatus;
}

/** What each engine answers. */
export interface Graded {
  points: number;
  seriousPenaltyPoints: number;
  grade: string;
  reason: string;
}

/** Another engine, with the rules in its own form. */
export interface Peer {
  name: string;
  /** Events that bring their points, as they were frozen when they were collected. */
  score(this: void, enterprise: ScoredEnterprise): Promise<Graded>;
  /** Events that name their item alone. */
  price(this: void, enterprise: ScoredEnterprise<UnpricedEvent>): Promise<Graded>;
}

export type MakePeer = (rules: RuleSetContent) => Peer;

const directory = join(workspaceRoot, 'tools/bench/peers');

/** Installs the peers in a folder of their own where they are not yet: nothing else of the workspace depends on them. */
export function installPeers(): void {
  if (existsSync(join(directory, 'node_modules/.package-lock.json'))) {
    return;
  }
  // Within a script npm tells where it lies; else it is the one on the path.
  const npm = process.env['npm_execpath'];
  const [command, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const { status } = spawnSync(command ?? '', [...first, 'ci', '--ignore-scripts', '--prefix', directory], {
    cwd: directory,
    stdio: ['ignore', 2, 2],
    shell: npm === undefined && process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error(`The peers could not be installed: npm ci in ${directory}.`);
  }
}

/** A module of the peers. */
export const requirePeer = (name: string): unknown => createRequire(join(directory, 'package.json'))(name);
