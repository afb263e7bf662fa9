import type { Conversation } from '../../../chatwoot/answers/conversation.ts';
import type { Message } from '../../../chatwoot/answers/message.ts';
import { ChatwootError } from '../../../chatwoot/errors.ts';
import { type IssueName, issueLabel } from '../../../github/issue-name.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { linkAttribute, namesIssue } from './link.ts';

/** Rows by the conversation's number. */
export type Rows = ReadonlyMap<number, Conversation>;

/** Chatwoot's search gives that many messages a page. */
const searchSize = 15;

/** The path that every URL of the issue holds, whatever its scheme and fragment. */
const pathOf = ({ owner, repo, number }: IssueName) => `${owner}/${repo}/issues/${number}`;

/** The conversations with the issue's label under any of its names: one request for 25, of which fewer end the walk. */
export function findLabelled(
  { chatwoot }: VerbDependencies,
  names: readonly IssueName[],
  options: VerbOptions,
): Promise<Rows> {
  const values = [...new Set(names.map(issueLabel))];
  const entry = { attribute_key: 'labels', filter_operator: 'equal_to', values, query_operator: null };
  return rowsOf(chatwoot.conversations.filter.each({ payload: [entry] }, options), () => true);
}

/**
 * The conversations whose attribute names the issue, as `findLabelled`. The filter finds 123 for 12 as well, so each is
 * looked at. Undefined when the account has not defined the attribute, for then Chatwoot refuses the filter with 422,
 * which nothing else in it could cause.
 */
export async function findNamed(
  { chatwoot }: VerbDependencies,
  names: readonly IssueName[],
  options: VerbOptions,
): Promise<Rows | undefined> {
  // Of several values of one entry a text attribute counts the first only.
  const payload = names.map((name, at) => ({
    attribute_key: linkAttribute,
    filter_operator: 'contains',
    values: [`${name.host}/${pathOf(name)}`],
    query_operator: at < names.length - 1 ? 'or' : null,
  }));
  const holds = (row: Conversation) => names.some((name) => namesIssue(row.custom_attributes[linkAttribute], name));
  try {
    return await rowsOf(chatwoot.conversations.filter.each({ payload }, options), holds);
  } catch (error) {
    if (error instanceof ChatwootError && error.kind === 'Invalid' && error.status === 422) return undefined;
    throw error;
  }
}

/**
 * The messages of the last three months that hold the path of the issue, or of one whose number begins alike: notes,
 * and whatever else. One request for 15 and name. New ones come first and push others to the next page, so a walk misses
 * nothing that was there before it, unless a message is deleted meanwhile.
 */
export async function searchMessages(
  { chatwoot }: VerbDependencies,
  names: readonly IssueName[],
  options: VerbOptions,
): Promise<readonly Message[]> {
  const found = new Map<number, Message>();
  for (const q of new Set(names.map((name) => pathOf(name).toLowerCase()))) {
    for (let page = 1; ; page += 1) {
      const { messages } = (await chatwoot.search.messages({ q, page }, options)).payload;
      for (const message of messages) found.set(message.id, message);
      if (messages.length < searchSize) break;
    }
  }
  return [...found.values()];
}

async function rowsOf(walk: AsyncIterable<Conversation>, holds: (row: Conversation) => boolean): Promise<Rows> {
  const rows = new Map<number, Conversation>();
  for await (const row of walk) if (holds(row)) rows.set(row.id, row);
  return rows;
}
