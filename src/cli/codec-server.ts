import { codecKeysFromEnvironment } from '../worker/codec-keys.ts';
import { readAddress, refuseSetting } from '../worker/setting.ts';
import type { Surroundings } from './program.ts';
import { stopSignal } from './stop-signal.ts';

export interface CodecServerOptions {
  readonly listen: string;
  readonly origin: string;
}

/** A token that could be guessed would open every text in Temporal. */
const shortestToken = 20;

/** `chatwoot-flows codec-server`: serves until it is stopped. */
export async function codecServer(options: CodecServerOptions, surroundings: Surroundings): Promise<void> {
  const { env, stdout } = surroundings;
  const keys =
    codecKeysFromEnvironment(env) ??
    refuseSetting(
      'CHATWOOT_FLOWS_CODEC_KEYS',
      'it is not set, and without keys there is nothing to decrypt: give the keys that the worker has.',
    );
  const token = env.CHATWOOT_FLOWS_CODEC_TOKEN?.trim() ?? '';
  if (token.length < shortestToken) {
    refuseSetting(
      'CHATWOOT_FLOWS_CODEC_TOKEN',
      `it has ${token.length} characters: give a secret of at least ${shortestToken} (openssl rand -hex 32), and send it as Authorization: Bearer SECRET.`,
    );
  }
  // Of a header, servers and browsers agree on nothing else.
  if (!/^[!-~]+$/.test(token))
    refuseSetting(
      'CHATWOOT_FLOWS_CODEC_TOKEN',
      'it holds a space, a line break or a letter that no header can carry: give letters and digits (openssl rand -hex 32).',
    );
  const address = readAddress({ '--listen': options.listen }, '--listen', '127.0.0.1:8081');
  if (!address) return refuseSetting('--listen', 'it is "off": give host:port.');
  if (!URL.canParse(options.origin) || new URL(options.origin).origin !== options.origin)
    refuseSetting(
      '--origin',
      `it is "${options.origin}": give scheme, host and port alone, such as http://localhost:8233.`,
    );
  const { serveCodec } = await import('./serve-codec.ts');
  const server = await serveCodec({ keys, token, origin: options.origin, ...address });
  stdout.write(`The codec server listens at ${server.url} for pages from ${options.origin}. Stop it with Ctrl-C.\n`);
  const signal = stopSignal(surroundings);
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await server.close();
}
