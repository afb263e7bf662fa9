import { ChatwootError } from './errors.ts';

/** Time and chance, given from outside so that a test of ten minutes takes none. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /**
   * Resolves after that many milliseconds; rejects with the signal's reason.
   * @param why what is waited for, for a clock that says so to people, to go after "waiting"
   */
  sleep(ms: number, signal?: AbortSignal, why?: string): Promise<void>;
  /** From 0 to below 1. */
  random(): number;
}

/** One limit a call counts against. */
export interface Scope {
  /** What is counted together, such as `contact-search/1`. */
  readonly key: string;
  readonly limit: number;
  /** Length of the window in milliseconds; windows begin at whole multiples of it on the server's clock. */
  readonly windowMs: number;
}

export interface Budget {
  /**
   * Counts one call, waiting for the next window when this one is full.
   * Throws `RateLimited` when that wait would pass `deadline` (milliseconds since the epoch).
   */
  take(scopes: readonly Scope[], waiting: { operation: string; deadline: number; signal?: AbortSignal }): Promise<void>;
  /**
   * The server refused although we counted: others use the limit too. Closes the window; answers the ms until the next.
   * @param retryAfter the header of that name: Chatwoot sends none, a proxy in front may, and is not asked before
   */
  refused(scopes: readonly Scope[], retryAfter: string | null): number;
  /** Learns the server's clock from an answer's Date header. */
  serverTime(date: string | null): void;
}

interface Window {
  readonly start: number;
  used: number;
  refused?: true;
}

/** After a window opens, calls are spread over this long, so that all who waited do not arrive at once. */
const spreadMs = 1_500;

/** The longest window that Chatwoot has: a proxy that asks for longer is asked again after it. */
const longestAsked = 3_600_000;

/**
 * Chatwoot counts in windows of its own clock minute and tells neither the limit nor when to come back
 * (429 without Retry-After). So we count ourselves, on the server's clock as far as its Date header shows it.
 */
export function createBudget(clock: Clock): Budget {
  const windows = new Map<string, Window>();
  let offset = 0;
  let closedUntil = 0;

  const windowOf = (scope: Scope) => {
    const now = clock.now() + offset;
    const start = now - (now % scope.windowMs);
    const known = windows.get(scope.key);
    // One that begins later was counted before the server's clock was known: a clock that is days ahead waits no days.
    if (known && known.start >= start && known.start - start <= scope.windowMs) return known;
    const fresh: Window = { start, used: 0 };
    windows.set(scope.key, fresh);
    return fresh;
  };
  const untilNext = (scope: Scope) => windowOf(scope).start + scope.windowMs - (clock.now() + offset);

  return {
    async take(scopes, { operation, deadline, signal }) {
      for (;;) {
        const full = scopes.filter((scope) => windowOf(scope).used >= scope.limit);
        const closed = closedUntil - clock.now();
        if (full.length === 0 && closed <= 0) break;
        const untilFree = Math.max(closed, ...full.map(untilNext));
        const wait = untilFree + Math.ceil(clock.random() * spreadMs);
        if (clock.now() + wait > deadline) {
          const refused = closed > 0 || full.some((scope) => windowOf(scope).refused);
          throw outOfTime(operation, refused ? undefined : full[0], untilFree);
        }
        await clock.sleep(wait, signal, "for Chatwoot's limit of requests");
      }
      for (const scope of scopes) windowOf(scope).used += 1;
    },
    refused(scopes, retryAfter) {
      for (const scope of scopes) Object.assign(windowOf(scope), { used: scope.limit, refused: true });
      const now = clock.now();
      const asked = Number(retryAfter) * 1_000 || Date.parse(retryAfter ?? '') - now - offset;
      if (asked > 0) closedUntil = Math.max(closedUntil, now + Math.min(asked, longestAsked));
      return Math.max(closedUntil - now, ...scopes.map(untilNext));
    },
    serverTime(date) {
      const at = date === null ? Number.NaN : Date.parse(date);
      if (Number.isNaN(at)) return;
      // The header has whole seconds: the true time lies within the second it names. Less than that is no news.
      const seen = at + 500 - clock.now();
      if (Math.abs(seen - offset) > 1_000) offset = seen;
    },
  };
}

/** @param scope the limit that our own count met; none when Chatwoot, or a proxy before it, refused */
function outOfTime(operation: string, scope: Scope | undefined, retryAfterMs: number): ChatwootError {
  const why = scope
    ? `the limit of ${scope.limit} calls in ${scope.windowMs / 1000} seconds (${scope.key.split('/')[0]}) is used up and`
    : 'Chatwoot refused a call of this minute for too many (429), so others use its limit too; it';
  return new ChatwootError({
    kind: 'RateLimited',
    operation,
    message: `${why} opens again in ${Math.ceil(retryAfterMs / 1000)} s, which is longer than this call may take: allow more time, or make fewer calls.`,
    retryAfterMs,
  });
}
