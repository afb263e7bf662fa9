import { expect, test } from 'vitest';
import { rowOf } from '../verbs/shop.ts';
import { mortal } from './life.ts';
import { sharedEnds } from './shared-ends.ts';
import { countAnew, inOrder, told } from './two-ends.ts';

const ends = sharedEnds();

test('an issue with 1,050 links tells every customer once, also when the run dies on the way', async () => {
  const { number } = ends.github.people.open('octo/repo', { title: 'Export drops a row' });
  const ids: number[] = [];
  for (let at = 0; at < 1_050; at += 1) {
    const id = await ends.shop.conversation();
    inOrder(ends, id, ends.name(number));
    ids.push(id);
  }
  ends.github.people.close(`octo/repo#${number}`);
  const settings = { maxConversations: 2_000 };
  const life = mortal({ end: 'desk', request: 1_700 });
  await ends.run({ does: 'issue', issue: ends.name(number) }, { settings, life });
  const before = ids.filter((id) => told(ends, id).length > 0).length;
  countAnew(ends);
  const { report, error } = await ends.run(
    { does: 'issue', issue: ends.name(number) },
    { settings, firstAttempt: false },
  );
  expect(error).toBeUndefined();
  expect(report.counts).toMatchObject({ toldBefore: before, told: 1_050 - before, resolved: 1_050, failed: 0 });
  console.log(
    `1,050 links, of which ${before} were told before a kill: ${ends.shop.standIn.requests.length} requests to Chatwoot`,
  );
  expect(before).toBeGreaterThan(300);
  expect(ids.filter((id) => told(ends, id).length !== 1 || rowOf(ends.shop, id).status !== 'resolved')).toEqual([]);
});
