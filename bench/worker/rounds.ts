import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { type Side, type SideSettings, startSide } from './side.ts';

/** What a round starts on one side. */
export interface Work {
  readonly settings: SideSettings;
  readonly oneCall: () => unknown[];
  /** The workflow that waits, and what it takes. */
  readonly waiting: { readonly type: string; readonly args: () => unknown[] };
}

let started = 0;
const idOf = () => {
  started += 1;
  return `bench-${started}`;
};

const atATime = 20;
/** Until then the engine still compiles what runs often, which it does once in a worker's life. */
const warmUp = 1_000;
/** The sides take turns after so many: the machine's own pace drifts by a tenth within a minute. */
const batch = 200;

async function many(count: number, one: () => Promise<unknown>): Promise<void> {
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await one();
    }
  };
  await Promise.all(Array.from({ length: atATime }, lane));
}

const execute = (client: Client, { settings: { taskQueue }, oneCall }: Work) =>
  client.workflow.execute('oneCall', { taskQueue, workflowId: idOf(), args: oneCall() });

export interface CallRound {
  /** From the start of the process to the end of a workflow that waited for it. */
  readonly firstSeconds: number;
  readonly perSecond: number;
  readonly cpuSecondsPer1000: number;
}

/**
 * A fresh worker for each: how long until its first workflow is done, and what `count` more cost once it is warm, in
 * batches that take turns. The worker whose turn it is not waits for work.
 */
export async function callRounds(client: Client, works: readonly Work[], count: number): Promise<CallRound[]> {
  const sides: { work: Work; side: Side; firstSeconds: number; seconds: number; cpuSeconds: number }[] = [];
  try {
    for (const work of works) {
      const first = execute(client, work);
      const began = performance.now();
      const side = startSide(work.settings);
      sides.push({ work, side, firstSeconds: 0, seconds: 0, cpuSeconds: 0 });
      await first;
      Object.assign(sides.at(-1) as object, { firstSeconds: (performance.now() - began) / 1000 });
    }
    for (let done = -warmUp; done < count; done += batch) {
      for (const one of sides) {
        const before = await one.side.usage();
        const from = performance.now();
        await many(Math.min(batch, count - done), () => execute(client, one.work));
        if (done < 0) continue;
        one.seconds += (performance.now() - from) / 1000;
        one.cpuSeconds += (await one.side.usage()).cpuSeconds - before.cpuSeconds;
      }
    }
    return sides.map(({ firstSeconds, seconds, cpuSeconds }) => ({
      firstSeconds,
      perSecond: count / seconds,
      cpuSecondsPer1000: (cpuSeconds / count) * 1000,
    }));
  } finally {
    for (const { side } of sides) await side.stop();
  }
}

/** A fresh worker: the megabytes by which it grows while `count` workflows come to wait in its cache, for 1,000. */
export async function waitingRound(client: Client, { settings, waiting }: Work, count: number): Promise<number> {
  const side = startSide(settings);
  const { taskQueue } = settings;
  const ids: string[] = [];
  const start = async () => {
    const workflowId = idOf();
    ids.push(workflowId);
    const args = waiting.args();
    await client.workflow.start(waiting.type, { taskQueue, workflowId, args });
  };
  try {
    await many(50, start);
    await untilAllWait(side, ids.length);
    const before = await side.usage();
    await many(count, start);
    await untilAllWait(side, ids.length);
    const { megabytes } = await side.usage();
    return ((megabytes - before.megabytes) / count) * 1000;
  } finally {
    await side.stop();
    await many(ids.length, () => client.workflow.getHandle(ids.pop() ?? '').terminate());
  }
}

/** Until that many workflows are in the cache, each has done its one activity, and nothing has been under way for 3 s. */
async function untilAllWait(side: Side, count: number): Promise<void> {
  for (let quiet = 0; quiet < 6; ) {
    await sleep(500);
    const { cachedWorkflows, busy, done } = await side.usage();
    quiet = cachedWorkflows >= count && done >= count && busy === 0 ? quiet + 1 : 0;
  }
}
