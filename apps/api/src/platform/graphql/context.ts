import { type StatutoryCalendar } from '@portcredit/working-days';
import type DataLoader from 'dataloader';
import { type DataSource } from 'typeorm';
import { type Clock } from '../clock';
import { type Logger } from '../logging';
import { type SignInSettings } from '../../sign-in-settings';
import { type Storage } from '../storage/storage';
import { type Actor, type Viewer } from '../viewer';

/** What lives as long as the process. */
export interface Platform {
  db: DataSource;
  clock: Clock;
  calendar: StatutoryCalendar;
  log: Logger;
  /** How staff sign in. */
  signIn: SignInSettings;
  /** Files that are kept as evidence. */
  storage: Storage;
}

/** Who calls, from where. */
export interface Caller {
  viewer: Actor | null;
  requestId: string;
  address: string;
  /** The office that the system acts for where nobody is signed in, as at the command line. */
  actsFor?: string;
}

/** What a command needs: the platform and who calls. */
export interface CommandContext extends Platform, Caller {}

/** What a resolver gets; lives as long as one request. */
export interface Context extends CommandContext {
  viewer: Viewer | null;
  loaders: Map<string, DataLoader<never, unknown>>;
  setSessionCookie(token: string | null, expires?: Date): void;
  sessionToken: string | undefined;
  /** What the caller is known by; a browser sends the cookie by itself, a token or a key takes a program. */
  credential: 'COOKIE' | 'BEARER' | 'NONE';
}
