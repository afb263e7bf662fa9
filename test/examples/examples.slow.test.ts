import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { labelsOf, prepare, runExample, sentIn, statusOf } from './shop.ts';

/** Each example is run as pasted; what counts is what arrived at the stand-in, not what the log says. */
describe('the example workflows', { timeout: 120_000 }, () => {
  const day = 86_400_000;
  let now: number;
  let standIn: StandIn;
  beforeEach(async () => {
    now = Date.now();
    standIn = await startStandIn({ clock: { now: () => now } });
    return () => standIn.close();
  });
  const conversation = async (text = 'Hello?', email = 'carol@customer.test') =>
    (await standIn.customer.write(text, { contact: { name: 'Carol', email } })).conversationId;

  it('are all run here', () => {
    const files = readdirSync('examples/workflows').map((file) => file.replace('.yml', ''));
    expect(files.toSorted()).toEqual([
      'any-operation',
      'create-contact',
      'label-from-ci',
      'message-after-deploy',
      'nightly-sweep',
      'resolve-on-issue-close',
      'set-status',
    ]);
  });

  it('set-status sets the status of the one conversation and reads it back', async () => {
    const [named, other] = [await conversation(), await conversation('And me?', 'dan@customer.test')];
    const inputs = { conversation: `${standIn.url}/app/accounts/1/conversations/${named}`, status: 'resolved' };
    const ran = await runExample(standIn, 'set-status', 'workflow_dispatch', { inputs });
    expect(ran.log).toContain(`Conversation ${named} is now resolved.`);
    expect(ran.ok).toBe(true);
    expect([statusOf(standIn, named), statusOf(standIn, other)]).toEqual(['resolved', 'open']);
  });

  describe('resolve-on-issue-close', () => {
    const closed = (body: string, more: object = {}) => ({
      action: 'closed',
      issue: { number: 12, state_reason: 'completed', author_association: 'MEMBER', body, ...more },
    });
    const address = (id: number, base = standIn.url) => `${base}/app/accounts/1/conversations/${id}`;

    it('tells and resolves the conversations in the issue, once over a re-run, and nothing else in it', async () => {
      const [first, second, other] = [await conversation(), await conversation(), await conversation()];
      const body = [
        `Asked in ${address(first)} and (${address(second)}).`,
        `Not ours: ${address(other, 'https://chat.example.test')} $(touch /tmp/x) \`id\`"; exit 1`,
      ].join('\n');
      const ran = await runExample(standIn, 'resolve-on-issue-close', 'issues', closed(body));
      expect(ran.ok).toBe(true);
      const again = await runExample(standIn, 'resolve-on-issue-close', 'issues', closed(body), {
        env: { GITHUB_RUN_ATTEMPT: '2' },
      });
      expect(again.ok).toBe(true);
      const content = 'What you asked about is done and will be part of the next release.';
      for (const id of [first, second]) {
        expect(sentIn(standIn, id)).toEqual([{ content, private: false, by: 'User' }]);
        expect(statusOf(standIn, id)).toBe('resolved');
      }
      expect([sentIn(standIn, other), statusOf(standIn, other)]).toEqual([[], 'open']);
    });

    it.each([
      ['a stranger opened the issue', { author_association: 'NONE' }],
      ['it was closed as not planned', { state_reason: 'not_planned' }],
      ['it names no conversation', { body: 'Fixed.' }],
    ])('sends nothing when %s', async (_, more) => {
      const id = await conversation();
      standIn.resetRequests();
      const ran = await runExample(standIn, 'resolve-on-issue-close', 'issues', closed(address(id), more));
      expect(ran.ok).toBe(true);
      expect(standIn.requests).toEqual([]);
    });
  });

  it('message-after-deploy tells those who wait, as the bot, and takes the label away', async () => {
    const [waiting, other] = [await conversation(), await conversation('And me?', 'dan@customer.test')];
    await prepare(standIn, `conversations/${waiting}/labels`, { labels: ['vip', 'waiting-for-release'] });
    await prepare(standIn, `conversations/${waiting}/toggle_status`, { status: 'resolved' });
    const ran = await runExample(standIn, 'message-after-deploy', 'deployment_status', {
      deployment: { id: 77, environment: 'production' },
      deployment_status: { state: 'success' },
    });
    expect(ran.ok).toBe(true);
    const content = expect.stringContaining('The change you were waiting for is live now.');
    expect(sentIn(standIn, waiting)).toEqual([{ content, private: false, by: 'AgentBot' }]);
    expect([labelsOf(standIn, waiting), statusOf(standIn, waiting)]).toEqual([['vip'], 'open']);
    expect(sentIn(standIn, other)).toEqual([]);
  });

  it.each([
    ['reproduced', 'exit 0', 'success'],
    ['not-reproduced', 'exit 1', 'failure'],
  ])('label-from-ci puts %s on the conversation and notes the run', async (label, script, outcome) => {
    const id = await conversation();
    await prepare(standIn, `conversations/${id}/labels`, { labels: ['vip', 'reproduced', 'not-reproduced'] });
    const ran = await runExample(
      standIn,
      'label-from-ci',
      'workflow_dispatch',
      { inputs: { conversation: String(id) } },
      { files: { 'scripts/reproduce.sh': `#!/bin/sh\n${script}\n` } },
    );
    expect(ran.ok).toBe(true);
    expect(labelsOf(standIn, id)).toEqual([label, 'vip'].toSorted());
    const content = expect.stringMatching(`^Reproduction: ${outcome}, https://github.com/octo/shop/actions/runs/\\d+$`);
    expect(sentIn(standIn, id)).toEqual([{ content, private: true, by: 'User' }]);
  });

  it('any-operation counts over all pages and raises a priority', async () => {
    for (let at = 0; at < 27; at += 1) await conversation();
    const ran = await runExample(standIn, 'any-operation', 'workflow_dispatch', { inputs: { urgent: '3' } });
    expect(ran.ok).toBe(true);
    expect(ran.log).toContain('27 conversations are open.');
    expect(standIn.state.conversation(1, 3)?.priority).toBe('urgent');
    expect(standIn.state.conversation(1, 2)?.priority).toBeNull();
  });

  it('nightly-sweep resolves what is pending and silent, and nothing else', async () => {
    now -= 20 * day;
    const [silent, open] = [await conversation(), await conversation()];
    await prepare(standIn, `conversations/${silent}/toggle_status`, { status: 'pending' });
    now += 19 * day;
    const recent = await conversation();
    await prepare(standIn, `conversations/${recent}/toggle_status`, { status: 'pending' });
    now += day;
    const ran = await runExample(standIn, 'nightly-sweep', 'schedule', {});
    expect(ran.log).toContain('1 conversations, not done - none.');
    expect(ran.ok).toBe(true);
    expect([silent, open, recent].map((id) => statusOf(standIn, id))).toEqual(['resolved', 'open', 'pending']);
  });

  it('create-contact makes the contact, whatever the name looks like', async () => {
    const inputs = { name: 'Yes: "No"\nblocked: true', email: 'eve@customer.test' };
    const ran = await runExample(standIn, 'create-contact', 'workflow_dispatch', { inputs });
    expect(ran.log).toMatch(/Contact \d+ was made\./);
    expect(ran.ok).toBe(true);
    const made = standIn.state.contacts.find(({ email }) => email === inputs.email);
    expect(made).toMatchObject({ name: inputs.name, blocked: false, customAttributes: { source: 'github' } });
  });
});
