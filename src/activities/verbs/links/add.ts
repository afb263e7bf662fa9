import type { Message } from '../../../chatwoot/answers/message.ts';
import { type IssueName, issueLabel, issueUrl } from '../../../github/issue-name.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { checkConversation, checkedIssue, checkIds } from './input.ts';
import { newestAbout, recordOf } from './note.ts';
import { settlePlaces } from './places.ts';
import { readBack } from './read-back.ts';
import { type FirstOrNot, type LinkChanged, words, writeNote } from './record.ts';

export interface AddLinkInput extends FirstOrNot {
  readonly conversation_id: number;
  readonly issue: IssueName;
  /** GitHub's numeric id of the issue; goes into the record. */
  readonly issue_id?: number;
  /** Ids that the issue had before a transfer; go into the record. */
  readonly former_ids?: readonly number[];
  /**
   * True: nothing is done when the newest note about the issue took the link away. For whoever names the link again and
   * again without meaning it anew, such as a URL in the text of an issue. Default false.
   */
  readonly unless_known?: boolean;
  /** Id of the note `/issue TITLE` that the issue was opened for, as `links.look` gives it: it is not named again. */
  readonly from_message?: number;
}

const verb = 'links.add';

/**
 * Links a conversation to an issue.
 *
 * To the account: a private note with the issue's URL (the record), unless the newest note about the issue, an agent's or
 * ours, links it already; the label of the issue and its URL in the attribute `github_issue`, with the activity line of
 * the label. Other labels and other URLs stay; what would make the attribute longer than 1,500 characters is left out,
 * the oldest URL first, and then found by label and note only. The customer is told nothing.
 *
 * Requests: 8 for a new link (1 messages, 1 note, 3 label, 3 attribute), 2 when all is there, one more for each look of a
 * caller that may not be the first, and one more in conversations of over 20 messages (a further one for each 1,000).
 * Safe to repeat and to kill at any request: one note for each linking, however often it is tried. After `links.remove`
 * it links again. Limits are those of `sendOnce`; and a write that a killed run left under way may put the label back
 * after a removal that came within its minute.
 * Needs a user's token. Throws `Invalid` for what is no issue's name, `NotFound` when the conversation was deleted, and
 * what the calls throw.
 */
export async function addLink(
  deps: VerbDependencies,
  input: AddLinkInput,
  options: VerbOptions = {},
): Promise<LinkChanged> {
  const { conversation_id, issue_id, former_ids, unless_known, from_message } = input;
  checkConversation(verb, conversation_id);
  checkIds(verb, { issue_id, former_ids, from_message });
  const issue = checkedIssue(verb, 'issue', input.issue);
  const reaches = (read: readonly Message[]) => from_message === undefined || read.some(({ id }) => id <= from_message);
  const tells = (read: readonly Message[]) => newestAbout(read, [issue]) !== undefined && reaches(read);
  const { messages, labels } = await readBack(deps, conversation_id, tells, options);
  const newest = newestAbout(messages, [issue]);
  if (unless_known && newest?.linked === false) return { conversation_id, changed: false };
  const answered = () => messages.some((message) => recordOf(message)?.from === from_message);
  const recorded = newest?.linked === true && (from_message === undefined || answered());
  if (!recorded) {
    const record = {
      issue: issueUrl(issue),
      linked: true,
      ...(issue_id === undefined ? {} : { id: issue_id }),
      ...(former_ids?.length ? { former: former_ids } : {}),
      ...(from_message === undefined ? {} : { from: from_message }),
    };
    await writeNote(
      deps,
      conversation_id,
      { text: words.linked(issue), record, act: `link/${issueLabel(issue)}`, after: newest },
      input,
      options,
    );
  }
  const place = { verb, conversation_id };
  const settled = await settlePlaces(deps, place, { there: issue }, options, recorded ? labels : undefined);
  return { conversation_id, changed: settled || !recorded };
}
