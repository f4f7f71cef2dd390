import express, { type Request, type Response, Router } from 'express';
import { writeAudit } from '../../platform/audit/write-audit';
import { type Platform } from '../../platform/graphql/context';
import { limitExceeded, LIMITS } from '../../platform/graphql/limits/limits';
import { fileRoute } from '../../platform/http/file-routes';
import { rememberCaller } from '../../platform/http/keep-refusals';
import { bearerOf } from '../../platform/http/session-cookie';
import { invalidInput } from '../../platform/refusal';
import { limitHeaders, LimitReached } from '../sharing';
import { findFeed } from './find-feed';
import { noteDelivery } from './note-delivery';
import { type FeedAnswer, type FeedContext, MAX_EVENTS, takeEvents } from './take-events';

/** What stands beside the platform in a request: where it comes from. */
type AddressOf = (request: Request) => string;

/**
 * `POST /feeds/e-ciq` with a feed key as bearer and a JSON array of at most `MAX_EVENTS` events answers 200 with what
 * became of each. Nothing else enters here, and the key enters nowhere else.
 */
export function feedRoutes(platform: Platform, addressOf: AddressOf): Router {
  const router = Router();
  const contextOf = async (request: Request, response: Response): Promise<FeedContext> => {
    const address = addressOf(request);
    try {
      const { viewer, allowance } = await findFeed(platform.db, platform.clock, bearerOf(request), address);
      limitHeaders(allowance).forEach(([name, value]) => response.setHeader(name, value));
      const context = { ...platform, viewer, requestId: String(response.getHeader('x-request-id')), address };
      rememberCaller(response, context);
      return context;
    } catch (error) {
      if (error instanceof LimitReached) {
        limitHeaders(error.allowance).forEach(([name, value]) => response.setHeader(name, value));
        response.setHeader('Retry-After', String(error.allowance.reset));
      }
      throw error;
    }
  };
  router.post(
    '/feeds/e-ciq',
    fileRoute(contextOf)('RECEIVE_FEED_DELIVERY', async (context, request, response) => {
      const events = await readEvents(request, response);
      response.json(await receive(context as FeedContext, events));
    }),
  );
  return router;
}

async function receive(context: FeedContext, events: readonly unknown[]) {
  const { delivery, counts, answers } = await takeEvents(context, events, 1, async (tx, given, all) => {
    const id = await noteDelivery(tx, context, given);
    await writeAudit(tx, context, [
      {
        operation: 'RECEIVE_FEED_DELIVERY',
        subjectType: 'FeedDelivery',
        subjectId: id,
        after: { ...given, ...refusalCodes(all) },
      },
    ]);
    return id;
  });
  return { delivery, ...counts, answers };
}

/** How often each code was the reason. */
export function refusalCodes(answers: readonly FeedAnswer[]): { codes?: Record<string, number> } {
  const codes: Record<string, number> = {};
  for (const answer of answers) {
    if (answer.result === 'refused') {
      codes[answer.code] = (codes[answer.code] ?? 0) + 1;
    }
  }
  return Object.keys(codes).length === 0 ? {} : { codes };
}

const readJson = express.json({ limit: LIMITS.feedBody, strict: true });

/** @throws Refusal INVALID_INPUT for what is no list, LIMIT_EXCEEDED for too many bytes or events */
async function readEvents(request: Request, response: Response): Promise<unknown[]> {
  await new Promise<void>((resolve, reject) => {
    readJson(request, response, (error?: unknown) => {
      if (error === undefined) {
        resolve();
      } else if ((error as { type?: string }).type === 'entity.too.large') {
        // Not read to its end: there may be none.
        response.setHeader('Connection', 'close');
        reject(limitExceeded('feedBody'));
      } else {
        const { status = 500 } = error as { status?: number };
        reject(
          status < 500
            ? invalidInput(
                'body',
                '请求正文无法读取：应为 UTF-8 编码的 JSON，可以 gzip 压缩。',
                'BODY_UNREADABLE',
              )
            : new Error('The body could not be read.', { cause: error }),
        );
      }
    });
  });
  const body: unknown = request.body;
  if (!Array.isArray(body) || body.length === 0) {
    throw invalidInput(
      'body',
      `请以 JSON 数组发送 1 至 ${MAX_EVENTS} 条信息（Content-Type: application/json）。`,
      'BATCH_FORM',
    );
  }
  if (body.length > LIMITS.feedEvents) {
    throw limitExceeded('feedEvents');
  }
  return body as unknown[];
}
