import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type NextFunction, type Request, type Response } from 'express';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { importRoutes } from './modules/enterprises';
import { findViewer, PURPOSE_HEADER } from './modules/identity';
import {
  countRequest,
  createPartnerServers,
  limitError,
  limitHeaders,
  LimitReached,
} from './modules/sharing';
import { type CommandContext, type Context, type Platform } from './platform/graphql/context';
import { createGraphqlServer } from './platform/http/graphql-server';
import { keepRefusals, rememberCaller } from './platform/http/keep-refusals';
import { bearerOf, sessionCookieOf, setSessionCookie } from './platform/http/session-cookie';
import { securityHeaders, staticConsole } from './platform/http/static-console';
import { Refusal, type RefusalCode } from './platform/refusal';
import { createSchema } from './schema';

/** Larger than any document of the console; files go to /imports. */
const MAX_BODY = '1mb';
const CSRF_HEADER = 'x-portcredit-csrf';

export interface App {
  /** Address without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

export interface AppOptions {
  port: number;
  /** Where the built console lies. */
  consoleDirectory: string;
  schema?: GraphQLSchema;
}

/** Serves GraphQL, files and the console on one port. */
export async function createApp(
  platform: Platform,
  { port, consoleDirectory, schema = createSchema() }: AppOptions,
): Promise<App> {
  const { db, clock, log } = platform;
  const graphql = createGraphqlServer(schema, log);
  await graphql.start();
  const partnerServers = createPartnerServers(schema, log);

  const commandContext = async (request: Request, response: Response): Promise<CommandContext> => {
    const requestId = String(response.getHeader('x-request-id'));
    const cookie = sessionCookieOf(request);
    const bearer = bearerOf(request);
    const address = addressOf(request);
    const purpose = request.headers[PURPOSE_HEADER];
    const viewer = await findViewer(db, clock, {
      bearer,
      cookie,
      ...(address === '' ? {} : { address }),
      ...(typeof purpose === 'string' ? { purpose } : {}),
    });
    if (viewer === null && bearer !== undefined) {
      throw new Refusal('UNAUTHENTICATED', '令牌或密钥无效，或已过期、已撤销，请重新获取。');
    }
    const context = { ...platform, viewer, requestId, address };
    rememberCaller(response, context);
    if (viewer?.kind === 'PARTNER') {
      const allowance = await countRequest(db, clock, viewer, address);
      limitHeaders(allowance).forEach(([name, value]) => response.setHeader(name, value));
    }
    return context;
  };
  const graphqlContext = async (request: Request, response: Response): Promise<Context> => ({
    ...(await commandContext(request, response)),
    loaders: new Map(),
    sessionToken: sessionCookieOf(request),
    setSessionCookie: (token, expires) => {
      setSessionCookie(response, token, expires);
    },
  });

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback, linklocal, uniquelocal');
  app.use(securityHeaders());
  app.use((request, response, next) => {
    const given = request.headers['x-request-id'];
    response.setHeader(
      'x-request-id',
      typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID(),
    );
    next();
  });
  app.use(keepRefusals(db, log));
  app.get('/healthz', (_request, response) => void response.json({ alive: true }));
  app.get('/readyz', (_request, response, next) => {
    db.query('select 1')
      .then(
        () => response.json({ ready: true }),
        () => response.status(503).json({ ready: false }),
      )
      .catch(next);
  });
  app.use('/graphql', express.json({ limit: MAX_BODY }), (request, response, next) => {
    graphqlContext(request, response)
      .then(async (context) => {
        const server = context.viewer?.kind === 'PARTNER' ? await partnerServers.of(context.viewer) : graphql;
        return { server, context: () => Promise.resolve(context) };
      })
      .catch((error: unknown) => ({ server: graphql, context: () => refuseAtTheDoor(error) }))
      .then(({ server, context }) => expressMiddleware(server, { context })(request, response, next))
      .catch(next);
  });
  app.use(
    importRoutes(async (request, response) => {
      // A form of another site could send a file with the cookie, but not this header.
      if (
        request.method !== 'GET' &&
        bearerOf(request) === undefined &&
        request.headers[CSRF_HEADER] === undefined
      ) {
        throw new Refusal('FORBIDDEN', `请求缺少 ${CSRF_HEADER} 头。`);
      }
      return commandContext(request, response);
    }),
  );
  app.use(staticConsole(consoleDirectory));
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = (error as { status?: number }).status;
    if (status !== undefined && status >= 400 && status < 500) {
      response.status(status).json({
        errors: [
          { message: '请求无法读取：内容过大或不是有效的 JSON。', extensions: { code: 'INVALID_INPUT' } },
        ],
      });
      return;
    }
    const faultId = randomUUID();
    log.error({ err: error, faultId, path: request.path }, 'fault');
    response.status(500).json({
      errors: [
        { message: `系统发生故障，故障编号 ${faultId}。`, extensions: { code: 'INTERNAL_ERROR', faultId } },
      ],
    });
  });

  const server = await listen(createServer(app), port);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 2_000).unref();
      await closed;
      await graphql.stop();
      await partnerServers.stop();
    },
  };
}

const DOOR_STATUS: Partial<Record<RefusalCode, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };

/** Who may not enter, or not now, is told before there is an operation: the whole answer is the refusal. */
function refuseAtTheDoor(error: unknown): never {
  if (error instanceof LimitReached) {
    throw limitError(error);
  }
  throw error instanceof Refusal
    ? new GraphQLError(error.message, {
        originalError: error,
        extensions: { http: { status: DOOR_STATUS[error.code] ?? 400 } },
      })
    : error;
}

/** The caller's address, without the form that IPv4 takes on a socket of IPv6. */
const addressOf = (request: Request): string => (request.ip ?? '').replace(/^::ffff:(?=\d+\.)/, '');

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
