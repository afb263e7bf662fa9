import { expect, test } from 'vitest';
import { channelTakesNoText, type Input, id, row, said, start, stillThere, waiting, world } from './reply-world.ts';

test('a channel that takes no text any more gets no nudge, and the report says so', async () => {
  const handle = await start({ nudges: [{ after: '4 seconds', say: stillThere }], within: '6 seconds' });
  await waiting(handle);
  channelTakesNoText();
  expect(await handle.result()).toMatchObject({
    outcome: 'timed-out',
    said: [
      { step: 'question', told: true },
      { step: 'nudge 1', told: false, reason: expect.stringContaining('can_reply') },
    ],
  });
  expect(said()).toEqual(['Which version do you use?']);
});

test('a last message that the channel takes no more is not sent and not done, and the report says so', async () => {
  const ifSilent: Input['ifSilent'] = [{ message: { text: 'We close this.' } }, { status: 'resolved' }];
  const handle = await start({ within: '5 seconds', ifSilent });
  await waiting(handle);
  channelTakesNoText();
  expect(await handle.result()).toMatchObject({
    outcome: 'timed-out',
    said: [
      { step: 'question', told: true },
      { step: '1 message', told: false, reason: expect.stringContaining('can_reply') },
    ],
    done: ['2 status'],
    failed: [],
  });
  expect(said()).toEqual(['Which version do you use?']);
});

test('a last message that the channel took is among what was said', async () => {
  const handle = await start({ within: '1 second', ifSilent: [{ message: { text: 'We close this.' } }] });
  expect(await handle.result()).toMatchObject({
    said: [{ step: 'question' }, { step: '1 message', messageId: expect.any(Number), told: true }],
    done: ['1 message'],
  });
});

test('a question whose way cannot be read at once is waited for when it was told', async () => {
  // Chatwoot restarts right after it has stored the message: the three tries of the verb find it down.
  world.standIn.faults.add({ kind: 'error-500', method: 'GET', path: `conversations/${id}`, skip: 1, times: 3 });
  const handle = await start();
  await waiting(handle);
  await world.standIn.customer.write('4.2', { conversationId: id });
  expect(await handle.result()).toMatchObject({ outcome: 'replied', said: [{ step: 'question', told: true }] });
  expect(said()).toEqual(['Which version do you use?']);
});

test('a question that no channel takes is not asked, and nothing follows from silence', async () => {
  channelTakesNoText();
  const handle = await start({ within: '1 second', ifSilent: [{ status: 'resolved' }] });
  expect(await handle.result()).toMatchObject({ outcome: 'not-told', said: [{ told: false }], done: [] });
  expect(said()).toEqual([]);
  expect(row()?.status).toBe('open');
});
