import { kindOf } from '../chatwoot/errors.ts';

/** Whether a conversation that somebody named is not there, or in an inbox that the token's user is no member of. */
export function isOutOfReach(error: unknown): boolean {
  const kind = kindOf(error);
  return kind === 'NotFound' || kind === 'Forbidden';
}
