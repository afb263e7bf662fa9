import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueEvent } from '../../github/payloads/payloads.ts';
import { linked, openTwoEnds, type TwoEnds } from '../../loop/two-ends.ts';
import { step } from './step.ts';

let ends: TwoEnds;
beforeAll(async () => {
  ends = await openTwoEnds();
});
afterAll(() => ends.close());

const waitsOf = (log: readonly string[]) => log.filter((line) => line.startsWith('Waiting'));

test('a step that waits for GitHub says that it is GitHub’s limit, once', async () => {
  ends.github.people.open('octo/repo', { title: 'Export drops a row' });
  ends.github.faults.add({ kind: 'primary-limit', resetSeconds: 90 });
  const { log, failed } = await step(ends, { issue: '1' });
  expect(failed).toBeUndefined();
  expect(waitsOf(log)).toEqual(["Waiting 91 s for GitHub's limit of requests."]);
  expect(log.join()).not.toMatch(/limit.*limit/);
});

test('a step that waits for Chatwoot says that it is Chatwoot’s limit', async () => {
  const { number } = ends.github.people.open('octo/repo', { title: 'Export drops a row' });
  ends.github.people.close(`octo/repo#${number}`);
  await ends.pass(3_600);
  ends.shop.standIn.faults.add({ kind: 'rate-limited', path: '/conversations/filter' });
  const { log, failed } = await step(ends, { issue: String(number) });
  expect(failed).toBeUndefined();
  expect(waitsOf(log)).toEqual([expect.stringMatching(/^Waiting \d+ s for Chatwoot's limit of requests\.$/)]);
});

test('a step that leaves time to a closing’s own run says so', async () => {
  const { number } = ends.github.people.open('octo/repo', { title: 'Export drops a row' });
  await linked(ends, 1, ends.name(number));
  ends.github.people.close(`octo/repo#${number}`);
  const { log, failed } = await step(ends, { issue: String(number) });
  expect(failed).toBeUndefined();
  expect(waitsOf(log)).toEqual(["Waiting 105 s for the closing's own run to begin."]);
});

test('a step that looks for a comment of an earlier run says what it waits for', async () => {
  const place = `octo/repo#${ends.github.people.open('octo/repo', { title: 'Export drops a row' }).number}`;
  ends.github.people.comment(place, { body: '/chatwoot link 42', by: 'hubot' });
  const { log, failed } = await step(ends, {}, issueEvent(ends.github, place, { action: 'edited' }));
  expect(failed).toBeUndefined();
  expect(new Set(waitsOf(log).map((line) => line.replace(/\d+/, 'N')))).toEqual(
    new Set(['Waiting N s to see what became of an earlier try.']),
  );
});
