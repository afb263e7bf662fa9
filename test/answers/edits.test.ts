import { expect, it } from 'vitest';
import { answerFiles } from './declarations.ts';
import { verdict } from './verdict.ts';

/** Changes to the text of the types as somebody might make them, and what must be said about each. */
const EDITS: [file: string, from: string, to: string, said: RegExp][] = [
  ['conversation.ts', '  muted: boolean;\n', '', /has muted, which its type does not name/],
  ['conversation.ts', 'muted: boolean;', 'muted: any;', /Conversation\.muted: any says nothing/],
  ['conversation.ts', 'muted: boolean;', 'muted: unknown;', /Conversation\.muted: unknown says nothing/],
  ['conversation.ts', 'muted: boolean;', 'muted: object;', /Conversation\.muted: object says nothing/],
  ['conversation.ts', 'muted: boolean;', 'muted?: boolean;', /Conversation\.muted: it may be missing/],
  ['conversation.ts', 'muted: boolean;', 'muted: boolean | null;', /Conversation\.muted: no recorded answer has null/],
  ['conversation.ts', 'muted: boolean;', 'muted: true;', /muted is false where its type says true/],
  [
    'conversation.ts',
    'muted: boolean;',
    'muted: boolean;\n  spam?: boolean;',
    /Conversation\.spam: no recorded answer/,
  ],
  ['conversation.ts', '  uuid: string;', '  uuid: string;\n  [key: string]: string;', /open keys and no @open reason/],
  ['conversation.ts', '  status: ConversationStatus;', '  status: string;', /Conversation\.status is plain text/],
  ['conversation.ts', "'open' | 'resolved'", "'open' | 'closed' | 'resolved'", /no recorded answer has 'closed'/],
  ['conversation.ts', "'urgent' | 'high'", "'urgent' | 'top' | 'high'", /no recorded answer has 'top'/],
  ['conversation.ts', "'medium', 'urgent': row", "'medium', 'high': row", /its source for 'high' justifies nothing/],
  ['conversation.ts', 'row conversations.update priority', 'row conversations.update status', /'urgent' from row/],
  ['common.ts', ' * @open Clients choose', ' * Clients choose', /CustomAttributes has open keys/],
  ['message.ts', 'export type MessageType = 0 | 1', 'export type MessageType = 0', /where its type says 0 \| 2/],
];

it.each(EDITS)('in %s, %j to %j is noticed', (file, from, to, said) => {
  const files = answerFiles();
  const text = files.get(file) ?? '';
  expect(text).toContain(from);
  const { faults, misfits, tooWide, broken } = verdict(files.set(file, text.replace(from, to)));
  expect([...faults, ...misfits, ...tooWide, ...broken].join('\n')).toMatch(said);
});
