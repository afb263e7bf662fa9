import type { Refusal } from './refusal.ts';

/**
 * Milliseconds that a refusal says to wait, if it says so. The reset time is GitHub's, so it is compared with GitHub's
 * own clock where the answer shows it.
 * @param refusal what octokit threw
 * @param now milliseconds since the epoch
 */
export function limitWaitMs(refusal: unknown, now: number): number | undefined {
  const headers = headersOf(refusal);
  const after = Number(headers['retry-after']);
  if (after > 0) return after * 1000;
  const reset = Number(headers['x-ratelimit-reset']);
  if (headers['x-ratelimit-remaining'] !== '0' || !(reset > 0)) return undefined;
  // One second more: at the reset time itself GitHub may still refuse.
  return Math.max(0, reset * 1000 - (Date.parse(headers.date ?? '') || now)) + 1000;
}

/** Why a run that met a limit went no further: a sentence with the time from which GitHub takes requests again. */
export function limitSentence({ status, said }: Refusal, waitMs: number | undefined, now: number): string | undefined {
  const isLimit = status === 429 || (status === 403 && /rate limit|abuse detection/i.test(said));
  if (!isLimit) return undefined;
  const until = waitMs === undefined ? undefined : new Date(now + waitMs).toISOString().replace(/\.\d+/, '');
  const later =
    'which is later than this step may wait, or it was waited for several times: allow more time, or run it later.';
  return /secondary|abuse/i.test(said)
    ? `GitHub asks to slow down and takes nothing until ${until ?? 'a few minutes from now'}, ${later}`
    : `this token's requests are used up until ${until ?? 'the end of the hour'}, ${later}`;
}

/** The headers of the answer that an octokit error carries. */
function headersOf(error: unknown): { readonly [name: string]: string | undefined } {
  const { response, headers } = error as { response?: { headers?: object }; headers?: object };
  return (response?.headers ?? headers ?? {}) as { [name: string]: string | undefined };
}
