import type { Clock } from '../../chatwoot/budget.ts';
import type { CallOptions } from '../../chatwoot/call.ts';
import { ChatwootError } from '../../chatwoot/errors.ts';
import type { TokenKind } from '../../chatwoot/operation.ts';
import type { Chatwoot } from '../chatwoot.ts';

/** What every verb works with. Verbs know nothing of Actions or of Temporal. */
export interface VerbDependencies {
  readonly chatwoot: Chatwoot;
  readonly clock: Clock;
  /** Which tokens the connection has; `sendOnce` looks as the user and sends as the bot where there is one. */
  readonly tokens: readonly TokenKind[];
  /** Hears what a verb goes on without, and why; `what` holds ids alone. Nobody listens unless told. */
  readonly leftOut?: LeftOut | undefined;
}

export type LeftOut = (what: string, why: ChatwootError) => void;

/** How one run of a verb may be stopped. Each verb decides itself which token goes with which call. */
export type VerbOptions = Omit<CallOptions, 'token'>;

/** The refusal of an input before anything is sent. */
export function refused(verb: string, message: string): ChatwootError {
  return new ChatwootError({ kind: 'Invalid', operation: verb, message, passing: false });
}

/** Chatwoot answered with success, and what it says is there now is not what was asked for. */
export function notAsAsked(verb: string, message: string): ChatwootError {
  return new ChatwootError({ kind: 'ServerError', operation: verb, message, mayHaveHappened: true });
}
