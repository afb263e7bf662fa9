import { commentAnswer } from '../../../src/testing/github/answers/comment.ts';
import { issueAnswer } from '../../../src/testing/github/answers/issue.ts';
import { releaseAnswer } from '../../../src/testing/github/answers/release.ts';
import { findIssue, row } from '../../../src/testing/github/names.ts';
import { repositoryAt } from '../../../src/testing/github/people/places.ts';
import type { GithubIssue } from '../../../src/testing/github/state/records.ts';
import type { GithubStandIn } from '../../../src/testing/index.ts';
import { example, fill, type Payload } from './examples.ts';
import { around, linksOf, repositoryNow } from './parts.ts';

/** An event as a runner hands it to a job: its name, and the payload that GitHub sent. */
export interface WebhookEvent {
  readonly name: string;
  readonly payload: Payload;
}

/** The row of `octo/repo#12` at that very place, moved on or not. */
function issueThere({ state }: GithubStandIn, place: string): GithubIssue {
  const [repository = '', number] = place.split('#');
  return row(findIssue(state, repositoryAt(state, repository).id, Number(number)), `issue ${place}`);
}

const issueNow = (github: GithubStandIn, sent: Payload, issue: GithubIssue): Payload =>
  fill(sent, issueAnswer(linksOf(github), github.state, issue));

const repositoryOf = ({ state }: GithubStandIn, { repositoryId }: GithubIssue) =>
  row(state.repositories.get(repositoryId), `repository ${repositoryId}`);

/** What kind of `issues` event, and what it says besides. */
export interface IssueAction {
  readonly action: 'opened' | 'edited' | 'closed' | 'reopened' | 'labeled' | 'unlabeled';
  /** Who did it; `mona` unless told. */
  readonly by?: string;
  /** What was there before an edit. */
  readonly before?: { readonly title?: string; readonly body?: string };
  /** Name of the label that came or went. */
  readonly label?: string;
}

/** An `issues` event about an issue as it is now. There is no example of `closed`: that of `reopened` serves for it. */
export function issueEvent(github: GithubStandIn, place: string, what: IssueAction): WebhookEvent {
  const { action, by = 'mona', before, label } = what;
  const issue = issueThere(github, place);
  const sent = example('issues', action === 'closed' ? 'reopened' : action, (payload) => !payload.changes?.old_issue);
  const labels = issueAnswer(linksOf(github), github.state, issue).labels as { name?: string }[];
  return {
    name: 'issues',
    payload: {
      ...around(github, sent, repositoryOf(github, issue), by),
      action,
      issue: issueNow(github, sent.issue, issue),
      ...(before && { changes: Object.fromEntries(Object.entries(before).map(([key, from]) => [key, { from }])) }),
      ...(label !== undefined && {
        label: { ...sent.label, ...labels.find(({ name }) => name === label), name: label },
      }),
    },
  };
}

/** Both events of a transfer that `people.transfer` made: in the old repository, and in the new one. */
export function transferEvents(
  github: GithubStandIn,
  from: string,
  by = 'mona',
): { old: WebhookEvent; new: WebhookEvent } {
  const before = issueThere(github, from);
  const after = row(github.state.issues.get(before.movedTo ?? 0), `issue to which ${from} moved`);
  const [old, there] = [repositoryOf(github, before), repositoryOf(github, after)];
  const left = example('issues', 'transferred');
  const came = example('issues', 'opened', (payload) => payload.changes?.old_issue);
  const changed = (sent: Payload, side: 'new' | 'old', issue: GithubIssue, repository: typeof old): Payload => ({
    [`${side}_issue`]: issueNow(github, sent.changes[`${side}_issue`], issue),
    [`${side}_repository`]: fill(sent.changes[`${side}_repository`], repositoryNow(github, repository)),
  });
  return {
    old: {
      name: 'issues',
      payload: {
        ...around(github, left, old, by),
        issue: issueNow(github, left.issue, before),
        changes: changed(left, 'new', after, there),
      },
    },
    new: {
      name: 'issues',
      payload: {
        ...around(github, came, there, by),
        issue: issueNow(github, came.issue, after),
        changes: changed(came, 'old', before, old),
      },
    },
  };
}

/** An `issue_comment` event about a comment as it is now, by whoever wrote it. */
export function commentEvent(github: GithubStandIn, id: number, before?: string): WebhookEvent {
  const { state } = github;
  const comment = row(state.comments.get(id), `comment ${id}`);
  const issue = row(state.issues.get(comment.issueId), `issue of the id ${comment.issueId}`);
  const author = row(state.accounts.get(comment.authorId), `account ${comment.authorId}`);
  const sent = example('issue_comment', before === undefined ? 'created' : 'edited');
  const about = issueNow(github, sent.issue, issue);
  const { pull_request } = issueAnswer(linksOf(github), state, issue);
  return {
    name: 'issue_comment',
    payload: {
      ...around(github, sent, repositoryOf(github, issue), author.login),
      issue: { ...about, ...(pull_request && { pull_request }) },
      comment: fill(sent.comment, commentAnswer(linksOf(github), state, comment)),
      ...(before !== undefined && { changes: { body: { from: before } } }),
    },
  };
}

/** A `release` event by the release's author. GitHub sends `published` for no draft, and `created` to no workflow. */
export function releaseEvent(
  github: GithubStandIn,
  place: string,
  tag: string,
  action: 'published' | 'released' | 'prereleased' | 'created' = 'published',
): WebhookEvent {
  const { state } = github;
  const repository = repositoryAt(state, place);
  const found = state.releases.find((one) => one.repositoryId === repository.id && one.tag === tag);
  const release = row(found, `release ${tag}`);
  const author = row(state.accounts.get(release.authorId), `account ${release.authorId}`);
  const sent = example('release', action, (payload) => !payload.release.discussion_url);
  const now = releaseAnswer(linksOf(github), state, repository, release);
  return {
    name: 'release',
    payload: { ...around(github, sent, repository, author.login), release: fill(sent.release, now) },
  };
}

/** What a job that runs by the clock gets: no webhook, and so no schema. By hand, from GitHub's documentation. */
export function scheduleEvent(github: GithubStandIn, place: string, schedule = '17 * * * *'): WebhookEvent {
  const sent = example('issues', 'opened');
  const { repository, organization } = around(github, sent, repositoryAt(github.state, place), 'mona');
  const workflow = '.github/workflows/close-the-loop.yml';
  return { name: 'schedule', payload: { schedule, workflow, repository, ...(organization && { organization }) } };
}
