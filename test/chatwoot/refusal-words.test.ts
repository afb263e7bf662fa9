import { describe, expect, test } from 'vitest';
import { json, type Operation, operation } from '../../src/chatwoot/operation.ts';
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
    const { message } = refusal(404, {}, { ...input, portal_slug: 'help-center', content: 'secret_id' });
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
    ['fields', { error: { name: ['is too long'] } }, 'Chatwoot said 422: name is too long'],
  ])('in %s', (_, body, said) => {
    expect(refusal(422, body)).toMatchObject({ kind: 'Invalid', message: expect.stringContaining(`(${said})`) });
  });

  test('and which fields were at fault', () => {
    expect(refusal(422, { message: 'no', attributes: ['email'] }).fields).toEqual(['email']);
    expect(refusal(422, { error: { name: ['is too long'] } }).fields).toEqual(['name']);
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
