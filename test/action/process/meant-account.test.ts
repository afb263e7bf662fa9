import { expect, it } from 'vitest';
import { processDefaults } from '../../../src/action/process/inputs.ts';
import { readProcessSettings } from '../../../src/action/process/settings.ts';
import { beginStart } from '../../../src/action/process/temporal/begin-start.ts';
import type { Place } from '../../../src/action/process/temporal/place.ts';

const place = {
  connection: { operatorService: { listSearchAttributes: async () => ({}) } },
  namespace: 'default',
} as unknown as Place;
const bulk = { ids: [1], limit: 1, status: 'resolved' };

/** What is started by a step with this `account-id`. */
async function started(inputs: object, account: string): Promise<unknown> {
  return (await beginStart(await readProcessSettings({ ...processDefaults, ...inputs }), account, place, {})).args[0];
}

it.each([
  ['setStatusInBulk', bulk],
  ['awaitCustomerReply', { conversationId: 1, within: '1 day' }],
  ['sweepStale', { silentFor: '5 days', closeAfter: '2 days', nudge: { canned: 'still-there' } }],
  ['guardFirstResponse', { targets: { firstResponse: { within: '4 hours' } }, missed: {} }],
])('%s is meant for the account of its step', async (process, input) => {
  const inputs = { process, input: JSON.stringify(input) };
  expect(await started(inputs, '2')).toMatchObject({ ...input, accountId: 2 });
  expect(await started(inputs, '')).not.toHaveProperty('accountId');
});

it('a process keeps the account that its own input names', async () => {
  const input = JSON.stringify({ ...bulk, accountId: 3 });
  expect(await started({ process: 'setStatusInBulk', input }, '2')).toMatchObject({ accountId: 3 });
});

it('a workflow of somebody else gets its input as it was written', async () => {
  const inputs = { workflow: 'parcel', 'task-queue': 'own', 'workflow-id': 'parcel/1', input: '{"number": 1}' };
  expect(await started(inputs, '2')).toEqual({ number: 1 });
});
