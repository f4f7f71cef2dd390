import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { writePrivate } from './private-file.ts';
import { Problem } from './problem.ts';

/** What DATA_DIR/database.json keeps about the cluster. */
export interface ClusterRecord {
  /** Absolute. In the file relative when it lies below DATA_DIR, so that a moved checkout still finds it. */
  clusterDir: string;
  port: number;
  password: string;
  /** Whether the cluster has answered once: from then on it is data, and never made anew by itself. */
  ready: boolean;
}

const FILE = 'database.json';

/** @throws Problem when the file is there but cannot be read */
export function readRecord(dataDir: string): ClusterRecord | undefined {
  const path = join(dataDir, FILE);
  try {
    const record = JSON.parse(readFileSync(path, 'utf8')) as ClusterRecord;
    return { ...record, clusterDir: absolute(dataDir, record.clusterDir) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'EACCES') {
      throw new Problem(`${path} belongs to another user: start as that user, or choose another DATA_DIR.`);
    }
    throw new Problem(
      `${path} is damaged: put it back from a backup; it holds the password of the database.`,
    );
  }
}

/** Replaces the record in one step. */
export function writeRecord(dataDir: string, record: ClusterRecord): void {
  const inside = relative(dataDir, record.clusterDir);
  const clusterDir = inside.startsWith('..') || isAbsolute(inside) ? record.clusterDir : inside;
  writePrivate(join(dataDir, FILE), `${JSON.stringify({ ...record, clusterDir }, undefined, 2)}\n`);
}

function absolute(dataDir: string, path: string): string {
  return isAbsolute(path) ? path : join(dataDir, path);
}
