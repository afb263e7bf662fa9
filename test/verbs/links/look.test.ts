import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addLink } from '../../../src/activities/verbs/links/add.ts';
import { type LookForLinksInput, lookForLinks } from '../../../src/activities/verbs/links/look.ts';
import { removeLink } from '../../../src/activities/verbs/links/remove.ts';
import { openShop, rowOf, type Shop } from '../shop.ts';
import { chatter, editLabels, issue, label, lines, note, url, wipeAttributes } from './desk.ts';

let shop: Shop;
let id: number;
beforeEach(async () => {
  shop = await openShop();
  id = await shop.conversation();
  // What the customer wrote is no news any more.
  await later(1);
});
afterEach(() => shop.standIn.close());

const hour = 3_600;
const later = (hours: number) => shop.clocks.near.sleep(hours * hour * 1_000);
async function look(more: Partial<LookForLinksInput> = {}) {
  shop.standIn.resetRequests();
  return (await lookForLinks(shop.deps(), { within_seconds: hour / 2, ...more })).conversations;
}
const seen = (issues: object[], more = {}) => ({
  conversation_id: id,
  uuid: rowOf(shop, id).uuid,
  issues,
  requests: [],
  waiting: true,
  ...more,
});
/** When the first note was written. */
const notedAt = () => Math.floor((rowOf(shop, id).messages.find((one) => one.private)?.createdAt ?? 0) / 1_000);
const add = (more = {}) => addLink(shop.deps(), { conversation_id: id, issue, certainFirst: true, ...more });

describe('links.look', () => {
  test('sees an agent’s note also when a reply follows it, with one request for the list and one for the conversation', async () => {
    await note(shop, id, `Same as ${url}`);
    await shop.deps().chatwoot.messages.create({ conversation_id: id, content: 'We look into it.' });
    expect(await look()).toEqual([
      seen([{ issue, linked: true, lacks: ['label', 'attribute'], noted_at: notedAt() }], { waiting: false }),
    ]);
    expect(lines(shop)).toEqual(['GET conversations', 'GET messages']);
  });

  test('reads nothing where nothing changed, and keeps quiet about conversations without an issue', async () => {
    expect(await look()).toEqual([]);
    expect(lines(shop)).toEqual(['GET conversations']);
    await note(shop, id, 'Nothing of the kind.');
    expect(await look()).toEqual([]);
    expect(lines(shop)).toEqual(['GET conversations', 'GET messages']);
  });

  test('reads no messages where nobody wrote anything, when the row tells all', async () => {
    await add();
    await later(1);
    wipeAttributes(shop, id);
    expect(await look()).toEqual([seen([{ issue: { ...issue }, linked: true, lacks: ['attribute'] }])]);
    expect(lines(shop)).toEqual(['GET conversations']);
  });

  test('reads the notes where an attribute names an issue whose label is missing', async () => {
    await add();
    Object.assign(rowOf(shop, id), { labels: [] });
    await later(1);
    wipeAttributes(shop, id, { github_issue: url, plan: 'pro' });
    expect(await look()).toEqual([seen([{ issue, linked: true, lacks: ['label'] }])]);
    expect(lines(shop)).toEqual(['GET conversations', 'GET messages']);
  });

  test('finds a link again whose label the dashboard dropped while a widget wiped the attribute, far behind other messages', async () => {
    await add();
    await chatter(shop, id, 40);
    await later(1);
    await editLabels(shop, id, 'vip');
    wipeAttributes(shop, id);
    expect(rowOf(shop, id).labels).toEqual(['vip']);
    expect(await look()).toEqual([seen([{ issue, linked: true, lacks: ['label', 'attribute'] }], { waiting: false })]);
    expect(lines(shop)).toEqual(['GET conversations', 'GET messages', 'GET messages']);
  });

  test('finds a note that more than 20 messages of the window follow', async () => {
    await note(shop, id, url);
    await chatter(shop, id, 40);
    expect(await look()).toMatchObject([{ issues: [{ linked: true }] }]);
  });

  test('says of an unlinked issue that it is not linked, and lacks nothing', async () => {
    await add();
    await removeLink(shop.deps(), { conversation_id: id, issue, certainFirst: true });
    expect(await look()).toEqual([seen([{ issue, linked: false, lacks: [] }])]);
  });

  test('an attribute alone links only when asked to', async () => {
    wipeAttributes(shop, id, { github_issue: url });
    expect(await look()).toEqual([seen([{ issue, linked: false, lacks: [] }])]);
    expect(await look({ from_attribute: true })).toEqual([seen([{ issue, linked: true, lacks: ['label'] }])]);
  });

  test('tells several issues apart, and 12 from 123', async () => {
    await add();
    await note(shop, id, `${url}3 and https://ghe.acme.test/octo/repo/issues/12`);
    const [one] = await look();
    expect(one?.issues.map(({ issue, lacks }) => [issue.host, issue.number, lacks])).toEqual([
      ['github.com', 12, []],
      ['github.com', 123, ['label', 'attribute']],
      ['ghe.acme.test', 12, ['label', 'attribute']],
    ]);
  });

  test('sees every status, and whether the customer waits', async () => {
    await add();
    await shop.deps().chatwoot.messages.create({ conversation_id: id, content: 'It is known.' });
    await shop.deps().chatwoot.conversations.toggleStatus({ conversation_id: id, status: 'resolved' });
    expect(await look()).toMatchObject([{ waiting: false }]);
    await shop.standIn.customer.write('still broken', { conversationId: id });
    expect(await look()).toMatchObject([{ waiting: true, issues: [{ linked: true }] }]);
  });

  test.each(['error-500', 'reset', 'rate-limited'] as const)(
    'reads pages by last activity where the one list fails in passing: %s',
    async (kind) => {
      const ids: number[] = [];
      for (let n = 0; n < 30; n += 1) ids.push(await shop.conversation());
      for (const one of ids) await note(shop, one, url);
      await later(0.25);
      shop.standIn.resetRequests();
      shop.standIn.faults.add({ kind, path: /conversations$/ });
      const { conversations } = await lookForLinks(shop.deps(), { within_seconds: hour / 2 });
      expect(conversations.map(({ conversation_id }) => conversation_id).toSorted((a, b) => a - b)).toEqual(ids);
      expect(lines(shop).filter((line) => line === 'GET conversations')).toHaveLength(1 + 2);
    },
  );

  test('passes over a conversation that is deleted meanwhile', async () => {
    await note(shop, id, url);
    const { chatwoot } = shop.deps();
    const list = chatwoot.conversations.list;
    const deleting = async (...args: Parameters<typeof list>) => {
      const answer = await list(...args);
      await chatwoot.conversations.delete({ conversation_id: id });
      return answer;
    };
    const deps = {
      ...shop.deps(),
      chatwoot: { ...chatwoot, conversations: { ...chatwoot.conversations, list: deleting } },
    };
    expect(await lookForLinks(deps as never, { within_seconds: hour })).toEqual({ conversations: [] });
  });

  test.each([0, -1, 1.5, Number.NaN])('refuses a window of %s', async (within_seconds) => {
    await expect(look({ within_seconds })).rejects.toMatchObject({ kind: 'Invalid' });
  });
});

