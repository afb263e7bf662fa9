import { describe, expect, test } from 'vitest';
import { linkKey } from '../../../src/activities/verbs/links/link.ts';
import { issuesOf, newestAbout, noteAbout } from '../../../src/activities/verbs/links/note.ts';
import { markerKey } from '../../../src/activities/verbs/marker.ts';
import type { Message } from '../../../src/chatwoot/answers/message.ts';
import { issue, url } from './desk.ts';

const person = { type: 'user', id: 1, name: 'Grace' };
const message = (content: string, more: object = {}) =>
  ({ id: 5, content, private: true, message_type: 1, content_attributes: {}, sender: person, ...more }) as Message;
const ours = (record: unknown) => ({ content_attributes: { [markerKey]: 'x', [linkKey]: record } });
const says = (one: Message) => noteAbout(one, [issue])?.linked;

describe('what a message says about an issue', () => {
  test.each([
    ['a bare URL', url],
    ['with words around it', `Same as ${url}.`],
    ['as the dashboard writes a link', `[the issue](${url})`],
    ['with a comment’s fragment', `${url}#issuecomment-99`],
    ['in another letter case', 'HTTPS://GITHUB.COM/OCTO/REPO/ISSUES/12'],
    ['among others', `${url}3 and ${url}`],
  ])('a person’s note links: %s', (_, text) => {
    expect(says(message(text))).toBe(true);
  });

  test.each([
    ['a longer number', message(`${url}3`)],
    ['another host', message('https://ghe.acme.test/octo/repo/issues/12')],
    ['a pull request', message('https://github.com/octo/repo/pull/12')],
    ['a path below the issue', message(`${url}/events`)],
    ['a customer’s message', message(url, { private: false, message_type: 0, sender: { type: 'contact' } })],
    ['a public reply of an agent', message(url, { private: false })],
    ['a bot’s note', message(url, { sender: { type: 'agent_bot', id: 1 } })],
    ['a note of an automation rule', message(url, { content_attributes: { automation_rule_id: 3 } })],
    ['a note of nobody', message(url, { sender: undefined })],
    ['an activity line', message(url, { message_type: 2, sender: undefined })],
    ['another note of ours', message(url, { content_attributes: { [markerKey]: 'x' } })],
    ['a quoted line', message(`> the customer says ${url}\nNo idea.`)],
    ['code', message(`\`${url}\` and\n\`\`\`\n${url}\n\`\`\``)],
    ['a message without text', message(null as never)],
    ['a record that is none', message(url, ours({ issue: 12, linked: 'yes' }))],
  ])('%s says nothing', (_, one) => {
    expect(says(one)).toBeUndefined();
    expect(issuesOf(one).map(({ number, host }) => [host, number])).not.toContainEqual(['github.com', 12]);
  });

  test('our records say what they hold, whatever the text', () => {
    expect(says(message('x', ours({ issue: url, linked: true })))).toBe(true);
    expect(says(message(url, ours({ issue: url, linked: false })))).toBe(false);
    expect(says(message(url, ours({ issue: `${url}3`, linked: true })))).toBeUndefined();
  });

  test('a record that moved a link unlinks the one and links the other', () => {
    const moved = message('x', ours({ issue: `${url}3`, linked: true, moved_from: url }));
    expect(says(moved)).toBe(false);
    expect(noteAbout(moved, [{ ...issue, number: 123 }])?.linked).toBe(true);
    // Both are names of one issue.
    expect(noteAbout(moved, [issue, { ...issue, number: 123 }])?.linked).toBe(true);
    expect(issuesOf(moved).map(({ number }) => number)).toEqual([123, 12]);
  });

  test('the newest counts', () => {
    const before = message('x', { id: 3, ...ours({ issue: url, linked: false }) });
    expect(newestAbout([message('nothing', { id: 9 }), message(url), before], [issue])).toEqual({
      id: 5,
      linked: true,
    });
    expect(newestAbout([before, message(url, { id: 1 })], [issue])).toMatchObject({ id: 3, linked: false });
  });
});
