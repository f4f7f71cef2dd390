import { randomUUID } from 'node:crypto';
import { type Request, type RequestHandler, type Response } from 'express';
import { type DataSource } from 'typeorm';
import { refusalBookOf } from '../audit/refusal-book';
import { REFUSALS_KEPT } from '../audit/refusal-plugin';
import { type CommandContext } from '../graphql/context';
import { type Logger } from '../logging';

/** What is known of a request by the time that it is answered. */
interface Known {
  caller?: CommandContext;
  operation?: string;
}

const known = new WeakMap<Response, Known>();

/** Remembers who was let in, for an answer that refuses the request after that. */
export const rememberCaller = (response: Response, caller: CommandContext): void => {
  known.set(response, { ...known.get(response), caller });
};

/** Gives the request the name that the trail knows its deed by. */
export const nameOperation = (response: Response, operation: string): void => {
  known.set(response, { ...known.get(response), operation });
};

/**
 * What is refused before or beside an operation of GraphQL leaves its entry too: a token that is none, a form of
 * another site, a body that cannot be read, a file that may not be fetched. The answer waits until it is committed.
 */
export function keepRefusals(db: DataSource, log: Logger): RequestHandler {
  return (request, response, next) => {
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      const kept = response.hasHeader(REFUSALS_KEPT);
      response.removeHeader(REFUSALS_KEPT);
      // An address that is none refuses nothing to anybody.
      const isNowhere = response.statusCode === 404 && known.get(response) === undefined;
      if (kept || isNowhere || response.statusCode < 400 || response.statusCode >= 500) {
        return send(body);
      }
      // An object comes back here as the text that it is sent as.
      if (typeof body === 'object' && body !== null && !Buffer.isBuffer(body)) {
        return response.json(body);
      }
      response.send = send;
      note(db, request, response, body).then(
        () => send(body),
        (error: unknown) => {
          const faultId = randomUUID();
          log.error({ err: error, faultId, path: request.path }, 'refusal could not be kept');
          response.status(500).type('application/json').removeHeader('content-length');
          send(JSON.stringify({ errors: [faultOf(faultId)] }));
        },
      );
      return response;
    };
    next();
  };
}

const faultOf = (faultId: string): object => ({
  message: `系统发生故障，故障编号 ${faultId}。`,
  extensions: { code: 'INTERNAL_ERROR', faultId },
});

function note(db: DataSource, request: Request, response: Response, body: unknown): Promise<void> {
  const { caller, operation } = known.get(response) ?? {};
  const [path = ''] = request.originalUrl.split('?');
  return refusalBookOf(db).note([
    {
      caller: caller ?? {
        viewer: null,
        requestId: String(response.getHeader('x-request-id')),
        address: (request.ip ?? '').replace(/^::ffff:(?=\d+\.)/, ''),
      },
      record: {
        operation: operation ?? (path === '/graphql' ? 'GRAPHQL_REQUEST' : 'HTTP_REQUEST'),
        subjectType: 'Request',
        subjectId: null,
        outcome: 'REFUSED',
        after: { code: codeOf(body, response.statusCode), method: request.method, path: path.slice(0, 200) },
      },
    },
  ]);
}

/** The code of a refusal, as GraphQL or a file route writes it. */
function codeOf(body: unknown, status: number): string {
  try {
    const read = JSON.parse(String(body)) as { code?: string; errors?: { extensions?: { code?: string } }[] };
    return read.code ?? read.errors?.[0]?.extensions?.code ?? String(status);
  } catch {
    return String(status);
  }
}
