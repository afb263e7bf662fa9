import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../src/cli/temporal-server.ts';
import { startStandIn } from '../../src/testing/index.ts';
import { type CliWorker, type CliWorld, openCliWorld, startCliWorker } from './cli-worker.ts';
import { startTemporal } from './server.ts';

let world: CliWorld;
let worker: CliWorker | undefined;
beforeAll(async () => {
  world = await openCliWorld();
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  world.standIn.faults.clear();
});
afterAll(() => world.close());

const setStatus = (id: string, conversation_id: number, taskQueue = 'chatwoot-default') =>
  world.client.activity.start<{ status: string }>('conversations.setStatus', {
    id,
    taskQueue,
    args: [{ conversation_id, status: 'resolved' }],
    startToCloseTimeout: '1 minute',
    retry: { maximumAttempts: 1 },
  });

describe('chatwoot-flows worker', () => {
  it('serves processes and activities, says how it is, and is measured', async () => {
    const metrics = `127.0.0.1:${await freePort()}`;
    worker = await startCliWorker({ ...world.env, CHATWOOT_FLOWS_METRICS_ADDRESS: metrics });
    for (const [path, status] of [
      ['/healthz', 200],
      ['/readyz', 200],
      ['/metrics', 404],
    ] as const)
      expect((await fetch(worker.health + path)).status).toBe(status);
    const { conversationId } = await world.standIn.customer.write('hello');
    const handle = await world.client.workflow.start('setStatusInBulk', {
      taskQueue: 'chatwoot-default',
      workflowId: 'support/default/bulk-status/served',
      args: [{ ids: [conversationId], status: 'resolved', limit: 1 }],
    });
    expect(await handle.result()).toMatchObject({ changed: 1 });
    const scraped = await (await fetch(`http://${metrics}/metrics`)).text();
    expect(scraped).toMatch(/temporal_workflow_completed\{[^}]*workflow_type="setStatusInBulk"[^}]*\} 1/);
    const history = JSON.stringify(await handle.fetchHistory());
    expect(history).toMatch(/"identity":"chatwoot-flows\/[0-9a-f]{8}"/);
    expect(history).not.toContain(`@${hostname()}`);
    expect(worker.log()[0]).toMatchObject({ msg: 'worker started', queues: ['chatwoot-default'] });
  });

  it('is not ready while Temporal is away, lives on, and is ready again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chatwoot-flows-'));
    const place = { port: await freePort(), databaseFile: join(folder, 'temporal.db') };
    const server = await startTemporal(place);
    worker = await startCliWorker({ ...world.env, TEMPORAL_ADDRESS: server.address });
    const statusOf = async (path: string) => (await fetch(worker?.health + path)).status;
    expect(await statusOf('/readyz')).toBe(200);
    await server.stop();
    await expect.poll(() => statusOf('/readyz')).toBe(503);
    expect(await statusOf('/healthz')).toBe(200);
    // Within the second that Kubernetes gives a probe, and what else a busy machine takes.
    const from = Date.now();
    expect(await statusOf('/readyz')).toBe(503);
    expect(Date.now() - from).toBeLessThan(5_000);
    const back = await startTemporal(place);
    await expect.poll(() => statusOf('/readyz')).toBe(200);
    expect(await worker.stop()).toBe(0);
    await back.stop();
    rmSync(folder, { recursive: true });
  });

  it('lets a call that is under way end, takes no more, and ends', async () => {
    worker = await startCliWorker(world.env);
    const { conversationId } = await world.standIn.customer.write('hello');
    world.standIn.faults.add({ kind: 'hold', ms: 2_000, path: 'toggle_status' });
    const running = await setStatus('held', conversationId);
    while (world.standIn.faults.fired.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    worker.process.kill('SIGTERM');
    while ((await fetch(`${worker.health}/readyz`)).status === 200)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await fetch(`${worker.health}/healthz`)).status).toBe(200);
    expect(await running.result()).toMatchObject({ status: 'resolved' });
    expect(await worker.ended).toEqual({ code: 0, signal: null });
    expect(worker.log().at(-1)).toMatchObject({ msg: 'worker stopped' });
  });

  it('does not hold up its end for what only waits; the next worker goes on with that', async () => {
    worker = await startCliWorker({ ...world.env, CHATWOOT_FLOWS_SHUTDOWN_SECONDS: '110' });
    const { conversationId, messageId } = await world.standIn.customer.write('hello');
    world.standIn.resetRequests();
    const follower = { id: 'f', conversationId, afterMessage: messageId, known: {}, looked: false };
    const waiting = await world.client.activity.start<{ news: object[] }>('changes.wait', {
      id: 'waits',
      taskQueue: 'chatwoot-default',
      args: [{ followers: [follower], everySeconds: 30 }],
      startToCloseTimeout: '10 minutes',
      heartbeatTimeout: '30 seconds',
    });
    while (world.standIn.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const from = Date.now();
    expect(await worker.stop()).toBe(0);
    expect(Date.now() - from).toBeLessThan(60_000);
    await world.standIn.customer.write('are you there?', { conversationId });
    worker = await startCliWorker(world.env);
    expect((await waiting.result()).news).toMatchObject([{ id: 'f', event: { kind: 'customer-message' } }]);
  });

  it('serves one queue for each connection of a file', async () => {
    const other = await startStandIn();
    const folder = mkdtempSync(join(tmpdir(), 'chatwoot-flows-'));
    const file = join(folder, 'connections.yml');
    const entry = (name: string, url: string) =>
      `  ${name}: {baseUrl: '${url}', accountId: 1, tokenEnv: SUPPORT_TOKEN}\n`;
    writeFileSync(file, `connections:\n${entry('support', world.standIn.url)}${entry('shop', other.url)}`);
    const env = { ...world.env, CHATWOOT_CONNECTIONS: file, SUPPORT_TOKEN: other.tokens.admin };
    worker = await startCliWorker(env);
    expect(worker.log()[0]?.queues).toEqual(['chatwoot-support', 'chatwoot-shop']);
    const { conversationId } = await other.customer.write('hello');
    world.standIn.resetRequests();
    await (await setStatus('at-shop', conversationId, 'chatwoot-shop')).result();
    expect(other.requests.some(({ path }) => path.includes('toggle_status'))).toBe(true);
    expect(world.standIn.requests).toHaveLength(0);
    await worker.stop();
    await other.close();
    rmSync(folder, { recursive: true });
  });

  it('registers its version when it is told one', async () => {
    const version = { CHATWOOT_FLOWS_DEPLOYMENT: 'support', CHATWOOT_FLOWS_BUILD_ID: 'seven' };
    worker = await startCliWorker({ ...world.env, ...version });
    const deployments = () => world.client.workflowService.listWorkerDeployments({ namespace: 'default' });
    // The name is listed before its version is; the test's time ends the wait.
    while (!JSON.stringify(await deployments()).includes('"buildId":"seven"'))
      await new Promise((resolve) => setTimeout(resolve, 100));
  });

  it('sends spans where OpenTelemetry’s variable says', async () => {
    let spans = '';
    const collector = createServer((request, response) => {
      request.on('data', (chunk) => {
        spans += chunk;
      });
      request.on('end', () => response.end('{}'));
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const { port } = collector.address() as { port: number };
    const traces = { CHATWOOT_FLOWS_TRACES: 'true', OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` };
    worker = await startCliWorker({ ...world.env, ...traces });
    const { conversationId } = await world.standIn.customer.write('hello');
    await world.client.workflow.execute('setStatusInBulk', {
      taskQueue: 'chatwoot-default',
      workflowId: 'support/default/bulk-status/traced',
      args: [{ ids: [conversationId], status: 'resolved', limit: 1 }],
    });
    expect(await worker.stop()).toBe(0);
    expect(spans).toContain('conversations.setStatusInBulk');
    expect(spans).toContain('chatwoot-flows');
    collector.close();
  });

  it('says once that no spans arrive, and works all the same', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}`;
    const secret = { OTEL_EXPORTER_OTLP_HEADERS: 'authorization=my-key', OTEL_EXPORTER_OTLP_TIMEOUT: '500' };
    const traces = { CHATWOOT_FLOWS_TRACES: 'true', OTEL_EXPORTER_OTLP_ENDPOINT: `${nobody}/?key=my-key`, ...secret };
    worker = await startCliWorker({ ...world.env, ...traces, OTEL_BSP_SCHEDULE_DELAY: '200' });
    for (const id of ['untraced-1', 'untraced-2']) {
      const { conversationId } = await world.standIn.customer.write('hello');
      const args = [{ ids: [conversationId], status: 'resolved', limit: 1 }];
      const started = { taskQueue: 'chatwoot-default', workflowId: id, args };
      expect(await world.client.workflow.execute('setStatusInBulk', started)).toMatchObject({ changed: 1 });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    expect(await worker.stop()).toBe(0);
    const warnings = worker.log().filter(({ level }) => level === 40);
    expect(warnings).toMatchObject([{ msg: expect.stringContaining('check OTEL_EXPORTER_OTLP_ENDPOINT') }]);
    expect(worker.stdout() + worker.stderr()).not.toContain('my-key');
  });
});
