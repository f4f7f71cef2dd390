import { type Request, type Response } from 'express';

export const SESSION_COOKIE = 'portcredit_session';

/** A cookie that a browser sent; undefined for none. */
export function cookieOf(request: Request, cookie: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === cookie)?.[1];
}

/** The session token that a browser sent; undefined for none. */
export const sessionCookieOf = (request: Request): string | undefined => cookieOf(request, SESSION_COOKIE);

/** What a page asks for by itself, minute by minute, is marked so: it keeps no session alive. */
export const isBackground = (request: Request): boolean => request.headers['x-portcredit-background'] === '1';

/**
 * Out of reach of scripts and of other sites; `null` takes it back. Strict, not Lax: nothing of the console is meant to
 * be reached signed in from another site's link, and a link in a message opens the page that asks for the session anew.
 */
export function setSessionCookie(response: Response, token: string | null, expires?: Date): void {
  const options = { httpOnly: true, sameSite: 'strict', path: '/', secure: response.req.secure } as const;
  if (token === null) {
    response.clearCookie(SESSION_COOKIE, options);
    return;
  }
  response.cookie(SESSION_COOKIE, token, { ...options, ...(expires === undefined ? {} : { expires }) });
}

/** The bearer token or partner key of a request; undefined for none. */
export function bearerOf(request: Request): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}
