import { createServer, type Server } from 'node:http';
import { listeningUrl } from './listening-url.ts';
import type { Address } from './setting.ts';
import { refuseSetting } from './setting.ts';

export interface Health {
  /** `http://host:port` of both end points. */
  readonly url: string;
  close(): Promise<void>;
}

export interface HealthState {
  /** False when a worker has failed and the process should be replaced. */
  alive(): boolean;
  /** True while all workers take tasks; false before, while shutting down, after a failure, and without Temporal. */
  ready(): Promise<boolean>;
}

/**
 * Answers `/healthz` and `/readyz` with 200 or 503, and nothing else. It says no more than that, and is still bound to
 * loopback unless told otherwise.
 */
export async function serveHealth({ host, port }: Address, state: HealthState): Promise<Health> {
  const answers: { readonly [path: string]: () => boolean | Promise<boolean> } = {
    '/healthz': state.alive,
    '/readyz': state.ready,
  };
  const server = createServer(async (request, response) => {
    const answer = answers[request.url ?? ''];
    const status = answer === undefined ? 404 : (await answer()) ? 200 : 503;
    response.writeHead(status, { 'content-type': 'text/plain' }).end(status === 200 ? 'ok\n' : 'not ok\n');
  });
  await listen(server, host, port);
  return {
    url: listeningUrl(server),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  }).catch((error: NodeJS.ErrnoException) =>
    refuseSetting(
      'CHATWOOT_FLOWS_HEALTH_ADDRESS',
      `${host}:${port} cannot be used (${error.code}): give another host:port, or off.`,
    ),
  );
}
