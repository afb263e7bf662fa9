import type { Budget, Clock } from './budget.ts';
import { systemClock } from './clock.ts';
import type { Connection } from './connection.ts';
import { ChatwootError, inDoubt } from './errors.ts';
import { withAccount } from './from-connection.ts';
import { isRepeatable, type Operation, type TokenKind } from './operation.ts';
import { createSend } from './send.ts';
import type { Transport } from './transport.ts';
import type { Input } from './validate.ts';
import { tellWhichIsMissing } from './which-account.ts';

export interface CallOptions {
  /** Cancels the call; a write that was under way may still have been carried out. */
  readonly signal?: AbortSignal;
  /** For one request, in milliseconds. Default 30,000: Chatwoot itself gives up after 15 s of work. */
  readonly timeoutMs?: number;
  /** Which token, where the operation takes several. Default: the user's, else the bot's. */
  readonly token?: TokenKind;
  /** Milliseconds since the epoch after which no waiting (rate window, repeat) may end. */
  readonly deadline?: number;
  /**
   * How often a call that failed in passing is made again. Default 0: in a worker Temporal repeats. Repeated is only
   * what never left, what was refused for its rate, what reads, and what a repeat cannot harm (`repeat: 'same'`).
   */
  readonly repeats?: number;
}

export interface ClientSettings extends CallOptions {
  readonly clock?: Clock;
  readonly budget?: Budget;
  readonly transport?: Transport;
  /** Where proxies are read from. Default: this process's environment. */
  readonly env?: { readonly [name: string]: string | undefined };
}

/** Carries one operation out and answers what Chatwoot answered. */
export type Call = (operation: Operation, input: Input, options?: CallOptions) => Promise<unknown>;

/**
 * @param whoAmI the operation that reads the token's own profile; with it a 404 says whether the account is the
 * unknown one
 */
export function createCall(connection: Connection, settings: ClientSettings = {}, whoAmI?: Operation): Call {
  const clock = settings.clock ?? systemClock;
  const once = createSend(connection, settings, clock);

  return async (operation, input, options = {}) => {
    const merged = { ...settings, ...options };
    const full = withAccount(connection, operation, input);
    let doubt = false;
    for (let attempt = 0; ; attempt += 1) {
      const result = await once(operation, full, merged).then(
        (answer) => ({ answer }),
        (thrown: unknown) => (thrown instanceof ChatwootError ? thrown : cancelled(operation, thrown, merged.signal)),
      );
      if ('answer' in result) return result.answer;
      doubt ||= result.mayHaveHappened;
      const error = doubt ? inDoubt(result) : result;
      if (attempt >= (merged.repeats ?? 0) || !mayRepeat(operation, error)) {
        throw whoAmI && connection.tokens.user ? await tellWhichIsMissing(error, once, whoAmI, full, merged) : error;
      }
      const wait = error.kind === 'RateLimited' ? 0 : 500 * 2 ** attempt * (1 + clock.random());
      if (clock.now() + wait > (merged.deadline ?? Number.POSITIVE_INFINITY)) throw error;
      await clock.sleep(wait, merged.signal, 'to ask Chatwoot again').catch((reason: unknown) => {
        throw cancelled(operation, reason, merged.signal, doubt);
      });
    }
  };
}

/** Waiting was cut short from outside; whatever else comes up here is a mistake of ours and stays as it is. */
function cancelled(
  operation: Operation,
  thrown: unknown,
  signal?: AbortSignal,
  mayHaveHappened = false,
): ChatwootError {
  if (!signal?.aborted) throw thrown;
  return new ChatwootError({
    kind: 'Interrupted',
    operation: operation.name,
    mayHaveHappened,
    passing: false,
    message: `cancelled while waiting to send.${mayHaveHappened ? ' An earlier try may have been carried out: look before repeating it.' : ' Nothing was sent.'}`,
  });
}

/** After a 429 the closed window makes the next attempt wait; a flooded conversation is the caller's to slow down. */
function mayRepeat(operation: Operation, error: ChatwootError): boolean {
  if (!error.passing) return false;
  if (error.kind === 'RateLimited') return error.status === 429;
  if (error.kind === 'Unreachable') return true;
  if (error.kind !== 'ServerError' && error.kind !== 'TimedOut' && error.kind !== 'Interrupted') return false;
  return isRepeatable(operation);
}
