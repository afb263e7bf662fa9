import { ServiceError } from '@temporalio/client';
import { expect, it } from 'vitest';
import { goesOn } from '../../../src/action/process/report.ts';
import { follow } from '../../../src/action/process/temporal/follow.ts';
import type { Place } from '../../../src/action/process/temporal/place.ts';
import { type Start, start } from '../../../src/action/process/temporal/start.ts';
import { ChatwootError } from '../../../src/chatwoot/errors.ts';

const gone = new ChatwootError({ kind: 'Unreachable', operation: 'temporal', message: 'no answer.' });
const run = { type: 'counter', workflowId: 'tally', runId: 'r' };
const clock = { now: () => 0, random: () => 0, sleep: () => new Promise<void>((resolve) => setImmediate(resolve)) };
const signal = new AbortController().signal;

/** A Temporal whose answers to the question for the result are these, one after the other. */
const placeThat = (...answers: (() => Promise<unknown>)[]) => {
  const result = () => (answers.shift() ?? (() => Promise.reject(new Error('asked too often'))))();
  const workflow = { getHandle: () => ({ result }) };
  const connection = { workflowService: { describeWorkflowExecution: () => Promise.reject(gone) } };
  return {
    client: { workflow },
    connection,
    address: 'h:7233',
    call: (make: () => unknown) => make(),
  } as unknown as Place;
};

it('a step goes on waiting over an outage of Temporal, and says that', async () => {
  const told: (string | undefined)[] = [];
  const later = () => new Promise((resolve) => setTimeout(() => resolve(7), 50));
  const place = placeThat(
    () => Promise.reject(gone),
    () => Promise.reject(gone),
    later,
  );
  const following = { clock, signal, info() {}, onStandstill: (why: string | undefined) => void told.push(why) };
  expect(await follow(place, run, following)).toEqual({ status: 'completed', result: 7 });
  expect(new Set(told)).toEqual(
    new Set(['The Temporal at h:7233 does not answer now; this step goes on asking after the workflow tally.']),
  );
});

it('and ends with what is no outage', async () => {
  const place = placeThat(() => Promise.reject(new ServiceError('a bug')));
  await expect(follow(place, run, { clock, signal, info() {} })).rejects.toThrow('a bug');
});

it('a step that is stopped in the middle of a start says which workflow may run', async () => {
  const interrupted = new ChatwootError({ kind: 'Interrupted', operation: 'temporal', message: 'stopped.' });
  const place = { call: () => Promise.reject(interrupted) } as unknown as Place;
  const asked = { workflowId: 'tally', type: 'counter', args: [], onConflict: 'once' } as unknown as Start;
  await expect(start(place, asked)).rejects.toMatchObject({
    kind: 'TimedOut',
    message: expect.stringContaining('workflow id tally: it was just being started, and may run or not'),
  });
});

it('a step that told a workflow to end does not advise it once more', () => {
  const report = { workflowId: 'tally', status: 'running', isCancelled: true } as const;
  expect(goesOn({ ...report, notes: [] })).toBe(
    'The workflow tally was told to end and still runs; a step with workflow-id and wait: true follows it.',
  );
});
