import { describe, expect, it } from 'vitest';
import { readAsked } from '../../../src/action/loop/asked.ts';
import type { EventPayload } from '../../../src/action/loop/event.ts';
import { type LoopInputs, loopDefaults } from '../../../src/action/loop/inputs.ts';
import { repositoryHere } from '../../../src/action/loop/place.ts';
import { example as sent } from '../../github/payloads/examples.ts';

const ofWorkflow = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'octo/shop' };
const asked = (env: object, payload: EventPayload = {}, inputs: Partial<LoopInputs> = {}) =>
  readAsked(
    { ...loopDefaults, ...inputs },
    {
      env: { ...ofWorkflow, ...env },
      payload,
      host: 'github.com',
      here: repositoryHere({ ...ofWorkflow, ...env }, payload),
      chatwoot: { baseUrl: 'https://chat.example.test', accountId: 1 },
    },
  );
const onEvent = (name: string, payload: EventPayload) => asked({ GITHUB_EVENT_NAME: name }, payload);
const sentence = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was refused';
};

const here = { host: 'github.com', owner: 'octo', repo: 'shop' };
const placeOf = (repository: EventPayload['repository']) => ({
  host: 'github.com',
  owner: repository?.owner.login,
  repo: repository?.name,
});

describe('an event', () => {
  it.each(['opened', 'edited', 'reopened', 'labeled', 'unlabeled'])(
    'issues %s asks to look at that issue as it is now',
    (action) => {
      const payload = sent('issues', action, ({ changes }) => !changes?.old_issue);
      const issue = { ...placeOf(payload.repository), number: payload.issue?.number };
      expect(onEvent('issues', payload)).toEqual({ task: { does: 'issue', issue } });
    },
  );

  it('issues milestoned of a pull request, as GitHub sends it too, asks for nothing', () => {
    const payload = sent('issues', 'milestoned', ({ issue }) => issue?.pull_request);
    expect(onEvent('issues', payload)).toEqual({
      nothing: 'The event is about a pull request, which has no customers of its own.',
    });
  });

  it('issues closed is the closing’s own, with its time and reason', () => {
    const edited = sent('issues', 'edited');
    const closed_at = '2026-11-26T09:00:00Z';
    const issue = { ...(edited.issue as NonNullable<EventPayload['issue']>), closed_at };
    const closed = { ...edited, action: 'closed', issue };
    expect(onEvent('issues', closed)).toMatchObject({ task: { does: 'issue', own: { closedAt: closed_at } } });
    const told = onEvent('issues', { ...closed, issue: { ...issue, state_reason: 'not_planned' } });
    expect(told).toMatchObject({ task: { own: { closedAt: closed_at, reason: 'not_planned' } } });
    const labelled = onEvent('issues', { ...closed, action: 'labeled' });
    expect(labelled).not.toHaveProperty('task.own');
  });

  it('issues transferred names both places and the id that the issue had', () => {
    const payload = sent('issues', 'transferred');
    const { new_issue, new_repository } = payload.changes ?? {};
    expect(onEvent('issues', payload)).toEqual({
      task: {
        does: 'transfer',
        from: { ...placeOf(payload.repository), number: payload.issue?.number },
        fromId: payload.issue?.id,
        to: { ...placeOf(new_repository), number: new_issue?.number },
      },
    });
  });

  it('issues opened by a transfer is the same, as the new repository hears of it', () => {
    const payload = sent('issues', 'opened', ({ changes }) => changes?.old_issue);
    expect(onEvent('issues', payload)).toMatchObject({
      task: {
        does: 'transfer',
        from: { number: payload.changes?.old_issue?.number, repo: payload.changes?.old_repository?.name },
        fromId: payload.changes?.old_issue?.id,
        to: { number: payload.issue?.number, repo: payload.repository?.name },
      },
    });
  });

  it('issue_comment asks to look at its issue, and at nothing when it is on a pull request or deleted', () => {
    const created = sent('issue_comment', 'created', ({ issue }) => !issue?.pull_request);
    expect(onEvent('issue_comment', created)).toMatchObject({
      task: { does: 'issue', issue: { number: created.issue?.number } },
    });
    const issue = { id: 1, number: 2, pull_request: {} };
    expect(onEvent('issue_comment', { ...created, issue })).toEqual({
      nothing: 'The comment is one on a pull request, where commands do nothing.',
    });
    expect(onEvent('issue_comment', sent('issue_comment', 'deleted'))).toHaveProperty('nothing');
  });

  it('release asks to tell its customers, unless it is a draft or not published', () => {
    const published = sent('release', 'published');
    expect(onEvent('release', published)).toEqual({
      task: { does: 'release', repository: placeOf(published.repository), tag: published.release?.tag_name },
    });
    expect(onEvent('release', sent('release', 'released'))).toHaveProperty('task.does', 'release');
    expect(onEvent('release', sent('release', 'deleted'))).toHaveProperty('nothing');
    const draft = { ...published, release: { tag_name: 'v1', draft: true } };
    expect(onEvent('release', draft)).toHaveProperty('nothing');
  });

  it.each(['schedule', 'workflow_dispatch', 'repository_dispatch'])('%s asks to catch up here', (name) => {
    expect(onEvent(name, {})).toEqual({ task: { does: 'catch-up', repository: here } });
  });

  it.each([
    ['push', {}, 'inputs: the event "push" does not say what to do: start the workflow on issues, '],
    ['issues', { action: 'opened' }, "inputs: the event's payload has no issue: give issue, or "],
    ['release', { action: 'published' }, "inputs: the event's payload has no release: "],
  ])('%s %j is refused in words', (name, payload, words) => {
    expect(sentence(() => onEvent(name, payload))).toContain(words);
  });

  it('that is none is refused, and so is an event of no repository', () => {
    expect(sentence(() => asked({}))).toMatch(/^inputs: no event of GitHub started this: start the workflow on /);
    const nowhere = { GITHUB_EVENT_NAME: 'schedule', GITHUB_REPOSITORY: undefined };
    expect(sentence(() => asked(nowhere))).toContain('no repository is known here (GITHUB_REPOSITORY)');
  });
});

