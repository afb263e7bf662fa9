import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChatwoot } from '../../src/activities/chatwoot.ts';
import { issueLabel, issueUrl } from '../../src/github/issue-name.ts';
import { dataConverterFromEnvironment } from '../../src/worker/data-converter.ts';
import { taskQueueOf, workflowIds } from '../../src/workflows/names.ts';
import { type CliWorker, type CliWorld, openCliWorld, startCliWorker } from './cli-worker.ts';
import { everythingWritten } from './everything-written.ts';

/** Each marks one kind of thing that must not be found. */
const marks = {
  name: 'Zephyrine Quillfeather',
  email: 'zephyrine@quillfeather.test',
  phone: '+4915799912345',
  message: 'the parcel smells of marzipan',
  reply: 'yes, please call my neighbour Oswin',
  canned: 'May we send a heliotrope instead',
  closing: 'Good news: what you wrote to us about',
};
const texts = { question: 'Do you own a saxophone, madam', closing: 'the kazoo sings again' };
const taskQueue = taskQueueOf();
const keys = { CHATWOOT_FLOWS_CODEC_KEYS: `a:${randomBytes(32).toString('base64')}` };

/** A server of its own, so that one mode cannot hide in the other's. */
async function openWorld(env: { readonly [name: string]: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'chatwoot-flows-'));
  const database = join(folder, 'temporal.db');
  const world = await openCliWorld(['--db-filename', database]);
  const worker = await startCliWorker({ ...world.env, ...env, CHATWOOT_FLOWS_LOG_LEVEL: 'debug' });
  const connection = await Connection.connect({ address: world.server.address });
  const dataConverter = await dataConverterFromEnvironment(env);
  const client = new Client({ connection, identity: 'test', ...(dataConverter ? { dataConverter } : {}) });
  const close = async () => {
    console.time('stop');
    await worker.stop();
    console.timeEnd('stop');
    await connection.close();
    await world.close();
    rmSync(folder, { recursive: true });
  };
  return { world, worker, client, database, close };
}

/** Runs what there is over a customer with all the marks, a failure and a cancellation among it. */
async function runAll({ standIn }: CliWorld, client: Client, question: object): Promise<void> {
  const chatwoot = createChatwoot({ baseUrl: standIn.url, accountId: 1, tokens: { user: standIn.tokens.admin } });
  await chatwoot.cannedResponses.create({ short_code: 'heliotrope', content: marks.canned });
  const contact = { name: marks.name, email: marks.email, phone_number: marks.phone };
  const { conversationId } = await standIn.customer.write(marks.message, { contact });
  const start = (type: string, workflowId: string, input: object) =>
    client.workflow.start(type, { taskQueue, workflowId, args: [input] });
  const canned = { canned: 'heliotrope' };

  const waiting = await start('awaitCustomerReply', workflowIds.awaitReply('default', conversationId), {
    conversationId,
    question,
    within: '1 hours',
    checkEverySeconds: 1,
  });
  while (((await waiting.query('state')) as { said: unknown[] }).said.length === 0) await soon();
  await standIn.customer.write(marks.reply, { conversationId });
  expect(await waiting.result()).toMatchObject({ outcome: 'replied' });

  const other = await standIn.customer.write(marks.message, { contact });
  const guard = await start('guardFirstResponse', workflowIds.firstResponse('default', 'all'), {
    targets: { firstResponse: { within: '1 seconds' } },
    missed: { note: canned, labels: ['late'] },
    businessHours: false,
    checkEvery: '1 seconds',
  });
  while (((await guard.query('state')) as { done: unknown[] }).done.length === 0) await soon();
  await guard.cancel();
  await expect(guard.result()).rejects.toThrow();

  const sweep = { silentFor: '1 seconds', closeAfter: '1 seconds', nudge: canned, evenIfCustomerWaits: true };
  await soon(1_500);
  await (await start('sweepStale', workflowIds.stale('default', 'all'), { ...sweep, note: canned })).result();
  const bulk = { ids: [conversationId, other.conversationId], limit: 2, status: 'open' };
  await (await start('setStatusInBulk', workflowIds.bulkStatus('default', 'all'), bulk)).result();

  const issue = { host: 'github.com', owner: 'octo', repo: 'shop', number: 12 };
  standIn.state.conversation(1, other.conversationId)?.labels.push(issueLabel(issue));
  const closed = { issue: issueUrl(issue), issueId: 500, closedAt: '2026-03-01T12:00:00Z', certainFirst: true };
  const own = 'text' in question ? { texts: { completed: `Dear {{ first_name }}, ${texts.closing}.` } } : {};
  const closing = { ...closed, kind: 'completed', act: 'tell-and-resolve', ...own };
  const closingId = workflowIds.issue('default', issue, 'closed', closed.closedAt);
  expect(await (await start('closeTheLoop', closingId, closing)).result()).toMatchObject({ told: 1, mended: 1 });
  expect(JSON.stringify(standIn.state.conversation(1, other.conversationId)?.messages)).toContain(
    'text' in question ? `Dear Zephyrine, ${texts.closing}` : marks.closing,
  );
  const reopening = { ...closed, reopenedAt: '2026-03-02T12:00:00Z', open: true };
  const reopeningId = workflowIds.issue('default', issue, 'reopened', reopening.reopenedAt);
  expect(await (await start('closeTheLoop', reopeningId, reopening)).result()).toMatchObject({ openedCount: 1 });
  standIn.state.conversation(1, conversationId)?.labels.push(issueLabel(issue));
  const refused = await start('closeTheLoop', 'refused', { ...closing, limit: 1 });
  await expect(refused.result()).rejects.toThrow();

  const gone = {
    id: 'gone',
    taskQueue,
    startToCloseTimeout: 60_000,
    args: [{ conversation_id: 4711, status: 'open' }],
  };
  await expect(client.activity.execute('conversations.setStatus', gone)).rejects.toThrow();
}

