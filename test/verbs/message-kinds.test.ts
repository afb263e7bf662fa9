import { expect, test } from 'vitest';
import { afterMessages, kindOfMessage } from '../../src/activities/verbs/changes/messages.ts';
import type { Message } from '../../src/chatwoot/answers/message.ts';

const byPerson = { message_type: 1, private: false, content_attributes: {}, sender: { id: 1, type: 'user' } };
const message = (more: object) => ({ ...byPerson, ...more }) as unknown as Message;

test.each([
  ['a person wrote in the dashboard', {}, 'agent-message'],
  [
    'a person wrote in the channel’s own app',
    { sender: null, content_attributes: { external_echo: true } },
    'agent-message',
  ],
  ['a rule sent in a person’s name', { content_attributes: { automation_rule_id: 3 } }, 'bot-message'],
  ['a template sent', { message_type: 3, sender: null }, 'bot-message'],
  ['a bot sent', { sender: { id: 1, type: 'agent_bot' } }, 'bot-message'],
  ['the customer wrote', { message_type: 0, sender: { id: 1, type: 'contact' } }, 'customer-message'],
  ['a rule noted', { private: true, content_attributes: { automation_rule_id: 3 } }, 'note'],
  ['Chatwoot says of an activity', { message_type: 2, sender: null }, undefined],
])('what %s', (_, more, kind) => {
  expect(kindOfMessage(message(more))).toBe(kind);
});

test('a lower id may show up within a minute of a higher one: only what is older counts as settled', () => {
  const at = (id: number, created_at: number) => message({ id, created_at });
  const known = afterMessages({ message: 4, recent: [] }, [at(5, 1_000), at(7, 1_039), at(9, 1_099)]);
  expect(known).toEqual({ message: 5, recent: [7, 9] });
  expect(afterMessages(known, [at(7, 1_039), at(9, 1_099)])).toEqual(known);
});
