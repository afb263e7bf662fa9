import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChatwoot } from '../../src/activities/chatwoot.ts';
import { startReplayServer } from './replay-server.ts';

let server: Awaited<ReturnType<typeof startReplayServer>>;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

const answer = { status: 200, headers: { 'content-type': 'application/json' }, body: {} };
const client = (more: object = {}, body: object = {}) => {
  server.next({ ...answer, body });
  return createChatwoot({ baseUrl: server.url, accountId: 1, tokens: { user: 'tok' }, ...more });
};

// Inputs come from YAML as often as from typed code, so the checks are called with what types would not let through.
test.each([
  [{ conversation_id: 1, status: 'closed' }, 'status was "closed": give one of open, resolved, pending, snoozed.'],
  [{ conversation_id: 'abc', status: 'open' }, 'conversation_id was "abc": give a whole number.'],
  [{ conversation_id: '../7', status: 'open' }, 'conversation_id was "../7": give a whole number.'],
  [{ conversation_id: '7/..', status: 'open' }, 'conversation_id was "7/..": give a whole number.'],
  [
    { conversation_id: 1, status: 'open', snooze_until: 5 },
    'snooze_until is not a field of this operation; the nearest is snoozed_until',
  ],
  [{ conversation_id: 1, status: null }, 'status may not be null'],
  [{ status: 'open' }, 'conversation_id is missing: give a whole number.'],
  [{ conversation_id: 1, status: ['open'] }, 'status was a list: give one of open'],
])('%j is refused: %s', async (input, sentence) => {
  await expect(client().conversations.toggleStatus(input as never)).rejects.toThrow(sentence);
  expect(server.arrived).toEqual([]);
});

test('a long text is never shown in a refusal', async () => {
  const text = 'the customer wrote this, and it is nobody’s business';
  const refused = client().conversations.toggleStatus({ conversation_id: text, status: 'open' } as never);
  await expect(refused).rejects.toThrow(`a text of ${text.length} characters`);
});

test('in path and query text and number are the same, in a body they are not', async () => {
  await client({}, { data: { payload: [] } }).conversations.list({ page: '2', inbox_id: 3 });
  expect(server.arrived[0]?.query).toEqual(
    expect.arrayContaining([
      ['page', '2'],
      ['inbox_id', '3'],
    ]),
  );
  await expect(client().messages.create({ conversation_id: '4', content: 5 } as never)).rejects.toThrow(
    'content was 5: give text',
  );
});

test('a path value is encoded', async () => {
  await client({}, { identifier: 'x' }).publicApi.inboxes.get({ inbox_identifier: '../x?y#z' } as never);
  expect(server.arrived[0]?.path).toBe('/public/api/v1/inboxes/..%2Fx%3Fy%23z');
});

test('the account comes from the connection unless given, and never for the platform', async () => {
  await client({}, []).agents.list();
  expect(server.arrived[0]?.path).toBe('/api/v1/accounts/1/agents');
  await client({}, []).agents.list({ account_id: 9 });
  expect(server.arrived[0]?.path).toBe('/api/v1/accounts/9/agents');
  await expect(client({ tokens: { platform: 'p' } }).platform.accounts.get({} as never)).rejects.toThrow(
    'account_id is missing',
  );
  await expect(client({ accountId: undefined }).agents.list()).rejects.toThrow('account-id');
});

test('a read-only connection sends reads and no write', async () => {
  const chatwoot = client({ readOnly: true }, { payload: [] });
  await expect(chatwoot.conversations.toggleStatus({ conversation_id: 1, status: 'open' })).rejects.toThrow(
    'read-only',
  );
  expect(server.arrived).toEqual([]);
  await chatwoot.conversations.filter({ payload: [] });
  expect(server.arrived).toHaveLength(1);
});

test('a missing token is named with the input that sets it, and nothing is sent', async () => {
  await expect(client({ tokens: {} }).agents.list()).rejects.toThrow('CHATWOOT_API_TOKEN');
  await expect(client().platform.users.get({ user_id: 1 })).rejects.toThrow('CHATWOOT_PLATFORM_TOKEN');
  expect(server.arrived).toEqual([]);
});

test('a file goes up from a path, a Blob or a stream', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'chatwoot-flows-')), 'log.txt');
  writeFileSync(path, 'line one\n');
  const sources = [
    { path },
    new File(['line one\n'], 'log.txt', { type: 'text/plain' }),
    { stream: Readable.from(['line ', 'one\n']), filename: 'log.txt' },
  ];
  for (const source of sources) {
    await client({}, { id: 1 }).messages.create({ conversation_id: 1, content: 'see', attachments: [source] });
    const body = server.arrived[0]?.body as { 'attachments[]': { content: Uint8Array } } | undefined;
    const { content, ...file } = body?.['attachments[]'] ?? { content: new Uint8Array() };
    expect({ ...file, content: new TextDecoder().decode(content) }).toEqual({
      file: 'log.txt',
      type: 'text/plain',
      content: 'line one\n',
    });
  }
});

test('a file that is not there is refused before anything is sent', async () => {
  await expect(
    client().messages.create({ conversation_id: 1, content: 'see', attachments: [{ path: './no-such.png' }] }),
  ).rejects.toThrow('./no-such.png');
  expect(server.arrived).toEqual([]);
});
