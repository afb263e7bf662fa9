import { expect, test } from 'vitest';
import { noteAbout } from '../../../src/activities/verbs/links/note.ts';
import { sendOnce } from '../../../src/activities/verbs/send-once.ts';
import { sharedShop } from '../shared-shop.ts';
import { rowOf } from '../shop.ts';
import { withoutReply, writes } from '../silent.ts';
import { again, closing, linked, tell } from './closed.ts';

const shop = sharedShop();

// biome-ignore lint/suspicious/noThenProperty: the plan's own word
const going = (status: 'open' | 'resolved') => ({ then: status });

const dry = { dry_run: true, certainFirst: false } as const;

test('a dry run says what a run would do and changes nothing, and the run does that', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => linked(shop)));
  const [open, german, optedOut, resolved, told, half, replied, closed] = ids as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  rowOf(shop, german).additionalAttributes.conversation_language = 'de';
  rowOf(shop, optedOut).labels.push('no-issue-updates');
  rowOf(shop, resolved).status = 'resolved';
  await tell(shop, [told, replied]);
  await shop.standIn.customer.write('still broken', { conversationId: replied });
  await tell(shop, [half], { rules: { act: 'tell' } });
  const deps = () => shop.deps('admin', { transport: withoutReply([closed]) });
  shop.standIn.resetRequests();
  const { outcomes, failed, plan } = await tell(shop, [...ids, 99_999], dry, deps());
  expect(writes(shop)).toEqual([]);
  expect({ outcomes, failed }).toEqual({ outcomes: [], failed: [] });
  expect(plan).toEqual([
    { conversation_id: open, would: 'told', language: 'en', status: 'open', ...going('resolved') },
    { conversation_id: german, would: 'told', language: 'de', status: 'open', ...going('resolved') },
    { conversation_id: optedOut, would: 'left', reason: 'opted-out', status: 'open' },
    { conversation_id: resolved, would: 'told', language: 'en', status: 'resolved' },
    { conversation_id: told, would: 'told', status: 'resolved' },
    { conversation_id: half, would: 'told', status: 'open', ...going('resolved') },
    { conversation_id: replied, would: 'left', reason: 'changed-since-told', status: 'open' },
    { conversation_id: closed, would: 'not-told', reason: 'cannot-reply', status: 'open' },
    { conversation_id: 99_999, would: 'left', reason: 'deleted' },
  ]);
  const done = await again(shop, [...ids, 99_999], {}, deps());
  expect(done.outcomes.map(({ conversation_id, outcome, status }) => [conversation_id, outcome, status])).toEqual(
    plan?.map(({ conversation_id, would, status, then = status }) => [conversation_id, would, then]),
  );
});

test.each([
  ['hand-over', { would: 'handed-over', reason: 'by-rule', status: 'pending', ...going('open') }],
  ['tell-and-hand-over', { would: 'handed-over', language: 'en', status: 'pending', ...going('open') }],
  ['tell', { would: 'told', language: 'en', status: 'pending' }],
  ['nothing', { would: 'left', reason: 'by-rule' }],
] as const)('a dry run with %s is as the run', async (act, planned) => {
  const conversation_id = await linked(shop);
  rowOf(shop, conversation_id).status = 'pending';
  const { plan } = await tell(shop, [conversation_id], { ...dry, rules: { act } });
  expect(plan).toEqual([{ conversation_id, ...planned }]);
  const { outcomes } = await tell(shop, [conversation_id], { rules: { act } });
  expect(outcomes).toMatchObject([{ outcome: planned.would }]);
  const { plan: later } = await tell(shop, [conversation_id], { ...dry, rules: { act } });
  expect(later?.[0]).not.toHaveProperty('language');
  expect(later?.[0]).not.toHaveProperty('then');
  expect(later).toMatchObject([{ would: planned.would }]);
});

