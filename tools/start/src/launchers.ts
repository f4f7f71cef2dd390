import { readFileSync } from 'node:fs';
import { identify, isAlive, type ProcessIdentity } from './processes.ts';

const POLL_MS = 500;

/**
 * Calls `gone` when the npm that started this program has ended. The shell between npm and us passes no signal
 * on, so that after `kill` of npm nobody would tell us. Nothing happens when npm did not start us.
 */
export function watchLaunchers(gone: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const launchers = findLaunchers();
  const timer = setInterval(() => {
    if (launchers.every(isAlive)) return;
    clearInterval(timer);
    gone();
  }, POLL_MS);
  timer.unref();
}

function findLaunchers(): ProcessIdentity[] {
  const parent = identify(process.ppid);
  if (parent === undefined || process.platform !== 'linux') return parent === undefined ? [] : [parent];
  // npm, or npm's shell; above npm there is the person's own shell, which may end without us.
  const { name, ppid } = describe(parent.pid);
  const above = /^(ba|da|z|k)?sh$/.test(name) ? identify(ppid) : undefined;
  return above === undefined ? [parent] : [parent, above];
}

function describe(pid: number): { name: string; ppid: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    return { name: stat.slice(stat.indexOf('(') + 1, end), ppid: Number(stat.slice(end + 2).split(' ')[1]) };
  } catch {
    return { name: '', ppid: 0 };
  }
}
