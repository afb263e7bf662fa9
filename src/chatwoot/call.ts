import { answerOf } from './answer.ts';
import { type Budget, type Clock, createBudget } from './budget.ts';
import { systemClock } from './clock.ts';
import { type Connection, defaultRequestsPerMinute } from './connection.ts';
import { ChatwootError } from './errors.ts';
import { tokenFor, withAccount } from './from-connection.ts';
import { type Operation, readsOnly, type TokenKind } from './operation.ts';
import { scopesOf } from './rate-scopes.ts';
import { refusalOf } from './refusal.ts';
import { buildRequest, multipartBody, queryText, type WireRequest } from './request.ts';
import { createTransport, type Transport } from './transport.ts';
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
}

export interface ClientSettings extends CallOptions {
  /**
   * How often a call that failed in passing is made again. Default 0: in a worker Temporal repeats. Repeated is only
   * what never left, what was refused for its rate, what reads, and what a repeat cannot harm (`repeat: 'same'`).
   */
  readonly repeats?: number;
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
  const budget = settings.budget ?? createBudget(clock);
  const transport = settings.transport ?? createTransport(settings.env ?? process.env);
  const perMinute = connection.requestsPerMinute ?? defaultRequestsPerMinute;

  const once: Call = async (operation, input, options = {}) => {
    const request = buildRequest(operation, input);
    const changes = !readsOnly(operation);
    if (changes && connection.readOnly) {
      throw new ChatwootError({
        kind: 'Invalid',
        operation: operation.name,
        message: 'this connection is read-only (CHATWOOT_READ_ONLY), so nothing was sent.',
      });
    }
    const token = tokenFor(connection, operation, options.token);
    const scopes = scopesOf(operation, input, perMinute);
    const deadline = options.deadline ?? Number.POSITIVE_INFINITY;
    await budget.take(scopes, {
      operation: operation.name,
      deadline,
      ...(options.signal ? { signal: options.signal } : {}),
    });
    const timeoutMs = Math.max(1, Math.min(options.timeoutMs ?? 30_000, deadline - clock.now()));
    const received = await transport({
      operation: operation.name,
      url: connection.baseUrl + request.path + queryText(request.query),
      method: request.method,
      headers: headersOf(operation, request, token && connection.tokens[token]),
      body: await bodyOf(operation, request),
      timeoutMs,
      signal: options.signal,
      changes,
    });
    budget.serverTime(received.headers.get('date'));
    if (received.status === 429) budget.refused(scopes);
    if (received.status < 200 || received.status >= 300) {
      throw refusalOf({ operation, input, token, status: received.status, text: received.text });
    }
    return answerOf(operation, received.text, received.status);
  };

  return async (operation, input, options = {}) => {
    const merged = { ...settings, ...options };
    const full = withAccount(connection, operation, input);
    for (let attempt = 0; ; attempt += 1) {
      const result = await once(operation, full, merged).then(
        (answer) => ({ answer }),
        (thrown: unknown) => (thrown instanceof ChatwootError ? thrown : cancelled(operation, thrown, merged.signal)),
      );
      if ('answer' in result) return result.answer;
      const error = result;
      if (attempt >= (settings.repeats ?? 0) || !mayRepeat(operation, error)) {
        throw whoAmI && connection.tokens.user ? await tellWhichIsMissing(error, once, whoAmI, full, merged) : error;
      }
      const wait = error.kind === 'RateLimited' ? 0 : 500 * 2 ** attempt * (1 + clock.random());
      if (clock.now() + wait > (merged.deadline ?? Number.POSITIVE_INFINITY)) throw error;
      await clock.sleep(wait, merged.signal).catch((reason: unknown) => {
        throw cancelled(operation, reason, merged.signal, error.mayHaveHappened);
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
  return readsOnly(operation) || operation.row.repeat === 'same';
}

function headersOf(operation: Operation, request: WireRequest, token: string | undefined): { [name: string]: string } {
  return {
    // Without it Rails answers errors as web pages; the survey page in turn exists only as one.
    accept: operation.row.answers.as === 'html' ? 'text/html' : 'application/json',
    'user-agent': 'chatwoot-flows',
    // Rack reads api_access_token and this as one header; nginx drops names with underscores unless told otherwise.
    ...(token ? { 'api-access-token': token } : {}),
    ...(request.body && !request.multipart ? { 'content-type': 'application/json' } : {}),
  };
}

async function bodyOf(operation: Operation, request: WireRequest) {
  if (!request.body) return undefined;
  return request.multipart ? multipartBody(operation, request.body) : JSON.stringify(request.body);
}
