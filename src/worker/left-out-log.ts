import { Context } from '@temporalio/activity';
import type { LeftOut } from '../activities/verbs/dependencies.ts';
import type { Clock } from '../chatwoot/budget.ts';
import { failureOf } from './failure.ts';

/** A watch looks every few seconds, and what it cannot read may stay so for weeks. */
const quietMs = 60 * 60_000;

/** Warns in the activity's log of what it goes on without: when that begins, and once an hour while it lasts. */
export function leftOutLog(clock: Pick<Clock, 'now'>): LeftOut {
  const said = new Map<string, number>();
  return (what, why) => {
    const now = clock.now();
    for (const [each, at] of said) if (now - at >= quietMs) said.delete(each);
    if (said.has(what)) return;
    said.set(what, now);
    Context.current().log.warn(`${what} cannot be read, and is left out until it can`, { error: failureOf(why, true) });
  };
}
