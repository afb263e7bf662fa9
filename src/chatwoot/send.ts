import { answerOf } from './answer.ts';
import { type Clock, createBudget } from './budget.ts';
import type { Call, ClientSettings } from './call.ts';
import { type Connection, defaultRequestsPerMinute } from './connection.ts';
import { ChatwootError } from './errors.ts';
import { tokenFor } from './from-connection.ts';
import { type Operation, readsOnly } from './operation.ts';
import { scopesOf } from './rate-scopes.ts';
import { refusalOf } from './refusal.ts';
import { buildRequest, multipartBody, queryText, type WireRequest } from './request.ts';
import { createTransport } from './transport.ts';

/** One request for one call: checked, counted against the limits, sent, and its answer or refusal read. */
export function createSend(connection: Connection, settings: ClientSettings, clock: Clock): Call {
  const budget = settings.budget ?? createBudget(clock);
  const transport = settings.transport ?? createTransport(settings.env ?? process.env);
  const perMinute = connection.requestsPerMinute ?? defaultRequestsPerMinute;

  return async (operation, input, options = {}) => {
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
    const timeoutMs = Math.min(options.timeoutMs ?? 30_000, deadline - clock.now());
    if (timeoutMs <= 0) throw tooLate(operation);
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
    const { status, text } = received;
    if (status < 200 || status >= 300) {
      const retryAfterMs = status === 429 ? budget.refused(scopes, received.headers.get('retry-after')) : undefined;
      throw refusalOf({ operation, input, status, text, retryAfterMs });
    }
    return answerOf(operation, input, text, status);
  };
}

const tooLate = (operation: Operation) =>
  new ChatwootError({
    kind: 'TimedOut',
    operation: operation.name,
    passing: false,
    message: 'the time allowed was over before this call was sent. Nothing was sent.',
  });

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
