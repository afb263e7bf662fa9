import type { Octokit as OctokitCore } from '@octokit/core';
import { Lost } from './lost.ts';
import type { PacingSettings } from './pacing.ts';

/**
 * Two plugins around plugin-retry, which takes no clock and repeats every method alike.
 * - `inner` waits before each repeat (1, 4, 9 s) by the clock given.
 * - `outer` makes a POST once unless its call asks for more, and gives each call options of its own: plugin-retry counts
 *   in an object that octokit shares between all calls.
 */
export function createRepeats({ clock, signal, deadline }: PacingSettings) {
  const inner = ({ hook }: OctokitCore): void => {
    hook.wrap('request', async (request, options) => {
      const repeat = Number(options.request.retryCount ?? 0);
      const wait = repeat * repeat * 1000;
      if (repeat > 0 && clock.now() + wait > deadline)
        throw new Lost('TimedOut', 'it failed, and the time of this step ends before it can be tried again', {
          passing: false,
        });
      if (wait > 0) await clock.sleep(wait, signal, 'to ask GitHub again');
      return request(options);
    });
  };
  const outer = ({ hook }: OctokitCore): void => {
    hook.wrap('request', (request, options) => {
      const reads = options.method !== 'POST' || options.url.endsWith('/graphql');
      // All hooks of a call were given these options before; what is handed on here would reach none of them.
      options.request = { ...(reads ? {} : { retries: 0 }), ...options.request };
      return request(options);
    });
  };
  return { inner, outer };
}
