import { extname } from 'node:path';
import { type Request, type RequestHandler, type Response } from 'express';
import { type CommandContext } from '../graphql/context';
import { Refusal } from '../refusal';
import { nameOperation } from './keep-refusals';

/** Who asks, found for each request; refuses whoever may not enter. */
export type ContextOf = (request: Request, response: Response) => Promise<CommandContext>;

const STATUS: Partial<Record<Refusal['code'], number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 413,
  TOO_MANY_REQUESTS: 429,
};

/** The answer is a file to be kept under a name of letters, digits, dots and hyphens; the ending tells its type. */
export const asFile = (response: Response, name: string): Response =>
  response.type(extname(name)).set('Content-Disposition', `attachment; filename="${name}"`);

/**
 * Files go beside GraphQL. What a route refuses is answered as JSON with the code, the sentence and what belongs to it,
 * and stands in the trail under the name of the operation.
 * @returns a maker of handlers
 */
export const fileRoute =
  (contextOf: ContextOf) =>
  (
    operation: string,
    work: (context: CommandContext, request: Request, response: Response) => Promise<void>,
  ): RequestHandler =>
  async (request, response) => {
    nameOperation(response, operation);
    try {
      await work(await contextOf(request, response), request, response);
    } catch (error) {
      if (!(error instanceof Refusal) || response.headersSent) {
        throw error;
      }
      // What is left of an upload is taken in, or the answer would never be read.
      request.resume();
      response
        .status(STATUS[error.code] ?? 400)
        .json({ code: error.code, message: error.message, ...error.details });
    }
  };
