import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueEvent } from '../../github/payloads/payloads.ts';
import { countAnew, linked, openTwoEnds, type TwoEnds, writes } from '../../loop/two-ends.ts';
import { step } from './step.ts';

let ends: TwoEnds;
beforeAll(async () => {
  ends = await openTwoEnds();
  ends.github.people.open('octo/repo', { title: 'Export drops the last row' });
  await linked(ends, 2, ends.name(1));
  ends.github.people.close('octo/repo#1');
});
afterAll(() => ends.close());

type Words = { readonly [name: string]: string };
const onClosed = (inputs: Words, env: Words = {}) => {
  countAnew(ends);
  return step(ends, inputs, issueEvent(ends.github, 'octo/repo#1', { action: 'closed' }), env);
};

describe('a step that was told something wrong', () => {
  it.each<[Words, string, Words?]>([
    [{ 'tell-on': 'relase' }, 'input tell-on: it was "relase": give one of close, release.'],
    [{ 'max-conversations': '-1' }, 'input max-conversations: it was "-1": give a whole number from 1 to 100000.'],
    [{ 'former-repositories': 'old-name' }, 'input former-repositories: it was "old-name": give owner/repository, sev'],
    [{ token: '' }, 'input token: it is missing: give the access token of a Chatwoot user, or set CHATWOOT_API_TOKEN.'],
    [{ 'account-id': '' }, 'input account-id: it is missing: give the number after /app/accounts/'],
    [{ 'base-url': '' }, 'connection: base-url is missing: give the address of your Chatwoot'],
    [{ link: '1', unlink: '1', 'conversation-id': '1' }, 'inputs: link and unlink do not go together'],
    [{ 'release-tag': 'v1.4.0' }, 'input release-tag: it only means something with tell-on: release'],
    [
      { 'release-tag': 'refs/tags/v1.4.0', 'tell-on': 'release' },
      'input release-tag: it was "refs/tags/v1.4.0": give the name of a tag alone, such as v1.4.0 (github.ref_name)',
    ],
    [
      { 'release-tag': 'v1.4.0\n::warning::jane@example.com', 'tell-on': 'release' },
      'input release-tag: it was a text of 34 characters: give the name of a tag alone',
    ],
    [{ texts: 'completed: [' }, 'input texts: it is neither YAML nor JSON: '],
    [{ texts: 'complete: Done.' }, 'input texts: texts.complete is for no kind of closing: there are completed, '],
    [
      { texts: 'completed: "Hi {{ nme }}, jane@example.com"' },
      'input texts: texts.completed names nme, which is no var',
    ],
    [
      { texts: 'completed: "In {{ version }}."' },
      'input texts: texts.completed prints {{ version }}, which this closing',
    ],
    [{ connection: 'shop' }, 'input connection: it only means something with Temporal: set TEMPORAL_ADDRESS'],
    [
      {},
      'inputs: the event "push" does not say what to do: start the workflow on issues, ',
      { GITHUB_EVENT_NAME: 'push' },
    ],
    [{}, "inputs: the event's payload has no issue: give issue, or run the step in", { GITHUB_EVENT_PATH: '' }],
    [{}, "inputs: the event's payload cannot be read from GITHUB_EVENT_PATH", { GITHUB_EVENT_PATH: '/nowhere/x.json' }],
    [{}, 'inputs: tel-on is not an input of this action; the nearest is tell-on.', { 'INPUT_TEL-ON': 'x' }],
  ])('says so in one sentence and asks nobody anything: %j %s', async (inputs, sentence, env) => {
    const run = await onClosed(inputs, env);
    expect(run.failed?.startsWith(sentence), run.failed).toBe(true);
    expect(run.outputs.ok).toBe('false');
    expect([...ends.shop.standIn.requests, ...ends.github.requests]).toEqual([]);
    const shown = [...run.log, ...run.warnings, run.failed, run.summary, JSON.stringify(run.outputs)].join();
    expect(shown).not.toContain('jane@example.com');
    for (const token of [ends.shop.standIn.tokens.admin, ends.github.tokens.workflow])
      expect(shown).not.toContain(token);
  });

  it.each<[Words, string]>([
    [
      { issue: '99' },
      'close-the-loop: there is no issue octo/repo#99: it was deleted, is a pull request, or is not this',
    ],
    [
      { 'account-id': '77' },
      'close-the-loop: octo/repo#1: conversations.filter: there is no account 77 for this token',
    ],
    [{ token: 'wrong-token' }, 'conversations.filter: this Chatwoot does not know the token: copy it anew'],
    [{ 'github-token': 'ghs_wrong' }, 'GitHub repos.get: github.com does not know the token'],
    [
      { 'release-tag': 'v9.9.9', 'tell-on': 'release' },
      'close-the-loop: release "v9.9.9": there is no published release of the tag "v9.9.9": publish it first (drafts are none)',
    ],
    [
      { 'release-tag': 'gKd81hLsQx72PzVn5RtYw0Ab', 'tell-on': 'release' },
      'close-the-loop: release a text of 24 characters: there is no published release of the tag a text of 24 characters: ',
    ],
    [
      { link: '1', 'conversation-id': '4242' },
      'close-the-loop: not everything could be done. Conversations that could not be worked on: 1 (NotFound: not there,',
    ],
    [
      { 'max-conversations': '1' },
      'close-the-loop: octo/repo#1: links.find: 2 conversations are linked, and limit allows 1',
    ],
  ])(
    'that only the other side knows says so in one sentence, once, and writes nothing: %j',
    async (inputs, sentence) => {
      const run = await onClosed(inputs);
      expect(run.failed?.startsWith(sentence), run.failed).toBe(true);
      expect(run.failed).not.toMatch(/\.\.|\.\)\.|run it again/i);
      expect(writes(ends)).toEqual([]);
      expect(run.log.join('\n')).not.toContain((run.failed as string).slice(-60));
    },
  );
});
