import { type ApolloServerOptionsWithSchema, type BaseContext } from '@apollo/server';
import operations from '@portcredit/contract/console-operations.json';

/** The console's operations by the SHA-256 of their text, as its build wrote them down. */
export const PERSISTED_OPERATIONS: ReadonlyMap<string, string> = new Map(Object.entries(operations));

type Cache = Exclude<
  ApolloServerOptionsWithSchema<BaseContext>['persistedQueries'],
  false | undefined
>['cache'];

/** The key that Apollo Server asks under. */
const PREFIX = 'apq:';

/** A list that is read and never added to: a hash that comes with a text is checked, not learned. */
export const persistedOperations: NonNullable<Cache> = {
  get: (key) => Promise.resolve(PERSISTED_OPERATIONS.get(key.replace(PREFIX, ''))),
  set: () => Promise.resolve(),
  delete: () => Promise.resolve(),
};
