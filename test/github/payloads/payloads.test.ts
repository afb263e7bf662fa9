import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GithubStandIn, startGithubStandIn } from '../../../src/testing/index.ts';
import { ask } from '../../testing/github/ask.ts';
import { cases } from './cases.ts';
import { example, newer, type Payload } from './examples.ts';
import { leaveEvent } from './leave.ts';
import { issueEvent, scheduleEvent, type WebhookEvent } from './payloads.ts';
import { wrongIn } from './schema.ts';

let github: GithubStandIn;
beforeEach(async () => {
  github = await startGithubStandIn();
});
afterEach(() => github.close());
const event = (what: string): WebhookEvent => (cases[what] as (typeof cases)[string])(github);

describe('an event of the stand-in', () => {
  it.each(Object.keys(cases))('is as GitHub’s published schema wants it: %s', (what) => {
    expect(wrongIn(event(what))).toEqual([]);
  });

  it.each(Object.keys(cases))('has the keys that GitHub sent, and says nothing of the example’s own: %s', (what) => {
    const { name, payload } = event(what);
    expect(JSON.stringify(payload)).not.toMatch(/codertocat|octo-org|hello-world/i);
    const { organization, changes, label, ...rest } = payload;
    const sent = example(name, name === 'issues' && payload.action === 'closed' ? 'reopened' : payload.action);
    expect(Object.keys(rest)).toEqual(
      Object.keys(sent).filter((key) => !['organization', 'installation', 'changes', 'label'].includes(key)),
    );
    const known = Object.keys(payload.repository).filter((key) => key in sent.repository || !newer.includes(key));
    expect(known).toEqual(Object.keys(sent.repository));
    expect(organization === undefined).toBe(payload.repository.owner.type === 'User');
  });

  it('is about what the stand-in answers', async () => {
    const { payload } = event('closed as not planned');
    const { body } = await ask(github, 'GET', '/repos/octo/repo/issues/1');
    const told = ['id', 'number', 'state', 'state_reason', 'closed_at', 'updated_at', 'html_url', 'body', 'user'];
    const pick = (issue: Payload) => Object.fromEntries(told.map((key) => [key, issue[key]]));
    expect(pick(payload.issue)).toEqual(pick(body));
    expect(payload).toMatchObject({ action: 'closed', issue: { state: 'closed', state_reason: 'not_planned' } });
    expect(payload).toMatchObject({ repository: { id: 501, full_name: 'octo/repo', private: false } });
    expect(payload).toMatchObject({ sender: { login: 'mona' }, organization: { login: 'octo' } });
  });

  it('of a transfer names the old place and the new one, each with its own id', () => {
    const before = event('transferred, in the old repository').payload;
    expect(before).toMatchObject({
      action: 'transferred',
      repository: { full_name: 'octo/repo' },
      issue: { number: 1, html_url: 'https://github.com/octo/repo/issues/1' },
      changes: { new_issue: { number: 1 }, new_repository: { full_name: 'octo/other' } },
    });
    expect(before.changes.new_issue.id).not.toBe(before.issue.id);
    expect(before.changes.new_issue.html_url).toBe('https://github.com/octo/other/issues/1');
  });

  it('shows how the author stands to the repository, which is not what he may do', () => {
    const { comment } = event('a comment of a member who may only read').payload;
    expect([comment.user.login, comment.author_association]).toEqual(['monalisa', 'MEMBER']);
    expect(event('a comment of a collaborator who may only read').payload.comment.author_association).toBe(
      'COLLABORATOR',
    );
  });

  it('can be left where a job finds it', () => {
    const { env, remove } = leaveEvent(event('a release of an App'));
    expect(env).toMatchObject({ GITHUB_EVENT_NAME: 'release', GITHUB_REPOSITORY: 'octo/repo' });
    const read = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH as string, 'utf8'));
    expect(read.release).toMatchObject({ tag_name: 'v1.2.0', author: { login: 'octo-app[bot]', type: 'Bot' } });
    remove();
    expect(() => readFileSync(env.GITHUB_EVENT_PATH as string)).toThrow('ENOENT');
  });

  it('by the clock has its repository and no action', () => {
    const { name, payload } = scheduleEvent(github, 'octo/repo');
    expect([name, payload.action, payload.schedule, payload.repository.full_name]).toEqual([
      'schedule',
      undefined,
      '17 * * * *',
      'octo/repo',
    ]);
  });
});

describe('the check against GitHub’s schema', () => {
  const broken: { readonly [what: string]: (payload: Payload) => unknown } = {
    'no id': ({ issue }) => delete issue.id,
    'a number in text': ({ issue }) => Object.assign(issue, { number: '1' }),
    'another state': ({ issue }) => Object.assign(issue, { state: 'done' }),
    'no repository': (payload) => delete payload.repository,
    'another action': (payload) => Object.assign(payload, { action: 'opened', changes: { old_issue: 5 } }),
  };

  it.each(Object.keys(broken))('refuses a closing with %s', (what) => {
    const closing = event('closed as completed');
    expect(wrongIn(closing)).toEqual([]);
    broken[what]?.(closing.payload);
    expect(wrongIn(closing)).not.toEqual([]);
  });

  it('refuses an event that GitHub does not know', () => {
    github.people.open('octo/repo', { title: 'It breaks' });
    const { payload } = issueEvent(github, 'octo/repo#1', { action: 'opened' });
    expect(wrongIn({ name: 'issues', payload: { ...payload, action: 'finished' } })).toEqual([
      "GitHub's schema has no webhook issues-finished",
    ]);
  });

  it('takes what GitHub itself sent, but for what it has added since', () => {
    expect(wrongIn({ name: 'issue_comment', payload: example('issue_comment', 'created') })).toEqual([]);
  });
});
