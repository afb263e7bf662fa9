import { expect, test } from 'vitest';
import { addLabels } from '../../src/activities/verbs/labels.ts';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';
import { sharedShop } from './shared-shop.ts';
import { rowOf } from './shop.ts';

const shop = sharedShop();

/** Another writer replaces all labels right after each of ours was set, so many times. */
function overwriting(id: number, times: number): Transport {
  const real = createTransport({});
  let left = times;
  return async (sending) => {
    const received = await real(sending);
    if (sending.method === 'POST' && left > 0) {
      left -= 1;
      rowOf(shop, id).labels = ['theirs'];
    }
    return received;
  };
}

test('sets a label again that another writer took away, and keeps theirs', async () => {
  const id = await shop.conversation();
  const deps = shop.deps('admin', { transport: overwriting(id, 3) });
  expect(await addLabels(deps, { conversation_id: id, labels: ['ours'] })).toEqual({ labels: ['theirs', 'ours'] });
  expect(rowOf(shop, id).labels).toEqual(['theirs', 'ours']);
});

test('says that others keep writing over the change, which may yet show', async () => {
  const id = await shop.conversation();
  const deps = shop.deps('admin', { transport: overwriting(id, Number.POSITIVE_INFINITY) });
  await expect(addLabels(deps, { conversation_id: id, labels: ['ours'] })).rejects.toMatchObject({
    kind: 'ServerError',
    mayHaveHappened: true,
    message: expect.stringContaining('others kept writing over the change'),
  });
});
