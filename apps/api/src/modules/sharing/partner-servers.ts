import { type ApolloServer } from '@apollo/server';
import { type GraphQLSchema } from 'graphql';
import { type Context } from '../../platform/graphql/context';
import { createGraphqlServer } from '../../platform/http/graphql-server';
import { type Logger } from '../../platform/logging';
import { type PartnerViewer } from '../../platform/viewer';
import { expandFields } from './grantable';
import { formatPartnerError, rootsWithinGrant } from './outside-grant';
import { partnerPlugin } from './partner-plugin';
import { partnerSchema } from './partner-schema';

/** Grants with the same fields share one; more than this many at a time are not kept. */
const MAX_SERVERS = 50;

export interface PartnerServers {
  /** The server whose schema is what the partner's grant opens. */
  of(viewer: PartnerViewer): Promise<ApolloServer<Context>>;
  stop(): Promise<void>;
}

/** One GraphQL server for each set of granted fields, made when it is first asked for. */
export function createPartnerServers(schema: GraphQLSchema, log: Logger): PartnerServers {
  const servers = new Map<string, Promise<ApolloServer<Context>>>();
  const start = async (fields: readonly string[]): Promise<ApolloServer<Context>> => {
    const server = createGraphqlServer(partnerSchema(schema, fields), log, {
      formatError: formatPartnerError(log),
      validationRules: [rootsWithinGrant],
      plugins: [partnerPlugin()],
    });
    await server.start();
    return server;
  };
  return {
    of: ({ grant }) => {
      const fields = [...expandFields(grant?.fields ?? [])];
      const fingerprint = fields.join(' ');
      const server = servers.get(fingerprint) ?? start(fields);
      // The one used last stands last; the first goes, once whoever still asks it has been answered.
      servers.delete(fingerprint);
      servers.set(fingerprint, server);
      for (const oldest of [...servers.keys()].slice(0, Math.max(0, servers.size - MAX_SERVERS))) {
        servers.delete(oldest);
      }
      return server;
    },
    stop: async () => {
      await Promise.all([...servers.values()].map(async (server) => (await server).stop()));
    },
  };
}
