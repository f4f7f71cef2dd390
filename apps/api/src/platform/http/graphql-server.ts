import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { type GraphQLSchema, type ValidationRule } from 'graphql';
import { refusalPlugin } from '../audit/refusal-plugin';
import { type Context } from '../graphql/context';
import { formatError } from '../graphql/format-error';
import { type Logger } from '../logging';

/** What a document may ask for at most; well above what the console and an introspection need. */
const LIMITS = { depth: 15, aliases: 30, directives: 20, tokens: 5_000 };

/** What a server has that others have not. */
export interface ServerOptions {
  formatError?: ReturnType<typeof formatError>;
  validationRules?: readonly ValidationRule[];
  plugins?: readonly ApolloServerPlugin<Context>[];
}

export function createGraphqlServer(
  schema: GraphQLSchema,
  log: Logger,
  more: ServerOptions = {},
): ApolloServer<Context> {
  const armor = new ApolloArmor({
    maxDepth: { n: LIMITS.depth, ignoreIntrospection: true },
    maxAliases: { n: LIMITS.aliases },
    maxDirectives: { n: LIMITS.directives },
    blockFieldSuggestion: { enabled: false },
    costLimit: { enabled: false },
    maxTokens: { enabled: false },
  }).protect();
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: { requestHeaders: ['x-portcredit-csrf', 'apollo-require-preflight'] },
    formatError: more.formatError ?? formatError(log),
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [...armor.validationRules, ...(more.validationRules ?? [])],
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    plugins: [
      // None of these is used; each would cost time in every request.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ...(armor.plugins as ApolloServerPlugin<Context>[]),
      refusalPlugin(),
      ...(more.plugins ?? []),
    ],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (text) => log.warn(text),
      error: (text) => log.error(text),
    },
    stopOnTerminationSignals: false,
  });
}
