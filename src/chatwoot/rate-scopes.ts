import type { Scope } from './budget.ts';
import type { Operation, RateScope } from './operation.ts';
import type { Input } from './validate.ts';

const minute = 60_000;
const hour = 3_600_000;

/** Chatwoot's own defaults (config/initializers/rack_attack.rb; the last is Limits in app/models/message.rb). */
const own: { readonly [scope in RateScope]: { limit: number; windowMs: number; per?: string } } = {
  'contact-search': { limit: 100, windowMs: minute },
  'conversation-meta': { limit: 30, windowMs: minute },
  reports: { limit: 100, windowMs: minute },
  transcript: { limit: 1000, windowMs: hour },
  upload: { limit: 60, windowMs: hour },
  'conversation-messages': { limit: 200, windowMs: minute, per: 'conversation_id' },
};

/**
 * The limits one call counts against: all calls together (Chatwoot: 3,000 a minute for an IP address), and the
 * operation's own. Messages are counted for each conversation, everything else for the account.
 */
export function scopesOf(operation: Operation, input: Input, requestsPerMinute: number): Scope[] {
  const scopes: Scope[] = [{ key: 'requests', limit: requestsPerMinute, windowMs: minute }];
  const rate = operation.row.rate;
  if (rate) {
    const { limit, windowMs, per } = own[rate];
    scopes.push({
      key: `${rate}/${String(input.account_id)}${per ? `/${String(input[per])}` : ''}`,
      limit,
      windowMs,
    });
  }
  return scopes;
}
