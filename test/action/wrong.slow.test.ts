import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { runAction, type StepRun } from '../../scripts/run-action.ts';

const token = 'tok-0123456789-secret';
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A far end that answers every request in one way. */
async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((done) => void server.once('listening', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answering = (status: number, body: string, type = 'application/json') =>
  serving((_, response) => void response.writeHead(status, { 'content-type': type }).end(body));

const step = (base: string, inputs: { [name: string]: string } = {}) =>
  runAction({
    'base-url': base,
    'account-id': '1',
    token,
    'conversation-id': '42',
    status: 'resolved',
    timeout: '90',
    ...inputs,
  });

/** Fails with exactly one annotation, which says this, and gives no secret away beside the mask. */
function expectOneSentence(run: StepRun, says: RegExp): void {
  expect(run.errors).toHaveLength(1);
  expect(run.errors[0]).toMatch(says);
  expect(run).toMatchObject({ code: 1, stderr: '' });
  expect(run.outputs.ok).toBe('false');
  const open = run.stdout.replace(/^::add-mask::.*$/gm, '') + run.summary + JSON.stringify(run.outputs);
  expect(open).not.toContain(token);
}

describe('wrong inputs are refused before any request', () => {
  const refusals: [what: string, inputs: { [name: string]: string }, says: RegExp][] = [
    ['a status that Chatwoot does not know', { status: 'closed' }, /"closed".*open, resolved, pending or snoozed/],
    ['an id that is no number', { 'conversation-id': 'abc' }, /"abc".*number after \/conversations\//],
    ['an input that does not exist', { privte: 'true', message: 'x' }, /privte is not an input.*nearest is private/],
    [
      'private beside an operation',
      { 'conversation-id': '', status: '', operation: 'profile.get', private: 'true' },
      /operation and private do not go together/,
    ],
    [
      'a message with a bot’s token alone',
      { token: '', 'bot-token': 'b', status: '', 'add-labels': 'x', message: 'x' },
      /needs the token of a user/,
    ],
    ['no token', { token: '' }, /input token, or CHATWOOT_API_TOKEN/],
    ['no address', { 'base-url': '' }, /base-url is missing.*CHATWOOT_BASE_URL/],
    ['no account', { 'account-id': '' }, /account-id/],
    [
      'no conversation',
      { 'conversation-id': '' },
      /no conversation is named: give one of conversation-id, contact, filter/,
    ],
    ['nothing to do', { status: '' }, /nothing to do is named/],
    ['two ways at once', { operation: 'profile.get' }, /operation and conversation-id, status do not go together/],
    ['conversations named twice', { contact: 'a@b.test' }, /conversation-id and contact both name/],
    ['params without an operation', { params: '{}' }, /only mean something with operation/],
    ['a snooze time in the past', { status: 'snoozed', 'snooze-until': '2020-01-01' }, /not in the future/],
    [
      'a snooze time without a zone',
      { status: 'snoozed', 'snooze-until': '2030-01-01T09:00' },
      /ISO time with its zone/,
    ],
    ['a day that does not exist', { status: 'snoozed', 'snooze-until': '2027-02-31' }, /is no time/],
    ['a snooze time without the status', { 'snooze-until': '3d' }, /only means something with status snoozed/],
    ['a label to add and to remove', { 'add-labels': 'a,b', 'remove-labels': 'b' }, /"b" is to be added and removed/],
    ['a switch that is neither', { private: 'yes', message: 'x' }, /"yes": give true or false/],
    ['a note without text', { private: 'true' }, /there is no message/],
    ['a message of white space', { message: ' \n ' }, /nothing but white space/],
    ['a count of none', { 'max-conversations': '0' }, /whole number from 1/],
    ['a time that is no number', { timeout: '5m' }, /"5m": give a whole number/],
    ['a filter that is no list', { 'conversation-id': '', filter: 'status: open' }, /not a list of conditions/],
    ['a filter of nothing', { 'conversation-id': '', filter: '[]' }, /not a list of conditions/],
    [
      'a URL of another Chatwoot',
      { 'conversation-id': 'https://chat.test/app/accounts/1/conversations/3' },
      /belongs to chat\.test/,
    ],
  ];
  it.each(refusals)('%s', async (_, inputs, says) => {
    let requests = 0;
    const base = await serving((_request, response) => {
      requests += 1;
      response.end('{}');
    });
    expectOneSentence(await step(base, inputs), says);
    expect(requests).toBe(0);
  });

  it('a URL of another account of the same Chatwoot', async () => {
    const base = await answering(200, '{}');
    const run = await step(base, { 'conversation-id': `${base}/app/accounts/2/conversations/3` });
    expectOneSentence(run, /belongs to account 2, but account-id is 1/);
  });

  it('an operation with a typing error, and fields it does not know', async () => {
    const base = await answering(200, '{}');
    const general = { 'conversation-id': '', status: '' };
    expectOneSentence(await step(base, { ...general, operation: 'contact.create' }), /nearest is contacts\.create/);
    const params = 'nmae: Ada\ninbox_id: 1';
    expectOneSentence(
      await step(base, { ...general, operation: 'contacts.create', params }),
      /nmae is not a field.*nearest is name/,
    );
    const broken = 'name: "never shown';
    expectOneSentence(
      await step(base, { ...general, operation: 'contacts.create', params: broken }),
      /neither YAML nor JSON: .* at line 1/,
    );
  });
});

describe.concurrent('a far end that misbehaves ends the step with one sentence', () => {
  it('nothing listens', async () => {
    expectOneSentence(
      await step('http://127.0.0.1:9'),
      /127\.0\.0\.1:9 cannot be reached: nothing listens.*network of this machine\.$/,
    );
  });

  it('a redirect to another host, which receives nothing', async () => {
    let received = 0;
    const other = await serving((_, response) => {
      received += 1;
      response.end();
    });
    const base = await serving((_, response) => void response.writeHead(302, { location: `${other}/x?key=1` }).end());
    expectOneSentence(await step(base), /redirects \(302\).*give the final address as base-url/);
    expect(received).toBe(0);
  });

  const answers: [status: number, body: string, says: RegExp][] = [
    [401, '{"errors":["Invalid Access Token"]}', /does not know the token/],
    [404, '{"error":"Resource could not be found"}', /no Chatwoot answers at base-url/],
    [404, '404 page not found\n', /not one of Chatwoot’s: check base-url, with its path/],
    [200, '{"status":"ok"}', /JSON that has no payload.current_status.*may have been made/],
    [422, '{"message":"Inbox is not valid"}', /refused what was sent.*422/],
    [
      500,
      '<html><body>secret page</body></html>',
      /the server failed; the change may have been made all the same.*web page/,
    ],
    [200, '{"payload": {"current_st', /instead of JSON.*may have been made/],
  ];
  it.each(answers)('%i %s', async (status, body, says) => {
    const run = await step(await answering(status, body));
    expectOneSentence(run, says);
    expect(run.outputs['failed-ids']).toBe('42');
    expect(run.errors[0]).not.toContain('secret page');
  });

  it('429 at every try, until the time of the step cannot wait for the next minute', async () => {
    const run = await step(await answering(429, 'Retry later\n', 'text/plain'), { timeout: '10' });
    expectOneSentence(run, /too many/);
  });

  it('an answer that is cut off', async () => {
    const base = await serving((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"payload":');
      setTimeout(() => response.destroy(), 20);
    });
    expectOneSentence(await step(base), /ended before the answer was whole.*may have been carried out/);
  });

  it('no answer until the time of the step is over', async () => {
    const base = await serving(() => undefined);
    const run = await step(base, { timeout: '5' });
    expectOneSentence(run, /5 s that this step may take \(input timeout\) are over.*may have been carried out/);
  });
});
