import type { Clock } from '../chatwoot/budget.ts';
import { isTls, neverLeft } from '../chatwoot/lost.ts';
import { Lost } from './lost.ts';

/** What one request needs to know of the run that makes it. */
export interface FetchSettings {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds since the epoch after which nothing is sent any more. */
  readonly deadline: number;
  /** Real milliseconds for one request. */
  readonly timeoutMs: number;
}

/** What octokit reads of an answer. */
interface Answer {
  readonly status: number;
  readonly url: string;
  readonly headers: Headers;
  readonly statusText: string;
  text(): Promise<string>;
}

const mostRedirects = 5;

/**
 * Fetches for octokit: an answer comes whole, within its time, and a success as JSON, or it throws `Lost`. Octokit by
 * itself waits without end, and takes half an answer for an empty one, which a list would show as "nothing there".
 *
 * Redirects (a renamed repository, a transferred issue) are followed here, on the same host only and with the method
 * kept: fetch turns a POST into a GET on 301, which would look like success and write nothing.
 */
export function createFetch(settings: FetchSettings) {
  return async (url: string, init: RequestInit): Promise<Answer> => {
    const { clock, deadline, signal } = settings;
    if (signal?.aborted)
      throw new Lost('Interrupted', 'cancelled before it was sent', { neverLeft: true, passing: false });
    const timeoutMs = Math.min(settings.timeoutMs, deadline - clock.now());
    if (timeoutMs <= 0)
      throw new Lost('TimedOut', 'the time of this step was over before it was sent', {
        neverLeft: true,
        passing: false,
      });
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), timeoutMs);
    const signals = signal ? [timeout.signal, signal] : [timeout.signal];
    try {
      return await follow(settings.fetch, url, { ...init, redirect: 'manual', signal: AbortSignal.any(signals) });
    } catch (error) {
      if (error instanceof Lost) throw error;
      if (signal?.aborted) throw new Lost('Interrupted', 'cancelled while waiting for the answer', { passing: false });
      if (timeout.signal.aborted) throw new Lost('TimedOut', `no whole answer within ${timeoutMs / 1000} s`);
      throw lost(error);
    } finally {
      clearTimeout(timer);
    }
  };
}

async function follow(fetch: FetchSettings['fetch'], from: string, init: RequestInit): Promise<Answer> {
  let url = from;
  for (let hops = 0; ; hops += 1) {
    const response = await fetch(url, init);
    const text = await response.text();
    const { status, headers, statusText } = response;
    const location = headers.get('location') ?? '';
    if (status < 300 || status >= 400 || status === 304 || location === '') {
      if (status < 300) refuseNoJson(status, text);
      return { status, url, headers, statusText, text: async () => text };
    }
    const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
    if (target?.origin !== new URL(url).origin || hops === mostRedirects)
      throw new Lost(
        'Unreachable',
        `it redirects (${status}) to ${target?.host ?? 'nowhere'}, where a token must not go`,
        {
          neverLeft: true,
          passing: false,
        },
      );
    url = target.href;
  }
}

/** A proxy's page or a broken body is not GitHub's answer. */
function refuseNoJson(status: number, text: string): void {
  if (status === 204) return;
  try {
    if (typeof JSON.parse(text) === 'object') return;
  } catch {
    // Said below.
  }
  throw new Lost('ServerError', `the answer (${status}) is not GitHub's: check the API's address`);
}

function lost(error: unknown): Lost {
  const code = codeOf(error);
  const never = code === 'UND_ERR_CONNECT_TIMEOUT' ? 'no connection came about in time' : neverLeft[code];
  if (never) return new Lost('Unreachable', never, { neverLeft: true });
  if (isTls(code))
    return new Lost('Unreachable', `there is no safe connection (${code}); for a private CA set NODE_EXTRA_CA_CERTS`, {
      neverLeft: true,
      passing: false,
    });
  return new Lost('Interrupted', `the connection ended before the answer was whole${code ? ` (${code})` : ''}`);
}

/** Undici tells the reason in the cause of a bare "fetch failed". */
function codeOf(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return '';
}
