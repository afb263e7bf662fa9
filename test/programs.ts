import { findAct } from '../scripts/fetch-act.ts';
import { findTemporal, findTimeSkippingServer } from '../src/cli/find-temporal.ts';

/**
 * Fetches what the tests need before the first of them: two files at once would each fetch it, on the time of their
 * hooks. Where something is not to be had, those who need it say so.
 */
export function setup(): void {
  const slow = process.env.TEST_QUICK === 'true' ? [] : [findTimeSkippingServer, findAct];
  for (const find of [findTemporal, ...slow])
    try {
      find();
    } catch {}
}
