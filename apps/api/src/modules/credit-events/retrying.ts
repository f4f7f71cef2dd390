import { QueryFailedError } from 'typeorm';

const TRIES = 5;
/** serialization_failure, deadlock_detected */
const RACES = ['40001', '40P01'];

/**
 * Does a transaction again that lost a race: the same event brought at once about two enterprises, which no lock on an
 * enterprise keeps apart. The second time it is found.
 */
export async function retrying<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 1 || !isRace(error)) {
        throw error;
      }
    }
  }
}

function isRace(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) {
    return false;
  }
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return constraint === 'credit_event_external_id_unique' || RACES.includes(code ?? '');
}
