import { type Environment, readConfig } from './config';
import { replayReviews, reviewsAfter } from './modules/grading';
import { createDataSource } from './platform/database/data-source';

const USAGE = 'Usage: npm run replay';
/** Reviews that are derived at a time: what the process holds at most. */
const CHUNK = 1_000;

/**
 * Derives every stored review again from its events and its version of the rules, and compares. Each one that differs is
 * told in a line; the last line of standard output is one JSON object `{"reviews","equal","different"}`.
 * @returns the exit code: 0 all equal, 1 some are not, 2 wrong call
 */
export async function runReplay(args: string[], env: Environment): Promise<number> {
  if (args.length !== 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const db = await createDataSource({ url: readConfig(env).databaseUrl, poolSize: 2 }).initialize();
  try {
    const count = { reviews: 0, equal: 0, different: 0 };
    for (let after = '0'; ;) {
      const reviews = await reviewsAfter(db, after, CHUNK);
      for (const { stored, derived, differences } of await replayReviews(db.manager, reviews)) {
        count.reviews += 1;
        count[differences.length === 0 ? 'equal' : 'different'] += 1;
        if (differences.length > 0) {
          process.stdout.write(
            `Review ${stored.id} differs in ${differences.join(', ')}: ${JSON.stringify({ stored, derived })}\n`,
          );
        }
      }
      const last = reviews.at(-1);
      if (last === undefined) {
        break;
      }
      after = last.id;
    }
    process.stdout.write(`${JSON.stringify(count)}\n`);
    return count.different === 0 ? 0 : 1;
  } finally {
    await db.destroy();
  }
}
