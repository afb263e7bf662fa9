import type { GithubStandIn } from '../../../src/testing/index.ts';
import { commentEvent, issueEvent, releaseEvent, transferEvents, type WebhookEvent } from './payloads.ts';

/** Events that matter, each about octo/repo#1 or a release of a fresh stand-in: it does the thing and says it. */
export const cases: { readonly [what: string]: (github: GithubStandIn) => WebhookEvent } = {
  'an issue opened': (github) => issueEvent(github, opened(github), { action: 'opened', by: 'stranger' }),
  'an issue opened in a repository of a person': (github) => {
    github.people.repository('mona/own');
    github.people.open('mona/own', { title: 'Mine', body: 'text' });
    return issueEvent(github, 'mona/own#1', { action: 'opened' });
  },
  'its body edited': (github) => {
    opened(github);
    github.people.edit('octo/repo#1', { body: 'another text' });
    return issueEvent(github, 'octo/repo#1', { action: 'edited', by: 'stranger', before: { body: 'It breaks.' } });
  },
  'its title edited': (github) => {
    opened(github);
    github.people.edit('octo/repo#1', { title: 'Crash at start' });
    return issueEvent(github, 'octo/repo#1', { action: 'edited', before: { title: 'It breaks' } });
  },
  'closed as completed': (github) => closed(github, { reason: 'completed' }),
  'closed by a commit': (github) => closed(github, { commit: github.people.commit('octo/repo') }),
  'closed as not planned': (github) => closed(github, { reason: 'not_planned' }),
  'closed as a duplicate': (github) => {
    github.people.open('octo/repo', { title: 'The first of its kind', number: 7 });
    return closed(github, { duplicateOf: 'octo/repo#7' });
  },
  'closed without a reason, as before 2022': (github) => closed(github, { reason: null }),
  'opened again': (github) => {
    closed(github, {});
    github.people.reopen('octo/repo#1', { by: 'monalisa' });
    return issueEvent(github, 'octo/repo#1', { action: 'reopened', by: 'monalisa' });
  },
  'a label added': (github) => {
    github.people.label(opened(github), 'bug');
    return issueEvent(github, 'octo/repo#1', { action: 'labeled', label: 'bug' });
  },
  'transferred, in the old repository': (github) => transferred(github).old,
  'transferred, in the new repository': (github) => transferred(github).new,
  'a comment of a member who may write': (github) => commented(github, 'hubot'),
  'a comment of a member who may only read': (github) => commented(github, 'monalisa'),
  'a comment of a collaborator who may only read': (github) => {
    github.people.repository('hubot/own', { collaborators: { monalisa: 'read' } });
    github.people.open('hubot/own', { title: 'It breaks', body: 'text' });
    return commentEvent(github, github.people.comment('hubot/own#1', { body: 'hello', by: 'monalisa' }).id);
  },
  'a comment of an outsider': (github) => commented(github, 'stranger'),
  'a comment of a bot': (github) => commented(github, 'octo-app[bot]'),
  'a comment edited': (github) => {
    const { id } = github.people.comment(opened(github), { body: 'helo' });
    github.people.editComment(id, 'hello');
    return commentEvent(github, id, 'helo');
  },
  'a comment on a pull request': (github) => {
    github.people.open('octo/repo', { title: 'Fix it', body: 'text', pull: true });
    return commentEvent(github, github.people.comment('octo/repo#1', { body: 'looks good' }).id);
  },
  'a release published': (github) => released(github, {}),
  'a release of an App': (github) => released(github, { by: 'octo-app[bot]' }),
  'a pre-release published': (github) => released(github, { prerelease: true }),
  'a pre-release, told as such': (github) => released(github, { prerelease: true }, 'prereleased'),
  'a release, told as such': (github) => released(github, {}, 'released'),
  'a draft of a release saved': (github) => released(github, { draft: true }, 'created'),
};

function opened({ people }: GithubStandIn): string {
  people.open('octo/repo', { title: 'It breaks', body: 'It breaks.', by: 'stranger', number: 1 });
  return 'octo/repo#1';
}

function closed(github: GithubStandIn, how: Parameters<GithubStandIn['people']['close']>[1]): WebhookEvent {
  github.people.close(opened(github), how);
  return issueEvent(github, 'octo/repo#1', { action: 'closed' });
}

function commented(github: GithubStandIn, by: string): WebhookEvent {
  return commentEvent(github, github.people.comment(opened(github), { body: '/chatwoot link', by }).id);
}

function transferred(github: GithubStandIn) {
  github.people.repository('octo/other');
  github.people.transfer(opened(github), 'octo/other');
  return transferEvents(github, 'octo/repo#1');
}

function released(
  github: GithubStandIn,
  how: Omit<Parameters<GithubStandIn['people']['release']>[1], 'tag'>,
  action?: Parameters<typeof releaseEvent>[3],
): WebhookEvent {
  github.people.release('octo/repo', { tag: 'v1.2.0', name: 'Summer', body: 'Fixes.', ...how });
  return releaseEvent(github, 'octo/repo', 'v1.2.0', action);
}
