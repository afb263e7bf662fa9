import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { beforeEach, expect, test, vi } from 'vitest';

/** What the sandbox of a workflow would do: each signal and each start ends as the lists say. */
const { ends, calls } = vi.hoisted(() => ({
  ends: { signal: [] as (Error | undefined)[], start: [] as (Error | undefined)[] },
  calls: [] as string[],
}));
vi.mock('@temporalio/workflow', async (original) => {
  const carriedOut = async (what: 'signal' | 'start') => {
    calls.push(what);
    const error = ends[what].shift();
    if (error) throw error;
  };
  return {
    ...(await original<typeof import('@temporalio/workflow')>()),
    workflowInfo: () => ({ workflowId: 'me', firstExecutionRunId: 'first', taskQueue: 'chatwoot-default' }),
    getExternalWorkflowHandle: () => ({ signal: () => carriedOut('signal') }),
    startChild: () => carriedOut('start'),
    patched: () => true,
    CancellationScope: { nonCancellable: (start: () => Promise<void>) => start() },
  };
});
const { startFollowing } = await import('../../src/workflows/follow.ts');

const notFound = () => new Error('Unable to signal external workflow because it was not found');
const taken = () => new WorkflowExecutionAlreadyStartedError('taken', 'support/default/watch', 'watchConnection');
beforeEach(() => {
  calls.length = 0;
  ends.signal = [];
  ends.start = [];
});

test('a watch that another process started and that ended at once is started again', async () => {
  ends.signal = [notFound(), notFound()];
  ends.start = [taken()];
  await startFollowing({ conversationId: 42, afterMessage: 7 });
  expect(calls).toEqual(['signal', 'start', 'signal', 'start']);
});

test('one that others start and end all the time is given up on', async () => {
  ends.signal = Array.from({ length: 9 }, notFound);
  ends.start = Array.from({ length: 9 }, taken);
  await expect(startFollowing({ conversationId: 42, afterMessage: 7 })).rejects.toBeInstanceOf(
    WorkflowExecutionAlreadyStartedError,
  );
  expect(calls.filter((call) => call === 'start')).toHaveLength(5);
});

test('following nothing is refused before anybody is signalled', async () => {
  await expect(startFollowing({ afterMessage: 7 })).rejects.toMatchObject({ type: 'Invalid', nonRetryable: true });
  expect(calls).toEqual([]);
});
