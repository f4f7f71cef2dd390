import { chownSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file that only its owner reads, in one step: a reader sees the old text or the new one.
 * The owner is that of the folder, so that a run as root does not lock out the person whose folder it is.
 */
export function writePrivate(path: string, text: string): void {
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  giveToOwnerOf(dirname(path), draft);
  renameSync(draft, path);
}

/** Lets what root has made below a folder belong to the owner of that folder; nothing for others. */
export function giveToOwnerOf(folder: string, path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder);
  chownSync(path, uid, gid);
}
