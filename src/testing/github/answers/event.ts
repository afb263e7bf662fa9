import { row } from '../names.ts';
import type { GithubEvent, GithubRepository } from '../state/records.ts';
import type { GithubState } from '../state/state.ts';
import { accountAnswer } from './account.ts';
import { repositoryUrl } from './repository.ts';
import { type Links, nodeId, type Schema, time } from './schema.ts';

/** What an event carries besides its name. A duplicate's event does not say of which issue: GraphQL alone does. */
function particulars({
  what,
}: GithubEvent): Pick<Schema<'issue-event'>, 'label' | 'rename' | 'lock_reason' | 'milestone'> {
  switch (what.event) {
    case 'labeled':
    case 'unlabeled':
      return { label: { name: what.label, color: what.color } };
    case 'milestoned':
      return { milestone: { title: what.milestone } };
    case 'renamed':
      return { rename: { from: what.from, to: what.to } };
    case 'locked':
      return { lock_reason: null };
    default:
      return {};
  }
}

export function eventAnswer(
  links: Links,
  state: GithubState,
  repository: GithubRepository,
  event: GithubEvent,
): Schema<'issue-event'> {
  const url = repositoryUrl(links, repository);
  // Closed by a pull request: no commit here, GraphQL tells the closer.
  const commit = event.what.event === 'closed' ? event.what.commit : null;
  return {
    id: event.id,
    node_id: nodeId('IssueEvent', event.id),
    url: `${url}/issues/events/${event.id}`,
    actor: accountAnswer(links, row(state.accounts.get(event.actorId), `account ${event.actorId}`)),
    event: event.what.event,
    commit_id: commit,
    commit_url: commit === null ? null : `${url}/commits/${commit}`,
    created_at: time(event.createdAt),
    performed_via_github_app: null,
    ...particulars(event),
  };
}
