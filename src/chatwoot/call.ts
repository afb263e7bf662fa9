import { type Budget, type Clock, createBudget } from './budget.ts';
import { type Connection, defaultRequestsPerMinute } from './connection.ts';
import { ChatwootError } from './errors.ts';
import { type Operation, readsOnly, type TokenKind } from './operation.ts';
import { scopesOf } from './rate-scopes.ts';
import { refusalOf } from './refusal.ts';
import { buildRequest, multipartBody, queryText, type WireRequest } from './request.ts';
import { createTransport, type Transport } from './transport.ts';
import type { Input } from './validate.ts';

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

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const timer = setTimeout(done, ms);
      function done() {
        signal?.removeEventListener('abort', stop);
        resolve();
      }
      function stop() {
        clearTimeout(timer);
        reject(signal?.reason);
      }
      signal?.addEventListener('abort', stop, { once: true });
    }),
  random: () => Math.random(),
};

/** The input with the connection's account, where the operation belongs to an account and none was given. */
export function withAccount(connection: Connection, operation: Operation, input: Input): Input {
  if (!operation.path.startsWith('/api/') || !operation.path.includes('{account_id}') || input.account_id !== undefined)
    return input;
  if (connection.accountId === undefined) {
    throw new ChatwootError({
      kind: 'Invalid',
      operation: operation.name,
      message:
        'account_id is missing: give it, or set account-id (CHATWOOT_ACCOUNT_ID), the number after /app/accounts/ in the dashboard’s address.',
    });
  }
  return { account_id: connection.accountId, ...input };
}

export function createCall(connection: Connection, settings: ClientSettings = {}): Call {
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
      headers: headersOf(request, token && connection.tokens[token]),
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
      try {
        return await once(operation, full, merged);
      } catch (error) {
        if (!(error instanceof ChatwootError) || attempt >= (settings.repeats ?? 0) || !mayRepeat(operation, error))
          throw error;
        const wait = error.kind === 'RateLimited' ? 0 : 500 * 2 ** attempt * (1 + clock.random());
        if (clock.now() + wait > (merged.deadline ?? Number.POSITIVE_INFINITY)) throw error;
        await clock.sleep(wait, merged.signal);
      }
    }
  };
}

/** After a 429 the closed window makes the next attempt wait; a flooded conversation is the caller's to slow down. */
function mayRepeat(operation: Operation, error: ChatwootError): boolean {
  if (!error.passing) return false;
  if (error.kind === 'RateLimited') return error.status === 429;
  if (error.kind === 'Unreachable') return true;
  if (error.kind !== 'ServerError' && error.kind !== 'TimedOut' && error.kind !== 'Interrupted') return false;
  return readsOnly(operation) || operation.row.repeat === 'same';
}

const tokenNames: { readonly [kind in TokenKind]: string } = {
  user: 'the token of a user (input token, or CHATWOOT_API_TOKEN)',
  bot: 'the token of an agent bot (input bot-token, or CHATWOOT_BOT_TOKEN)',
  platform: 'the token of a platform app (input platform-token, or CHATWOOT_PLATFORM_TOKEN)',
};

function tokenFor(connection: Connection, operation: Operation, wanted?: TokenKind): TokenKind | undefined {
  const { tokens } = operation.row;
  if (tokens.length === 0) return undefined;
  const kind = (wanted ? [wanted] : tokens).find((each) => tokens.includes(each) && connection.tokens[each]);
  if (kind) return kind;
  const missing = wanted && tokens.includes(wanted) ? [wanted] : tokens;
  throw new ChatwootError({
    kind: 'Unauthorized',
    operation: operation.name,
    message: `no token for this operation: it takes ${missing.map((each) => tokenNames[each]).join(' or ')}. Nothing was sent.`,
  });
}

function headersOf(request: WireRequest, token: string | undefined): { [name: string]: string } {
  return {
    accept: 'application/json',
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

function answerOf(operation: Operation, text: string, status: number): unknown {
  const { as } = operation.row.answers;
  if (as === 'empty') return undefined;
  if (as === 'html') return text;
  try {
    return JSON.parse(text);
  } catch {
    const what = /^\s*</.test(text)
      ? 'a web page'
      : text.trim() === ''
        ? 'nothing'
        : 'something that is not whole JSON';
    const changes = !readsOnly(operation);
    throw new ChatwootError({
      kind: 'ServerError',
      operation: operation.name,
      status,
      mayHaveHappened: changes,
      message: `the server answered ${status} with ${what} instead of JSON: check that base-url is the address of a Chatwoot.${changes ? ' The change may have been made all the same.' : ''}`,
    });
  }
}
