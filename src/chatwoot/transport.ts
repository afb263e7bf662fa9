import http from 'node:http';
import https from 'node:https';
import fetch, { type Response } from 'node-fetch';
import { ChatwootError } from './errors.ts';
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
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), sending.timeoutMs);
    const signals = sending.signal ? [timeout.signal, sending.signal] : [timeout.signal];
    try {
      const response = await fetch(sending.url, {
        method: sending.method,
        headers: { ...sending.headers },
        ...(sending.body === undefined ? {} : { body: sending.body }),
        redirect: 'manual',
        agent: (url) => agents[url.protocol as keyof typeof agents],
        signal: AbortSignal.any(signals) as never,
      });
      refuseRedirect(sending, response);
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (error) {
      throw error instanceof ChatwootError ? error : lost(sending, error, timeout.signal.aborted);
    } finally {
      clearTimeout(timer);
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

/** Codes that prove the request never reached Chatwoot. A reset is not among them: it may come after the work. */
export const neverLeft: { readonly [code: string]: string } = {
  ECONNREFUSED: 'nothing listens at that address (connection refused)',
  ENOTFOUND: 'the host name is not known (DNS)',
  EAI_AGAIN: 'the host name could not be looked up just now (DNS)',
  EHOSTUNREACH: 'there is no route to the host',
  ENETUNREACH: 'there is no network to the host',
  ERR_PROXY_TUNNEL: 'the proxy (HTTPS_PROXY) opens no way to it: look at its rules, name and password',
};

/** @param error what node-fetch threw; its own message holds the whole URL and so is never passed on */
function lost(
  { operation, url, changes, signal, timeoutMs }: Sending,
  error: unknown,
  timedOut: boolean,
): ChatwootError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const host = new URL(url).host;
  const after = changes ? ' The call may have been carried out: look before repeating it.' : '';
  if (timedOut) {
    return new ChatwootError({
      kind: 'TimedOut',
      operation,
      mayHaveHappened: changes,
      message: `no whole answer from ${host} within ${timeoutMs / 1000} s.${after}`,
    });
  }
  if (signal?.aborted) {
    return new ChatwootError({
      kind: 'Interrupted',
      operation,
      mayHaveHappened: changes,
      passing: false,
      message: `cancelled while waiting for ${host}.${after}`,
    });
  }
  const never = neverLeft[code];
  if (never)
    return new ChatwootError({
      kind: 'Unreachable',
      operation,
      message: `${host} cannot be reached: ${never}. Check base-url and the network of this machine.`,
    });
  if (isTls(code)) {
    return new ChatwootError({
      kind: 'Unreachable',
      operation,
      passing: false,
      message: `no safe connection to ${host} (${code}): check the address (that https is spoken at this port, too) and its certificate; for a private CA set NODE_EXTRA_CA_CERTS to its file.`,
    });
  }
  return new ChatwootError({
    kind: 'Interrupted',
    operation,
    mayHaveHappened: changes,
    message: `the connection to ${host} ended before the answer was whole${code ? ` (${code})` : ''}.${after}`,
  });
}

export const isTls = (code: string): boolean =>
  /CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code);

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
