import type { IssueName } from '../../../github/issue-name.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { checkConversation, checkedIssue } from './input.ts';
import { newestAbout } from './note.ts';
import { hasLabel, settlePlaces } from './places.ts';
import { readBack } from './read-back.ts';
import type { LinkChanged } from './record.ts';

export interface MendLinkInput {
  readonly conversation_id: number;
  readonly issue: IssueName;
}

const verb = 'links.mend';

/**
 * Puts the label and the attribute of a link back: the dashboard drops undefined labels when an agent edits a
 * conversation's labels, and a visitor's widget can wipe the attributes.
 *
 * To the account: label and attribute, as `links.add` writes them, and no note. Nothing when both are there, and nothing
 * when somebody took the link away since it was found: the newest 20 messages say so, and the label is gone.
 *
 * Requests: 2 when nothing is to do, up to 7. Safe to repeat and to kill at any request. Needs a user's token. Throws
 * `Invalid` for what is no issue's name, `NotFound` when the conversation was deleted, and what the calls throw.
 */
export async function mendLink(
  deps: VerbDependencies,
  input: MendLinkInput,
  options: VerbOptions = {},
): Promise<LinkChanged> {
  const { conversation_id } = input;
  checkConversation(verb, conversation_id);
  const issue = checkedIssue(verb, 'issue', input.issue);
  const { messages, labels } = await readBack(deps, conversation_id, () => true, options);
  const isGone = newestAbout(messages, [issue])?.linked === false && !hasLabel(labels, issue);
  if (isGone) return { conversation_id, changed: false };
  const place = { verb, conversation_id };
  return { conversation_id, changed: await settlePlaces(deps, place, { there: issue }, options, labels) };
}
