import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { workspaceRoot } from '@portcredit/start';
import { type Installation, seconds } from './installation.ts';
import { memoryOf } from './memory-of.ts';

export interface ImportRun<Result> {
  seconds: number;
  peakRssMiB: number;
  result: Result;
}

/** One import from the command line in a process of its own, whose memory is read while it runs. */
export async function runImport<Result>(
  { databaseUrl, dataDir }: Installation,
  what: 'enterprises' | 'events',
  file: string,
  nodeOptions: readonly string[] = [],
): Promise<ImportRun<Result>> {
  const main = join(workspaceRoot, 'apps/api/dist/main.cjs');
  const child = spawn(process.execPath, [...nodeOptions, main, 'import', what, file, '--office', '380000'], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, DEMO: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let peak = 0;
  const timer = setInterval(() => void memoryOf(child.pid).then((now) => (peak = Math.max(peak, now))), 20);
  const taken = await seconds(() => new Promise((resolve) => child.on('close', resolve)));
  clearInterval(timer);
  return {
    seconds: taken,
    peakRssMiB: peak,
    result: JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Result,
  };
}
