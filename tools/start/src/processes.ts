import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process by more than its number, because numbers are given out again. */
export interface ProcessIdentity {
  pid: number;
  started: string;
}

// The process is there, but the system does not tell when it began (another user's, with a guarded /proc).
const UNTOLD = '?';

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return identify(process.pid) ?? { pid: process.pid, started: UNTOLD };
}

/** The process that runs under a number; undefined when none does. */
export function identify(pid: number): ProcessIdentity | undefined {
  const started = pid > 0 ? startOf(pid) : undefined;
  return started === undefined ? undefined : { pid, started };
}

/** Whether exactly that process still runs; a process that took over its number does not count. */
export function isAlive(identity: ProcessIdentity): boolean {
  const started = startOf(identity.pid);
  if (started === undefined) return false;
  return started === UNTOLD || identity.started === UNTOLD || started === identity.started;
}

/** Whether any process runs under this number; one that has ended but was not yet reaped does not count. */
export function isRunning(pid: number): boolean {
  return startOf(pid) !== undefined;
}

function startOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
  }
  try {
    return process.platform === 'linux' ? startFromProc(pid) : startFromPs(pid);
  } catch {
    return UNTOLD;
  }
}

function startFromProc(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in field 2 may hold blanks and brackets: count from the last bracket, after which field 3 begins.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? undefined : fields[22 - 3];
}

function startFromPs(pid: number): string {
  if (process.platform === 'win32') return UNTOLD;
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
}