test.each([
  ['no time', { closing: { closed_at: 'yesterday' } }, 'closing.closed_at is no time'],
  ['no id', { closing: { issue_id: 0 } }, 'issue_id was no id'],
  ['no issue', { closing: { issue: { host: 'github.com', owner: '', repo: 'x', number: 1 } } }, 'closing.issue.owner'],
  ['an unknown kind', { closing: { kind: 'done' as never } }, 'closing.kind was none of completed'],
  ['a release without its tag', { closing: { kind: 'release' as const } }, 'closing.version is missing'],
  ['a tag without a release', { closing: { version: 'v1' } }, 'only the kind release has one'],
  ['an unknown reason without its word', { closing: { kind: 'other' as const } }, 'closing.reason is missing'],
  ['a word for a known reason', { closing: { reason: 'x' } }, 'only the kind other has one'],
  [
    'an unknown reason that is to be told',
    { closing: { kind: 'other' as const, reason: 'x' } },
    'rules.act was none of hand-over, nothing',
  ],
  ['an unknown act', { rules: { act: 'shout' as never } }, 'rules.act was none of'],
  ['an empty label', { rules: { opt_out_label: ' ' } }, 'rules.opt_out_label is empty'],
  ['no number', { conversations: ['x' as never] }, 'conversation_id is no conversation’s number'],
  ['no list', { conversations: 7 as never }, 'conversations was no list'],
  ['a text with an unknown variable', { rules: { texts: { completed: '{{ x }}' } } }, 'texts.completed names x'],
  ['a broken text of another kind', { rules: { texts: { release: '{{ x }}' } } }, 'texts.release names x'],
  [
    'a text that prints what is not to be shown',
    { closing: { show_url: false }, rules: { texts: { completed: '{{ url }}' } } },
    'show-url',
  ],
])('nothing is asked or sent for %s', async (_, more, sentence) => {
  shop.standIn.resetRequests();
  await expect(tell(shop, [1], more)).rejects.toMatchObject({
    kind: 'Invalid',
    message: expect.stringContaining(sentence),
  });
  expect(shop.standIn.requests).toEqual([]);
});

test('a dry run says of a message that the channel failed since that it is not told', async () => {
  const id = await linked(shop);
  await tell(shop, [id]);
  const message = rowOf(shop, id).messages.findLast((one) => one.type === 'outgoing' && !one.private);
  Object.assign(message ?? {}, { status: 'failed' });
  const { plan } = await tell(shop, [id], dry);
  expect(plan).toEqual([{ conversation_id: id, would: 'not-told', reason: 'delivery-failed', status: 'resolved' }]);
});

test('a customer with a hostile name gets a text that links, mentions and fills in nothing', async () => {
  const { conversationId } = await shop.standIn.customer.write('hi', {
    contact: { name: '[x](evil)`*_{{contact}}{%<b>\n@a', identifier: 'hostile' },
  });
  const texts = { completed: 'Hi {{ first_name }}! {% if url %}{{ url }}{% endif %}' };
  await tell(shop, [conversationId], { rules: { texts } });
  const text = rowOf(shop, conversationId).messages.findLast(({ type }) => type === 'outgoing')?.content;
  expect(text).toContain(String.raw`Hi \[x\](evil)’\*\_{\{contact}}{\%\<b\>! https://`);
  expect(text).not.toMatch(/\{\{|\{%|(?<!\\)[<[`]|\n/);
});

test('a note says what happened, and links nothing', async () => {
  const id = await linked(shop);
  await tell(shop, [id], { closing: { kind: 'release', version: 'v1.0_`{{x' }, rules: { act: 'hand-over' } });
  const { payload } = await shop.deps().chatwoot.messages.list({ conversation_id: id });
  const note = payload.findLast((message) => message.private);
  expect(note?.content).toBe(
    String.raw`octo/shop#12 is part of the release v1.0\_’{\{x. The customer was not told. Please take it from here.` +
      '\nhttps://github.com/octo/shop/issues/12',
  );
  expect(note && noteAbout(note, [closing.issue])).toBeUndefined();
});

test('a message with another mark tells nobody of this closing', async () => {
  const id = await linked(shop);
  await sendOnce(shop.deps(), { conversation_id: id, content: 'x', ref: 'something else', certainFirst: true });
  expect((await again(shop, [id])).outcomes).toMatchObject([{ outcome: 'told', before: false }]);
});
