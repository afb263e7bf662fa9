import type { Conversation } from '../../../chatwoot/answers/conversation.ts';
import type { IssueName } from '../../../github/issue-name.ts';
import { refused, type VerbDependencies, type VerbOptions } from '../dependencies.ts';
import { type NotWorked, oneByOne, readRepeats } from '../one-by-one.ts';
import { checkedNames } from './input.ts';
import { type LinkRecord, linkAttribute, namesIssue } from './link.ts';
import { type LinkNote, noteAbout } from './note.ts';
import { hasLabel } from './places.ts';
import { standingOf } from './standing.ts';
import { findLabelled, findNamed, searchMessages } from './walks.ts';

export interface FindLinksInput {
  readonly issue: IssueName;
  /** Names that the issue had before: its repository was renamed, or it was transferred. */
  readonly former_names?: readonly IssueName[];
  /** True: the attribute links by itself, though a visitor's widget can write it. Default false. */
  readonly from_attribute?: boolean;
  /** The most conversations; more are refused. */
  readonly limit: number;
  /**
   * Seconds since the epoch: an agent's note from before that links nothing where no trace of ours shows that the link was
   * seen since (label, attribute, or a record). Default: every note links.
   */
  readonly notes_since?: number;
}

/** What of a link is missing: `links.mend` puts it back. */
export type Lack = 'label' | 'attribute';

export interface LinksFound {
  /** The conversations that count, lowest number first. `attribute` may be there all the same when it is not defined. */
  readonly linked: readonly { readonly conversation_id: number; readonly lacks: readonly Lack[] }[];
  /** Those that only the attribute names, and that do not count. */
  readonly attribute_only: readonly number[];
  /** Those that a note from before `notes_since` alone names, and that do not count. */
  readonly old_notes: readonly number[];
  /** Ids that the issue had before, as far as the notes that were read know: of a transfer, or under a former name. */
  readonly former_ids: readonly number[];
  /** False: the account has not defined the attribute `github_issue`, so Chatwoot cannot filter by it. */
  readonly attribute_defined: boolean;
  /** Those whose notes could not be read, so that it is not known whether they count. */
  readonly failed?: readonly NotWorked[];
}

const verb = 'links.find';

/**
 * Finds the conversations that are linked to an issue, in any status, each by any of three traces: the label, the
 * attribute, and private notes by Chatwoot's message search, which goes back three months. Changes nothing.
 *
 * A conversation counts when it carries the label, or when its newest note about the issue links it: an agent's note with
 * the issue's URL, or ours. What customers, bots, automation rules and public replies say links nothing, nor does a
 * quoted line. The attribute alone links nothing, unless `from_attribute`, and then not against a note that unlinked.
 * A link is missed when its label and its attribute are lost and its notes are older than three months.
 *
 * Requests: 4 for 20 links that are in order (1 by label, 1 by attribute, 2 of the search). More than 25 are walked twice,
 * since they move between pages meanwhile; a conversation without the label costs one more, to read its notes (two when
 * they are not among its newest 20 messages). Names of issues that begin alike cost pages: 12 finds 123 too, and drops it.
 * Deleted conversations are passed over; one whose notes cannot be read is among `failed`, and keeps no other from being
 * found (as `oneByOne`). Needs a user's token; an agent sees the inboxes he is a member of. Throws
 * `Invalid` when more than `limit` are linked, with both numbers, or for what is no issue's name.
 */
export async function findLinks(
  deps: VerbDependencies,
  input: FindLinksInput,
  options: VerbOptions = {},
): Promise<LinksFound> {
  const { limit, from_attribute = false, notes_since = 0 } = input;
  const names = checkedNames(verb, input.issue, input.former_names);
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw refused(verb, `limit was ${limit}: give the most conversations that may be linked, a whole number above 0.`);
  const reading = { ...options, repeats: readRepeats };
  const labelled = await findLabelled(deps, names, reading);
  if (labelled.size > limit) throw tooMany(labelled.size, limit);
  const named = await findNamed(deps, names, reading);
  const records: LinkRecord[] = [];
  const noted = new Set<number>();
  for (const message of await searchMessages(deps, names, reading)) {
    const note = noteAbout(message, names);
    if (note?.linked) noted.add(message.conversation_id);
    if (note?.record) records.push(note.record);
  }

  const [issue] = names as [IssueName];
  const linked = [...labelled.values()].map((row) => ({ conversation_id: row.id, lacks: lacksOf(row, issue) }));
  const attribute_only: number[] = [];
  const old_notes: number[] = [];
  const others = [...new Set([...noted, ...(named?.keys() ?? [])])].filter((id) => !labelled.has(id));
  const { results, failed } = await oneByOne(
    others.map((conversation_id) => ({ conversation_id })),
    async (one) => ({ ...one, standing: await standingOf(deps, one.conversation_id, names, options) }),
    options,
  );
  for (const { conversation_id, standing } of results) {
    if (standing === undefined) continue;
    const { newest } = standing;
    if (newest?.record) records.push(newest.record);
    const row = named?.get(conversation_id);
    if (row === undefined && newest && isOld(newest, notes_since)) old_notes.push(conversation_id);
    else if (counts(newest, from_attribute && row !== undefined))
      linked.push({ conversation_id, lacks: row ? lacksOf(row, issue) : ['label', 'attribute'] });
    else if (row) attribute_only.push(conversation_id);
  }
  if (linked.length > limit) throw tooMany(linked.length, limit);
  return {
    linked: linked.toSorted((one, other) => one.conversation_id - other.conversation_id),
    attribute_only: attribute_only.toSorted((one, other) => one - other),
    old_notes: old_notes.toSorted((one, other) => one - other),
    former_ids: formerIds(records, names),
    attribute_defined: named !== undefined,
    ...(failed.length > 0 ? { failed } : {}),
  };
}

/** A person's note that links, of which nothing of ours bears a trace. */
const isOld = ({ linked, record, at }: LinkNote, since: number): boolean => linked && !record && at < since;

/** Of a conversation without the label. */
const counts = (newest: LinkNote | undefined, byAttribute: boolean): boolean => newest?.linked ?? byAttribute;

function lacksOf({ labels, custom_attributes }: Conversation, issue: IssueName): Lack[] {
  const label: Lack[] = hasLabel(labels, issue) ? [] : ['label'];
  return namesIssue(custom_attributes[linkAttribute], issue) ? label : [...label, 'attribute'];
}

/** What records name as former, and the ids of records that were written under a former name. */
function formerIds(records: readonly LinkRecord[], [issue, ...former]: readonly IssueName[]): number[] {
  const isFormer = (url: string) => former.some((name) => namesIssue(url, name)) && !(issue && namesIssue(url, issue));
  const ids = records.flatMap((record) => [...(record.former ?? []), ...(isFormer(record.issue) ? [record.id] : [])]);
  return [...new Set(ids)].filter((id) => id !== undefined).toSorted((one, other) => one - other);
}

const tooMany = (found: number, limit: number) =>
  refused(
    verb,
    `${found} conversations are linked, and limit allows ${limit}: raise it (in a step max-conversations) if that many are right.`,
  );
