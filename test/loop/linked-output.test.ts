import { beforeEach, describe, expect, test } from 'vitest';
import { step } from '../action/loop/step.ts';
import { issueEvent } from '../github/payloads/payloads.ts';
import { endsForEach } from './shared-ends.ts';
import { linked } from './two-ends.ts';

const ends = endsForEach();
const place = 'octo/repo#1';
beforeEach(() => {
  ends.github.people.open('octo/repo', { title: 'Export drops a row' });
});

describe('the output linked', () => {
  test('counts the conversations that are linked to an issue that closes', async () => {
    await linked(ends, 3, ends.name(1));
    ends.github.people.open('octo/repo', { title: 'Another one' });
    await linked(ends, 2, ends.name(2));
    ends.github.people.close('octo/repo#2');
    ends.github.people.close(place);
    const run = await step(ends, {}, issueEvent(ends.github, place, { action: 'closed' }));
    expect(run.outputs).toMatchObject({ ok: 'true', told: '5', linked: '3' });
  });

  test('is 0 where none is, though another issue that the run makes up for has some', async () => {
    ends.github.people.open('octo/repo', { title: 'Another one' });
    await linked(ends, 2, ends.name(2));
    ends.github.people.close('octo/repo#2');
    ends.github.people.close(place);
    const run = await step(ends, {}, issueEvent(ends.github, place, { action: 'closed' }));
    expect(run.outputs).toMatchObject({ told: '2', linked: '0' });
  });

  test('counts what a step unlinked', async () => {
    const [id] = await linked(ends, 1, ends.name(1));
    const run = await step(ends, { unlink: place, 'conversation-id': String(id) });
    expect(run.outputs).toMatchObject({ ok: 'true', linked: '1' });
  });
});
