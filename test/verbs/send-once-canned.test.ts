import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sendOnce } from '../../src/activities/verbs/send-once.ts';
import { openShop, rowOf, type Shop } from './shop.ts';

let shop: Shop;
let id: number;
beforeAll(async () => {
  shop = await openShop();
  const { chatwoot } = shop.deps();
  await chatwoot.cannedResponses.create({ short_code: 'still-there', content: 'Are you still there?' });
  await chatwoot.cannedResponses.create({ short_code: 'still', content: 'Another text.' });
  await chatwoot.cannedResponses.create({ short_code: 'named', content: 'Hello {{contact.name}}' });
});
afterAll(() => shop.standIn.close());
beforeEach(async () => {
  id = await shop.conversation();
});

const send = (input: object) =>
  sendOnce(shop.deps(), { conversation_id: id, ref: `canned ${id}`, certainFirst: true, ...input });
const said = () => rowOf(shop, id).messages.filter(({ type }) => type === 'outgoing');

test('the text of a canned response is sent, and the whole short code counts', async () => {
  await send({ canned_response: 'still' });
  expect(said().map(({ content }) => content)).toEqual(['Another text.']);
});

test.each([
  ['an unknown short code', { canned_response: 'nobody' }, /canned response "nobody", which the account does not have/],
  ['part of a short code', { canned_response: 'still-' }, /does not have/],
  ['a variable that only the dashboard fills in', { canned_response: 'named' }, /variable in {{ }}/],
  ['both', { canned_response: 'still', content: 'hi' }, /both given/],
  ['an empty short code', { canned_response: ' ' }, /canned_response is empty/],
  ['neither', {}, /content is empty: give the text of the message, or canned_response/],
])('%s is refused before anything is sent', async (_, input, sentence) => {
  await expect(send(input)).rejects.toMatchObject({ kind: 'Invalid', message: expect.stringMatching(sentence) });
  expect(said()).toEqual([]);
});
