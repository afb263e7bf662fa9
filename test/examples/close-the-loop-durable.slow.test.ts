import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { taskQueueOf, workflowIds } from '../../src/workflows/names.ts';
import { commentEvent, issueEvent, releaseEvent, transferEvents } from '../github/payloads/payloads.ts';
import { openWorld, type World } from '../temporal/world.ts';
import { labelsOf, sentIn, statusOf } from './shop.ts';
import { pasted, type RealEnds, repository, withGithub } from './two-ends.ts';

let world: World;
beforeAll(async () => {
  // The queue that a worker with one connection listens on, since that is the one that the example means.
  world = await openWorld({ worker: { taskQueue: taskQueueOf() } });
});
afterAll(() => world.close());

const vars = () => ({ TEMPORAL_ADDRESS: world.server.address });
const received = (id: number) => sentIn(world.standIn, id).filter((one) => !one.private);

/** Two customers are linked to an issue that is closed, of which the job starts the process. */
async function close({ github, linked, run }: RealEnds, number: number) {
  const place = `${repository}#${number}`;
  while (github.people.open(repository, { title: 'Export drops the last row' }).number < number);
  const ids = await linked(number, 2);
  github.people.close(place);
  const closed = issueEvent(github, place, { action: 'closed' });
  const name = { host: 'github.com', owner: 'octo', repo: 'shop', number };
  const workflowId = workflowIds.issue('default', name, 'closed', closed.payload.issue.closed_at, 1);
  return { ids, place, closed, workflowId, ran: await run(closed, { vars: vars() }) };
}

/** Two customers are linked to an open issue, whose number no other test has. */
async function reported({ github, linked }: RealEnds, number: number) {
  while (github.people.open(repository, { title: 'Export drops the last row' }).number < number);
  return { place: `${repository}#${number}`, ids: await linked(number, 2) };
}

const run = (ends: RealEnds, event: Parameters<RealEnds['run']>[0]) => ends.run(event, { vars: vars() });

/** The processes end some time after their jobs: each customer was told once, in those words. */
async function resolved(ids: readonly number[], words: string): Promise<void> {
  for (const id of ids) {
    await vi.waitFor(() => expect(statusOf(world.standIn, id)).toBe('resolved'), 90_000);
    expect(received(id)).toMatchObject([{ content: expect.stringContaining(words) }]);
  }
}

describe.concurrent('the example close-the-loop with a Temporal', { timeout: 600_000 }, () => {
  it('starts the process, which tells and resolves while the job is over', () =>
    withGithub(world.standIn, async (ends) => {
      const { ids, ran, workflowId } = await close(ends, 1);
      expect(ran.log).toContain('Durable processes started: 1.');
      expect(ran.log).toContain(`workflow-id=${workflowId}`);
      expect(ran.ok).toBe(true);
      for (const id of ids) {
        await vi.waitFor(() => expect(statusOf(world.standIn, id)).toBe('resolved'), 60_000);
        expect(received(id)).toMatchObject([{ content: expect.stringContaining('has been taken care of') }]);
      }
      const result = await world.client.workflow.getHandle(workflowId).result();
      expect(result).toMatchObject({ linked: 2, told: 2, resolved: 2, failedCount: 0 });
    }));

  it('tells nobody twice when the job is run again, and notes a reopening by a process of its own', () =>
    withGithub(world.standIn, async (ends) => {
      const { ids, place, closed, workflowId } = await close(ends, 2);
      await world.client.workflow.getHandle(workflowId).result();
      const again = await ends.run(closed, { vars: vars(), env: { GITHUB_RUN_ATTEMPT: '2' } });
      expect(again.ok).toBe(true);
      ends.github.people.reopen(place);
      const reopened = issueEvent(ends.github, place, { action: 'reopened' });
      const ran = await ends.run(reopened, { vars: vars() });
      expect(ran.log).toContain('Durable processes started: 1.');
      for (const id of ids) {
        const note = () => sentIn(world.standIn, id).findLast((one) => one.private)?.content;
        await vi.waitFor(() => expect(note()).toContain('was opened again'), 90_000);
        expect(received(id)).toHaveLength(1);
      }
    }));

  it('says why an issue was not planned', () =>
    withGithub(world.standIn, async (ends) => {
      const { place, ids } = await reported(ends, 3);
      ends.github.people.close(place, { reason: 'not_planned' });
      await ends.run(issueEvent(ends.github, place, { action: 'closed' }), { vars: vars() });
      await resolved(ids, 'decided not to take it any further');
    }));

  it('takes a transferred issue and a duplicate along, and tells when the other issue closes', () =>
    withGithub(world.standIn, async (ends) => {
      const { people } = ends.github;
      const { place, ids } = await reported(ends, 4);
      const other = `${repository}#${people.open(repository, { title: 'The first of its kind' }).number}`;
      people.close(place, { duplicateOf: other });
      expect(await run(ends, issueEvent(ends.github, place, { action: 'closed' }))).toMatchObject({ ok: true });
      const moves = await reported(ends, 6);
      people.repository('octo/other', { collaborators: { mona: 'admin' } });
      people.transfer(moves.place, 'octo/other');
      expect(await run(ends, transferEvents(ends.github, moves.place).old)).toMatchObject({ ok: true });
      expect(moves.ids.map((id) => labelsOf(world.standIn, id))).toEqual(moves.ids.map(() => ['github:octo/other#1']));
      for (const id of [...ids, ...moves.ids])
        expect([received(id), statusOf(world.standIn, id)]).toEqual([[], 'open']);
      people.close(other);
      expect(await run(ends, issueEvent(ends.github, other, { action: 'closed' }))).toMatchObject({ ok: true });
      await resolved(ids, 'has been taken care of');
    }));

  it('links by the command of a member alone, and tells with the version of a release', () =>
    withGithub(world.standIn, async (ends) => {
      const { people } = ends.github;
      const { place, ids } = await reported(ends, 7);
      for (const by of ['hubot', 'stranger', 'helper[bot]']) {
        const id = await ends.conversation();
        const body = `/chatwoot link ${world.standIn.url}/app/accounts/1/conversations/${id}`;
        const { id: asked } = people.comment(place, { body, by });
        expect(await run(ends, commentEvent(ends.github, asked))).toMatchObject({ ok: true });
        if (by === 'hubot') ids.push(id);
        else expect(labelsOf(world.standIn, id)).toEqual([]);
      }
      ends.ago(300, () => people.close(place, { commit: people.commit(repository) }));
      const text = pasted('close-the-loop').replace(/( +)issue: .*\n/, '$&$1tell-on: release\n');
      await ends.run(issueEvent(ends.github, place, { action: 'closed' }), { vars: vars(), text });
      expect(ids.map(received)).toEqual(ids.map(() => []));
      people.release(repository, { tag: 'v1.4.0' });
      const ran = await ends.run(releaseEvent(ends.github, repository, 'v1.4.0'), { vars: vars(), text });
      expect(ran.log).toContain('Durable processes started: 1.');
      await resolved(ids, 'is part of version v1.4.0');
    }));
});
