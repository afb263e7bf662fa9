import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issueEvent } from '../../github/payloads/payloads.ts';
import { countAnew, linked, openTwoEnds, type TwoEnds, told, writes } from '../../loop/two-ends.ts';
import { rowOf } from '../../verbs/shop.ts';
import { step } from './step.ts';

let ends: TwoEnds;
let ids: number[];
beforeEach(async () => {
  ends = await openTwoEnds();
});
afterEach(() => ends.close());

/** An issue with three linked customers is closed a moment ago. */
async function close(place: 'octo/repo' | 'octo/secret' = 'octo/repo', options: object = {}): Promise<void> {
  const { people } = ends.github;
  if (place === 'octo/secret') people.repository(place, { private: true, collaborators: { mona: 'admin' } });
  people.open(place, { title: 'Export drops the last row' });
  ids = await linked(ends, 3, { host: 'github.com', owner: 'octo', repo: place.slice(5), number: 1 });
  people.close(`${place}#1`, options);
}
const onClosed = (inputs: { [name: string]: string } = {}, env: { [name: string]: string } = {}) =>
  step(ends, inputs, issueEvent(ends.github, 'octo/repo#1', { action: 'closed' }), env);
/** The same in a private repository, whose job has a token for it. */
const inSecret = (inputs: { [name: string]: string } = {}) => {
  const token = ends.github.people.token('workflow', { repositories: ['octo/secret'] });
  const closed = issueEvent(ends.github, 'octo/secret#1', { action: 'closed' });
  return step(ends, { 'github-token': token, ...inputs }, closed);
};
const statuses = () => ids.map((id) => rowOf(ends.shop, id).status);
const good = expect.stringContaining('has been taken care of');

describe('a step on a closed issue', () => {
  it('tells every linked customer and resolves, once over a re-run, with the same outputs', async () => {
    await close();
    const run = await onClosed();
    expect(run).toMatchObject({ failed: undefined, warnings: [] });
    const outputs = { ok: 'true', told: '3', resolved: '3', left: '0', 'not-told': '0', failed: '0' };
    expect(run.outputs).toMatchObject({ ...outputs, issue: 'octo/repo#1', 'workflow-id': '' });
    countAnew(ends);
    const again = await onClosed({}, { GITHUB_RUN_ATTEMPT: '2' });
    expect(again.outputs).toMatchObject(outputs);
    expect(writes(ends)).toEqual([]);
    expect(ids.map((id) => told(ends, id))).toEqual([[good], [good], [good]]);
    expect(statuses()).toEqual(['resolved', 'resolved', 'resolved']);
  });

  it('shows counts alone in a public repository', async () => {
    await close();
    const run = await onClosed();
    expect(run.log.at(-1)).toBe('Issues looked at: 1. Customers told: 3. Resolved: 3.');
    expect(run.result).toMatchObject({ counts: { told: 3, resolved: 3 }, failures: [], waiting: [] });
    expect(run.result).not.toHaveProperty('details');
    expect(run.summary).toContain('# Chatwoot close the loop: done');
    expect(run.summary).not.toContain('conversations/');
    expect(run.summary).not.toContain(' | ');
  });

  it('shows conversations in a private one', async () => {
    await close('octo/secret');
    const run = await inSecret();
    expect(run.outputs).toMatchObject({ told: '3', issue: 'octo/secret#1' });
    for (const id of ids) {
      const address = `${ends.shop.standIn.url}/app/accounts/1/conversations/${id}`;
      expect(run.summary).toContain(`<a href="${address}">${id}</a> | octo/secret#1 | told | resolved\n`);
    }
    const outcomes = ids.map((conversation_id) => ({ conversation_id, outcome: 'told', before: false }));
    expect(run.result.details).toMatchObject([{ about: 'closing', issue: 'octo/secret#1', report: { outcomes } }]);
  });

  it('shows counts alone when the issue is private and the log is not', async () => {
    await close('octo/secret');
    const token = ends.github.people.token('app', { repositories: ['octo/secret', 'octo/repo'] });
    const run = await step(ends, { issue: 'octo/secret#1', 'github-token': token });
    expect(run.outputs).toMatchObject({ ok: 'true', told: '3' });
    expect(run.result).not.toHaveProperty('details');
    expect(run.summary).not.toContain('conversations/');
  });

  it.each([
    [{ reason: 'not_planned' }, 'decided not to take it any further', 'resolved'],
    [{ reason: 'completed' }, 'has been taken care of', 'resolved'],
  ])('says it by the reason: %j', async (options, words, status) => {
    await close('octo/repo', options);
    await onClosed();
    expect(ids.map((id) => told(ends, id))).toEqual(ids.map(() => [expect.stringContaining(words)]));
    expect(statuses()).toEqual(ids.map(() => status));
  });

  it('goes by the settings', async () => {
    await close('octo/repo', { reason: 'not_planned' });
    const texts = '{ not-planned: { default: "No, {{ first_name }}.", de: "Nein." } }';
    const run = await onClosed({ 'on-not-planned': 'tell', texts });
    expect(run.outputs).toMatchObject({ told: '3', resolved: '0' });
    expect(ids.map((id) => told(ends, id))).toEqual([['No, Customer.'], ['No, Customer.'], ['No, Customer.']]);
    expect(statuses()).toEqual(['open', 'open', 'open']);
  });
});

