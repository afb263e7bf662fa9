import { describe, expect, it } from 'vitest';
import { commentEvent, issueEvent, releaseEvent, scheduleEvent, transferEvents } from '../github/payloads/payloads.ts';
import { labelsOf, prepare, sentIn, statusOf } from './shop.ts';
import { betweenEnds, pasted, type RealEnds, repository } from './two-ends.ts';

const first = `${repository}#1`;
const second = `${repository}#2`;
const minutes = 60;

/** What a customer received, as the far end has it. */
const received = ({ standIn }: RealEnds, id: number) =>
  sentIn(standIn, id)
    .filter((one) => !one.private)
    .map(({ content, by }) => `${by}: ${content}`);
const saying = (words: string) => [expect.stringMatching(new RegExp(`^AgentBot: Hi Carol,\n\n.*${words}`))];
const lastNote = ({ standIn }: RealEnds, id: number) => sentIn(standIn, id).findLast((one) => one.private)?.content;

/** An issue that an agent linked conversations to. */
async function reported(ends: RealEnds, count = 2): Promise<number[]> {
  ends.github.people.open(repository, { title: 'Export drops the last row' });
  return ends.linked(ends.github.state.issues.filter(() => true).length, count);
}

/** Each is run by act with a payload as GitHub sends it; what counts is what arrived at both ends. */
describe.concurrent('the example close-the-loop, as pasted', { timeout: 600_000 }, () => {
  it('tells on a closing as completed, as the bot, and resolves; a re-run tells nobody again', () =>
    betweenEnds(async (ends) => {
      const ids = await reported(ends);
      ends.github.people.close(first);
      const closed = issueEvent(ends.github, first, { action: 'closed' });
      const ran = await ends.run(closed);
      expect(ran.log).toContain('Customers told: 2. Resolved: 2.');
      expect(ran.ok).toBe(true);
      const again = await ends.run(closed, { env: { GITHUB_RUN_ATTEMPT: '2' } });
      expect(again.log).toContain('Told by an earlier run: 2. Resolved: 2.');
      for (const id of ids) {
        expect(received(ends, id)).toEqual(saying('has been taken care of'));
        expect(statusOf(ends.standIn, id)).toBe('resolved');
      }
    }));

  it('tells on a closing as not planned, in other words', () =>
    betweenEnds(async (ends) => {
      const ids = await reported(ends);
      ends.github.people.close(first, { reason: 'not_planned' });
      expect(await ends.run(issueEvent(ends.github, first, { action: 'closed' }))).toMatchObject({ ok: true });
      for (const id of ids) expect(received(ends, id)).toEqual(saying('decided not to take it any further'));
    }));

  it('hands the customers of a duplicate to the other issue, and tells them when that one closes', () =>
    betweenEnds(async (ends) => {
      await reported(ends, 0);
      const [id] = (await reported(ends, 1)) as [number];
      ends.github.people.close(second, { duplicateOf: first });
      expect(await ends.run(issueEvent(ends.github, second, { action: 'closed' }))).toMatchObject({ ok: true });
      expect([received(ends, id), labelsOf(ends.standIn, id)]).toEqual([[], [`github:${first}`]]);
      ends.github.people.close(first);
      expect(await ends.run(issueEvent(ends.github, first, { action: 'closed' }))).toMatchObject({ ok: true });
      expect(received(ends, id)).toEqual(saying('has been taken care of'));
      expect(statusOf(ends.standIn, id)).toBe('resolved');
    }));

  it('notes a reopening for the team, and unsays nothing', () =>
    betweenEnds(async (ends) => {
      const [id, other] = (await reported(ends)) as [number, number];
      ends.ago(5 * minutes, () => ends.github.people.close(first));
      expect(await ends.run(issueEvent(ends.github, first, { action: 'closed' }))).toMatchObject({ ok: true });
      ends.github.people.reopen(first);
      const ran = await ends.run(issueEvent(ends.github, first, { action: 'reopened' }));
      expect(ran.log).toContain('Notes about a reopening: 2.');
      for (const each of [id, other]) {
        expect(received(ends, each)).toHaveLength(1);
        expect(lastNote(ends, each)).toContain(first);
        expect(statusOf(ends.standIn, each)).toBe('resolved');
      }
    }));

  it('moves the links of a transferred issue along', () =>
    betweenEnds(async (ends) => {
      const [id] = (await reported(ends, 1)) as [number];
      ends.github.people.repository('octo/other', { collaborators: { mona: 'admin' } });
      ends.github.people.transfer(first, 'octo/other');
      const ran = await ends.run(transferEvents(ends.github, first).old);
      expect(ran.log).toContain('Links moved: 1.');
      expect([received(ends, id), labelsOf(ends.standIn, id)]).toEqual([[], ['github:octo/other#1']]);
    }));

  it('links by the command of a member, and by nobody else’s', () =>
    betweenEnds(async (ends) => {
      const { github, standIn } = ends;
      await reported(ends, 0);
      const command = (id: number, by: string) => {
        const body = `/chatwoot link ${standIn.url}/app/accounts/1/conversations/${id}`;
        return github.people.comment(first, { body, by }).id;
      };
      const by = { member: 'hubot', reader: 'monalisa', outsider: 'stranger', bot: 'helper[bot]' };
      for (const [who, login] of Object.entries(by)) {
        const id = await ends.conversation();
        const ran = await ends.run(commentEvent(github, command(id, login)));
        expect(ran.ok).toBe(true);
        expect(labelsOf(standIn, id), who).toEqual(who === 'member' ? [`github:${first}`] : []);
      }
    }));

  it('takes no runner for comments without a command, and for those on pull requests', () =>
    betweenEnds(async (ends) => {
      const { github, standIn } = ends;
      await reported(ends, 0);
      github.people.open(repository, { title: 'Mend it', pull: true });
      const { id: thanks } = github.people.comment(first, { body: 'Thank you!' });
      const { id: onPull } = github.people.comment(second, { body: '/chatwoot link x' });
      standIn.resetRequests();
      github.resetRequests();
      for (const id of [thanks, onPull]) expect(await ends.run(commentEvent(github, id))).toMatchObject({ ok: true });
      expect([...standIn.requests, ...github.requests]).toEqual([]);
    }));

  it('tells with the version of a release when it is set to', () =>
    betweenEnds(async (ends) => {
      const { people } = ends.github;
      const [id] = (await reported(ends, 1)) as [number];
      ends.ago(5 * minutes, () => people.close(first, { commit: people.commit(repository) }));
      const text = pasted('close-the-loop').replace(/( +)issue: .*\n/, '$&$1tell-on: release\n');
      const closed = await ends.run(issueEvent(ends.github, first, { action: 'closed' }), { text });
      expect(closed.log).toContain(`${first} waits for a release that contains it.`);
      expect([received(ends, id), statusOf(ends.standIn, id)]).toEqual([[], 'open']);
      people.release(repository, { tag: 'v1.4.0' });
      const ran = await ends.run(releaseEvent(ends.github, repository, 'v1.4.0'), { text });
      expect(ran.ok).toBe(true);
      expect(received(ends, id)).toEqual(saying('is part of version v1.4.0, which is available now'));
      expect(statusOf(ends.standIn, id)).toBe('resolved');
    }));

  it('does on schedule what no event did: links, a closing by a workflow’s own token, a reply, a note that opens an issue', () =>
    betweenEnds(async (ends) => {
      const { github, standIn } = ends;
      const [[closed], asks] = [(await reported(ends, 1)) as [number], await ends.conversation()];
      ends.ago(10 * minutes, () => github.people.close(first, { by: 'github-actions[bot]' }));
      await prepare(standIn, `conversations/${asks}/messages`, { content: '/issue Import stops', private: true });
      const ran = await ends.run(scheduleEvent(github, repository));
      expect(ran.ok).toBe(true);
      expect(received(ends, closed)).toEqual(saying('has been taken care of'));
      expect(github.state.issues.find(({ number }) => number === 2)?.title).toBe('Import stops');
      expect(labelsOf(standIn, asks)).toEqual([`github:${second}`]);
      await standIn.customer.write('It still happens, call me at +1 555 0100', { conversationId: closed });
      expect(await ends.run(scheduleEvent(github, repository))).toMatchObject({ ok: true });
      expect(github.state.comments.filter(() => true).map(({ body }) => body.split('\n')[0])).toEqual([
        'A customer who was told of this closing has written again. The conversation is in Chatwoot.',
      ]);
      expect([received(ends, closed).length, statusOf(standIn, closed)]).toEqual([1, 'open']);
    }));

  it('by hand shows the plan of one issue and changes nothing', () =>
    betweenEnds(async (ends) => {
      const [id] = (await reported(ends, 1)) as [number];
      ends.github.people.close(first);
      const payload = { inputs: { issue: '1', 'dry-run': 'true' } };
      const ran = await ends.run({ name: 'workflow_dispatch', payload });
      expect(ran.log).toContain(
        'Dry run, nothing was changed. What would be done: Issues looked at: 1. Customers told: 1.',
      );
      expect([received(ends, id), statusOf(ends.standIn, id)]).toEqual([[], 'open']);
    }));
});
