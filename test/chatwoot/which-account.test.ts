import { expect, test } from 'vitest';
import { createChatwoot } from '../../src/activities/chatwoot.ts';
import type { Transport } from '../../src/chatwoot/transport.ts';
import { testClock } from './test-clock.ts';

/** Every record is missing; the token's own profile answers so. */
function missing(profile: { readonly status: number; readonly body: unknown }) {
  const headers = new Headers();
  const transport: Transport = async ({ url }) =>
    url.endsWith('/profile')
      ? { status: profile.status, headers, text: JSON.stringify(profile.body) }
      : { status: 404, headers, text: '{"error":"Resource could not be found"}' };
  const connection = { baseUrl: 'http://x', accountId: 2, tokens: { user: 'tok' } };
  const chatwoot = createChatwoot(connection, { transport, clock: testClock() });
  return chatwoot.conversations.get({ conversation_id: 7 }).catch((error: unknown) => error);
}

test('a 404 for an account that the token’s user is not in names the account, and is not tried again', async () => {
  expect(await missing({ status: 200, body: { id: 1, accounts: [{ id: 1 }, { id: 3 }] } })).toMatchObject({
    kind: 'NotFound',
    passing: false,
    message: expect.stringContaining('there is no account 2 for this token'),
  });
});

test.each([
  ['the user is in that account', { status: 200, body: { id: 1, accounts: [{ id: 2 }] } }],
  ['his profile cannot be read', { status: 500, body: {} }],
  ['his profile names no accounts', { status: 200, body: { id: 1 } }],
])('it names the record where %s', async (_, profile) => {
  expect(await missing(profile)).toMatchObject({
    kind: 'NotFound',
    message: expect.stringContaining('there is no such record, or this token may not see it: '),
  });
});

test('where even the token’s own profile is missing, no Chatwoot answers at that address', async () => {
  const error = await missing({ status: 404, body: { error: 'Resource could not be found' } });
  expect(error).toMatchObject({
    kind: 'ServerError',
    passing: false,
    message: expect.stringMatching(/^conversations\.get: no Chatwoot answers at base-url/),
  });
});
