import { ChatwootError } from '../chatwoot/errors.ts';
import type { GithubClient } from './client.ts';
import { newestClosing } from './closings.ts';
import { historyByEvents } from './history-events.ts';
import type { IssueHistory } from './issue.ts';
import type { IssueName } from './issue-name.ts';

/** Only GraphQL tells the pull request that closed an issue, and the issue that it duplicates. */
const query = `query history($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    nameWithOwner
    issue(number: $number) {
      closedAt
      turns: timelineItems(last: 20, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
        nodes {
          __typename
          ... on ClosedEvent {
            createdAt
            closer {
              ... on Commit { oid repository { nameWithOwner } }
              ... on PullRequest { mergeCommit { oid } repository { nameWithOwner } }
            }
            duplicateOf { ...place }
          }
          ... on ReopenedEvent { createdAt }
        }
      }
      marked: timelineItems(last: 1, itemTypes: [MARKED_AS_DUPLICATE_EVENT, UNMARKED_AS_DUPLICATE_EVENT]) {
        nodes {
          ... on MarkedAsDuplicateEvent { createdAt canonical { ...place } }
          ... on UnmarkedAsDuplicateEvent { createdAt takenBack: canonical { ...place } }
        }
      }
    }
  }
}
fragment place on Issue { number repository { nameWithOwner } }`;

interface Place {
  readonly number?: number;
  readonly repository?: { readonly nameWithOwner: string };
}

interface Nodes<Node> {
  readonly nodes: readonly Node[];
}

interface Closer {
  readonly oid?: string;
  readonly mergeCommit?: { readonly oid: string } | null;
  readonly repository?: { readonly nameWithOwner: string };
}

interface Found {
  readonly repository: {
    readonly nameWithOwner: string;
    readonly issue: {
      readonly closedAt: string | null;
      readonly turns: Nodes<{
        readonly __typename: 'ClosedEvent' | 'ReopenedEvent';
        readonly createdAt: string;
        readonly closer?: Closer | null;
        readonly duplicateOf?: Place | null;
      }>;
      readonly marked: Nodes<{
        readonly createdAt: string;
        readonly canonical?: Place | null;
        readonly takenBack?: Place | null;
      }>;
    } | null;
  } | null;
}

const asked = { operation: 'graphql issue history', needs: 'issues: read' };

/** An older Enterprise Server knows all but this field; there only a mark tells the other issue. */
const olderQuery = query.replace('duplicateOf { ...place }', '');

/**
 * Reads how an issue was closed, opened again or joined with another, in one request.
 *
 * An older Enterprise Server takes a second one, without the field that it does not know. Where GraphQL is refused
 * altogether (by a proxy), the issue's events are read instead, in one request for each 100: these do not tell the pull
 * request nor the other issue. GraphQL follows the rename of a repository, but not the transfer of an issue: give its
 * present name.
 */
export async function readHistory(client: GithubClient, name: IssueName): Promise<IssueHistory> {
  client.here(name);
  const { owner, repo, number } = name;
  for (const text of [query, olderQuery]) {
    try {
      const found = await client.ask(asked, async (octokit) => ({
        data: await octokit.graphql<Found>(text, { owner, repo, number }),
      }));
      return historyOf(found, name);
    } catch (error) {
      if (!isRefusedItself(error)) throw error;
      if (error.kind !== 'Invalid') break;
    }
  }
  return historyByEvents(client, name);
}

/** Whether GraphQL as such was refused, rather than this issue, whose absence it tells without a status. */
function isRefusedItself(error: unknown): error is ChatwootError {
  if (!(error instanceof ChatwootError)) return false;
  const { kind, status } = error;
  return kind === 'Invalid' || kind === 'Forbidden' || status === 404 || status === 501;
}

function historyOf(found: Found, { host }: IssueName): IssueHistory {
  const issue = found.repository?.issue;
  const turns = issue?.turns.nodes ?? [];
  const closing = newestClosing(
    turns.map(({ __typename, createdAt, closer }) => ({
      is: __typename === 'ClosedEvent' ? 'closed' : 'reopened',
      at: createdAt,
      // A commit of another repository is in no release of this one.
      by: closer?.repository?.nameWithOwner === found.repository?.nameWithOwner ? commitOf(closer) : undefined,
    })),
  );
  const [marked] = issue?.marked.nodes ?? [];
  const closed = turns.findLast(({ duplicateOf }) => duplicateOf);
  const isMarkNewer = marked !== undefined && !(closed && closed.createdAt >= marked.createdAt);
  const once = isMarkNewer ? nameOf(marked.takenBack, host) : null;
  return {
    ...closing,
    closedAt: issue?.closedAt ?? closing.closedAt,
    ...(once ? { onceDuplicateOf: once } : {}),
    duplicateOf: nameOf(isMarkNewer ? marked.canonical : closed?.duplicateOf, host),
  };
}

const commitOf = (closer: Closer | null | undefined) => closer?.oid ?? closer?.mergeCommit?.oid;

/** A pull request, or what this token may not see, is no issue to go on with. */
function nameOf(place: Place | null | undefined, host: string): IssueName | null {
  const [owner, repo] = place?.repository?.nameWithOwner.split('/') ?? [];
  return owner && repo && place?.number ? { host, owner, repo, number: place.number } : null;
}
