import type { Message } from '../../../chatwoot/answers/message.ts';
import { issuesIn } from '../../../github/issue-name.ts';
import { isByPerson, recordOf } from './note.ts';

/** A note `/issue TITLE`, which asks for an issue to be opened. */
export interface IssueRequest {
  readonly message_id: number;
  /** At most 256 characters, as many as GitHub takes. */
  readonly title: string;
}

const longestTitle = 256;
const firstLine = /^\s*\/issue[ \t]+([^\n]*)/i;

/** What a note asks for: not a number, and not the URL of an issue that is there, which links. */
export function requestIn(message: Message): IssueRequest | undefined {
  if (!isByPerson(message)) return undefined;
  const title = plain(firstLine.exec(message.content ?? '')?.[1] ?? '');
  if (title === '' || /^#?\d+$/.test(title) || issuesIn(title).length > 0) return undefined;
  return { message_id: message.id, title: [...title].slice(0, longestTitle).join('') };
}

/** The requests that no record of ours answers, oldest first. @param messages newest first, all from the oldest request on */
export function openRequests(messages: readonly Message[]): IssueRequest[] {
  const answered = new Set(messages.map((message) => recordOf(message)?.from));
  return messages
    .flatMap((message) => requestIn(message) ?? [])
    .filter(({ message_id }) => !answered.has(message_id))
    .toReversed();
}

/** The dashboard's editor writes Markdown: a backslash before what could be markup, and one at the end of a line. */
const plain = (text: string): string =>
  text
    .trim()
    .replace(/\\$/, '')
    .replace(/\\([\\`*_[\]{}()#+.!~>|-])/g, '$1')
    .trim();
