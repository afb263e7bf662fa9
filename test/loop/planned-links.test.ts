import { beforeEach, describe, expect, test } from 'vitest';
import type { LoopTask } from '../../src/loop/settings.ts';
import { endsForEach } from './shared-ends.ts';
import { countAnew, linked, type Ran, told, writes } from './two-ends.ts';

const ends = endsForEach();
beforeEach(() => {
  for (const number of [1, 2]) ends.github.people.open('octo/repo', { title: 'It breaks', number, by: 'hubot' });
});

/** The plan of a run, and then that run. */
async function both(task: LoopTask): Promise<{ readonly planned: Ran; readonly done: Ran }> {
  await ends.pass(200);
  countAnew(ends);
  const planned = await ends.run(task, { settings: { dryRun: true }, home: false });
  expect(writes(ends)).toEqual([]);
  return { planned, done: await ends.run(task, { home: false }) };
}
const planOf = ({ report }: Ran) =>
  report.details.flatMap((detail) => (detail.about === 'closing' ? (detail.report.plan ?? []) : []));
const look = (number: number): LoopTask => ({ does: 'issue', issue: ends.name(number) });

describe('a dry run plans for the links that its run would make', () => {
  test.each([
    ['by a command', (id: number) => ends.github.people.comment('octo/repo#1', { body: link(id), by: 'hubot' })],
    ['by the text of the issue', (id: number) => ends.github.people.edit('octo/repo#1', { body: ends.address(id) })],
  ])('%s', async (_, name) => {
    const id = await ends.shop.conversation();
    name(id);
    ends.github.people.close('octo/repo#1');
    const { planned, done } = await both(look(1));
    expect(planOf(planned)).toMatchObject([{ conversation_id: id, would: 'told' }]);
    expect(planned.report.counts).toEqual(done.report.counts);
    expect(told(ends, id)).toHaveLength(1);
  });

  test('and take away', async () => {
    const [id = 0, other = 0] = await linked(ends, 2, ends.name(1));
    ends.github.people.comment('octo/repo#1', { body: link(id).replace('link', 'unlink'), by: 'hubot' });
    ends.github.people.close('octo/repo#1');
    const { planned, done } = await both(look(1));
    expect(planOf(planned)).toMatchObject([{ conversation_id: other, would: 'told' }]);
    expect(planned.report.counts).toEqual(done.report.counts);
    expect(told(ends, id)).toEqual([]);
  });

  test('and move to the issue that theirs is a duplicate of, where that one is closed', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(1));
    ends.github.people.close('octo/repo#2');
    ends.github.people.close('octo/repo#1', { duplicateOf: 'octo/repo#2' });
    const { planned, done } = await both(look(1));
    expect(planOf(planned)).toMatchObject([{ conversation_id: id, would: 'told' }]);
    expect(planned.report.counts).toEqual(done.report.counts);
    expect(told(ends, id)).toEqual([expect.stringContaining('issues/2')]);
  });
});

describe('a dry run of more customers than its run may tell', () => {
  const most = (maxConversations: number) => ({ settings: { maxConversations }, home: false });

  test('by a link that it would make fails as that would, and says that nobody would be told', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(1));
    const other = await ends.shop.conversation();
    ends.github.people.comment('octo/repo#1', { body: link(other), by: 'hubot' });
    ends.github.people.close('octo/repo#1');
    const planned = await ends.run(look(1), { ...most(1), settings: { maxConversations: 1, dryRun: true } });
    expect(planned.error).toMatchObject({
      kind: 'Invalid',
      message: expect.stringContaining(
        '2 conversations would be linked, and limit allows 1, so nobody would be told: raise it (in a step max-conversations)',
      ),
    });
    expect(planned.report.counts).toMatchObject({ linked: 1, told: 0 });
    expect((await ends.run(look(1), most(1))).error).toMatchObject({ kind: 'Invalid' });
    expect([told(ends, id), told(ends, other)]).toEqual([[], []]);
  });

  test('without one that it would take away plans as that would tell', async () => {
    const [id = 0, other = 0] = await linked(ends, 2, ends.name(1));
    ends.github.people.comment('octo/repo#1', { body: link(id).replace('link', 'unlink'), by: 'hubot' });
    ends.github.people.close('octo/repo#1');
    const planned = await ends.run(look(1), { ...most(1), settings: { maxConversations: 1, dryRun: true } });
    expect(planned.error).toBeUndefined();
    expect(planOf(planned)).toMatchObject([{ conversation_id: other, would: 'told' }]);
  });
});

const link = (id: number) => `/chatwoot link ${ends.address(id)}`;
