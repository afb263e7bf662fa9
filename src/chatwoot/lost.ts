import { ChatwootError } from './errors.ts';
import type { Sending } from './transport.ts';

/** Codes that prove the request never reached Chatwoot. A reset is not among them: it may come after the work. */
export const neverLeft: { readonly [code: string]: string } = {
  ECONNREFUSED: 'nothing listens at that address (connection refused)',
  ENOTFOUND: 'the host name is not known (DNS)',
  EAI_AGAIN: 'the host name could not be looked up just now (DNS)',
  EHOSTUNREACH: 'there is no route to the host',
  ENETUNREACH: 'there is no network to the host',
  ERR_PROXY_TUNNEL: 'the proxy (HTTPS_PROXY) opens no way to it: look at its rules, name and password',
};

/**
 * A request that got no whole answer, as a sentence: whether it may have been carried out, and what to look at.
 * @param error what node-fetch threw; its own message holds the whole URL and so is never passed on
 * @param hasProxy it does not say either whether the host or the proxy before it could not be reached
 */
export function lost(
  { operation, url, changes, signal, timeoutMs }: Sending,
  error: unknown,
  timedOut: boolean,
  hasProxy: boolean,
): ChatwootError {
  const { code = '' } = error as NodeJS.ErrnoException;
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
  const way = hasProxy
    ? ', the network of this machine and the proxy that HTTP_PROXY or HTTPS_PROXY names'
    : ' and the network of this machine';
  if (never)
    return new ChatwootError({
      kind: 'Unreachable',
      operation,
      message: `${host} cannot be reached: ${never}. Check base-url${way}.`,
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

export const isTls = (code: string): boolean => /CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|UNABLE_TO_VERIFY/.test(code);
