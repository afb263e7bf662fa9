import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runAction } from '../../scripts/run-action.ts';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';

let far: StandIn;
beforeAll(async () => {
  far = await startStandIn();
});
afterAll(() => far.close());
beforeEach(() => far.resetRequests());

const writes = () =>
  far.requests.filter(
    ({ method, path }) => method !== 'GET' && !path.endsWith('/filter') && !path.startsWith('/public'),
  );
const step = (inputs: { [name: string]: string }, env: { [name: string]: string } = {}) =>
  runAction({ 'base-url': far.url, 'account-id': '1', token: far.tokens.admin, ...inputs }, { env });
const github = {
  GITHUB_REPOSITORY: 'octo/repo',
  GITHUB_RUN_ID: '77',
  GITHUB_JOB: 'tell',
  GITHUB_ACTION: 'answer',
  GITHUB_RUN_ATTEMPT: '1',
};
const written = async (text = 'Hello, my order is lost') => {
  const conversation = (await far.customer.write(text)).conversationId;
  far.resetRequests();
  return conversation;
};

describe('the short way', () => {
  it('sets a status in any letter case and reads the conversation back', async () => {
    const id = await written();
    const run = await step({ 'conversation-id': String(id), status: 'Resolved' });
    expect(run).toMatchObject({ code: 0, errors: [] });
    expect(run.outputs).toMatchObject({
      ok: 'true',
      status: 'resolved',
      'conversation-id': String(id),
      count: '1',
      'failed-ids': '',
    });
    expect(JSON.parse(run.outputs.result ?? '')).toMatchObject({ id, status: 'resolved' });
    expect(far.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
    expect(run.summary).toContain(`${far.url}/app/accounts/1/conversations/${id}`);
  });

  it('labels, answers and resolves in that order, and shows no text of anybody in log and summary', async () => {
    const id = await written('my secret is 4711');
    const inputs = {
      'conversation-id': String(id),
      status: 'resolved',
      message: 'We found it.',
      'add-labels': 'order, vip',
    };
    const run = await step(inputs, github);
    expect(run).toMatchObject({ code: 0, errors: [] });
    expect(writes().map(({ path }) => path.split('/').at(-1))).toEqual(['labels', 'messages', 'toggle_status']);
    expect(run.outputs['message-id']).toMatch(/^\d+$/);
    expect(JSON.parse(run.outputs.result ?? '').labels.sort()).toEqual(['order', 'vip']);
    expect(run.summary + run.stdout).not.toMatch(/4711|We found it/);
  });

  it('does not repeat the message when the job is run again', async () => {
    const id = await written();
    const inputs = { 'conversation-id': String(id), message: 'Shipped today.' };
    const first = await step(inputs, github);
    const again = await step(inputs, { ...github, GITHUB_RUN_ATTEMPT: '2' });
    expect([first.code, again.code]).toEqual([0, 0]);
    expect(again.outputs['message-id']).toBe(first.outputs['message-id']);
    expect(writes()).toHaveLength(1);
    expect(again.stdout).toContain('message already sent');
  });

  it('takes pasted URLs, a contact and a filter', async () => {
    const id = await written();
    const url = await step({
      'conversation-id': `${far.url}/app/accounts/1/inbox/1/conversations/${id}`,
      'account-id': '',
      status: 'pending',
    });
    expect(url.outputs).toMatchObject({ ok: 'true', status: 'pending' });
    const contact = await step({ contact: 'carol@customer.test', status: 'open' });
    expect(contact.outputs).toMatchObject({ ok: 'true', status: 'open' });
    const filter = '[{attribute_key: status, filter_operator: equal_to, values: [open]}]';
    const many = await step({ filter, 'add-labels': 'seen' });
    expect(many.outputs.ok).toBe('true');
    expect(
      JSON.parse(many.outputs.result ?? '').every((row: { labels: string[] }) => row.labels.includes('seen')),
    ).toBe(true);
  });

  it('refuses more than max-conversations before anything is written', async () => {
    const ids = [await written(), await written(), await written()];
    const filter = '[{attribute_key: status, filter_operator: equal_to, values: [open]}]';
    const byFilter = await step({ filter, status: 'resolved', 'max-conversations': '2' });
    const byIds = await step({ 'conversation-id': ids.join(' '), status: 'resolved', 'max-conversations': '2' });
    expect([byFilter.code, byIds.code]).toEqual([1, 1]);
    expect(byFilter.errors[0]).toContain('max-conversations is 2');
    expect(byIds.errors[0]).toContain('names 3 conversations');
    expect(writes()).toEqual([]);
  });

  it('checks every conversation before the first change, and says that nothing was done', async () => {
    const id = await written();
    const run = await step({ 'conversation-id': `${id}, 999999`, status: 'resolved' });
    expect(run.code).toBe(1);
    expect(run.errors[0]).toMatch(/999999.*Nothing was done/);
    expect(run.outputs).toMatchObject({ ok: 'false', 'failed-ids': `${id},999999` });
    expect(writes()).toEqual([]);
  });

  it('stops at the first failure and says what was done and what was not', async () => {
    const [one, two] = [await written(), await written()];
    far.faults.add({
      kind: 'error-500',
      path: `/conversations/${two}/labels`,
      times: Number.POSITIVE_INFINITY,
      method: 'GET',
    });
    const run = await step({ 'conversation-id': `${one},${two}`, status: 'resolved', 'add-labels': 'x' });
    far.faults.clear();
    expect(run.code).toBe(1);
    expect(run.errors[0]).toContain(
      `Done: conversation ${one} (labels added, status resolved). Not done: conversation ${two} (labels added, status resolved).`,
    );
    expect(run.outputs).toMatchObject({ ok: 'false', 'failed-ids': String(two), 'conversation-id': `${one},${two}` });
    expect(JSON.parse(run.outputs.result ?? '')).toMatchObject([{ id: one, status: 'resolved' }]);
  });

  it('shows in a dry run what would be sent, and writes nothing', async () => {
    const id = await written();
    const inputs = {
      'conversation-id': String(id),
      status: 'snoozed',
      'snooze-until': '3d',
      message: 'Secret words',
      'dry-run': 'true',
    };
    const run = await step(inputs, github);
    expect(run).toMatchObject({ code: 0, errors: [] });
    expect(run.stdout).toContain(`POST /api/v1/accounts/1/conversations/${id}/messages`);
    expect(run.stdout + run.summary).not.toContain('Secret words');
    expect(writes()).toEqual([]);
  });
});
