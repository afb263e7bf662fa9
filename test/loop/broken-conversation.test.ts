import { beforeEach, expect, test } from 'vitest';
import { issueUrl } from '../../src/github/issue-name.ts';
import { endsForEach } from './shared-ends.ts';
import { note, told } from './two-ends.ts';

const ends = endsForEach();
let [broken, well] = [0, 0];
beforeEach(async () => {
  ends.github.people.open('octo/repo', { title: 'Export drops a row', number: 1 });
  ends.github.people.close('octo/repo#1');
  await ends.pass(5 * 86_400);
  [broken, well] = [await ends.shop.conversation(), await ends.shop.conversation()];
  for (const id of [broken, well]) await note(ends, id, `Same as ${issueUrl(ends.name(1))}`);
});

const catchUp = () => ends.run({ does: 'catch-up', repository: ends.repository }, { home: false });

test('one conversation whose messages the server cannot show keeps no other from being seen, and fails the run', async () => {
  ends.shop.standIn.faults.add({ kind: 'error-500', path: `/conversations/${broken}/messages`, times: 1_000 });
  const { report, error } = await catchUp();
  expect(told(ends, well)).toHaveLength(1);
  expect(report.counts.failed).toBeGreaterThan(0);
  expect(error?.message).toContain('ServerError');
  ends.shop.standIn.faults.clear();
  await catchUp();
  expect([told(ends, broken), told(ends, well)].map(({ length }) => length)).toEqual([1, 1]);
});

test('its number is said where the team alone reads the log, and not where strangers do', async () => {
  ends.shop.standIn.faults.add({ kind: 'error-500', path: `/conversations/${broken}/messages`, times: 1_000 });
  for (const [isPrivate, which] of [
    [true, `the conversations ${broken}`],
    [false, '1 of the conversations'],
  ] as const) {
    for (const row of ends.github.state.repositories.filter(({ name }) => name === 'repo')) row.private = isPrivate;
    const { report } = await catchUp();
    expect(report.failures.map(({ message }) => message)).toEqual([
      `the messages of ${which} could not be read (ServerError).`,
    ]);
  }
});
