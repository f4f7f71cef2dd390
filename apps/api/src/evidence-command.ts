import { type Environment, readConfig } from './config';
import { verifyEvidence } from './modules/evidence';
import { createDataSource } from './platform/database/data-source';
import { openStorage } from './platform/storage/storage';

const USAGE = 'Usage: npm run evidence -- verify';

/**
 * `verify`: reads every file of evidence and compares its hash. Sentences about what is wrong come first; the last line of
 * standard output is one JSON object `{"files","damaged","missing","ok"}`.
 * @returns the exit code: 0 all as they were, 1 something is wrong, 2 wrong call
 */
export async function runEvidence(args: string[], env: Environment): Promise<number> {
  if (args.length !== 1 || args[0] !== 'verify') {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const { databaseUrl, storage } = readConfig(env);
  const db = await createDataSource({ url: databaseUrl, poolSize: 2 }).initialize();
  try {
    const verdict = await verifyEvidence({ db, storage: openStorage(storage) }, (line) =>
      process.stdout.write(`${line}\n`),
    );
    process.stdout.write(`${JSON.stringify(verdict)}\n`);
    return verdict.ok ? 0 : 1;
  } finally {
    await db.destroy();
  }
}
