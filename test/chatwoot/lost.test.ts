import { expect, test } from 'vitest';
import { lost } from '../../src/chatwoot/lost.ts';

const sending = {
  operation: 'x.set',
  url: 'https://chat.test/x?q=jane',
  method: 'POST',
  headers: {},
  body: undefined,
  timeoutMs: 500,
  signal: undefined,
  changes: true,
};
const ending = (code: string, more: Partial<typeof sending> = {}) =>
  lost({ ...sending, ...more }, Object.assign(new Error('https://chat.test/x?q=jane'), { code }), false, false);

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ERR_PROXY_TUNNEL'])(
  '%s proves that the call never left, and may pass',
  (code) => {
    expect(ending(code)).toMatchObject({
      kind: 'Unreachable',
      mayHaveHappened: false,
      passing: true,
      message: expect.stringMatching(/^x\.set: chat\.test cannot be reached: .*base-url/),
    });
  },
);

// As OpenSSL and Node name them.
test.each([
  ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ...['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_TLS_HANDSHAKE_TIMEOUT', 'EPROTO'],
  ...['ERR_SSL_WRONG_VERSION_NUMBER', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
])('%s is no safe connection: nothing left, and a repeat does no better', (code) => {
  expect(ending(code)).toMatchObject({
    kind: 'Unreachable',
    mayHaveHappened: false,
    passing: false,
    message: expect.stringContaining(`no safe connection to chat.test (${code})`),
  });
});

test.each(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', ''])('%j leaves a change in doubt', (code) => {
  const error = ending(code);
  expect(error).toMatchObject({ kind: 'Interrupted', mayHaveHappened: true, passing: true });
  expect(error.message).toContain('may have been carried out: look before repeating it.');
  expect(error.message).not.toContain('jane');
});

test('a read that got no answer is in no doubt', () => {
  const error = ending('ECONNRESET', { changes: false });
  expect(error).toMatchObject({ kind: 'Interrupted', mayHaveHappened: false });
  expect(error.message).toBe('x.set: the connection to chat.test ended before the answer was whole (ECONNRESET).');
});
