import { type FastifyInstance, fastify } from 'fastify';
import type { Route } from './call.ts';
import { type Parts, serve } from './serve.ts';

/** The HTTP side: routes, raw bodies, and everything else answered as an unknown route. Not yet listening. */
export function createServer(routes: Route[], parts: Parts): FastifyInstance {
  const app = fastify({
    bodyLimit: 64 * 1024 * 1024,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 2000 },
  });
  // Bodies are read by our own rules (Rails' ones), so fastify hands them over as they came.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.url,
      handler: (request, reply) => serve(parts, route, request, reply),
    });
  }
  app.setNotFoundHandler((request, reply) => serve(parts, undefined, request, reply));
  return app;
}
