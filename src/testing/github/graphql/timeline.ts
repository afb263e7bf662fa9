import { isVisible } from '../access.ts';
import { nodeId, time } from '../answers/schema.ts';
import type { GithubCall } from '../http/call.ts';
import { row } from '../names.ts';
import type { GithubEvent, GithubIssue } from '../state/records.ts';
import type { Args, Node } from './execute.ts';
import { accountNode, commitNode, issueNode, only } from './nodes.ts';
import { refuse } from './refuse.ts';

/** The types of events that can be asked for here, by their names in the state. */
const types: { readonly [event in GithubEvent['what']['event']]?: string } = {
  closed: 'ClosedEvent',
  reopened: 'ReopenedEvent',
  marked_as_duplicate: 'MarkedAsDuplicateEvent',
  unmarked_as_duplicate: 'UnmarkedAsDuplicateEvent',
};
const itemTypeOf = (event: string) => `${event.toUpperCase()}_EVENT`;
const itemTypes = Object.keys(types).map(itemTypeOf);

/** `timelineItems` of an issue. `itemTypes` must be given, since the rest of a timeline is not here to be shown. */
export function timelineOf(call: GithubCall, issue: GithubIssue, args: Args): Node {
  only(args, 'itemTypes', 'first', 'last');
  const wanted = args.itemTypes;
  if (!Array.isArray(wanted)) throw refuse('asks for timelineItems of all types');
  const other = wanted.find((one) => !itemTypes.includes(String(one)));
  if (other !== undefined) throw refuse(`asks for timelineItems of the type ${other}`);
  const { first, last } = args;
  if (typeof first !== 'number' && typeof last !== 'number') throw refuse('names no first or last of timelineItems');
  const all = call.world.state.events.filter((one) => one.issueId === issue.id);
  const rows = all.filter(({ what }) => wanted.includes(itemTypeOf(what.event)));
  const shown = typeof last === 'number' ? rows.slice(Math.max(0, rows.length - last)) : rows.slice(0, Number(first));
  return {
    type: 'IssueTimelineItemsConnection',
    fields: {
      nodes: () => shown.map((one) => eventNode(call, issue, one)),
      // Of the whole timeline; of the asked types is filteredCount.
      totalCount: () => all.length,
      filteredCount: () => rows.length,
    },
  };
}

function eventNode(call: GithubCall, issue: GithubIssue, event: GithubEvent): Node {
  const { state } = call.world;
  const { what } = event;
  const shared: Node['fields'] = {
    id: () => nodeId('Event', event.id),
    createdAt: () => time(event.createdAt),
    actor: () => accountNode(row(state.accounts.get(event.actorId), `account ${event.actorId}`)),
  };
  /** Null where the other repository is not this token's to see. */
  const issueOrNull = (id: number) => {
    let found = row(state.issues.get(id), `issue of the id ${id}`);
    while (found.movedTo !== null) found = row(state.issues.get(found.movedTo), `issue of the id ${found.movedTo}`);
    const repository = row(state.repositories.get(found.repositoryId), `repository ${found.repositoryId}`);
    return found.deleted || !isVisible(repository, call.token) ? null : issueNode(call, found);
  };
  const type = types[what.event] ?? '';
  switch (what.event) {
    case 'closed':
      return {
        type,
        fields: {
          ...shared,
          stateReason: () => what.reason?.toUpperCase() ?? null,
          // github.com has it since May 2025.
          duplicateOf: () => (what.canonicalId === null ? null : issueOrNull(what.canonicalId)),
          closer() {
            if (what.pullId !== null) return issueOrNull(what.pullId);
            const own = row(state.repositories.get(issue.repositoryId), `repository ${issue.repositoryId}`);
            return what.commit && commitNode(call, what.commit, own);
          },
        },
      };
    case 'reopened':
      return { type, fields: { ...shared, stateReason: () => null } };
    case 'marked_as_duplicate':
    case 'unmarked_as_duplicate':
      return {
        type,
        fields: {
          ...shared,
          canonical: () => issueOrNull(what.canonicalId),
          duplicate: () => issueNode(call, issue),
          isCrossRepository: () => state.issues.get(what.canonicalId)?.repositoryId !== issue.repositoryId,
        },
      };
    default:
      return { type, fields: shared };
  }
}
