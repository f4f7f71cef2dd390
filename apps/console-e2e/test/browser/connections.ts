import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 5_000;

/** How many TCP connections this process holds. */
export const openConnections = (): number =>
  process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;

/**
 * Until no more connections are open than `count`. The job queue says that it has stopped a few milliseconds before
 * its connections are closed, and one that is cut off by the end of PostgreSQL ends the process.
 */
export async function connectionsDownTo(count: number): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (openConnections() > count) {
    if (Date.now() > until)
      throw new Error(`${openConnections() - count} connections stay open after the API was closed.`);
    await pause(5);
  }
}