const soon = (ms = 100) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each([
  { mode: 'without a codec', env: {}, question: { canned: 'heliotrope' } },
  { mode: 'with the codec', env: keys, question: { text: texts.question } },
])('what Temporal and the log keep, $mode,', ({ env, question }) => {
  let opened: Awaited<ReturnType<typeof openWorld>>;
  let written: string;
  let histories: string;
  let log: string;
  beforeAll(async () => {
    opened = await openWorld(env);
    await runAll(opened.world, opened.client, question);
    await opened.worker.stop();
    const kept = await everythingWritten(opened.world.client, opened.database);
    histories = kept.histories;
    written = histories + kept.database;
    log = opened.worker.stdout() + opened.worker.stderr();
  });
  afterAll(() => opened.close());

  it('was searched where it lies', () => {
    expect(written).toContain('sweepStale');
    expect(written).toContain(workflowIds.bulkStatus('default', 'all'));
    expect(written).toContain('issue/octo/shop/12/closed-20260301T120000Z');
    expect(log).toContain('worker started');
    expect(written.includes('"outcome"')).toBe(!('CHATWOOT_FLOWS_CODEC_KEYS' in env));
  });

  it.each(Object.entries({ ...marks, ...texts }))('holds no %s', (_, mark) => {
    expect(written.includes(mark)).toBe(false);
    expect(log.includes(mark)).toBe(false);
  });

  it('holds no token and no key', () => {
    for (const secret of [opened.world.standIn.tokens.admin, keys.CHATWOOT_FLOWS_CODEC_KEYS.slice(2)]) {
      expect(written.includes(secret)).toBe(false);
      expect(log.includes(secret)).toBe(false);
    }
  });

  it('holds no host name, but for what the server notes of itself in its database', () => {
    // As the SDK would write it; a short name alone turns up in random bytes.
    const named = new RegExp(`\\d@${hostname()}`);
    expect(named.test(histories)).toBe(false);
    expect(log).not.toMatch(/"hostname"|"pid"/);
  });
});

describe('a text that is given as one, without a codec', () => {
  let opened: { worker: CliWorker; close(): Promise<void> } | undefined;
  afterAll(() => opened?.close());

  it('is in the history, so the search would find it, and still not in the log', async () => {
    const { world, worker, client, database, close } = await openWorld({});
    opened = { worker, close };
    await runAll(world, client, { text: texts.question });
    const written = await everythingWritten(client, database);
    for (const text of Object.values(texts)) {
      expect(written.histories).toContain(text);
      expect(written.database).toContain(text);
    }
    expect(written.histories.includes(marks.reply)).toBe(false);
    expect(written.histories.includes('Zephyrine')).toBe(false);
    for (const text of Object.values(texts)) expect(worker.stdout().includes(text)).toBe(false);
  });
});
