import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCall } from '../../src/chatwoot/call.ts';
import type { Operation, TokenKind } from '../../src/chatwoot/operation.ts';
import type { RecordedStep } from '../recordings.ts';
import { operationsByName, operationsRecorded } from './operations-recorded.ts';
import { bytesOf, isFile, recordedInput, unwrapped } from './recorded-input.ts';
import { type Arrived, startReplayServer } from './replay-server.ts';

const ours = operationsRecorded();
const successes = ours.filter(({ step }) => step.response.status < 300);
const isUndone = ({ operation, step }: (typeof ours)[number]) =>
  operation.row.undone?.(recordedInput(operation, step) ?? {}, step.response.body) !== undefined;
const tokens: { readonly [as: string]: TokenKind | undefined } = {
  admin: 'user',
  agent: 'user',
  bot: 'bot',
  platform: 'platform',
};
/** Some calls of file 12 carry the token of a user made in the run, as a header of their own. */
const tokenOf = (step: RecordedStep) =>
  tokens[step.as] ?? (step.request.headers?.api_access_token ? 'user' : undefined);

let server: Awaited<ReturnType<typeof startReplayServer>>;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

const play = async (operation: Operation, step: RecordedStep) => {
  server.next(step.response);
  const call = createCall({
    baseUrl: server.url,
    accountId: 77,
    tokens: { user: 'user-token', bot: 'bot-token', platform: 'platform-token' },
  });
  const token = tokenOf(step);
  return call(
    operation,
    recordedInput(operation, step) ?? {},
    token && operation.row.tokens.length > 0 ? { token } : {},
  );
};

/** Rails reads PUT and PATCH of an update route alike, and recordings show both. */
const method = (text: string) => (text === 'PUT' ? 'PATCH' : text);

function recordedBody(operation: Operation, step: RecordedStep): unknown {
  if (step.request.form) {
    const files = Object.values(step.request.form).some(isFile);
    const fields = Object.entries(step.request.form).map(([name, value]) => [
      name,
      isFile(value) ? { file: value.file, type: value.type, content: bytesOf(value) } : value,
    ]);
    return files
      ? Object.fromEntries(fields)
      : Object.fromEntries(fields.map(([name, value]) => [String(name).replace(/^\w+\[(\w+)\]$/, '$1'), value]));
  }
  return step.request.body === undefined ? undefined : unwrapped(operation, step.request.body);
}

function arrivedBody(operation: Operation, arrived: Arrived, step: RecordedStep): unknown {
  const form = arrived.headers['content-type']?.startsWith('multipart/');
  const body = form || arrived.body === undefined ? arrived.body : unwrapped(operation, arrived.body);
  // An update without any field goes as {}; recordings show such calls without a body, which Rails reads alike.
  return step.request.body === undefined && !step.request.form && JSON.stringify(body) === '{}' ? undefined : body;
}

test.each(
  successes
    .filter((each) => !each.step.misuse && !isUndone(each))
    .map((each) => [`${each.step.file} step ${each.step.step}: ${each.operation.name}`, each] as const),
)('%s is sent as recorded, and its answer comes back whole', async (_, { step, operation }) => {
  const answer = await play(operation, step);
  const [arrived] = server.arrived;
  expect(server.arrived).toHaveLength(1);
  expect(method(arrived?.method ?? '')).toBe(method(step.request.method));
  const sent = new URL(step.sentPath, server.url);
  expect({ path: arrived?.path.replace(/\/$/, ''), query: [...(arrived?.query ?? [])].sort() }).toEqual({
    path: sent.pathname.replace(/\/$/, ''),
    query: [...sent.searchParams].sort(),
  });
  expect(arrivedBody(operation, arrived as Arrived, step)).toEqual(recordedBody(operation, step));
  const token = operation.row.tokens.length > 0 ? tokenOf(step) : undefined;
  expect(arrived?.headers['api-access-token']).toBe(token && `${token}-token`);
  if (operation.row.answers.as === 'json') expect(answer).toEqual(step.response.body);
  if (operation.row.answers.as === 'empty') expect(answer).toBeUndefined();
});

test('every operation has a recorded success', () => {
  const recorded = new Set(successes.map(({ operation }) => operation.name));
  expect([...operationsByName().keys()].filter((name) => !recorded.has(name))).toEqual([]);
});

test.each(
  successes
    .filter(({ step }) => step.misuse)
    .map((each) => [`${each.step.file} step ${each.step.step}: ${each.step.note}`, each] as const),
)('misuse that Chatwoot let pass is refused before sending: %s', async (_, { step, operation }) => {
  await expect(play(operation, step)).rejects.toMatchObject({
    kind: 'Invalid',
    status: undefined,
    mayHaveHappened: false,
  });
  expect(server.arrived).toEqual([]);
});

test('a recorded success that did not do what was asked fails afterwards', async () => {
  const undone = successes.filter(isUndone);
  expect(undone.map(({ step }) => step.note)).toEqual(['no such agent']);
  for (const { operation, step } of undone)
    await expect(play(operation, step)).rejects.toMatchObject({ kind: 'NotFound', status: 200, mayHaveHappened: true });
});
