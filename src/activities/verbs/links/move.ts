import type { Message } from '../../../chatwoot/answers/message.ts';
import { type IssueName, isSameIssue, issueLabel, issueUrl } from '../../../github/issue-name.ts';
import { refused, type VerbDependencies, type VerbOptions } from '../dependencies.ts';
import { checkConversation, checkedIssue, checkIds } from './input.ts';
import { newestAbout, noteAbout, wayOfLink } from './note.ts';
import { attributeNames, hasLabel, settlePlaces } from './places.ts';
import { readBack } from './read-back.ts';
import { type FirstOrNot, type LinkChanged, words, writeNote } from './record.ts';

/** Why a link goes to another issue. */
export const moveReasons = ['transferred', 'renamed', 'duplicate', 'reopened'] as const;
export type MoveReason = (typeof moveReasons)[number];

export interface MoveLinkInput extends FirstOrNot {
  readonly conversation_id: number;
  readonly from: IssueName;
  readonly to: IssueName;
  /** GitHub's numeric ids; they go into the record. */
  readonly from_id?: number;
  readonly to_id?: number;
  readonly why: MoveReason;
}

const verb = 'links.move';

/**
 * Moves a conversation's link from one issue to another: the issue was transferred, its repository was renamed, or it is
 * a duplicate, or none any more.
 *
 * To the account: one private note that names both, which links the one and unlinks the other; the label of the one in
 * place of the other's, and so in the attribute. Of a transferred issue the note keeps the ids that it had before
 * (`from_id`, and those in the notes about `from`), under which customers may have been told. Nothing where the
 * conversation is not linked to `from`: a note took the link away and its label is gone, or nothing names it. `reopened`
 * takes back: nothing where the link to `from` did not come from `to`, or an agent has named `from` since.
 *
 * Requests: 8, otherwise as `links.add`, which also says what a repeat does. Needs a user's token. Throws `Invalid` for
 * what is no issue's name and an unknown reason, `NotFound` when the conversation was deleted, and what the calls throw.
 */
export async function moveLink(
  deps: VerbDependencies,
  input: MoveLinkInput,
  options: VerbOptions = {},
): Promise<LinkChanged> {
  const { conversation_id, from_id, to_id, why } = input;
  checkConversation(verb, conversation_id);
  checkIds(verb, { from_id, to_id });
  if (!moveReasons.includes(why))
    throw refused(verb, `why is none that this library knows: give one of ${moveReasons.join(', ')}.`);
  const from = checkedIssue(verb, 'from', input.from);
  const to = checkedIssue(verb, 'to', input.to);
  // Letter case is all that changed, and no place minds it.
  if (isSameIssue(from, to)) return { conversation_id, changed: false };

  const { messages, labels } = await readBack(deps, conversation_id, () => false, options);
  const [ofFrom, ofTo] = [newestAbout(messages, [from]), newestAbout(messages, [to])];
  // An earlier try wrote the note, which says both.
  const recorded = ofFrom?.linked === false && ofTo?.linked === true;
  const isLinked =
    hasLabel(labels, from) ||
    recorded ||
    (ofFrom?.linked ?? (await attributeNames(deps, conversation_id, [from], options)));
  if (!isLinked || (why === 'reopened' && !recorded && !cameFrom(messages, from, to)))
    return { conversation_id, changed: false };
  if (!recorded) {
    const former = why === 'transferred' || why === 'renamed' ? formerIds(messages, from, from_id, to_id) : [];
    const record = {
      issue: issueUrl(to),
      linked: true,
      ...(to_id === undefined ? {} : { id: to_id }),
      ...(former.length === 0 ? {} : { former }),
      moved_from: issueUrl(from),
    };
    const act = `move/${issueLabel(from)}/${issueLabel(to)}`;
    const note = { text: words.moved[why](from, to), record, act, after: newestAbout(messages, [from, to]) };
    await writeNote(deps, conversation_id, note, input, options);
  }
  const place = { verb, conversation_id };
  const wanted = { there: to, gone: [from] };
  const settled = await settlePlaces(deps, place, wanted, options, recorded ? labels : undefined);
  return { conversation_id, changed: settled || !recorded };
}

/** Whether the notes moved the link to one issue from another, maybe over others. @param messages newest first */
const cameFrom = (messages: readonly Message[], to: IssueName, first: IssueName): boolean =>
  [...wayOfLink(messages, to)].some(({ before }) => before && isSameIssue(before, first));

/** Every id that the issue had, as far as the caller and the conversation's own records know. */
function formerIds(messages: readonly Message[], from: IssueName, from_id?: number, to_id?: number): number[] {
  const known = messages.flatMap((message) => {
    const note = noteAbout(message, [from]);
    return note?.linked && note.record ? [note.record.id, ...(note.record.former ?? [])] : [];
  });
  return [...new Set([from_id, ...known])].filter((id) => id !== undefined && id !== to_id) as number[];
}
