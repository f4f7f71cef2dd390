import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockComplaints, type LockFile } from './lock-file.ts';
import { workspaceRoot } from './workspace-root.ts';

const lock = JSON.parse(readFileSync(join(workspaceRoot, 'package-lock.json'), 'utf8')) as LockFile;
const complaints = lockComplaints(lock);
for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length === 0 ? 0 : 1);
