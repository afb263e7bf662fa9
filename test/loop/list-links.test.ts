import { expect, test } from 'vitest';
import { editLabels, wipeAttributes } from '../verbs/links/desk.ts';
import { sharedEnds } from './shared-ends.ts';
import { inOrder, linked, note } from './two-ends.ts';

const ends = sharedEnds();

let seen = 0;
test.each([
  ['nothing, where all three say so', async () => {}, 0],
  ['the label that the dashboard dropped', (id: number) => editLabels(ends.shop, id, 'vip'), 1],
  ['the attribute that a widget wiped', async (id: number) => wipeAttributes(ends.shop, id), 1],
  [
    'the note that took the link away, where label and attribute came back',
    async (id: number) => {
      await ends.run({ does: 'unlink', issue: ends.name(seen), conversations: [id] });
      inOrder(ends, id, ends.name(seen));
    },
    1,
  ],
] as const)('a listing counts where the places disagree: %s', async (_, spoil, odd) => {
  seen = ends.github.people.open('octo/repo', { title: 'Export drops a row' }).number;
  const [id = 0] = await linked(ends, 2, ends.name(seen));
  await spoil(id);
  const { report } = await ends.run({ does: 'list', issue: ends.name(seen) });
  expect(report.notes).toEqual([`Linked: 2. Label, note and attribute disagree in ${odd}.`]);
});
test('a listing counts a label that no note explains, and no conversation that nothing names any more', async () => {
  const { number } = ends.github.people.open('octo/repo', { title: 'Export drops a row' });
  inOrder(ends, await ends.shop.conversation(), ends.name(number));
  const gone = await ends.shop.conversation();
  await note(ends, gone, `https://github.com/octo/repo/issues/${number}`);
  await ends.run({ does: 'unlink', issue: ends.name(number), conversations: [gone] });
  const { report } = await ends.run({ does: 'list', issue: ends.name(number) });
  expect(report.notes).toEqual(['Linked: 1. Label, note and attribute disagree in 1.']);
});
