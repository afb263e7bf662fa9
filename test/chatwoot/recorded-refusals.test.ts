import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCall } from '../../src/chatwoot/call.ts';
import { ChatwootError, type ErrorKind } from '../../src/chatwoot/errors.ts';
import type { Operation } from '../../src/chatwoot/operation.ts';
import { refusalOf } from '../../src/chatwoot/refusal.ts';
import { type RecordedStep, recordedSteps } from '../recordings.ts';
import { operationsByName, operationsRecorded } from './operations-recorded.ts';
import { recordedInput } from './recorded-input.ts';
import { startReplayServer } from './replay-server.ts';

/** What Chatwoot's refusals mean (API notes, section 6): status, a part of the text, the kind. The first match counts. */
const meaning: readonly (readonly [status: number, text: RegExp, kind: ErrorKind])[] = [
  [401, /Invalid Access Token|Invalid access_token|sign in or sign up/, 'Unauthorized'],
  [401, /bots|not authorized|suspended|Non permissible/, 'Forbidden'],
  [401, /Invalid User IDs/, 'Invalid'],
  [402, /./, 'Forbidden'],
  [403, /./, 'Forbidden'],
  [404, /./, 'NotFound'],
  [422, /Too many messages/, 'RateLimited'],
  [422, /^/, 'Invalid'],
  [400, /^/, 'Invalid'],
  [406, /^/, 'ServerError'],
  [429, /^/, 'RateLimited'],
  [500, /^/, 'ServerError'],
];

function expected({ response }: RecordedStep): ErrorKind {
  const text = JSON.stringify(response.body ?? '');
  const found = meaning.find(([status, pattern]) => status === response.status && pattern.test(text));
  if (!found) throw new Error(`the table has no kind for ${response.status} ${text}`);
  return found[2];
}

const refusals = operationsRecorded().filter(({ step }) => step.response.status >= 400);
let server: Awaited<ReturnType<typeof startReplayServer>>;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

const tokens = { user: 'user-token', bot: 'bot-token', platform: 'platform-token' };

test.each(
  refusals.map(
    (each) =>
      [
        `${each.step.file} step ${each.step.step} (${each.step.response.status}): ${each.operation.name}`,
        each,
      ] as const,
  ),
)('%s becomes the right error, whose sentence names the cause', async (_, { step, operation }) => {
  server.next(step.response);
  const error = await createCall({ baseUrl: server.url, accountId: 1, tokens })(
    operation,
    recordedInput(operation, step) ?? {},
  ).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ChatwootError);
  const { kind, message, mayHaveHappened } = error as ChatwootError;
  if (server.arrived.length === 0) {
    expect({ kind, mayHaveHappened }).toEqual({ kind: 'Invalid', mayHaveHappened: false });
    return;
  }
  expect(kind).toBe(expected(step));
  expect(message.startsWith(`${operation.name}: `)).toBe(true);
  expect(message).toContain(String(step.response.status));
  const said = firstWords(step.response.body);
  if (said) expect(message).toContain(said);
  for (const token of Object.values(tokens)) expect(message).not.toContain(token);
});

/** The first words of what the server said, in whichever shape it said it. */
function firstWords(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { error, message, errors } = body as { [key: string]: unknown };
  const text = [error, message, Array.isArray(errors) ? errors[0] : undefined].find(
    (each) => typeof each === 'string',
  ) as string | undefined;
  return text && !/@|\d{8}/.test(text) ? text.replace(/\s+/g, ' ').trim().slice(0, 200) : undefined;
}

test('a refusal that we make ourselves is counted apart from one that the server made', async () => {
  let before = 0;
  for (const { step, operation } of refusals) {
    server.next(step.response);
    await createCall({ baseUrl: server.url, accountId: 1, tokens })(
      operation,
      recordedInput(operation, step) ?? {},
    ).catch(() => {});
    if (server.arrived.length === 0) before += 1;
  }
  console.log(
    `${refusals.length} recorded refusals: ${before} refused before sending, ${refusals.length - before} told by the server`,
  );
  expect(before).toBeGreaterThan(0);
  expect(refusals.length - before).toBeGreaterThan(100);
});

/** File 08 calls routes wrongly on purpose (no token, a wrong one, unknown routes, broken bodies, rate limits). */
const unnamed = recordedSteps().filter((step) => step.operation === undefined && step.response.status >= 400);

test.each(
  unnamed.map(
    (step) =>
      [`${step.file} step ${step.step} (${step.response.status}): ${step.note ?? step.request.path}`, step] as const,
  ),
)('%s is read as what it is', (_, step) => {
  const operation = operationsByName().get('conversations.get') as Operation;
  const { status, body } = step.response;
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  const error = refusalOf({ operation, input: { conversation_id: 42 }, status, text });
  // Paths that no Chatwoot has: nothing is said of a record, which an operation's own 404 is about.
  const isUnknownPath = status === 404 && !text.includes('Resource could not be found');
  expect(error.kind).toBe(isUnknownPath ? 'ServerError' : expected(step));
  expect(error.message).toContain(firstWords(body) ?? String(status));
});
