import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inShop, labelsOf, prepare, runExample, sentIn, statusOf } from './shop.ts';

const day = 86_400_000;

/** Each example is run as pasted; what counts is what arrived at the stand-in, not what the log says. */
describe.concurrent('the example workflows', { timeout: 600_000 }, () => {
  it('are all run here', () => {
    const files = readdirSync('examples/workflows').map((file) => file.replace('.yml', ''));
    // The durable ones need a Temporal server: process-pages.slow.test.ts. Those of issues need a GitHub, too:
    // close-the-loop.slow.test.ts and its neighbour.
    expect(files.filter((file) => !/^(durable-|close-the-loop)/.test(file)).toSorted()).toEqual([
      'any-operation',
      'create-contact',
      'label-from-ci',
      'message-after-deploy',
      'nightly-sweep',
      'set-status',
    ]);
  });

  it('set-status sets the status of the one conversation and reads it back', () =>
    inShop(async ({ standIn, conversation }) => {
      const [named, other] = [await conversation(), await conversation('dan@customer.test')];
      const inputs = { conversation: `${standIn.url}/app/accounts/1/conversations/${named}`, status: 'resolved' };
      const ran = await runExample(standIn, 'set-status', 'workflow_dispatch', { inputs });
      expect(ran.log).toContain(`Conversation ${named} is now resolved.`);
      expect(ran.ok).toBe(true);
      expect([statusOf(standIn, named), statusOf(standIn, other)]).toEqual(['resolved', 'open']);
    }));

  it('message-after-deploy tells those who wait, as the bot, and takes the label away', () =>
    inShop(async ({ standIn, conversation }) => {
      const [waiting, other] = [await conversation(), await conversation('dan@customer.test')];
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
    }));

  it.each([
    ['reproduced', 'exit 0', 'success'],
    ['not-reproduced', 'exit 1', 'failure'],
  ])('label-from-ci puts %s on the conversation and notes the run', (label, script, outcome) =>
    inShop(async ({ standIn, conversation }) => {
      const id = await conversation();
      await prepare(standIn, `conversations/${id}/labels`, { labels: ['vip', 'reproduced', 'not-reproduced'] });
      const files = { 'scripts/reproduce.sh': `#!/bin/sh\n${script}\n` };
      const payload = { inputs: { conversation: String(id) } };
      const ran = await runExample(standIn, 'label-from-ci', 'workflow_dispatch', payload, { files });
      expect(ran.ok).toBe(true);
      expect(labelsOf(standIn, id)).toEqual([label, 'vip'].toSorted());
      const content = expect.stringMatching(
        `^Reproduction: ${outcome}, https://github.com/octo/shop/actions/runs/\\d+$`,
      );
      expect(sentIn(standIn, id)).toEqual([{ content, private: true, by: 'User' }]);
    }),
  );

  it('any-operation counts over all pages and raises a priority', () =>
    inShop(async ({ standIn, conversation }) => {
      for (let at = 0; at < 27; at += 1) await conversation();
      const ran = await runExample(standIn, 'any-operation', 'workflow_dispatch', { inputs: { urgent: '3' } });
      expect(ran.ok).toBe(true);
      expect(ran.log).toContain('27 conversations are open.');
      expect(standIn.state.conversation(1, 3)?.priority).toBe('urgent');
      expect(standIn.state.conversation(1, 2)?.priority).toBeNull();
    }));

  it('nightly-sweep resolves what is pending and silent, and nothing else', () =>
    inShop(async ({ standIn, clock, conversation }) => {
      const [silent, open] = [await conversation(), await conversation()];
      await prepare(standIn, `conversations/${silent}/toggle_status`, { status: 'pending' });
      clock.at += 19 * day;
      const recent = await conversation();
      await prepare(standIn, `conversations/${recent}/toggle_status`, { status: 'pending' });
      clock.at += day;
      const ran = await runExample(standIn, 'nightly-sweep', 'schedule', {});
      expect(ran.log).toContain('1 conversations, not done - none.');
      expect(ran.ok).toBe(true);
      expect([silent, open, recent].map((id) => statusOf(standIn, id))).toEqual(['resolved', 'open', 'pending']);
    }, 20));

  it('create-contact makes the contact, whatever the name looks like', () =>
    inShop(async ({ standIn }) => {
      const inputs = { name: 'Yes: "No"\nblocked: true', email: 'eve@customer.test' };
      const ran = await runExample(standIn, 'create-contact', 'workflow_dispatch', { inputs });
      expect(ran.log).toMatch(/Contact \d+ was made\./);
      expect(ran.ok).toBe(true);
      const made = standIn.state.contacts.find(({ email }) => email === inputs.email);
      expect(made).toMatchObject({ name: inputs.name, blocked: false, customAttributes: { source: 'github' } });
    }));
});
