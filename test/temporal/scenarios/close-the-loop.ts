import type { WorkflowHandle } from '@temporalio/client';
import { issueUrl } from '../../../src/github/issue-name.ts';
import type { closeTheLoop } from '../../../src/workflows/close-the-loop.ts';
import { type ClosingInput, linkedTo, newIssue } from '../linked-conversations.ts';
import { rowIn } from '../stale-conversations.ts';
import type { World } from '../world.ts';
import type { Scenarios } from './scenario.ts';

const closed: Omit<ClosingInput, 'issue'> = {
  issueId: 500,
  closedAt: '2026-03-01T12:00:00Z',
  kind: 'completed',
  act: 'tell-and-resolve',
  certainFirst: true,
};

function start({ client, taskQueue }: World, workflowId: string, input: ClosingInput, signal?: 'pause') {
  const options = { taskQueue, workflowId, args: [input] as [ClosingInput] };
  return signal
    ? client.workflow.signalWithStart<typeof closeTheLoop>('closeTheLoop', { ...options, signal })
    : client.workflow.start<typeof closeTheLoop>('closeTheLoop', options);
}

async function untilItIs(handle: WorkflowHandle, wanted: string): Promise<void> {
  for (let phase = ''; phase !== wanted; { phase } = await handle.query<{ phase: string }>('state'))
    if (phase === 'finished') throw new Error(`it finished without being ${wanted}`);
}

/** An issue with that many links; the label of the first is lost, and its status fails so many times in passing. */
async function linked({ standIn }: World, count: number, { limit = count, failures = 0 } = {}): Promise<ClosingInput> {
  const issue = newIssue();
  const [first] = (await linkedTo(standIn, issue, count)) as [number];
  rowIn(standIn, first).labels = [];
  standIn.faults.clear();
  const path = `/conversations/${first}/toggle_status`;
  if (failures > 0) standIn.faults.add({ kind: 'error-500', path, times: failures * requestsOfAFailure });
  return { ...closed, issue: issueUrl(issue), limit };
}

/** A status that fails in passing is set again at once, three times, before its conversation counts as failed. */
const requestsOfAFailure = 4;

export const closeTheLoopScenarios: Scenarios = {
  process: 'closeTheLoop',
  scenarios: {
    async 'told-and-mended'(world) {
      await (await start(world, 'told-and-mended', await linked(world, 52))).result();
      return 'told-and-mended';
    },
    async 'reopened-while-paused'(world) {
      const input = await linked(world, 2);
      await (await start(world, 'closed-before', input)).result();
      const { kind: _, act: __, ...rest } = input;
      const reopened = { ...rest, reopenedAt: '2026-03-02T12:00:00Z', open: true };
      const handle = await start(world, 'reopened-while-paused', reopened, 'pause');
      await untilItIs(handle, 'finding');
      await handle.signal('resume');
      await handle.result();
      return handle.workflowId;
    },
    async 'cancelled-while-waiting'(world) {
      const input = await linked(world, 3, { failures: 1 });
      const handle = await start(world, 'cancelled-while-waiting', input);
      await untilItIs(handle, 'waiting');
      await handle.cancel();
      await handle.result().catch(() => {});
      return handle.workflowId;
    },
    async 'refused-for-its-limit'(world) {
      const handle = await start(world, 'refused-for-its-limit', await linked(world, 2, { limit: 1 }));
      await handle.result().catch(() => {});
      return handle.workflowId;
    },
  },
};

/** What waits for hours is recorded where time is skipped. */
export const closeTheLoopHours: Scenarios = {
  process: 'closeTheLoop',
  world: { skipsTime: true },
  scenarios: {
    async 'tried-again-for-hours'(world) {
      const input = await linked(world, 3, { failures: 2 });
      await (await start(world, 'tried-again-for-hours', input)).result();
      return 'tried-again-for-hours';
    },
  },
};
