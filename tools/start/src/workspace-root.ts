import { resolve } from 'node:path';

/** The folder that holds nx.json, wherever the process was started. */
export const workspaceRoot: string = resolve(import.meta.dirname, '../../..');
