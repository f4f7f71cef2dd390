import { type BrowserContext, type Request } from 'playwright-core';
import { stage } from './stage.ts';

export interface Watch {
  /** What went wrong behind the page since the last look, as sentences. */
  troubles: () => string[];
  /** How many requests are under way. */
  pending: () => number;
}

/** Listens to all pages of a context: errors in the console, failed requests, and requests to anywhere else. */
export function watch(context: BrowserContext): Watch {
  let troubles: string[] = [];
  const pending = new Set<Request>();
  const say = (trouble: string): void => void troubles.push(trouble);
  const home = new URL(stage().url).host;
  context.on('console', (message) => {
    if (message.type() === 'error') say(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => say(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    pending.add(request);
    const { protocol, host } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && host !== home) say(`request to elsewhere: ${request.url()}`);
  });
  context.on('requestfinished', (request) => void pending.delete(request));
  context.on('requestfailed', (request) => {
    pending.delete(request);
    // A page that is left gives up what it was still asking for.
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') say(`failed: ${request.method()} ${request.url()} ${why}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) say(`${response.status()}: ${response.url()}`);
  });
  return {
    troubles: () => {
      const found = troubles;
      troubles = [];
      return found;
    },
    pending: () => pending.size,
  };
}
