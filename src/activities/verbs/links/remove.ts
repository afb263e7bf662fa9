import type { Message } from '../../../chatwoot/answers/message.ts';
import { type IssueName, issueLabel, issueUrl } from '../../../github/issue-name.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { checkConversation, checkedNames, checkIds } from './input.ts';
import { newestAbout } from './note.ts';
import { attributeNames, hasLabel, settlePlaces } from './places.ts';
import { readBack } from './read-back.ts';
import { type FirstOrNot, type LinkChanged, words, writeNote } from './record.ts';

export interface RemoveLinkInput extends FirstOrNot {
  readonly conversation_id: number;
  readonly issue: IssueName;
  /** As of `links.find`: the link goes under these as well. */
  readonly former_names?: readonly IssueName[];
  /** GitHub's numeric id of the issue; goes into the record. */
  readonly issue_id?: number;
}

const verb = 'links.remove';

/**
 * Takes the link between a conversation and an issue away.
 *
 * To the account: a private note that says so, unless the newest note about the issue says it already; the label and the
 * URL in the attribute are taken off, and all others stay. Nothing at all where neither note, label nor attribute names
 * the issue. The older notes stay, and the newest counts: a later note of an agent with the URL links again.
 *
 * Requests: 8 for a link, 2 where there is none; otherwise as `links.add`, which also says
 * what a repeat does. Needs a user's token. Throws `Invalid` for what is no issue's name, `NotFound` when the
 * conversation was deleted, and what the calls throw.
 */
export async function removeLink(
  deps: VerbDependencies,
  input: RemoveLinkInput,
  options: VerbOptions = {},
): Promise<LinkChanged> {
  const { conversation_id, issue_id } = input;
  checkConversation(verb, conversation_id);
  checkIds(verb, { issue_id });
  const names = checkedNames(verb, input.issue, input.former_names);
  const [issue] = names as [IssueName];
  const tells = (read: readonly Message[]) => newestAbout(read, names) !== undefined;
  const { messages, labels } = await readBack(deps, conversation_id, tells, options);
  const newest = newestAbout(messages, names);
  const isLabelled = names.some((name) => hasLabel(labels, name));
  const isNamed = newest || isLabelled || (await attributeNames(deps, conversation_id, names, options));
  if (!isNamed) return { conversation_id, changed: false };
  const recorded = newest?.linked === false;
  if (!recorded) {
    const record = { issue: issueUrl(issue), linked: false, ...(issue_id === undefined ? {} : { id: issue_id }) };
    await writeNote(
      deps,
      conversation_id,
      { text: words.unlinked(issue), record, act: `unlink/${issueLabel(issue)}`, after: newest },
      input,
      options,
    );
  }
  const place = { verb, conversation_id };
  const settled = await settlePlaces(deps, place, { gone: names }, options, recorded ? labels : undefined);
  return { conversation_id, changed: settled || !recorded };
}