describe('an input that says what to do', () => {
  const given = (inputs: Partial<LoopInputs>) => asked({ GITHUB_EVENT_NAME: 'push' }, {}, inputs);
  const twelve = { ...here, number: 12 };

  it.each(['12', '#12', 'octo/shop#12', 'https://github.com/octo/shop/issues/12'])('issue: %s', (issue) => {
    expect(given({ issue })).toEqual({ task: { does: 'issue', issue: twelve } });
  });

  it('link and unlink name conversations, as numbers or addresses', () => {
    const conversations = '42 https://chat.example.test/app/accounts/1/conversations/43,42';
    for (const does of ['link', 'unlink'] as const)
      expect(given({ [does]: 'octo/shop#12', 'conversation-id': conversations })).toEqual({
        task: { does, issue: twelve, conversations: [42, 43] },
      });
  });

  it('release-tag and list-links', () => {
    expect(given({ 'release-tag': 'v1.2.3', 'tell-on': 'release' })).toEqual({
      task: { does: 'release', repository: here, tag: 'v1.2.3' },
    });
    expect(given({ 'list-links': '12' })).toEqual({ task: { does: 'list', issue: twelve } });
  });

  it.each<[Partial<LoopInputs>, string]>([
    [{ issue: '12', 'list-links': '12' }, 'inputs: issue and list-links do not go together: use one step for each.'],
    [{ issue: 'twelve' }, 'input issue: it was "twelve": give octo/repo#12, the address of an issue, or the number'],
    [{ issue: 'https://github.com/octo/shop/pull/12' }, 'input issue: it was "https://github.com/octo/shop/pull/12": '],
    [
      { link: '12' },
      'input conversation-id: it is missing: give the numbers or addresses of the conversations to link.',
    ],
    [
      { 'release-tag': 'v1.2.3' },
      'input release-tag: it only means something with tell-on: release: give that too, or leave it out.',
    ],
    [{ issue: '12', 'conversation-id': '42' }, 'input conversation-id: it only means something with link or unlink'],
    [{ link: '12', 'conversation-id': 'x' }, 'input conversation-id: "x" is neither a number nor the URL'],
    [
      { link: '12', 'conversation-id': 'https://chat.other.test/app/accounts/1/conversations/43' },
      'the URL belongs to chat.other.test, but base-url is https://chat.example.test',
    ],
    [
      { link: '12', 'conversation-id': 'https://chat.example.test/app/accounts/2/conversations/43' },
      'the URL belongs to account 2, but account-id is 1',
    ],
    [
      { issue: 'https://ghe.example.test/octo/shop/issues/12' },
      'input issue: the issue is on ghe.example.test, and this step talks to github.com',
    ],
  ])('%j is refused in words', (inputs, words) => {
    expect(sentence(() => given(inputs))).toContain(words);
  });
});
