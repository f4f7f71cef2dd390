import { createServer, type AddressInfo } from 'node:net';

/** A port of the loopback address that nobody listens on: the wanted one if it is free, else any. */
export async function freePort(wanted: number): Promise<number> {
  return (wanted > 0 ? await probe(wanted) : undefined) ?? (await probe(0)) ?? 0;
}

function probe(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const found = (server.address() as AddressInfo).port;
      server.close(() => resolve(found));
    });
  });
}
