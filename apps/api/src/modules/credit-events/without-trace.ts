import { type EntityManager } from 'typeorm';
import { type CommandContext } from '../../platform/graphql/context';

/** Carries the answer out of a transaction that is taken back. */
class TakenBack extends Error {
  constructor(readonly answer: unknown) {
    super('taken back');
  }
}

/** Does something in a transaction, answers, and takes it all back. */
export async function withoutTrace<Answer>(
  { db }: Pick<CommandContext, 'db'>,
  work: (tx: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await db.transaction(async (tx) => {
      throw new TakenBack(await work(tx));
    });
  } catch (thrown) {
    if (thrown instanceof TakenBack) {
      return thrown.answer as Answer;
    }
    throw thrown;
  }
}
