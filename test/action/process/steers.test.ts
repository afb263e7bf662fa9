import { QueryNotRegisteredError } from '@temporalio/client';
import { expect, it } from 'vitest';
import type { Place } from '../../../src/action/process/temporal/place.ts';
import { steer } from '../../../src/action/process/temporal/steer.ts';

const workflowId = 'support/default/conversation/42/await-reply';
const found = (name: string, type = 'awaitCustomerReply') =>
  ({ workflowId, type, taskQueue: 'q', status: { name } }) as never;
const place = {
  client: { workflow: { getHandle: () => ({}) } },
  call: () =>
    Promise.reject(
      new QueryNotRegisteredError('Workflow did not register a handler for sate. Registered queries: [state]', 3),
    ),
} as unknown as Place;
const refusal = (...args: Parameters<typeof steer>) => steer(...args).catch((error: Error) => error.message);

it('names a workflow that has ended by its id, however long', async () => {
  expect(await refusal(place, found('COMPLETED'), { act: 'signal', name: 'pause', args: [] }, undefined)).toBe(
    `input workflow-id: the workflow "${workflowId}" has ended (completed), so it takes no signal any more.`,
  );
});

it('names the query that a process answers, to who asks for another', async () => {
  const query = { act: 'query', name: 'sate', args: [] } as const;
  expect(await refusal(place, found('RUNNING'), query, undefined)).toBe(
    'input query: "awaitCustomerReply" has no query "sate": give state.',
  );
  expect(await refusal(place, found('RUNNING', 'counter'), query, undefined)).toBe(
    'input query: "counter" has no query "sate".',
  );
});
