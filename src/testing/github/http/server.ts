import { type FastifyInstance, fastify } from 'fastify';
import { restRoutes } from '../routes/all.ts';
import { graphqlRoute } from '../routes/graphql.ts';
import type { GithubRoute } from './call.ts';
import { type GithubParts, serveGithub } from './serve.ts';

/** The HTTP side, not yet listening: the same API as on api.github.com and as on an Enterprise server. */
export function createGithubServer(parts: GithubParts, graphqlLacks: readonly string[]): FastifyInstance {
  const app = fastify({
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 2000 },
  });
  // Read by our own rules: GitHub takes JSON whatever the header says.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  const add = (route: GithubRoute, at: string, prefix: string) =>
    app.route({
      method: route.method,
      url: at + route.url,
      handler: (request, reply) => serveGithub(parts, route, prefix, request, reply),
    });
  for (const prefix of ['', '/api/v3']) for (const route of restRoutes) add(route, prefix, prefix);
  add(graphqlRoute(graphqlLacks), '', '');
  add(graphqlRoute(graphqlLacks), '/api', '/api/v3');
  app.setNotFoundHandler((request, reply) => serveGithub(parts, undefined, '', request, reply));
  return app;
}
