import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { LIMITS, limitExceeded } from '../graphql/limits/limits';
import { Refusal } from '../refusal';

/** What a request's body may take at most, and what its headers and all of it. */
export interface Patience {
  /** Milliseconds until the headers are there. */
  headers: number;
  /** Milliseconds until the body of a GraphQL request is there. */
  body: number;
  /** Milliseconds until a whole request is there, an uploaded file among them. */
  request: number;
  /** How often, in milliseconds, connections are looked at for the two times of a whole request. */
  check: number;
}

export const PATIENCE: Patience = { headers: 15_000, body: 15_000, request: 600_000, check: 5_000 };

/** Reads a body of JSON, within its size and its time; a connection that dawdles is closed. */
export function jsonBody(patience: number): RequestHandler[] {
  return [
    (request, response, next) => {
      const timer = setTimeout(() => {
        // Sent on, the answer would wait behind a body that never comes.
        response.setHeader('Connection', 'close');
        next(new Refusal('INVALID_INPUT', '请求正文未能及时收到，请检查网络后重试。'));
        response.once('finish', () => request.destroy());
      }, patience);
      const stop = (): void => clearTimeout(timer);
      request.once('end', stop).once('close', stop).once('error', stop);
      next();
    },
    express.json({ limit: LIMITS.body }),
  ];
}

/** Errors of the body parser, by the type that it gives them. */
const UNREADABLE: Record<string, Refusal> = {
  'entity.too.large': limitExceeded('body'),
  'encoding.unsupported': new Refusal('INVALID_INPUT', '不支持该压缩方式，请不压缩或以 gzip 发送。'),
  'charset.unsupported': new Refusal('INVALID_INPUT', '请以 UTF-8 编码发送 JSON。'),
};

/** A body that cannot be read is the caller's to mend; nothing of it, and nothing of us, is told back. */
export const refuseUnreadable: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const { status, type } = error as { status?: number; type?: string };
  const isTheirs = error instanceof Refusal || (status !== undefined && status >= 400 && status < 500);
  if (response.headersSent || !isTheirs) {
    next(error);
    return;
  }
  const refusal =
    error instanceof Refusal
      ? error
      : (UNREADABLE[type ?? ''] ?? new Refusal('INVALID_INPUT', '请求无法读取：不是有效的 JSON。'));
  response
    .status(status ?? 408)
    .json({ errors: [{ message: refusal.message, extensions: { code: refusal.code, ...refusal.details } }] });
};
