import { describe, expect, test } from 'vitest';
import { html, json, type Operation, operation } from '../../src/chatwoot/operation.ts';
import { refusalOf } from '../../src/chatwoot/refusal.ts';
import type { Input } from '../../src/chatwoot/validate.ts';

const row = { tokens: [], answers: json<object>(), repeat: 'adds' } as const;
const reads = operation('x.get', 'GET /x', row);
const adds = operation('x.add', 'POST /x', row);

const refusal = (status: number, body: unknown, input: Input = {}, of: Operation = adds) =>
  refusalOf({
    operation: of,
    input,
    status,
    text: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('a refusal says nothing of a customer', () => {
  test.each([
    ['an e-mail address', { error: 'Email jane.doe+x@customer.test has been taken' }, 'Email [e-mail] has been taken'],
    ['one in brackets', { message: 'to <jane@customer.test>: refused' }, 'to <[e-mail]>: refused'],
    ['a phone number', { error: 'Phone number +49 (171) 123-4567 is invalid' }, 'Phone number [number] is invalid'],
    ['a query', { error: 'no route for /x?q=jane&y=1' }, 'no route for /x?[query]'],
    ['a long text', { error: 'a'.repeat(300) }, `${'a'.repeat(200)}…`],
  ])('not %s', (_, body, said) => {
    expect(refusal(422, body).message).toContain(`(Chatwoot said 422: ${said})`);
  });

  test('nor the identifier that was not found, unless it is a plain one', () => {
    const input = { conversation_id: 7, identifier: 'jane@customer.test', source_id: 'Jane Doe, Berlin' };
    const { message } = refusal(404, { error: 'gone' }, { ...input, portal_slug: 'help-center', content: 'secret_id' });
    expect(message).toContain(': conversation_id 7, portal_slug help-center.');
    expect(message).not.toMatch(/jane|Berlin|secret/i);
  });

  test('nor a page that a proxy answers', () => {
    const { message } = refusal(502, ' <html>Jane asked</html>');
    expect(message).toContain('(Chatwoot said 502: a web page instead of JSON)');
  });
});

describe('a refusal says what Chatwoot said', () => {
  test.each([
    ['nothing', '', 'Chatwoot answered 422'],
    ['null', 'null', 'Chatwoot said 422: null'],
    ['a bare text', '"no such inbox"', 'Chatwoot said 422: no such inbox'],
    ['a line that is no JSON', 'Retry later\n', 'Chatwoot said 422: Retry later'],
    ['a list', { errors: ['one', 'two'] }, 'Chatwoot said 422: one, two'],
    ['a list alone', ['one', { two: 'three' }], 'Chatwoot said 422: one, two three'],
    ['fields', { error: { name: ['is too long'] } }, 'Chatwoot said 422: name is too long'],
  ])('in %s', (_, body, said) => {
    expect(refusal(422, body)).toMatchObject({ kind: 'Invalid', message: expect.stringContaining(`(${said})`) });
  });

  test('and which fields were at fault', () => {
    expect(refusal(422, { message: 'no', attributes: ['email'] }).fields).toEqual(['email']);
    expect(refusal(422, { error: { name: ['is too long'] } }).fields).toEqual(['name']);
  });
});

describe('a 404 that Chatwoot does not give', () => {
  const account = operation('x.of', 'GET /api/v1/accounts/{account_id}/x', row);
  const survey = operation('x.page', 'GET /x', { ...row, answers: html });

  test.each([
    ['a proxy without a backend', '404 page not found\n'],
    ['a page of another site', '<!doctype html><title>Not Found</title>'],
    ['another API', '{"detail":"Not Found"}'],
    ['a list', '[]'],
  ])('is no record that is gone, and may pass: %s', (_, text) => {
    expect(refusal(404, text, { conversation_id: 7 }, account)).toMatchObject({
      kind: 'ServerError',
      passing: true,
      message: expect.stringMatching(/^x\.of: .*not one of Chatwoot’s.*check base-url, with its path/),
    });
  });

  test('is one of its own for a path that it does not have', () => {
    const noRoute = { status: 404, error: 'Not Found' };
    expect(refusal(404, noRoute, { account_id: 1 }, account)).toMatchObject({
      kind: 'ServerError',
      passing: false,
      message: expect.stringMatching(/has no such path.*base-url.*version and edition/),
    });
    // Outside accounts it is Chatwoot's way to say that there is no such record.
    expect(refusal(404, noRoute, {}, reads).kind).toBe('NotFound');
  });

  test('but a record is gone where the answer is empty, as some of Chatwoot’s are, or a page that was asked for', () => {
    expect(refusal(404, '', {}, account).kind).toBe('NotFound');
    expect(refusal(404, '<html></html>', {}, survey).kind).toBe('NotFound');
    expect(refusal(404, { error: 'Resource could not be found' }, {}, account).kind).toBe('NotFound');
  });
});

test('what the plan or a right does not allow is no mistake in what was sent, nor in the token', () => {
  expect(refusal(402, { error: 'Account limit exceeded. Upgrade to a higher plan' }).kind).toBe('Forbidden');
  expect(refusal(403, { error: 'Account is suspended' })).toMatchObject({
    kind: 'Forbidden',
    message: expect.stringContaining('the account is suspended: its owner'),
  });
});

test('a page in place of a refusal is that of what stands before Chatwoot', () => {
  for (const [status, kind] of [
    [401, 'Unauthorized'],
    // Not `Forbidden`, by which a caller takes one conversation for out of this token's reach and goes on without it.
    [403, 'ServerError'],
    [400, 'Invalid'],
    [413, 'Invalid'],
  ] as const)
    expect(refusal(status, '<html>Access denied</html>')).toMatchObject({
      kind,
      message: expect.stringMatching(/what stands before Chatwoot \(a proxy, a firewall, a sign-in\) refused/),
    });
});

describe('an answer that leaves open whether the work was done', () => {
  test.each([500, 502, 503, 406, 204])('is %s after a call that changes something', (status) => {
    expect(refusal(status, '')).toMatchObject({ kind: 'ServerError', passing: true, mayHaveHappened: true });
    expect(refusal(status, '', {}, reads)).toMatchObject({ kind: 'ServerError', mayHaveHappened: false });
  });

  test.each([400, 401, 402, 403, 404, 422, 429])('is none of %s, by which nothing was changed', (status) => {
    expect(refusal(status, {}).mayHaveHappened).toBe(false);
  });
});
