import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import { type Context } from '../../platform/graphql/context';
import { documentCost } from '../../platform/graphql/limits/document-cost';
import { partnerOf } from '../../platform/viewer';
import { latestCheckpoint } from '../audit';
import { countRead, handedOut } from './handed-out';
import { chargeCost, limitHeaders, LimitReached } from './limits';
import { keepReply, operationHash } from './write-receipt';

/**
 * The latest signed checkpoint of the trail, base64: whoever keeps it can tell later whether an older copy of the
 * database was put back.
 */
export const CHECKPOINT_HEADER = 'x-portcredit-checkpoint';

/** A limit that is used up, as the answer to the whole request. */
export const limitError = (reached: LimitReached): GraphQLError =>
  new GraphQLError(reached.message, {
    originalError: reached,
    extensions: {
      http: {
        status: 429,
        headers: new HeaderMap([
          ...limitHeaders(reached.allowance),
          ['retry-after', String(reached.allowance.reset)],
        ]),
      },
    },
  });

/** The name that a refused document gave its one operation. */
function onlyNameIn(document: DocumentNode | undefined): string | null {
  const operations = (document?.definitions ?? []).filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [only] = operations as OperationDefinitionNode[];
  return operations.length === 1 ? (only?.name?.value ?? null) : null;
}

/** What happens around each operation of a partner: its cost is charged before it runs, its receipt is kept before it leaves. */
export const partnerPlugin = (): ApolloServerPlugin<Context> => ({
  requestDidStart: ({ contextValue }) => {
    const viewer = partnerOf(contextValue.viewer);
    const { db, clock } = contextValue;
    return Promise.resolve({
      didResolveOperation: async ({ schema, document, operation, request, response }) => {
        if (operation === undefined) {
          return; // A name that is none of the document's: refused by the server.
        }
        const cost = Math.max(1, documentCost(schema, document, operation, request.variables ?? {}));
        try {
          const { remaining } = await chargeCost(db, clock, viewer, cost);
          response.http.headers.set('x-portcredit-cost', String(cost));
          response.http.headers.set('x-portcredit-cost-remaining', String(remaining));
        } catch (error) {
          throw error instanceof LimitReached ? limitError(error) : error;
        }
      },
      // Where this fails, the server answers with a fault instead: what was not noted does not leave.
      willSendResponse: async ({ response, document, source, operationName, request }) => {
        const data = response.body.kind === 'single' ? response.body.singleResult.data : undefined;
        await keepReply(contextValue, viewer, {
          at: clock.now(),
          operationName: operationName ?? request.operationName ?? onlyNameIn(document),
          operationHash: operationHash(document, source),
          outcome: data === undefined || data === null ? 'REFUSED' : 'ANSWERED',
          enterprises: handedOut(contextValue, data),
          countRead: countRead(contextValue, data),
        });
        const checkpoint = await latestCheckpoint(db);
        if (checkpoint !== undefined) {
          response.http.headers.set(CHECKPOINT_HEADER, Buffer.from(checkpoint).toString('base64'));
        }
      },
    });
  },
});
