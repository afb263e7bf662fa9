import type { Message } from '../../../chatwoot/answers/message.ts';
import type { IssueName } from '../../../github/issue-name.ts';
import { type LinkNote, newestAbout, wayOfLink } from '../links/note.ts';
import { hasLabel } from '../links/places.ts';
import { markerKey } from '../marker.ts';
import type { TellWork } from './work.ts';

const [incoming, outgoing] = [0, 1];

/** Whether people went on in a conversation since it was linked to the issue. */
export type SinceLink = 'silent' | 'active' | 'unlinked';

/**
 * Reads back to the newest note that links the conversation to the issue, or to the one that its link was moved from.
 * Active is one in which the customer or an agent wrote since, notes included; bots, automation rules and this library
 * are nobody. Where no note says since when it is linked, somebody wrote. `unlinked`: the newest note takes the link back,
 * and there is no label either.
 */
export async function sinceLink(
  { deps, options, looking, closing: { issue } }: TellWork,
  row: { readonly id: number; readonly labels: readonly string[] },
): Promise<SinceLink> {
  const { messages } = await looking.read(deps, row.id, (rows) => firstLink(rows, issue) !== undefined, options);
  const newest = newestAbout(messages, [issue]);
  if (newest?.linked === false && !hasLabel(row.labels, issue)) return 'unlinked';
  const since = firstLink(messages, issue)?.id ?? 0;
  return messages.some((message) => message.id > since && isByPeople(message)) ? 'active' : 'silent';
}

/** The note that made the link, however often it was moved since. */
const firstLink = (messages: readonly Message[], issue: IssueName): LinkNote | undefined =>
  [...wayOfLink(messages, issue)].find(({ before }) => before === undefined)?.note;

function isByPeople({ message_type, sender, content_attributes }: Message): boolean {
  if (message_type === incoming) return true;
  const attributes: { readonly [key: string]: unknown } = { ...content_attributes };
  const byMachine = attributes[markerKey] !== undefined || attributes.automation_rule_id !== undefined;
  return message_type === outgoing && sender?.type === 'user' && !byMachine;
}
