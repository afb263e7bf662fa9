import { isVisible, need } from '../access.ts';
import { nodeId, time, timeOrNull } from '../answers/schema.ts';
import type { GithubCall } from '../http/call.ts';
import { findIssue, findRepository, row } from '../names.ts';
import { GithubRefusal } from '../refusals.ts';
import type { GithubAccount, GithubIssue, GithubRepository } from '../state/records.ts';
import { type Args, type Node, NotHad } from './execute.ts';
import { refuse } from './refuse.ts';
import { timelineOf } from './timeline.ts';

/** An App goes without its `[bot]` here, other than in REST and as the viewer. */
export const accountNode = ({ id, login, type }: GithubAccount): Node => ({
  type,
  fields: { login: () => login.replace(/\[bot\]$/, ''), id: () => nodeId(type, id) },
});

/** Only what is asked for by name here is checked; whatever GitHub would take besides is refused by its name. */
export function only(args: Args, ...known: string[]): void {
  const other = Object.keys(args).find((name) => !known.includes(name));
  if (other !== undefined) throw refuse(`has the argument "${other}"`);
}

export function repositoryNode(call: GithubCall, repository: GithubRepository): Node {
  const { state } = call.world;
  return {
    type: 'Repository',
    fields: {
      id: () => nodeId('Repository', repository.id),
      databaseId: () => repository.id,
      name: () => repository.name,
      nameWithOwner: () => `${repository.owner}/${repository.name}`,
      isPrivate: () => repository.private,
      visibility: () => (repository.private ? 'PRIVATE' : 'PUBLIC'),
      url: () => `${call.links.web}/${repository.owner}/${repository.name}`,
      issue(args) {
        only(args, 'number');
        const issue = findIssue(state, repository.id, Number(args.number));
        // Unlike REST, no way leads from an old place to the new one.
        if (!issue || issue.pull || issue.deleted || issue.movedTo !== null) {
          throw new NotHad('NOT_FOUND', `Could not resolve to an Issue with the number of ${args.number}.`);
        }
        asking(() => need(repository, call.token, 'issues', 'read'));
        return issueNode(call, issue);
      },
    },
  };
}

/** Says a refusal of REST in GraphQL's way. */
function asking(check: () => void): void {
  try {
    check();
  } catch (error) {
    if (error instanceof GithubRefusal) throw new NotHad('FORBIDDEN', 'Resource not accessible by integration');
    throw error;
  }
}

/** An issue or pull request; null when its repository is not this token's to see. */
export function issueNode(call: GithubCall, issue: GithubIssue): Node {
  const { state } = call.world;
  const repository = row(state.repositories.get(issue.repositoryId), `repository ${issue.repositoryId}`);
  const place = `${call.links.web}/${repository.owner}/${repository.name}`;
  const both: Node['fields'] = {
    id: () => nodeId(issue.pull ? 'PullRequest' : 'Issue', issue.id),
    databaseId: () => issue.id,
    // A BigInt, which GitHub writes as text.
    fullDatabaseId: () => String(issue.id),
    number: () => issue.number,
    title: () => issue.title,
    createdAt: () => time(issue.createdAt),
    updatedAt: () => time(issue.updatedAt),
    closedAt: () => timeOrNull(issue.closedAt),
    repository: () => repositoryNode(call, repository),
    url: () => `${place}/${issue.pull ? 'pull' : 'issues'}/${issue.number}`,
  };
  const { pull } = issue;
  if (pull) {
    const merged = pull.mergedAt !== null;
    return {
      type: 'PullRequest',
      fields: {
        ...both,
        state: () => (merged ? 'MERGED' : issue.state.toUpperCase()),
        merged: () => merged,
        mergedAt: () => timeOrNull(pull.mergedAt),
        mergeCommit: () => (pull.mergeCommit === null ? null : commitNode(call, pull.mergeCommit, repository)),
      },
    };
  }
  return {
    type: 'Issue',
    fields: {
      ...both,
      state: () => issue.state.toUpperCase(),
      stateReason(args) {
        only(args, 'enableDuplicate');
        // GitHub's schema: "Whether or not to return state reason for duplicates", false unless told.
        const hidden = issue.reason === 'duplicate' && args.enableDuplicate !== true;
        return hidden ? null : (issue.reason?.toUpperCase() ?? null);
      },
      timelineItems: (args) => timelineOf(call, issue, args),
    },
  };
}

export const commitNode = (call: GithubCall, sha: string, repository: GithubRepository): Node => ({
  type: 'Commit',
  fields: {
    oid: () => sha,
    url: () => `${call.links.web}/${repository.owner}/${repository.name}/commit/${sha}`,
    repository: () => repositoryNode(call, repository),
  },
});

/** Where every query begins. */
export function rootOf(call: GithubCall, viewer: GithubAccount): Node {
  const { state } = call.world;
  return {
    type: 'Query',
    fields: {
      // Of the type User in GitHub's schema, bots too.
      viewer: () => ({ type: 'User', fields: { ...accountNode(viewer).fields, login: () => viewer.login } }),
      repository(args) {
        only(args, 'owner', 'name', 'followRenames');
        const [owner, name] = [String(args.owner), String(args.name)];
        const found = findRepository(state, owner, name);
        if (!found || !isVisible(found, call.token)) {
          throw new NotHad('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
        }
        return repositoryNode(call, found);
      },
    },
  };
}
