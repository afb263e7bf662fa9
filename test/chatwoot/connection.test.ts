import { expect, test } from 'vitest';
import { connectionFromEnvironment, parseAccountId, parseBaseUrl } from '../../src/chatwoot/connection.ts';
import { createChatwoot } from '../../src/index.ts';

test.each([
  ['https://chat.example.com', 'https://chat.example.com'],
  ['https://chat.example.com/', 'https://chat.example.com'],
  ['  https://chat.example.com/app/accounts/1/conversations/42?x=1 ', 'https://chat.example.com'],
  ['https://example.com/support/', 'https://example.com/support'],
  ['https://example.com/support/app/accounts/1/dashboard', 'https://example.com/support'],
  ['http://localhost:3000/api/v1/accounts/1', 'http://localhost:3000'],
])('%s is understood', (pasted, understood) => {
  expect(parseBaseUrl(pasted)).toBe(understood);
});

test.each([
  ['', 'is missing'],
  ['chat.example.com', 'is not an address'],
  ['ftp://chat.example.com', 'begins with ftp: where https:// (or http://) is needed'],
  ['localhost:3000', 'begins with localhost: where https:// (or http://) is needed'],
  ['https://jo:secret@chat.example.com', 'holds a user name or password'],
])('%s is refused with what to do', (pasted, words) => {
  expect(() => parseBaseUrl(pasted)).toThrow(words);
  expect(() => parseBaseUrl(pasted)).not.toThrow('jo:secret');
});

test('an account is a whole number above 0', () => {
  expect(parseAccountId(' 12 ')).toBe(12);
  expect(parseAccountId('')).toBeUndefined();
  for (const wrong of ['abc', '0', '-1', '1.5', '1e3']) expect(() => parseAccountId(wrong)).toThrow('account-id');
});

test('a pasted page of another account than the given one is refused, since its conversations are strangers', () => {
  const pasted = (account: string) =>
    connectionFromEnvironment({
      CHATWOOT_BASE_URL: `https://chat.example.com/app/accounts/${account}/conversations/42`,
      CHATWOOT_ACCOUNT_ID: '1',
    });
  expect(pasted('1').accountId).toBe(1);
  expect(() => pasted('2')).toThrow('base-url is a page of account 2, but account-id is 1');
});

test('a phone number in the wrong field is not said back', async () => {
  const chatwoot = createChatwoot({ baseUrl: 'https://chat.example.com', accountId: 1, tokens: { user: 'abc' } });
  const wrong = chatwoot.conversations.get({ conversation_id: '+4915112345678' as never });
  await expect(wrong).rejects.toThrow('a text of 14 characters');
});

test('what was given is said back, unless it is as long as a token', () => {
  const token = 'Hn3kTq8ZpWv5sYb2RmXcJd7f';
  expect(() => parseAccountId('acme')).toThrow('account-id is "acme", which is not a whole number above 0');
  expect(() => parseAccountId(token)).toThrow('account-id is a text of 24 characters, which is not a whole number');
  const env = { CHATWOOT_BASE_URL: 'https://c.test' };
  expect(() => connectionFromEnvironment({ ...env, CHATWOOT_READ_ONLY: 'maybe' })).toThrow(
    'is "maybe", which is neither',
  );
  expect(() => connectionFromEnvironment({ ...env, CHATWOOT_REQUESTS_PER_MINUTE: '-5' })).toThrow(
    'is "-5", which is not',
  );
});

test.each(['two\nlines', 'tok→en', 'Bearer abc'])(
  'a token that no header can carry, or that is more than one word, is refused unsent: %j',
  async (token) => {
    const asked: unknown[] = [];
    const connection = { baseUrl: 'https://c.test', accountId: 3, tokens: { user: token } };
    const transport = (sending: unknown) => {
      asked.push(sending);
      return Promise.reject(new Error('sent'));
    };
    const failed = await createChatwoot(connection, { transport })
      .conversations.toggleStatus({ conversation_id: 1, status: 'open' })
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ kind: 'Unauthorized', mayHaveHappened: false, passing: false });
    expect(String(failed)).toContain('a space, a line break or another character that no token has');
    expect(String(failed)).not.toContain(token);
    expect(asked).toEqual([]);
  },
);

test('the environment makes a connection; empty variables count as absent', () => {
  const connection = connectionFromEnvironment({
    CHATWOOT_BASE_URL: 'https://c.test/',
    CHATWOOT_ACCOUNT_ID: '3',
    CHATWOOT_API_TOKEN: ' tok ',
    CHATWOOT_BOT_TOKEN: '',
    CHATWOOT_READ_ONLY: 'TRUE',
  });
  expect(connection).toEqual({ baseUrl: 'https://c.test', accountId: 3, tokens: { user: 'tok' }, readOnly: true });
});

test('a read-only switch that is misspelt is refused rather than off', () => {
  expect(() => connectionFromEnvironment({ CHATWOOT_BASE_URL: 'https://c.test', CHATWOOT_READ_ONLY: 'ture' })).toThrow(
    'neither true nor false',
  );
});

test('a rate is a whole number above 0', () => {
  const env = { CHATWOOT_BASE_URL: 'https://c.test', CHATWOOT_REQUESTS_PER_MINUTE: '600' };
  expect(connectionFromEnvironment(env).requestsPerMinute).toBe(600);
  expect(() => connectionFromEnvironment({ ...env, CHATWOOT_REQUESTS_PER_MINUTE: '10/s' })).toThrow(
    'not a whole number',
  );
});
