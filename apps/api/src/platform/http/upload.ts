import { type Request, type Response } from 'express';
import { limitExceeded, LIMITS } from '../graphql/limits/limits';

/** A parameter of the address; empty where it is left out or given twice. */
export const queryText = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Refuses an upload that says how long it is, and is too long, before any of it is read.
 * @throws Refusal LIMIT_EXCEEDED
 */
export function refuseLongUpload(request: Request, response: Response): void {
  if (Number(request.headers['content-length'] ?? 0) > LIMITS.upload) {
    // Not read to its end: there may be none.
    response.setHeader('Connection', 'close');
    throw limitExceeded('upload');
  }
}
