import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import {
  DefaultLogger,
  type ReplayWorkerOptions,
  Runtime,
  Worker,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleProcesses } from '../../src/worker/workflow-code.ts';
import * as processes from '../../src/workflows/index.ts';
import { bundleFor, type Change } from './bundle.ts';
import { lookTwice, lookTwicePatched } from './changes.ts';

const folder = fileURLToPath(new URL('./histories/', import.meta.url));
const files = globSync('*/*.json', { cwd: folder }).sort();
const read = (file: string) => historyFromJSON(JSON.parse(readFileSync(folder + file, 'utf8')));

beforeAll(() => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'OFF' } } });
});

/**
 * Replays these histories and answers what each of them came to. A process finds the watch of its connection by the name
 * of its task queue, which a replay makes up unless it is told; the type of its options does not know that it can be.
 */
async function replay(workflowBundle: WorkflowBundleOption, names: readonly string[]) {
  const results: { name: string; error: unknown }[] = [];
  for (const name of names) {
    const history = read(name);
    const taskQueue = history.events?.[0]?.workflowExecutionStartedEventAttributes?.taskQueue?.name;
    const options = { workflowBundle, taskQueue } as ReplayWorkerOptions;
    const error = await Worker.runReplayHistory(options, history, name).catch((thrown: unknown) => thrown);
    results.push({ name, error });
  }
  return results;
}

test('every process has a recorded history', () => {
  expect([...new Set(files.map(dirname))].sort()).toEqual(Object.keys(processes).sort());
});

test.each(files)('%s can tell wrong activities from right ones', (file) => {
  // Without these flags of the core a replay does not compare the names of activities.
  const flags = read(file).events?.flatMap(
    (event) => event.workflowTaskCompletedEventAttributes?.sdkMetadata?.coreUsedFlags ?? [],
  );
  expect(flags).toEqual(expect.arrayContaining([1, 2, 3]));
});

test('every recorded history replays with the code of today', async () => {
  const results = await replay(await bundleProcesses({ encrypted: false }), files);
  expect(results.map(({ name }) => name)).toEqual(files);
  expect(results.filter(({ error }) => error)).toEqual([]);
});

const another: Change = { ...lookTwice, from: 'conversations.findNotInStatus(', to: 'conversations.setStatusInBulk(' };

describe('a change of setStatusInBulk', () => {
  // Those that went on after looking. In one that was cancelled then, an activity more is cancelled before it is sent,
  // which the core rightly takes for the same run.
  const bulk = ['setStatusInBulk/pages-with-a-failure.json', 'setStatusInBulk/paused-and-resumed.json'];

  test.each([
    ['one activity more', lookTwice],
    ['another activity in its place', another],
  ])('that schedules %s turns every history red', async (_, change) => {
    const results = await replay(await bundleFor({ changes: [change] }), bulk);
    for (const { name, error } of results) expect(error, basename(name)).toBeInstanceOf(DeterminismViolationError);
    expect(results).toHaveLength(bulk.length);
  });

  test('under patched leaves all of them green', async () => {
    const results = await replay(await bundleFor({ changes: lookTwicePatched }), bulk);
    expect(results.filter(({ error }) => error)).toEqual([]);
  });
});
