import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { announcementRoutes } from './modules/announcements';
import { eventImportRoutes } from './modules/credit-events';
import { importRoutes } from './modules/enterprises';
import { evidenceRoutes } from './modules/evidence';
import { feedbackRoutes } from './modules/penalty-cases';
import { feedRoutes } from './modules/feeds';
import { applicationRoutes } from './modules/grade-applications';
import { explanationRoutes } from './modules/grading';
import { findViewer, PURPOSE_HEADER, signInRoutes } from './modules/identity';
import { EXPORTED_LISTS } from './modules/lists';
import { ruleSetRoutes } from './modules/rule-drafts';
import {
  countRequest,
  createPartnerServers,
  limitError,
  limitHeaders,
  LimitReached,
} from './modules/sharing';
import { exportRoutes } from './platform/exports/export-routes';
import { type CommandContext, type Context, type Platform } from './platform/graphql/context';
import { type ContextOf } from './platform/http/file-routes';
import { createGraphqlServer } from './platform/http/graphql-server';
import { jsonBody, PATIENCE, type Patience, refuseUnreadable } from './platform/http/json-body';
import { keepRefusals, rememberCaller } from './platform/http/keep-refusals';
import { bearerOf, isBackground, sessionCookieOf, setSessionCookie } from './platform/http/session-cookie';
import { securityHeaders, staticConsole } from './platform/http/static-console';
import { Refusal, type RefusalCode } from './platform/refusal';
import { createSchema } from './schema';

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
  /** Addresses whose word on who asks, and by TLS or not, is taken: in the words of Express. */
  trustProxy?: string;
  schema?: GraphQLSchema;
  patience?: Patience;
}

/** Serves GraphQL, files and the console on one port. */
export async function createApp(
  platform: Platform,
  {
    port,
    consoleDirectory,
    trustProxy = 'loopback',
    schema = createSchema(),
    patience = PATIENCE,
  }: AppOptions,
): Promise<App> {
  const { db, clock, log } = platform;
  const graphql = createGraphqlServer(schema, log);
  await graphql.start();
  const partnerServers = createPartnerServers(schema, log);

  const commandContext = async (
    request: Request,
    response: Response,
  ): Promise<CommandContext & Pick<Context, 'viewer'>> => {
    const requestId = String(response.getHeader('x-request-id'));
    const cookie = sessionCookieOf(request);
    const bearer = bearerOf(request);
    const address = addressOf(request);
    const purpose = request.headers[PURPOSE_HEADER];
    const viewer = await findViewer(db, clock, {
      bearer,
      cookie,
      background: isBackground(request),
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
    credential:
      bearerOf(request) !== undefined ? 'BEARER' : sessionCookieOf(request) !== undefined ? 'COOKIE' : 'NONE',
    setSessionCookie: (token, expires) => {
      setSessionCookie(response, token, expires);
    },
  });

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxy);
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
  app.use(['/graphql', '/imports', '/exports', '/evidence', '/feeds'], (_request, response, next) => {
    // Answers hold what their caller may see; a page kept on the way would show it to the next.
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.all('/graphql', onlyByPost);
  app.use('/graphql', ...jsonBody(patience.body), (request, response, next) => {
    graphqlContext(request, response)
      .then(async (context) => {
        const server = context.viewer?.kind === 'PARTNER' ? await partnerServers.of(context.viewer) : graphql;
        return { server, context: () => Promise.resolve(context) };
      })
      .catch((error: unknown) => ({ server: graphql, context: () => refuseAtTheDoor(error) }))
      .then(({ server, context }) => expressMiddleware(server, { context })(request, response, next))
      .catch(next);
  });
  const uploadContext: ContextOf = async (request, response) => {
    // A form of another site could send a file with the cookie, but not this header.
    if (
      request.method !== 'GET' &&
      bearerOf(request) === undefined &&
      request.headers[CSRF_HEADER] === undefined
    ) {
      throw new Refusal('FORBIDDEN', `请求缺少 ${CSRF_HEADER} 头。`);
    }
    return commandContext(request, response);
  };
  app.use(importRoutes(uploadContext));
  app.use(ruleSetRoutes(uploadContext));
  app.use(evidenceRoutes(uploadContext));
  app.use(eventImportRoutes(uploadContext));
  app.use(exportRoutes(schema, EXPORTED_LISTS, commandContext));
  app.use(feedRoutes(platform, addressOf));
  app.use(explanationRoutes(commandContext));
  app.use(announcementRoutes(commandContext));
  app.use(feedbackRoutes(commandContext));
  app.use(applicationRoutes(commandContext));
  app.use(
    signInRoutes(platform.signIn, (request, response) => ({
      ...platform,
      viewer: null,
      requestId: String(response.getHeader('x-request-id')),
      address: addressOf(request),
    })),
  );
  app.use(staticConsole(consoleDirectory));
  app.use((_request, response) => {
    response
      .status(404)
      .json({ errors: [{ message: '没有该地址，请核对后重试。', extensions: { code: 'NOT_FOUND' } }] });
  });
  app.use(refuseUnreadable);
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) {
      next(error);
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

  const waits = {
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    connectionsCheckingInterval: patience.check,
  };
  const server = await listen(createServer(waits, app), port);
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

/** A query in an address would stand in every log on its way, and could be sent by a link. */
const onlyByPost: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') {
    next();
    return;
  }
  response
    .status(405)
    .setHeader('Allow', 'POST')
    .json({
      errors: [{ message: '请以 POST 方法发送查询，正文为 JSON。', extensions: { code: 'INVALID_INPUT' } }],
    });
};

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
