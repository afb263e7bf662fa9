import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { bundleProcesses } from '../../src/worker/workflow-code.ts';
import { connectionOf, workflowIds } from '../../src/workflows/names.ts';
import { startTemporal } from '../../test/temporal/server.ts';
import type { FarEnd } from '../bulk/by-hand.ts';
import type { Work } from './rounds.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export interface Bench {
  readonly client: Client;
  readonly bare: Work;
  readonly ours: Work;
  close(): Promise<void>;
}

/** One server, one stand-in in its own process, and two prebuilt bundles. */
export async function openBench(conversations: number): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'chatwoot-flows-bench-'));
  const server = await startTemporal();
  const child = spawn(process.execPath, [path('../bulk/far-end.ts'), String(conversations), '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  const farEnd = JSON.parse(line) as FarEnd;
  const connection = await Connection.connect({ address: server.address });
  const settings = async (name: string) => {
    const bundlePath = join(folder, `${name}.cjs`);
    const workflowsPath = path(`./${name}-workflows.ts`);
    const { code } = await (name === 'our'
      ? bundleProcesses({ encrypted: false, workflowsPath })
      : bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') }));
    writeFileSync(bundlePath, code);
    return { address: server.address, taskQueue: `bench-${name}`, bundlePath };
  };
  const ours = { ...(await settings('our')), standIn: { url: farEnd.url, token: farEnd.token } };
  // The one watch that all of them share is not what is measured: this takes their signals in its place, without a worker.
  const workflowId = workflowIds.watch(connectionOf(ours.taskQueue));
  const client = new Client({ connection });
  await client.workflow.start('nobody', { taskQueue: 'bench-nobody', workflowId });
  let turn = 0;
  const next = () => {
    turn += 1;
    return farEnd.ids[turn % farEnd.ids.length] as number;
  };
  return {
    client,
    bare: { settings: await settings('bare'), oneCall: () => [], waiting: { type: 'waits', args: () => [] } },
    ours: {
      settings: ours,
      oneCall: () => [next()],
      waiting: { type: 'awaitCustomerReply', args: () => [{ conversationId: next(), within: '30 days' }] },
    },
    async close() {
      await connection.close();
      child.kill();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
