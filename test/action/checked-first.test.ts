import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { stepHere } from './step.ts';

let far: StandIn;
let id: number;
beforeAll(async () => {
  far = await startStandIn();
  id = (await far.customer.write('Hello')).conversationId;
});
afterAll(() => far.close());
beforeEach(() => far.resetRequests());

const step = (inputs: { readonly [name: string]: string }) =>
  stepHere({ 'base-url': far.url, 'account-id': '1', token: far.tokens.admin, ...inputs });
const writes = () => far.requests.filter(({ method }) => method !== 'GET');

describe.each(['true', 'false'])('with dry-run %s, a message that the bot could not send', (dryRun) => {
  const labelled = { 'add-labels': 'x', message: 'Hello', 'dry-run': dryRun };

  it.each([
    ['its token was copied with what stood before it', 'Bearer abc', /bot-token.*holds a space/],
    ['Chatwoot does not know its token', 'nobodys-token', /^input bot-token: this Chatwoot does not know it/],
  ])('is refused before anything is written: %s', async (_, token, says) => {
    const { failed } = await step({ ...labelled, 'conversation-id': String(id), 'bot-token': token });
    expect(failed).toEqual([expect.stringMatching(says)]);
    expect(failed[0]).not.toContain(token);
    expect(writes()).toEqual([]);
  });

  it('is not guessed from a look that failed for another reason', async () => {
    far.faults.add({ kind: 'error-500', path: /conversations\/\d+$/, skip: 1 });
    const { failed } = await step({ ...labelled, 'conversation-id': String(id), 'bot-token': far.tokens.bot });
    expect(failed).toEqual([]);
    expect(far.requests[1]).toMatchObject({ owner: 'bot', fault: 'error-500' });
  });
});

it('an operation that is like none of Chatwoot’s is called near to none', async () => {
  const { failed } = await step({ operation: 'send a message' });
  expect(failed).toEqual([
    expect.stringMatching(/^input operation: "send a message" is not an operation: give one of the \d+ names/),
  ]);
});

it.each(['toString', 'constructor', '__proto__'])(
  'no operation is found in what every object has: %s',
  async (operation) => {
    const { failed } = await step({ operation });
    expect(failed).toEqual([
      expect.stringContaining(`input operation: "${operation}" is not an operation: give one of`),
    ]);
  },
);

describe('a dry run of one change of one conversation', () => {
  it('looks whether it is there', async () => {
    const { failed, outputs } = await step({ 'conversation-id': '4711', status: 'resolved', 'dry-run': 'true' });
    expect(failed).toEqual([expect.stringContaining('there is no such record')]);
    expect(outputs.ok).toBe('false');
  });

  it('shows the labels that stay beside the added one', async () => {
    const { conversationId } = await far.customer.write('Hello');
    const labelled = { 'conversation-id': String(conversationId), 'add-labels': 'first' };
    await step(labelled);
    far.resetRequests();
    const { log, failed } = await step({ ...labelled, 'add-labels': 'second', 'dry-run': 'true' });
    expect(failed).toEqual([]);
    expect(log[0]).toContain('with {"labels":["first","second"]}');
    expect(writes()).toEqual([]);
  });
});
