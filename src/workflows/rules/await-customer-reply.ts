import { secondsIn } from '../spans.ts';
import type { Broken } from './broken.ts';

const longestWait = 90 * 86_400;

interface Timed {
  readonly within: string;
  readonly nudges?: readonly { readonly after: string }[] | undefined;
}

/** The nudges come in order and before the end, and the end within 90 days. */
export function awaitCustomerReplyRules({ within, nudges = [] }: Timed): Broken[] {
  const broken: Broken[] = [];
  if (secondsIn(within) > longestWait)
    broken.push({ path: ['within'], message: 'more than 90 days: give "90 days" or less.' });
  for (const [at, { after }] of nudges.entries()) {
    const path = ['nudges', at, 'after'];
    const before = nudges[at - 1];
    if (secondsIn(after) >= secondsIn(within))
      broken.push({ path, message: 'not before the end of within: give a shorter span.' });
    if (before && secondsIn(after) <= secondsIn(before.after))
      broken.push({ path, message: 'not later than the nudge before it: give them in the order of their times.' });
  }
  return broken;
}
