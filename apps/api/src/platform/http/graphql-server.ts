import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type GraphQLSchema, type ValidationRule } from 'graphql';
import { refusalPlugin } from '../audit/refusal-plugin';
import { admitOperations } from '../graphql/admit-operation';
import { type Context } from '../graphql/context';
import { formatError } from '../graphql/format-error';
import { checkLimits, limitRules } from '../graphql/limits/check-limits';
import { LIMITS } from '../graphql/limits/limits';
import { persistedOperations } from '../graphql/persisted-operations';
import { type Logger } from '../logging';

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
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: { requestHeaders: ['x-portcredit-csrf', 'apollo-require-preflight'] },
    formatError: more.formatError ?? formatError(log),
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [...limitRules(), ...(more.validationRules ?? [])],
    allowBatchedHttpRequests: false,
    persistedQueries: { cache: persistedOperations },
    plugins: [
      // None of these is used; each would cost time in every request.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      refusalPlugin(),
      admitOperations,
      checkLimits,
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
