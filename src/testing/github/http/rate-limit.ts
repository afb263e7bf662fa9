import { GithubRefusal, refusal } from '../refusals.ts';
import type { GithubToken } from '../state/records.ts';

const about = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api';

/** Requests in an hour: a workflow's token has 1000 for a repository, people and Apps 5000, nobody 60. */
export const usualLimit = { workflow: 1000, app: 5000, person: 5000, nobody: 60 } as const;

/** Counts requests of a token by the hour, and writes the headers that say so. */
export class GithubLimits {
  readonly #perHour: number | undefined;
  readonly #windows = new Map<string, { resetAt: number; used: number }>();

  /** @param perHour for every token alike; the usual numbers unless told */
  constructor(perHour: number | undefined) {
    this.#perHour = perHour;
  }

  /** Counts one request. `spent` says that there was none left for it. */
  count(token: GithubToken | undefined, now: number, resource: string) {
    const key = `${resource} ${token?.token ?? ''}`;
    const limit = this.#perHour ?? usualLimit[token?.kind ?? 'nobody'];
    const old = this.#windows.get(key);
    const window = old && now < old.resetAt ? old : { resetAt: now + 3_600_000, used: 0 };
    this.#windows.set(key, window);
    const spent = window.used >= limit;
    if (!spent) window.used++;
    return { spent, headers: limitHeaders(limit, window.used, window.resetAt, resource) };
  }
}

export const limitHeaders = (limit: number, used: number, resetAt: number, resource: string) => ({
  'x-ratelimit-limit': String(limit),
  'x-ratelimit-remaining': String(limit - used),
  'x-ratelimit-used': String(used),
  'x-ratelimit-reset': String(Math.ceil(resetAt / 1000)),
  'x-ratelimit-resource': resource,
});

/** GraphQL says it with status 200. */
export const hourIsOver = (token: GithubToken | undefined, resource: string): GithubRefusal => {
  const whose = !token
    ? '127.0.0.1'
    : token.kind === 'person'
      ? `user ID ${token.accountId}`
      : `installation ID ${token.id}`;
  const message = `API rate limit exceeded for ${whose}.`;
  return resource === 'graphql'
    ? new GithubRefusal(200, { errors: [{ type: 'RATE_LIMITED', message }] })
    : refusal(403, message, { documentation_url: about });
};

export const tooMuchAtATime = (status: 403 | 429, retryAfter: number | null): GithubRefusal =>
  refusal(
    status,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    { documentation_url: `${about}#about-secondary-rate-limits` },
    retryAfter === null ? {} : { 'retry-after': String(retryAfter) },
  );
