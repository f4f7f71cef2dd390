import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';

/** Appends a checkpoint to the witness file, one JSON object a line, and waits until it is on the disk. */
export async function appendToWitness(file: string, at: Date, note: string): Promise<void> {
  const handle = await open(file, 'a', 0o644);
  try {
    await handle.appendFile(`${JSON.stringify({ at: at.toISOString(), note })}\n`);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/**
 * The notes of a witness file, in its order, each with its line; none where there is no such file. A last line that
 * a crash cut off is left out; any other that cannot be read answers the empty note, which nobody signed.
 */
export async function readWitness(file: string): Promise<{ line: number; note: string }[]> {
  if (!existsSync(file)) {
    return [];
  }
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.slice(0, -1).map((line, index) => ({ line: index + 1, note: noteOf(line) }));
}

function noteOf(line: string): string {
  try {
    const { note } = JSON.parse(line) as { note?: unknown };
    return typeof note === 'string' ? note : '';
  } catch {
    return '';
  }
}
