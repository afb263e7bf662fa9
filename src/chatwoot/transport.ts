import http from 'node:http';
import https from 'node:https';
import fetch, { type Response } from 'node-fetch';
import { ChatwootError } from './errors.ts';
import { lost } from './lost.ts';
import type { MultipartForm } from './request.ts';

export interface Sending {
  readonly operation: string;
  readonly url: string;
  readonly method: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string | MultipartForm | undefined;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** False for calls that change nothing, however they end. */
  readonly changes: boolean;
}

export interface Received {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly text: string;
}

export type Transport = (sending: Sending) => Promise<Received>;

/**
 * One request over kept-alive connections, answered whole or not at all. Redirects are not followed: node-fetch would
 * hand the token to the other host and turn a POST into a GET. A private CA comes in by NODE_EXTRA_CA_CERTS.
 * @param env where HTTP_PROXY, HTTPS_PROXY and NO_PROXY are read (Node's own proxy support, from Node 24.5)
 */
export function createTransport(env: { readonly [name: string]: string | undefined }): Transport {
  const proxyEnv = proxySettings(env);
  const options = { keepAlive: true, ...(proxyEnv ? { proxyEnv } : {}) };
  const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };
  return async (sending) => {
    // Given a signal that has come already, node-fetch destroys the body, and nobody hears that stream's error.
    sending.signal?.throwIfAborted();
    // One signal with a listener: AbortSignal.any costs a sixth of the whole call, and holds on to a caller's long-lived one.
    const stop = new AbortController();
    const cancel = () => stop.abort();
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      cancel();
    }, sending.timeoutMs);
    sending.signal?.addEventListener('abort', cancel);
    try {
      const response = await fetch(sending.url, {
        method: sending.method,
        headers: { ...sending.headers },
        ...(sending.body === undefined ? {} : { body: sending.body }),
        redirect: 'manual',
        agent: (url) => agents[url.protocol as keyof typeof agents],
        signal: stop.signal as never,
      });
      refuseRedirect(sending, response);
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (error) {
      throw error instanceof ChatwootError ? error : lost(sending, error, timedOut, proxyEnv !== undefined);
    } finally {
      clearTimeout(timer);
      sending.signal?.removeEventListener('abort', cancel);
    }
  };
}

function refuseRedirect({ operation, url }: Sending, response: Response): void {
  if (response.status < 300 || response.status >= 400) return;
  const location = response.headers.get('location') ?? '';
  const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
  throw new ChatwootError({
    kind: 'Unreachable',
    operation,
    status: response.status,
    passing: false,
    message: `the server redirects (${response.status}) to ${target ? target.origin + target.pathname : 'another address'}, and redirects are not followed since the token would go along: give the final address as base-url.`,
  });
}

function proxySettings(env: { readonly [name: string]: string | undefined }): NodeJS.ProcessEnv | undefined {
  const set = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy'].filter((name) => env[name]);
  if (set.length === 0) return undefined;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 5)) return { ...env };
  throw new ChatwootError({
    kind: 'Unreachable',
    operation: 'connection',
    passing: false,
    message: `${set.join(' and ')} ask for a proxy, which Node ${process.versions.node} cannot use by itself: run on Node 24.5 or newer, or unset them.`,
  });
}
