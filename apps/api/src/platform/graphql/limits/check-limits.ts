import { type ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { type Context } from '../context';
import { documentCost } from './document-cost';
import { limitExceeded, LIMITS, type Limit, refusedRequest } from './limits';
import { boundOfLiterals, boundOfValue } from './value-bounds';

/** Reports in our words; thrown, as the library would by default, it would end as a fault of ours. */
const bounded = (limit: 'depth' | 'aliases' | 'directives') => ({
  n: LIMITS[limit],
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) => {
      const refusal = limitExceeded(limit);
      context?.reportError(new GraphQLError(refusal.message, { originalError: refusal }));
    },
  ],
});

/** The limits that can be seen from a document alone. */
export const limitRules = (): ValidationRule[] =>
  new ApolloArmor({
    maxDepth: { ...bounded('depth'), ignoreIntrospection: true },
    maxAliases: bounded('aliases'),
    maxDirectives: bounded('directives'),
    // Scripts are helped by "Did you mean"; who may read the schema at all is decided elsewhere.
    blockFieldSuggestion: { enabled: false },
    // Static: knows nothing of `first`. See documentCost.
    costLimit: { enabled: false },
    // Answers with a fault: the parser counts instead.
    maxTokens: { enabled: false },
  }).protect().validationRules;

/** The limits on what an operation costs with these variables, and on what is handed in. */
export const checkLimits: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }) => {
        const variables = request.variables ?? {};
        const bound =
          boundOfValue(variables) ??
          boundOfLiterals(document) ??
          (operation !== undefined && documentCost(schema, document, operation, variables) > LIMITS.cost
            ? 'cost'
            : undefined);
        if (bound !== undefined) {
          throw refusedRequest(limitExceeded(bound), 400);
        }
        return Promise.resolve();
      },
    }),
};

/** What the libraries beneath say when a request goes beyond a limit that they keep. */
const OTHERS: readonly [RegExp, Limit][] = [
  [/^Syntax Error: Document contains more tha[nt] \d+ tokens/, 'tokens'],
  [/^Operation batching disabled/, 'operations'],
  // The comparison of equal fields with one another, which grows with their square.
  [/^Validation aborted/, 'repetition'],
  [/^Maximum introspection depth exceeded/, 'introspection'],
];

/** The limit that a library's own message tells of; undefined for none. */
export const limitOfMessage = (message: string): Limit | undefined =>
  OTHERS.find(([pattern]) => pattern.test(message))?.[1];
