import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { RecordedStep } from '../recordings.ts';

export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** Answers each request with the recorded answer that was set before it, and keeps what arrived. */
export async function startReplayServer() {
  let answer: RecordedStep['response'] | undefined;
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const bytes = await buffer(request);
    arrived.push({
      method: request.method ?? '',
      path: url.pathname,
      query: [...url.searchParams],
      headers: request.headers,
      body: await parsed(request.headers['content-type'] ?? '', bytes),
    });
    const json = answer?.headers['content-type']?.includes('json') ?? true;
    response.writeHead(answer?.status ?? 500, { 'content-type': answer?.headers['content-type'] ?? 'text/plain' });
    response.end(answer?.empty ? '' : json ? JSON.stringify(answer?.body) : String(answer?.body ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    /** What the next request is answered with. */
    next(response: RecordedStep['response']) {
      answer = response;
      arrived.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A body as Rails would read it: JSON, or a form with each file as its name, type and text. */
async function parsed(type: string, bytes: Buffer): Promise<unknown> {
  if (bytes.length === 0) return undefined;
  if (type.includes('json')) return JSON.parse(bytes.toString());
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const fields = await Promise.all(
    [...form].map(async ([name, value]) => [
      name,
      typeof value === 'string' ? value : { file: value.name, type: value.type, content: await value.bytes() },
    ]),
  );
  return Object.fromEntries(fields);
}