describe('a note that asks for an issue', () => {
  test('is named with its title until the record of the issue answers it', async () => {
    const first = await note(shop, id, '/issue Export drops the last row\nseen by three customers');
    const second = await note(shop, id, '/issue Totals are off');
    expect(await look()).toEqual([
      seen([], {
        requests: [
          { message_id: first, title: 'Export drops the last row' },
          { message_id: second, title: 'Totals are off' },
        ],
      }),
    ]);
    await add({ from_message: first });
    expect(await look()).toMatchObject([{ requests: [{ message_id: second }], issues: [{ linked: true, lacks: [] }] }]);
    await removeLink(shop.deps(), { conversation_id: id, issue, certainFirst: true });
    expect(await look()).toMatchObject([{ requests: [{ message_id: second }] }]);
  });

  test.each([
    ['/Issue  Export drops the last row ', 'Export drops the last row'],
    ['/issue Export drops\\_the \\[last\\] row\\', 'Export drops_the [last] row'],
    [`/issue ${'x'.repeat(300)}`, 'x'.repeat(256)],
  ])('gives the title as it was meant', async (text, title) => {
    await note(shop, id, text);
    expect(await look()).toMatchObject([{ requests: [{ title }] }]);
  });

  test.each([
    ['without a title', '/issue'],
    ['with a number alone', '/issue 12'],
    ['with a number sign', '/issue #12'],
    ['on its second line', 'hello\n/issue Export'],
    ['of another word', '/issues Export'],
    ['quoted', '> /issue Export'],
  ])('is none %s', async (_, text) => {
    await note(shop, id, text);
    expect(await look()).toEqual([]);
  });

  test('with a URL links that issue and asks for none', async () => {
    await note(shop, id, `/issue ${url}`);
    expect(await look()).toMatchObject([{ requests: [], issues: [{ linked: true }] }]);
  });

  test('is none from customers, bots, automation rules, in public, or before the window', async () => {
    const { chatwoot } = shop.deps();
    const text = { conversation_id: id, content: '/issue Export drops the last row' };
    await note(shop, id, text.content);
    await later(1);
    await shop.standIn.customer.write(text.content, { conversationId: id });
    await chatwoot.messages.create(text);
    await shop.deps('bot').chatwoot.messages.create({ ...text, private: true });
    await chatwoot.messages.create({ ...text, private: true, content_attributes: { automation_rule_id: 1 } });
    expect(await look()).toEqual([]);
  });

  test('and titles are the only text that the results hold', async () => {
    await note(shop, id, `Carol from Acme has ${url}\n/issue no`);
    await note(shop, id, '/issue Export\nCarol says: my secret');
    await add();
    const words = JSON.stringify(await look());
    for (const text of ['Carol', 'Acme', 'secret', 'hello', label]) expect(words).not.toContain(text);
  });
});
