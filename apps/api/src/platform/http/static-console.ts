import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import helmet from 'helmet';

/** No script but our own files; styles inline, because the component library writes them so. */
export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
  }) as RequestHandler;

/** The console as it was built: its files, GraphiQL at /graphiql, and index.html for every page of its router. */
export function staticConsole(directory: string): Router {
  const router = Router();
  if (!existsSync(join(directory, 'index.html'))) {
    router.get('/', (_request, response) => {
      response.status(503).type('text/plain').send('The console is not built: run npm run build.');
    });
    return router;
  }
  const page =
    (name: string): RequestHandler =>
    (_request, response) => {
      response.setHeader('Cache-Control', 'no-cache');
      response.sendFile(join(directory, name));
    };
  router.get('/graphiql', page('graphiql.html'));
  router.use(
    express.static(directory, {
      index: false,
      setHeaders: (response, path) => {
        response.setHeader(
          'Cache-Control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    }),
  );
  router.get(/^(?!\/(graphql|imports|exports|evidence|assets)(\/|$)|\/sign-in\/).*/, page('index.html'));
  return router;
}
