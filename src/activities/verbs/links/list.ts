import type { IssueName } from '../../../github/issue-name.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { readRepeats } from '../one-by-one.ts';
import { checkedNames } from './input.ts';
import { linkAttribute, namesIssue } from './link.ts';
import { noteAbout } from './note.ts';
import { attributeNames } from './places.ts';
import { standingOf, unlessDeleted } from './standing.ts';
import { findLabelled, findNamed, searchMessages } from './walks.ts';

export interface ListLinksInput {
  readonly issue: IssueName;
  /** As of `links.find`. */
  readonly former_names?: readonly IssueName[];
}

/** What the three places say of one conversation. */
export interface LinkListed {
  readonly conversation_id: number;
  readonly label: boolean;
  readonly attribute: boolean;
  /** What the newest note about the issue says. */
  readonly note: 'linked' | 'unlinked' | 'none';
  /** Whether it is linked: by label or note, as `links.find` counts without `from_attribute`. */
  readonly counts: boolean;
}

const verb = 'links.list';

/**
 * Every conversation that note, label or attribute names for an issue, under any of its names, and where they disagree.
 * Changes nothing.
 *
 * Requests: those of `links.find`, and one for each conversation to read its notes (two when they are not among its newest
 * 20 messages); one more for those without the label where the attribute is not defined. Deleted conversations are passed
 * over. Needs a user's token. Throws `Invalid` for what is no issue's name, and what the calls throw.
 */
export async function listLinks(
  deps: VerbDependencies,
  input: ListLinksInput,
  options: VerbOptions = {},
): Promise<readonly LinkListed[]> {
  const names = checkedNames(verb, input.issue, input.former_names);
  const reading = { ...options, repeats: readRepeats };
  const labelled = await findLabelled(deps, names, reading);
  const named = await findNamed(deps, names, reading);
  const noted = (await searchMessages(deps, names, reading)).filter((message) => noteAbout(message, names));
  const ids = new Set([...labelled.keys(), ...(named?.keys() ?? []), ...noted.map((note) => note.conversation_id)]);

  const listed: LinkListed[] = [];
  for (const conversation_id of [...ids].toSorted((one, other) => one - other)) {
    const standing = await standingOf(deps, conversation_id, names, options);
    const attribute = await inAttribute(conversation_id);
    if (standing === undefined || attribute === undefined) continue;
    const label = labelled.has(conversation_id);
    const linked = standing.newest?.linked;
    const note = linked === undefined ? 'none' : linked ? 'linked' : 'unlinked';
    listed.push({ conversation_id, label, attribute, note, counts: label || linked === true });
  }
  return listed;

  /** What the filters' rows show; only without a definition a conversation has to be asked. */
  async function inAttribute(conversation_id: number): Promise<boolean | undefined> {
    if (named) return named.has(conversation_id);
    const row = labelled.get(conversation_id);
    if (row) return names.some((name) => namesIssue(row.custom_attributes[linkAttribute], name));
    return unlessDeleted(() => attributeNames(deps, conversation_id, names, options));
  }
}
