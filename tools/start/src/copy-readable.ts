import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Copies a tree once, so that everybody may read and run it. Whole or not at all: it gets its name when it is
 * finished, and a copy that is already there stays.
 * @param finish works on the copy before it gets its name
 */
export function copyReadable(from: string, to: string, finish: (draft: string) => void): void {
  if (existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  chmodSync(dirname(to), 0o755);
  const draft = mkdtempSync(`${to}-`);
  try {
    copyTree(from, draft);
    finish(draft);
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Somebody else finished the same copy first.
    if (!existsSync(to)) throw error;
  }
}

function copyTree(from: string, to: string): void {
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) {
      mkdirSync(target);
      copyTree(source, target);
    } else if (entry.isSymbolicLink()) {
      symlinkSync(readlinkSync(source), target);
    } else {
      copyFileSync(source, target);
      chmodSync(target, (statSync(source).mode & 0o111) === 0 ? 0o644 : 0o755);
    }
  }
}
