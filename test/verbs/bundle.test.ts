import { afterAll, beforeAll, expect, test } from 'vitest';
import { createVerbs, type Verbs, verbNames } from '../../src/activities/index.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
let verbs: Verbs;
beforeAll(async () => {
  shop = await openShop();
  const { chatwoot, clock, tokens } = shop.deps();
  verbs = createVerbs(chatwoot, { clock, tokens, options: { timeoutMs: 5_000 } });
});
afterAll(() => shop.standIn.close());

test('the bundle has every verb under its dotted name, bound to its client', async () => {
  const conversation_id = await shop.conversation();
  const { status } = await verbs.conversations.setStatus({ conversation_id, status: 'pending' });
  expect(status).toBe('pending');
  await verbs.conversations.addLabels({ conversation_id, labels: ['vip'] });
  const sent = await verbs.messages.sendOnce({ conversation_id, content: 'Hello.', ref: 'a', certainFirst: true });
  expect(sent.told).toBe(true);
  expect(await verbs.contacts.findConversation({ contact: 'c-1' })).toMatchObject({
    id: conversation_id,
    labels: ['vip'],
  });
  const bound = Object.entries(verbs).flatMap(([group, members]) =>
    Object.keys(members).map((name) => `${group}.${name}`),
  );
  expect(bound).toEqual(verbNames);
});

test('options and progress reach the verb', async () => {
  const conversation_id = await shop.conversation();
  const stopped = { signal: AbortSignal.abort() };
  await expect(verbs.conversations.setStatus({ conversation_id, status: 'open' }, stopped)).rejects.toMatchObject({
    kind: 'Interrupted',
  });
  const reports: unknown[] = [];
  const input = { ids: [conversation_id], status: 'resolved', limit: 1 } as const;
  await verbs.conversations.setStatusInBulk(input, {}, { report: (state) => void reports.push(state) });
  expect(reports).toEqual([{ ids: [conversation_id], changed: [conversation_id], already_there: [] }]);
});
