import type { Payload } from '@temporalio/common';
import fastify, { type FastifyReply } from 'fastify';
import { createCodec } from '../worker/codec.ts';
import type { CodecKeys } from '../worker/codec-keys.ts';
import { listeningUrl } from '../worker/listening-url.ts';
import { refuseSetting } from '../worker/setting.ts';
import { mayAsk, offerSignIn } from './codec-access.ts';

export interface CodecServerSettings {
  readonly keys: CodecKeys;
  /** Who sends it (`Authorization: Bearer`) or signed in with it may encrypt and decrypt. */
  readonly token: string;
  /** Where Temporal's pages are; browsers let no other page read the answers. */
  readonly origin: string;
  readonly host: string;
  readonly port: number;
}

/** Where one signs in; everything else is answered only to who has. */
const openPaths: ReadonlySet<string> = new Set(['/', '/sign-in']);
/** Temporal's limit for the payloads of one request is 2 MB; base64 and JSON make them longer. */
const bodyLimit = 4 * 1024 * 1024;

/**
 * Temporal's codec protocol (https://docs.temporal.io/production-deployment/data-encryption): POST /encode and /decode
 * with `{payloads: [{metadata, data}]}`, bytes in base64. Plain payloads pass /decode unchanged, since pages show runs
 * from before the codec, too.
 */
export async function serveCodec(settings: CodecServerSettings): Promise<{ url: string; close(): Promise<void> }> {
  const { keys, token, origin, host, port } = settings;
  const codec = createCodec({ keys, allowPlaintext: true });
  const server = fastify({ bodyLimit, forceCloseConnections: true });

  server.addHook('onRequest', async (request, reply) => {
    if (request.headers.origin === origin) allowPage(reply, origin);
    // A browser asks by OPTIONS what it may send, and cannot give the token there.
    if (request.method === 'OPTIONS') return reply.code(204).send();
    if (openPaths.has(request.url) || mayAsk(request, token)) return;
    return reply
      .code(401)
      .send({ error: 'Send the token of CHATWOOT_FLOWS_CODEC_TOKEN as Authorization: Bearer TOKEN.' });
  });
  server.options('/*', async () => {});
  offerSignIn(server, token);
  for (const way of ['encode', 'decode'] as const) {
    server.post<{ Body: unknown }>(`/${way}`, async (request, reply) => {
      const payloads = payloadsOf(request.body);
      if (!payloads) return reply.code(400).send({ error: 'The body holds no payloads: send {"payloads": […]}.' });
      try {
        return { payloads: (await codec[way](payloads)).map(toWire) };
      } catch (error) {
        return reply.code(400).send({ error: error instanceof Error ? error.message : 'The payloads cannot be read.' });
      }
    });
  }
  await server
    .listen({ host, port })
    .catch((error: NodeJS.ErrnoException) =>
      refuseSetting('--listen', `${host}:${port} cannot be used (${error.code}): give another host:port.`),
    );
  return { url: listeningUrl(server.server), close: () => server.close() };
}

function allowPage(reply: FastifyReply, origin: string): void {
  reply.headers({
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'POST, OPTIONS',
    'access-control-allow-headers': 'authorization, content-type, x-namespace',
    vary: 'Origin',
  });
}

interface WirePayload {
  readonly metadata?: { readonly [name: string]: string } | null;
  readonly data?: string | null;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isBlock = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isPayload(value: unknown): value is WirePayload {
  if (!isBlock(value)) return false;
  const { metadata, data } = value as { metadata?: unknown; data?: unknown };
  const texts = metadata ?? {};
  return isBlock(texts) && Object.values(texts).every(isText) && isText(data ?? '');
}

function payloadsOf(body: unknown): Payload[] | undefined {
  const payloads = (body as { payloads?: unknown } | null)?.payloads;
  if (!Array.isArray(payloads) || !payloads.every(isPayload)) return undefined;
  return payloads.map(({ metadata, data }) => ({
    metadata: Object.fromEntries(
      Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value, 'base64')]),
    ),
    data: Buffer.from(data ?? '', 'base64'),
  }));
}

function toWire({ metadata, data }: Payload): WirePayload {
  const base64 = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('base64');
  return {
    metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, base64(value)])),
    data: base64(data),
  };
}
