import type { Rule } from './rule.ts';
import { isMilliseconds } from './seconds.ts';

/**
 * `since` and `until` go together: with one of them missing Chatwoot's counting reports answer zeros, and the others
 * the whole history, both without a word (seen: recording 07 step 29).
 */
export const period: Rule = ({ since, until }) => {
  if (since === undefined && until === undefined) return undefined;
  if (since === undefined || until === undefined) {
    return `${since === undefined ? 'since' : 'until'} is missing: since and until count only together, in seconds since 1970, so give both or neither.`;
  }
  if (isMilliseconds(since) || isMilliseconds(until)) {
    return 'since and until are in seconds since 1970; these numbers are milliseconds: divide them by 1000.';
  }
  return Number(since) < Number(until)
    ? undefined
    : 'since is not before until, so nothing could be found: give the earlier time as since.';
};

/** A report about one agent, inbox, label or team needs its id: Chatwoot answers 404 without. */
export const reportOfWhom: Rule = ({ type, id }) =>
  type === 'account' || id !== undefined
    ? undefined
    : `id is missing: a report of type ${String(type)} is about one, so give its id, or type account for all.`;
