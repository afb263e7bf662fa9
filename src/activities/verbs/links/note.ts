import type { Message } from '../../../chatwoot/answers/message.ts';
import { type IssueName, isSameIssue, issuesIn } from '../../../github/issue-name.ts';
import { markerKey } from '../marker.ts';
import { type LinkRecord, linkKey } from './link.ts';

/** What a note says about one issue: that the conversation is linked to it, or not any more. */
export interface LinkNote {
  readonly id: number;
  readonly linked: boolean;
  /** When it was written, in seconds since the epoch. */
  readonly at: number;
  /** Only of our own notes. */
  readonly record?: LinkRecord;
}

const outgoing = 1;

/**
 * A private note that a person wrote: not a bot, an automation rule, or this library with a person's token. A script
 * that writes notes with a person's token is not to be told from that person.
 */
export function isByPerson(message: Message): boolean {
  const attributes = attributesOf(message);
  const byMachine = [markerKey, linkKey, 'automation_rule_id'].some((key) => attributes[key] !== undefined);
  return isNote(message) && message.sender?.type === 'user' && !byMachine;
}

/** The record that a note of ours carries. */
export function recordOf(message: Message): LinkRecord | undefined {
  const value = attributesOf(message)[linkKey];
  return isNote(message) && isRecord(value) ? value : undefined;
}

/** The issues that a note is about, as it names them. Our notes without a record are about none. */
export function issuesOf(message: Message): IssueName[] {
  const record = recordOf(message);
  if (record) return issuesIn(`${record.issue} ${record.moved_from ?? ''}`);
  return isByPerson(message) ? issuesIn(ownWords(message.content ?? '')) : [];
}

/**
 * What a message says about an issue under any of its names, if anything. A note that moves a link from one of the names
 * to another says that it is linked.
 */
export function noteAbout(message: Message, names: readonly IssueName[]): LinkNote | undefined {
  const isNamedIn = (text: string) => issuesIn(text).some((found) => names.some((name) => isSameIssue(found, name)));
  const record = recordOf(message);
  const { id, created_at: at } = message;
  if (record) {
    if (isNamedIn(record.issue)) return { id, at, linked: record.linked, record };
    return isNamedIn(record.moved_from ?? '') ? { id, at, linked: false, record } : undefined;
  }
  return isByPerson(message) && isNamedIn(ownWords(message.content ?? '')) ? { id, at, linked: true } : undefined;
}

/** @param messages newest first */
export function newestAbout(messages: readonly Message[], names: readonly IssueName[]): LinkNote | undefined {
  for (const message of messages) {
    const note = noteAbout(message, names);
    if (note) return note;
  }
  return undefined;
}

/** A note that links, and the issue that it moved the link from, if any. */
export interface LinkStep {
  readonly note: LinkNote;
  readonly before: IssueName | undefined;
}

/**
 * How a conversation came to be linked to an issue, newest first: the note that links it; where that moved the link there,
 * the one that linked it to the issue before; and so on to the first. Breaks off where no such note was read, or a newer
 * one took the link away.
 * @param messages newest first
 */
export function* wayOfLink(messages: readonly Message[], issue: IssueName): Generator<LinkStep> {
  let at: IssueName | undefined = issue;
  for (let rest = messages; at; ) {
    const note = newestAbout(rest, [at]);
    if (!note?.linked) return;
    const [before]: IssueName[] = issuesIn(note.record?.moved_from ?? '');
    yield { note, before };
    at = before;
    rest = rest.filter(({ id }) => id < note.id);
  }
}

/** What the writer says himself: no quoted line, which may be a customer's, and no code. */
function ownWords(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*>/.test(line))
    .join('\n')
    .replace(/(```|~~~)[\s\S]*?(\1|$)/g, ' ')
    .replace(/`[^`\n]*`/g, ' ');
}

const isNote = ({ private: isPrivate, message_type }: Message) => isPrivate && message_type === outgoing;

const attributesOf = (message: Message): { readonly [key: string]: unknown } => ({ ...message.content_attributes });

/** Agents may store what they like under any key, so it is looked at before it is believed. */
function isRecord(value: unknown): value is LinkRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { issue, linked, id, former, moved_from, from } = value as { readonly [key: string]: unknown };
  const isId = (each: unknown) => Number.isSafeInteger(each);
  return (
    typeof issue === 'string' &&
    typeof linked === 'boolean' &&
    (id === undefined || isId(id)) &&
    (former === undefined || (Array.isArray(former) && former.every(isId))) &&
    (moved_from === undefined || typeof moved_from === 'string') &&
    (from === undefined || isId(from))
  );
}
