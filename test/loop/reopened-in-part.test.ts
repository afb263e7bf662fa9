import { expect, test } from 'vitest';
import { rowOf } from '../verbs/shop.ts';
import { issueAnew, sharedEnds } from './shared-ends.ts';
import { closedAt, inOrder, notes } from './two-ends.ts';

const ends = sharedEnds();

test('a reopening that the server stops half-way says what was done and what is left, and the next run does that', async () => {
  const { number, place } = await issueAnew(ends);
  const issue = ends.name(number);
  const ids: number[] = [];
  for (let at = 0; at < 29; at += 1) {
    const id = await ends.shop.conversation();
    inOrder(ends, id, issue);
    ids.push(id);
  }
  ends.github.people.close(place);
  await ends.run({ does: 'issue', issue, own: { closedAt: closedAt(ends, place) } });
  await ends.pass(60);
  ends.github.people.reopen(place);
  // The second page begins with the 25th, of which four in a row fail.
  const broken = ids.slice(25, 28);
  for (const id of broken)
    ends.shop.standIn.faults.add({ kind: 'error-500', path: `/conversations/${id}/messages`, times: 1_000 });
  const settings = { reopened: 'open' } as const;
  const { report, error } = await ends.run({ does: 'issue', issue }, { settings, home: false });
  expect(error?.kind).toBe('ServerError');
  expect(report.counts).toMatchObject({ noted: 24, reopened: 24, failed: 5 });
  expect(report.details).toEqual([
    expect.objectContaining({ about: 'reopening', report: expect.objectContaining({ noted: ids.slice(0, 24) }) }),
  ]);
  expect(rowOf(ends.shop, ids[28] as number).status).toBe('resolved');

  ends.shop.standIn.faults.clear();
  const again = await ends.run({ does: 'issue', issue }, { settings, home: false });
  expect(again.error).toBeUndefined();
  expect(again.report.counts).toMatchObject({ noted: 29, reopened: 29, failed: 0 });
  for (const id of ids) expect(notes(ends, id)).toHaveLength(1);
});
