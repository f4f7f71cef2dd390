import { readFile } from 'node:fs/promises';

/** The most memory that a process held until now, in MiB; 0 where the system does not tell. */
export async function memoryOf(pid: number | undefined): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
