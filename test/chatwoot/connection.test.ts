import { expect, test } from 'vitest';
import { connectionFromEnvironment, parseAccountId, parseBaseUrl } from '../../src/chatwoot/connection.ts';

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
  ['ftp://chat.example.com', 'begins with ftp:'],
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
