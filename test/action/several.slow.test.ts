import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type RunOptions, runAction } from '../../scripts/run-action.ts';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';

let far: StandIn;
beforeAll(async () => {
  far = await startStandIn();
});
afterAll(() => far.close());
afterEach(() => far.faults.clear());

const step = (inputs: { [name: string]: string }, options: RunOptions = {}) =>
  runAction({ 'base-url': far.url, 'account-id': '1', token: far.tokens.admin, ...inputs }, options);
const newOnes = async (count: number) => {
  const ids: number[] = [];
  for (let n = 0; n < count; n += 1) ids.push((await far.customer.write('Hello')).conversationId);
  far.resetRequests();
  return ids;
};
const statusOf = (id: number) => far.state.conversations.find((row) => row.displayId === id)?.status;

it('sets one status on several, goes on after a failure, and says exactly which one failed', async () => {
  const ids = await newOnes(5);
  far.faults.add({
    kind: 'redirect',
    location: 'http://127.0.0.1:9/',
    path: `/${ids[2]}/toggle_status`,
    times: Number.POSITIVE_INFINITY,
  });
  const run = await step({ 'conversation-id': ids.join(','), status: 'resolved' });
  expect(run.code).toBe(1);
  expect(run.outputs).toMatchObject({ ok: 'false', 'failed-ids': String(ids[2]), count: '5' });
  expect(run.errors[0]).toMatch(new RegExp(`1 of 5 conversations.*redirects.*Not done: conversation ${ids[2]} `));
  expect(JSON.parse(run.outputs.result ?? '').map((row: { id: number }) => row.id)).toEqual(
    ids.filter((id) => id !== ids[2]),
  );
});

it('answers a list for a filter, and does nothing when it matches nothing', async () => {
  const ids = await newOnes(1);
  const filter = (label: string) => `[{attribute_key: labels, filter_operator: equal_to, values: [${label}]}]`;
  await step({ 'conversation-id': String(ids[0]), 'add-labels': 'only-one' });
  const one = await step({ filter: filter('only-one'), status: 'pending' });
  expect(JSON.parse(one.outputs.result ?? '')).toMatchObject([{ id: ids[0], status: 'pending' }]);
  const none = await step({ filter: filter('nobody'), status: 'pending' });
  expect(none).toMatchObject({ code: 0, outputs: { ok: 'true', count: '0', result: '[]', 'failed-ids': '' } });
  expect(none.stdout).toContain('matches no conversation');
});

it('says what is there now when the answer to a change was lost for good', async () => {
  const [id = 0] = await newOnes(1);
  far.faults.add({ kind: 'cut-answer', path: 'toggle_status', times: Number.POSITIVE_INFINITY });
  const run = await step({ 'conversation-id': String(id), status: 'resolved' });
  expect(run.errors[0]).toMatch(new RegExp(`may have been carried out.*Conversation ${id} is resolved now`));
  expect(run.outputs).toMatchObject({ ok: 'false', status: 'resolved', 'failed-ids': String(id) });
});

it('says when its time is over what was done and what was not', async () => {
  const [one, two] = await newOnes(2);
  far.faults.add({ kind: 'hold', ms: 12_000, path: `/${two}/messages`, method: 'POST' });
  const run = await step({
    'conversation-id': `${one},${two}`,
    message: 'late',
    status: 'resolved',
    timeout: '8',
  });
  expect(run.errors[0]).toMatch(
    new RegExp(
      `^The 8 s that this step may take.*Done: conversation ${one} \\(message sent, status resolved\\)\\. Not done.*conversation ${two}`,
    ),
  );
  expect(statusOf(two ?? 0)).toBe('open');
  expect(run.summary).toContain('<th>Conversation</th><th>Done</th><th>Not done</th>');
  expect(run.summary).toMatch(new RegExp(`>${one}</a></td><td>message sent, status resolved</td><td>–</td>`));
});

it('writes a note as it was given, for agents only', async () => {
  const [id = 0] = await newOnes(1);
  const run = await step({ 'conversation-id': String(id), message: ' for us\n', private: 'true' });
  expect(run).toMatchObject({ code: 0, errors: [] });
  expect(run.stdout).toContain('note written');
  expect(far.requests.find(({ path }) => path.endsWith('/messages'))?.body).toMatchObject({
    private: true,
    content: ' for us\n',
  });
});

it('sends with the bot’s token where there is one, and masks all tokens', async () => {
  const [id = 0] = await newOnes(1);
  const run = await step({ 'conversation-id': String(id), message: 'from the bot', 'bot-token': far.tokens.bot });
  expect(run.errors).toEqual([]);
  expect(far.requests.find(({ path, method }) => path.endsWith('/messages') && method === 'POST')?.owner).toBe('bot');
  expect(run.stdout).toContain(`::add-mask::${far.tokens.bot}`);
});

it('finds nobody for a contact that does not exist, and sends nothing', async () => {
  await newOnes(1);
  const run = await step({ contact: 'nobody@nowhere.test', message: 'x' });
  expect(run.errors[0]).toMatch(/no contact has this e-mail address/);
  expect(far.requests.filter(({ method }) => method !== 'GET')).toEqual(
    far.requests.filter(({ path }) => path.endsWith('/filter')),
  );
});

it('says when the job is cancelled what was done and what was not', async () => {
  const [one, two] = await newOnes(2);
  far.faults.add({ kind: 'hold', ms: 12_000, path: `/${two}/messages`, method: 'POST' });
  const inputs = { 'conversation-id': `${one},${two}`, message: 'late', status: 'resolved' };
  const run = await step(inputs, { cancelAt: `Conversation ${one}: ` });
  expect(run.code).toBe(1);
  expect(run.errors[0]).toMatch(
    new RegExp(`^The step was cancelled\\..*Done: conversation ${one} .*conversation ${two} `),
  );
  expect(run.outputs).toMatchObject({ ok: 'false', 'failed-ids': String(two) });
});

it('prints no result where nothing takes outputs, and keeps it in a result-file', async () => {
  const [id = 0] = await newOnes(1);
  const inputs = { 'conversation-id': String(id), status: 'open' };
  const lost = await step(inputs, { env: { GITHUB_OUTPUT: '' } });
  expect(lost.stdout).toContain('::set-output name=ok::true');
  expect(lost.stdout).not.toContain('name=result');
  expect(lost.stdout).not.toContain('carol@');
  const nowhere = await step({ ...inputs, 'result-file': 'no/such/folder/x.json' }, { env: { GITHUB_OUTPUT: '' } });
  expect(nowhere.errors[0]).toMatch(/result-file: .*x\.json cannot be written/);
});
