import { defaults, GitHub, getOctokitOptions } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { Clock } from '../chatwoot/budget.ts';
import { ChatwootError } from '../chatwoot/errors.ts';
import type { GithubAddress } from './address.ts';
import { type Asked, errorOf } from './errors.ts';
import { createFetch } from './fetch.ts';
import { createPacing } from './pacing.ts';
import { createRepeats } from './repeats.ts';

export type Octokit = InstanceType<typeof GitHub>;

/** What a client is made of. */
export interface ClientSettings {
  readonly token: string;
  readonly address: GithubAddress;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  /** Real milliseconds for one request. */
  readonly timeoutMs: number;
  /** Default: that of @actions/github, which knows proxies. */
  readonly fetch: typeof fetch | undefined;
}

/** Talks to one GitHub with one token. */
export interface GithubClient {
  readonly host: string;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly deadline: number;
  /** Makes requests and answers their data. Throws a `ChatwootError` for whatever goes wrong. */
  ask<Data>(asked: Asked, request: (octokit: Octokit) => Promise<{ readonly data: Data }>): Promise<Data>;
  /** Throws `Invalid` for the name of an issue or repository that is at home elsewhere. */
  here(place: { readonly host: string }): void;
}

/** GitHub gives up on a request after 10 s; the rest is the network and a proxy. */
export const defaultTimeoutMs = 30_000;

/**
 * Octokit with its plugins for throttling and repeats, all of whose waits go by the clock given.
 *
 * Reads, and writes that a repeat cannot harm, are made up to four times; a POST is made once unless its call says
 * `request: { retries }`, since a lost answer does not tell that nothing was written. Refusals for the rate are waited
 * for as long as the deadline allows.
 */
export function createClient(settings: ClientSettings): GithubClient {
  const { address, clock, signal, deadline, timeoutMs } = settings;
  const time = { clock, signal, deadline };
  const repeats = createRepeats(time);
  const Bottleneck = createPacing(time);
  const group = (pace: object) => new Bottleneck.Group(pace);
  const withPlugins = GitHub.plugin(repeats.inner, throttling, retry, repeats.outer);
  const octokit = new withPlugins(
    getOctokitOptions(settings.token, {
      baseUrl: address.apiUrl,
      userAgent: 'chatwoot-flows',
      // Octokit's own warnings hold whole URLs.
      log: { debug() {}, info() {}, warn() {}, error() {} },
      request: {
        fetch: createFetch({ fetch: settings.fetch ?? defaults.request?.fetch, clock, signal, deadline, timeoutMs }),
      },
      throttle: {
        Bottleneck: Bottleneck as never,
        // Given one by one: the plugin keeps its own groups for the whole process, with the first clock it saw.
        ...{ global: group({ maxConcurrent: 10 }), auth: group({ maxConcurrent: 1 }) },
        search: group({ maxConcurrent: 1, minTime: 2_000 }) as never,
        write: group({ maxConcurrent: 1, minTime: 1_000 }) as never,
        notifications: group({ maxConcurrent: 1, minTime: 3_000 }) as never,
        onRateLimit: () => true,
        onSecondaryRateLimit: () => true,
      },
      // The waits themselves are in `repeats`, which has the clock.
      retry: { retries: 3, retryAfterBaseValue: 0, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451, 501] },
    }),
  );
  return {
    host: address.host,
    clock,
    signal,
    deadline,
    async ask(asked, request) {
      try {
        return (await request(octokit)).data;
      } catch (error) {
        throw errorOf(asked, error, { host: address.host, signal, now: clock.now() });
      }
    },
    here({ host }) {
      if (host === address.host) return;
      throw new ChatwootError({
        kind: 'Invalid',
        operation: 'GitHub',
        passing: false,
        message: `this is about ${host}, but the token is for ${address.host}: use a step that runs there, or give github-token and the addresses of ${host}.`,
      });
    },
  };
}
