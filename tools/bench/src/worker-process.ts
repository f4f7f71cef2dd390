import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { workspaceRoot } from '@portcredit/start';
import { memoryOf } from './memory-of.ts';

/** A worker in a process of its own, as `main.cjs worker` runs it. */
export interface WorkerProcess {
  /** The most memory that it held since it started, in MiB. */
  peakRssMiB(this: void): Promise<number>;
  stop(this: void): Promise<void>;
}

/** Starts a worker and waits until it takes jobs. */
export async function startWorkerProcess(env: NodeJS.ProcessEnv): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [join(workspaceRoot, 'apps/api/dist/main.cjs'), 'worker'], {
    env: { ...process.env, ...env, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (lines: Buffer) => {
      if (lines.toString().includes('"working"')) {
        resolve();
      }
    });
    child.once('exit', () => reject(new Error('The worker ended before it worked.')));
  });
  return {
    peakRssMiB: () => memoryOf(child.pid),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
