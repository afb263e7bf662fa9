import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type RunOptions, runAction } from '../../../scripts/run-action.ts';
import { type StandIn, startStandIn } from '../../../src/testing/index.ts';
import { inStatus, makeConversations } from '../../temporal/conversations.ts';

let standIn: StandIn;
let ids: number[];
beforeAll(async () => {
  standIn = await startStandIn();
  ids = await makeConversations(standIn, 30);
});
afterAll(() => standIn.close());
beforeEach(() => standIn.resetRequests());

const step = (inputs: { [name: string]: string }, env: { [name: string]: string } = {}, more: RunOptions = {}) =>
  runAction(
    { way: 'process', ...inputs },
    {
      ...more,
      env: {
        CHATWOOT_BASE_URL: standIn.url,
        CHATWOOT_ACCOUNT_ID: '1',
        CHATWOOT_API_TOKEN: standIn.tokens.admin,
        ...env,
      },
    },
  );
const bulk = (more: object = {}) => JSON.stringify({ ids, limit: 50, status: 'resolved', ...more });

it('setStatusInBulk runs in the job without Temporal, with the result that its process has', async () => {
  const run = await step({ process: 'setStatusInBulk', input: bulk() });
  expect(run).toMatchObject({ code: 0, errors: [], outputs: { ok: 'true', status: 'completed', 'workflow-id': '' } });
  const result = { total: 30, changed: 30, alreadyThere: 0, failed: [], failedCount: 0 };
  expect(JSON.parse(run.outputs.result ?? '')).toEqual(result);
  expect(run.stdout).toMatch(
    /TEMPORAL_ADDRESS is not set, so this job does the work itself\.\n(\d+ of 30 conversations are resolved\.\n)+/,
  );
  expect(run.stdout).toContain('setStatusInBulk: 30 changed, 0 were resolved already.');
  expect(inStatus(standIn, ids, 'resolved')).toEqual(ids);
  const again = await step({ process: 'setStatusInBulk', input: bulk(), wait: 'true' });
  expect(JSON.parse(again.outputs.result ?? '')).toEqual({ ...result, changed: 0, alreadyThere: 30 });
});

it('works on the account that the input names, as a process would', async () => {
  const run = await step({ process: 'setStatusInBulk', input: bulk({ accountId: 2 }) });
  expect(run.code).toBe(1);
  const accounts = standIn.requests.map(({ path }) => /accounts\/(\d+)/.exec(path)?.[1]);
  expect(new Set(accounts.filter(Boolean))).toEqual(new Set(['2']));
});

it('says when it is cancelled how far it came', async () => {
  standIn.faults.add({ kind: 'hold', ms: 20_000, path: '/toggle_status', skip: 26 });
  const inputs = { process: 'setStatusInBulk', input: bulk({ status: 'pending' }) };
  const run = await step(inputs, {}, { cancelAt: 'conversations are pending' });
  standIn.faults.clear();
  expect(run.errors).toEqual([
    expect.stringMatching(
      /^The step was cancelled\. setStatusInBulk: at least \d+ of 30 conversations are pending: run this step again, which sets what is left\.$/,
    ),
  ]);
  expect(run).toMatchObject({ code: 1, outputs: { ok: 'false' } });
});

it('says what is wrong when it could set none', async () => {
  const run = await step({ process: 'setStatusInBulk', input: bulk({ ids: [4711] }) });
  expect(run.errors).toEqual([
    expect.stringMatching(
      /^setStatusInBulk: 1 of 1 conversations could not be set: 4711 \(NotFound\)\. Of 4711: .*no such record.* None is done; the output result names all\.$/,
    ),
  ]);
});

it('names those it could not set, and fails', async () => {
  const run = await step({ process: 'setStatusInBulk', input: bulk({ ids: [...ids, 4711], status: 'open' }) });
  expect(run.errors).toEqual([
    expect.stringMatching(
      /^setStatusInBulk: 1 of 31 conversations could not be set: 4711 \(NotFound\)\. Of 4711: .* The rest is done; the output result names all\.$/,
    ),
  ]);
  expect(JSON.parse(run.outputs.result ?? '')).toMatchObject({ changed: 30, failedCount: 1 });
});

it.each([
  [
    { process: 'awaitCustomerReply', input: 'conversationId: 1\nwithin: 1 day' },
    'the process awaitCustomerReply waits, so it needs',
  ],
  [{ workflow: 'counter', 'task-queue': 'q', 'workflow-id': 'w' }, 'a workflow needs a Temporal server'],
  [{ 'workflow-id': 'w', cancel: 'true' }, 'a workflow needs a Temporal server'],
])('what needs Temporal says what is missing: %o', async (inputs, sentence) => {
  const run = await step(inputs);
  expect(run).toMatchObject({ code: 1, outputs: { ok: 'false' } });
  expect(run.errors[0]).toMatch(/^TEMPORAL_ADDRESS: it is not set, and .* in the step's env\.$/);
  expect(run.errors[0]).toContain(sentence);
  expect(standIn.requests).toEqual([]);
});

it.each([
  [{ 'workflow-id': 'mine' }, 'workflow-id'],
  [{ 'on-conflict': 'fail' }, 'on-conflict'],
  [{ connection: 'shop' }, 'connection'],
  [{ 'task-queue': 'mine' }, 'task-queue'],
])('refuses what only means something with Temporal: %o', async (inputs, name) => {
  const run = await step({ process: 'setStatusInBulk', input: bulk(), ...inputs });
  expect(run.errors).toEqual([
    `input ${name}: it only means something with Temporal: set TEMPORAL_ADDRESS, or leave it out.`,
  ]);
  expect(standIn.requests).toEqual([]);
});

it('needs a token, and masks it', async () => {
  const none = await step({ process: 'setStatusInBulk', input: bulk() }, { CHATWOOT_API_TOKEN: '' });
  expect(none.errors[0]).toContain('no token for this operation');
  const { stdout } = await step({ process: 'setStatusInBulk', input: bulk() });
  expect(stdout.startsWith(`::add-mask::${standIn.tokens.admin}\n`)).toBe(true);
});
