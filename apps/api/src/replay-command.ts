import { createReadStream, createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type DataSource } from 'typeorm';
import { type Environment, readConfig } from './config';
import {
  corpusLines,
  replayCorpus,
  type ReplayedReview,
  replayReviews,
  reviewsAfter,
} from './modules/grading';
import { createDataSource } from './platform/database/data-source';

const USAGE = `Usage: npm run replay [-- --write <file> | --corpus <folder>]
  --write   writes every stored review with its events and rules into a file
  --corpus  derives the reviews of the files of a folder again, without a database`;
/** Reviews that are derived at a time: what the process holds at most. */
const CHUNK = 1_000;

/**
 * Derives every stored review again from its events and its version of the rules, and compares. Each one that differs is
 * told in a line; the last line of standard output is one JSON object `{"reviews","equal","different"}`.
 * @returns the exit code: 0 all equal, 1 some are not, 2 wrong call
 */
export async function runReplay(args: string[], env: Environment): Promise<number> {
  const [option, path, ...rest] = args;
  if (option === '--corpus' && path !== undefined && rest.length === 0) {
    return tell(fromFolder(path));
  }
  if (option !== undefined && (option !== '--write' || path === undefined || rest.length > 0)) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const db = await createDataSource({ url: readConfig(env).databaseUrl, poolSize: 2 }).initialize();
  try {
    const code = await tell(fromDatabase(db));
    if (path !== undefined) {
      await pipeline(Readable.from(corpusLines(db.manager)), createWriteStream(path));
    }
    return code;
  } finally {
    await db.destroy();
  }
}

async function* fromDatabase(db: DataSource): AsyncGenerator<ReplayedReview> {
  for (let after = '0'; ;) {
    const reviews = await reviewsAfter(db, after, CHUNK);
    const last = reviews.at(-1);
    if (last === undefined) {
      return;
    }
    yield* await replayReviews(db.manager, reviews);
    after = last.id;
  }
}

async function* fromFolder(folder: string): AsyncGenerator<ReplayedReview> {
  for (const name of (await readdir(folder)).sort()) {
    yield* replayCorpus(createInterface({ input: createReadStream(join(folder, name)) }));
  }
}

async function tell(replayed: AsyncIterable<ReplayedReview>): Promise<number> {
  const count = { reviews: 0, equal: 0, different: 0 };
  for await (const { stored, derived, differences } of replayed) {
    count.reviews += 1;
    count[differences.length === 0 ? 'equal' : 'different'] += 1;
    if (differences.length > 0) {
      process.stdout.write(
        `Review ${stored.id} differs in ${differences.join(', ')}: ${JSON.stringify({ stored, derived })}\n`,
      );
    }
  }
  process.stdout.write(`${JSON.stringify(count)}\n`);
  return count.different === 0 ? 0 : 1;
}
