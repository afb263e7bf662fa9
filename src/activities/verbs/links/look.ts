import type { Conversation } from '../../../chatwoot/answers/conversation.ts';
import type { Message } from '../../../chatwoot/answers/message.ts';
import { type IssueName, isSameIssue, issueOfLabel, issuesIn } from '../../../github/issue-name.ts';
import { refused, type VerbDependencies, type VerbOptions } from '../dependencies.ts';
import { type NotWorked, oneByOne } from '../one-by-one.ts';
import { customerWaits } from '../stale/look.ts';
import { changedWithin } from './changed.ts';
import type { Lack } from './find.ts';
import { linkAttribute, namesIssue } from './link.ts';
import { issuesOf, newestAbout } from './note.ts';
import { hasLabel } from './places.ts';
import { readBack } from './read-back.ts';
import { type IssueRequest, openRequests } from './request.ts';
import { unlessDeleted } from './standing.ts';

export interface LookForLinksInput {
  /** Seconds back: what changed since then. */
  readonly within_seconds: number;
  /** As of `links.find`. */
  readonly from_attribute?: boolean;
}

/** What a conversation says of one issue. */
export interface IssueSeen {
  readonly issue: IssueName;
  /** Whether it counts, as `links.find` says. */
  readonly linked: boolean;
  /** Of a link that counts: what `links.mend` puts back. */
  readonly lacks: readonly Lack[];
  /** Where an agent's note alone links it, without a trace of ours yet: when that was written, in seconds. */
  readonly noted_at?: number;
}

export interface ConversationSeen {
  readonly conversation_id: number;
  readonly uuid: string;
  /** Every issue that note, label or attribute names. */
  readonly issues: readonly IssueSeen[];
  /** Notes `/issue TITLE` within the window for which no issue was opened yet, oldest first. */
  readonly requests: readonly IssueRequest[];
  /** Whether the customer waits for the team. */
  readonly waiting: boolean;
}

export interface LinksSeen {
  /** Only conversations that name an issue or ask for one. */
  readonly conversations: readonly ConversationSeen[];
  /** Those whose messages could not be read. */
  readonly failed?: readonly NotWorked[];
}

const verb = 'links.look';
/** Seconds by which the caller's clock may be ahead of the server's, whose times the rows carry. */
const clockSkew = 300;
/** In the dashboard's line about labels that somebody removed. */
const labelPattern = /github:\S+?#\d+/gi;
const activity = 2;

/**
 * Looks through the conversations that changed lately: which issues they are linked to, what of the links is missing, and
 * which issues agents ask for by a private note `/issue TITLE` (not a number, not a URL). Changes nothing.
 *
 * The results hold no text but those titles. Called as a Temporal activity, a title then lies in the workflow's history:
 * use the payload codec, or call this where no history is kept.
 *
 * Requests: one for the list, and one for each conversation in which anything was written within the window: its last
 * message does not tell whether there is a note before it. Not read are those that changed without a line in them (an
 * attribute, say), unless their attribute names an issue whose label is missing. A second one, for up to
 * 1,000 messages, where the window holds more than 20, or where attribute or a removed label name an issue that the newest
 * 20 do not: that is how a link is found again whose label the dashboard dropped. When Chatwoot cannot answer the list at
 * once, it is read in pages of 25.
 * A link whose label and attribute were lost at different times before the window, with nothing written since, is not
 * seen here; `links.find` sees it. Deleted conversations are passed over; one whose messages cannot be read is among
 * `failed`, and keeps no other from being seen (as `oneByOne`). Needs a user's token; an agent sees the inboxes
 * he is a member of. Safe to repeat. Throws `Invalid` for a window that is none, and what the calls throw.
 */
export async function lookForLinks(
  deps: VerbDependencies,
  input: LookForLinksInput,
  options: VerbOptions = {},
): Promise<LinksSeen> {
  const { within_seconds, from_attribute = false } = input;
  if (!Number.isSafeInteger(within_seconds) || within_seconds < 1)
    throw refused(verb, `within_seconds was ${within_seconds}: give whole seconds, 1 or more.`);
  const since = Math.floor(deps.clock.now() / 1000) - within_seconds - clockSkew;
  const conversations: ConversationSeen[] = [];
  const rows = new Map((await changedWithin(deps, within_seconds, since, options)).map((row) => [row.id, row]));
  const { results, failed } = await oneByOne(
    [...rows].map(([conversation_id, row]) => ({ conversation_id, row })),
    async ({ conversation_id, row }) => ({
      conversation_id,
      row,
      messages: await readAsNeeded(deps, row, since, options),
    }),
    options,
  );
  for (const { row, messages } of results) {
    if (messages === undefined) continue;
    const issues = namedIn(row, messages).map((issue) => seenOf(row, messages, issue, from_attribute));
    const requests = openRequests(messages).filter(({ message_id }) => isWithin(messages, message_id, since));
    if (issues.length === 0 && requests.length === 0) continue;
    conversations.push({ conversation_id: row.id, uuid: row.uuid, issues, requests, waiting: customerWaits(row) });
  }
  return { conversations, ...(failed.length > 0 ? { failed } : {}) };
}

/** The messages that decide, newest first; none when the row tells all. Undefined when it was deleted meanwhile. */
async function readAsNeeded(
  deps: VerbDependencies,
  row: Conversation,
  since: number,
  options: VerbOptions,
): Promise<readonly Message[] | undefined> {
  const isActive = row.last_activity_at >= since;
  const isDecided = (messages: readonly Message[]) =>
    namedIn(row, messages).every((issue) => hasLabel(row.labels, issue) || newestAbout(messages, [issue]));
  if (row.messages.length === 0 || (!isActive && isDecided([]))) return [];
  const enough = (messages: readonly Message[]) => (messages.at(-1)?.created_at ?? 0) < since && isDecided(messages);
  return (await unlessDeleted(() => readBack(deps, row.id, enough, options)))?.messages;
}

/** Every issue that any of the three places names, or named: each once, written as in URLs where there is one. */
function namedIn(row: Conversation, messages: readonly Message[]): IssueName[] {
  const attribute = row.custom_attributes[linkAttribute];
  const dropped = messages
    .filter(({ message_type }) => message_type === activity)
    .flatMap(({ content }) => content?.match(labelPattern) ?? []);
  const names = [
    ...(typeof attribute === 'string' ? issuesIn(attribute) : []),
    ...messages.flatMap(issuesOf),
    ...[...row.labels, ...dropped].flatMap((label) => issueOfLabel(label.toLowerCase()) ?? []),
  ];
  return names.filter((name, at) => names.findIndex((other) => isSameIssue(other, name)) === at);
}

function seenOf(row: Conversation, messages: readonly Message[], issue: IssueName, from_attribute: boolean): IssueSeen {
  const label = hasLabel(row.labels, issue);
  const attribute = namesIssue(row.custom_attributes[linkAttribute], issue);
  const newest = newestAbout(messages, [issue]);
  const linked = label || (newest?.linked ?? (from_attribute && attribute));
  const byNote = linked && !label && !attribute && newest !== undefined && !newest.record;
  const lacks: Lack[] = [...(label ? [] : (['label'] as const)), ...(attribute ? [] : (['attribute'] as const))];
  return { issue, linked, lacks: linked ? lacks : [], ...(byNote ? { noted_at: newest.at } : {}) };
}

const isWithin = (messages: readonly Message[], id: number, since: number): boolean =>
  messages.some((message) => message.id === id && message.created_at >= since);
