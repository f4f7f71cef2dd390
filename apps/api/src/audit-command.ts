import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type DataSource } from 'typeorm';
import { type Environment, readConfig } from './config';
import {
  type Claim,
  exportTrail,
  type NoteVerifier,
  proveEntry,
  readVerifiers,
  readWitness,
  sealingFiles,
  verifyDatabase,
  verifyExport,
} from './modules/audit';
import { noteAccess } from './platform/audit/note-access';
import { SYSTEM } from './platform/audit/write-audit';
import { createDataSource } from './platform/database/data-source';

const USAGE = `Usage: npm run audit -- export FILE
       npm run audit -- verify [FILE] [--key audit-key.pub] [--witness FILE]
       npm run audit -- prove ID
FILE is packed with gzip where its name ends in .gz. Without FILE, verify reads the database.`;

const SEALED_WITHIN_MS = 2_000;

interface Call {
  what: 'export' | 'verify' | 'prove';
  /** A file or the id of an entry. */
  given: string | undefined;
  key: string | undefined;
  witness: string | undefined;
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const answer = (line: string): void => void process.stdout.write(`${line}\n`);

function readCall(args: string[], env: Environment): Call | undefined {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { key: { type: 'string' }, witness: { type: 'string' } },
    });
    const [what, given, ...more] = positionals;
    if (more.length > 0 || (what !== 'verify' && given === undefined)) {
      return undefined;
    }
    const path = (file: string | undefined): string | undefined =>
      file === undefined ? undefined : resolve(env.INIT_CWD ?? process.cwd(), file);
    const files = { key: path(values.key), witness: path(values.witness) };
    switch (what) {
      case 'export':
      case 'verify':
        return { what, given: path(given), ...files };
      case 'prove':
        return { what, given, ...files };
      default:
        return undefined;
    }
  } catch (error) {
    say((error as Error).message);
    return undefined;
  }
}

/** Whether the call works on a database; a file is verified without one. */
export function auditNeedsDatabase(args: string[], env: Environment): boolean {
  const call = readCall(args, env);
  return call !== undefined && !(call.what === 'verify' && call.given !== undefined);
}

/**
 * Exports, verifies and proves the trail. Sentences about what is wrong come first; the last line of a verification
 * is one JSON object `{"entries","sealed","ok"}`.
 * @returns the exit code: 0 done and right, 1 something is wrong, 2 wrong call
 */
export async function runAudit(args: string[], env: Environment): Promise<number> {
  const call = readCall(args, env);
  if (call === undefined) {
    say(USAGE);
    return 2;
  }
  const files = sealingFiles(resolve(env.DATA_DIR ?? '.data'));
  for (const file of [call.key, call.witness, call.what === 'verify' ? call.given : undefined]) {
    if (file !== undefined && !existsSync(file)) {
      say(`${file} does not exist: check the path.`);
      return 2;
    }
  }
  const keys = readVerifiers(call.key ?? files.publicKey);
  if (call.key !== undefined && keys.length === 0) {
    say(`${call.key} holds no key of the form name+hash+base64: take audit-key.pub of the installation.`);
    return 2;
  }
  const witness = await claimsOf(call.witness ?? files.witness);
  if (call.what === 'verify' && call.given !== undefined) {
    const maybeOlder = call.witness === undefined;
    const verdict = await verifyExport(call.given, { keys, witness, maybeOlder, say: answer }).catch(
      unreadable,
    );
    answer(JSON.stringify(verdict));
    return verdict.ok ? 0 : 1;
  }
  const db = await createDataSource({ url: readConfig(env).databaseUrl, poolSize: 2 }).initialize();
  try {
    return await onDatabase(db, call, keys, witness);
  } finally {
    await db.destroy();
  }
}

const claimsOf = async (file: string): Promise<Claim[]> =>
  (await readWitness(file)).map(({ line, note }) => ({ note, source: `line ${line} of the witness file` }));

function unreadable(error: unknown): { entries: number; sealed: number; ok: boolean } {
  answer(`The file cannot be read: ${(error as Error).message}`);
  return { entries: 0, sealed: 0, ok: false };
}

async function onDatabase(
  db: DataSource,
  { what, given = '' }: Call,
  keys: readonly NoteVerifier[],
  witness: readonly Claim[],
): Promise<number> {
  if (what === 'verify') {
    const { unsealed, ...verdict } = await verifyDatabase(db, { keys, witness, say: answer });
    say(`${unsealed} entries are newer than the last seal.`);
    answer(JSON.stringify(verdict));
    return verdict.ok ? 0 : 1;
  }
  if (what === 'export') {
    const caller = { ...SYSTEM, address: 'command line' };
    await noteAccess(db.manager, caller, {
      operation: 'EXPORT_AUDIT',
      subjectType: 'AuditTrail',
      subjectIds: [],
    });
    await untilSealed(db);
    const entries = await exportTrail(db, given, keys);
    if (entries === undefined) {
      say('Nothing is sealed yet: start the system, which seals within a second.');
      return 1;
    }
    answer(JSON.stringify({ entries, file: given }));
    return 0;
  }
  const proof = /^\d{1,18}$/.test(given) ? await proveEntry(db, given, keys) : 'unknown';
  if (typeof proof === 'string') {
    say(
      proof === 'unknown'
        ? `There is no entry ${given}: its id is the one that the audit page and an export show.`
        : `Entry ${given} is not sealed yet: try again in a second.`,
    );
    return 1;
  }
  answer(proof.proof.trimEnd());
  say(proof.entry);
  say(proof.holds ? 'The proof holds.' : 'The proof does not hold: the entry or the tree was changed.');
  return proof.holds ? 0 : 1;
}

/** The export holds the entry about itself where the system runs and seals; where it does not, it is not waited for. */
async function untilSealed(db: DataSource): Promise<void> {
  const [newest] = await db.query<{ id: string }[]>(`select max(id) as id from audit_entry`);
  for (const deadline = Date.now() + SEALED_WITHIN_MS; Date.now() < deadline;) {
    const [row] = await db.query<{ sealed: boolean }[]>(
      `select exists (select from audit_leaf where entry_id = $1) as sealed`,
      [newest?.id],
    );
    if (row?.sealed === true) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
