import { beforeEach, describe, expect, test } from 'vitest';
import { sendOnce } from '../../src/activities/verbs/send-once.ts';
import { createTransport } from '../../src/chatwoot/transport.ts';
import { sharedShop } from './shared-shop.ts';
import { rowOf } from './shop.ts';

const shop = sharedShop();
let id: number;
beforeEach(async () => {
  shop.standIn.faults.clear();
  id = await shop.conversation();
  shop.standIn.resetRequests();
});

const message = (more = {}) => ({ conversation_id: id, content: 'It is fixed.', ref: `octo/repo#12 ${id}`, ...more });
const outgoing = () => rowOf(shop, id).messages.filter(({ type }) => type === 'outgoing');

describe('sendOnce says whether the customer was told', () => {
  test.each([
    ['a note', { private: true }, () => {}, 'private note'],
    ['a channel that failed it', {}, failOutgoing, 'status failed'],
    ['a channel that failed it before more was said', {}, failAndGoOn, 'status failed'],
  ])('does not count %s as told', async (_, more, meanwhile, reason) => {
    const first = await sendOnce(shop.deps(), message({ certainFirst: true, ...more }));
    await meanwhile();
    const again = await sendOnce(shop.deps(), message({ ...more }));
    expect(again).toMatchObject({ message_id: first.message_id, told: false, reason: expect.stringContaining(reason) });
  });

  test('does not count as told what a channel takes no free text for', async () => {
    const transport = createTransport({});
    const deps = shop.deps('admin', {
      transport: async (sending) => {
        const received = await transport(sending);
        return { ...received, text: received.text.replace('"can_reply":true', '"can_reply":false') };
      },
    });
    expect(await sendOnce(deps, message({ certainFirst: true }))).toMatchObject({
      existed: false,
      told: false,
      reason: expect.stringContaining('can_reply'),
    });
  });

  test('says that it is stored when the question whether it was told fails', async () => {
    shop.standIn.faults.add({ kind: 'error-500', method: 'GET', times: Number.POSITIVE_INFINITY });
    expect(await sendOnce(shop.deps(), message({ certainFirst: true }))).toMatchObject({
      existed: false,
      told: false,
      reason: expect.stringContaining('it is stored'),
    });
    expect(outgoing()).toHaveLength(1);
  });
});

function failOutgoing(): void {
  for (const one of outgoing()) one.status = 'failed';
}

async function failAndGoOn(): Promise<void> {
  failOutgoing();
  await shop.deps().chatwoot.messages.create({ conversation_id: id, content: 'Anything else?' });
}