describe('a dry run', () => {
  it('shows in a public repository what would be said, in numbered rows, and writes nothing', async () => {
    await close();
    countAnew(ends);
    const run = await onClosed({ 'dry-run': 'true' });
    expect(run.outputs).toMatchObject({ ok: 'true', told: '3', resolved: '3' });
    expect(writes(ends)).toEqual([]);
    expect(run.log.at(-1)).toBe(
      'Dry run, nothing was changed. What would be done: Issues looked at: 1. Customers told: 3. Resolved: 3.',
    );
    const rows = run.summary.split('\n').filter((line) => line.includes(' | '));
    expect(rows[0]).toBe('Row | Issue | What | Text | Status');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatch(
      /^1 \| octo\/repo#1 \| would be told \| en: Hi\{% if first_name %\}.* \| open, then resolved$/,
    );
    expect(run.result.plan[2]).toMatchObject({ row: 3, what: 'would be told', status: 'open, then resolved' });
    expect(run.summary + JSON.stringify(run.result)).not.toMatch(/conversation_id|Customer \d|customer\.test/);
  });

  it('names conversations in a private one, and why one would not be told', async () => {
    await close('octo/secret');
    rowOf(ends.shop, ids[1] as number).labels.push('no-issue-updates');
    const run = await inSecret({ 'dry-run': 'true' });
    expect(run.outputs).toMatchObject({ told: '2', left: '1' });
    expect(run.summary).toMatch(
      new RegExp(
        `>${ids[1]}</a> \\| octo/secret#1 \\| would be left alone \\| – \\| open \\| it has the opt-out label\n`,
      ),
    );
    expect(ids.flatMap((id) => told(ends, id))).toEqual([]);
  });
});

describe('a step that cannot do everything', () => {
  it('fails with one sentence, counts the rest, and names no conversation in public', async () => {
    await close();
    const { faults } = ends.shop.standIn;
    const path = new RegExp(`/conversations/${ids[1]}/messages$`);
    faults.add({ kind: 'error-500', method: 'POST', path, times: Number.POSITIVE_INFINITY });
    const run = await onClosed();
    expect(run.outputs).toMatchObject({ ok: 'false', told: '2', failed: '1' });
    expect(run.failed).toMatch(
      /^close-the-loop: not everything could be done\. Conversations that could not be worked on: 1 \(ServerError\)\./,
    );
    expect(run.failed).not.toContain(`conversation ${ids[1]}`);
    faults.clear();
    const again = await onClosed({}, { GITHUB_RUN_ATTEMPT: '2' });
    expect(again).toMatchObject({ failed: undefined, outputs: { told: '3', resolved: '3' } });
    expect(ids.map((id) => told(ends, id).length)).toEqual([1, 1, 1]);
  });

  it('refuses more customers than max-conversations before anything is said', async () => {
    await close();
    const run = await onClosed({ 'max-conversations': '2' });
    expect(run.failed).toMatch(/octo\/repo#1: .*3.*2/);
    expect(ids.flatMap((id) => told(ends, id))).toEqual([]);
  });

  it('writes nothing over a connection that only reads', async () => {
    await close();
    countAnew(ends);
    const run = await onClosed({}, { CHATWOOT_READ_ONLY: 'true' });
    expect(run.failed).toMatch(/^CHATWOOT_READ_ONLY: it is set, so nothing may be written/);
    expect(writes(ends)).toEqual([]);
  });

  it('says what permission its token lacks', async () => {
    await close('octo/secret');
    const permissions = { issues: 'none', contents: 'none', pullRequests: 'none' } as const;
    const run = await inSecret({
      'github-token': ends.github.people.token('workflow', { repositories: ['octo/secret'], permissions }),
    });
    expect(run.failed).toMatch(/permissions: (issues|contents): read/);
    expect(ids.flatMap((id) => told(ends, id))).toEqual([]);
  });
});
