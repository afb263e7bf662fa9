import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { taskQueueOf, workflowIds } from '../../src/workflows/names.ts';
import { openWorld, type World } from '../temporal/world.ts';
import { runWorkflow } from './act.ts';
import { labelsOf, prepare, sentIn, statusOf } from './shop.ts';

/** The step of this action that the README and each page show first. */
const steps = new Map(
  ['README.md', ...globSync('docs/processes/*.md')].flatMap((page): [string, string][] => {
    const step = /```yaml\n(- uses: chatwoot-flows\/chatwoot-flows\/process@v1\n[\s\S]*?)```/.exec(
      readFileSync(page, 'utf8'),
    );
    return step?.[1] ? [[basename(page, '.md'), step[1]]] : [];
  }),
);

let world: World;
beforeAll(async () => {
  // The queue that a worker with one connection listens on, since that is the one that the pages mean.
  world = await openWorld({ worker: { taskQueue: taskQueueOf() } });
  for (const short_code of ['which-version', 'still-there', 'last-call', 'closed-for-silence'])
    await prepare(world.standIn, 'canned_responses', { short_code, content: `Text of ${short_code}` });
});
afterAll(() => world.close());

const conversation = async () => (await world.standIn.customer.write('Hello?')).conversationId;
const stateOf = (id: string) => world.client.workflow.getHandle(id).query<{ phase: string }>('state');

/** Runs a text as somebody pastes it, with the variables and secrets that the pages name. */
const run = (text: string, { event = 'workflow_dispatch', payload = {}, vars = {} } = {}) =>
  runWorkflow({
    text,
    event,
    payload,
    vars: { CHATWOOT_BASE_URL: world.standIn.url, CHATWOOT_ACCOUNT_ID: '1', ...vars },
    secrets: { CHATWOOT_API_TOKEN: world.standIn.tokens.admin },
  });
const temporal = () => ({ TEMPORAL_ADDRESS: world.server.address });
const pasted = (page: string, jobEnv = '') =>
  `on: workflow_dispatch\n${jobEnv}jobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${(steps.get(page) ?? '').replace(/^(?=.)/gm, '      ')}`;

describe('the steps of the pages about processes, as pasted', () => {
  it('are all run here', () => {
    expect([...steps.keys()].toSorted()).toEqual([
      'README',
      'await-customer-reply',
      'close-the-loop',
      'guard-first-response',
      'set-status-in-bulk',
      'sweep-stale',
    ]);
  });

  it.each([
    ['in the job, without Temporal', ''],
    ['on a worker', 'env:\n  TEMPORAL_ADDRESS: $' + '{{ vars.TEMPORAL_ADDRESS }}\n'],
  ])('setStatusInBulk resolves what is labelled spam %s', async (_, jobEnv) => {
    const [spam, other] = [await conversation(), await conversation()];
    await prepare(world.standIn, `conversations/${spam}/labels`, { labels: ['spam'] });
    const ran = await run(pasted('set-status-in-bulk', jobEnv), { vars: temporal() });
    expect(ran.log).toContain(jobEnv ? 'setStatusInBulk: completed.' : 'this job does the work itself');
    expect(ran.ok).toBe(true);
    expect([statusOf(world.standIn, spam), statusOf(world.standIn, other)]).toEqual(['resolved', 'open']);
  });

  it.each(['README', 'await-customer-reply'])(
    'awaitCustomerReply of %s asks in conversation 42 and waits',
    async (page) => {
      while ((world.standIn.state.conversation(1, 42) ?? 0) === 0) await conversation();
      const before = sentIn(world.standIn, 42).length;
      const ran = await run(pasted(page), { vars: temporal() });
      expect(ran.ok).toBe(true);
      const id = workflowIds.awaitReply('default', 42);
      await expect.poll(() => stateOf(id)).toMatchObject({ phase: 'waiting' });
      expect(sentIn(world.standIn, 42).slice(before)).toMatchObject([{ content: 'Text of which-version' }]);
      await world.client.workflow.getHandle(id).terminate();
    },
  );

  it('sweepStale and guardFirstResponse begin their rounds', async () => {
    for (const [page, id] of [
      ['sweep-stale', workflowIds.stale('default', 'default')],
      ['guard-first-response', workflowIds.firstResponse('default', 'default')],
    ] as const) {
      expect(await run(pasted(page), { vars: temporal() })).toMatchObject({ ok: true });
      await expect.poll(() => stateOf(id)).toMatchObject({ phase: 'waiting' });
      await world.client.workflow.getHandle(id).terminate();
    }
  });

  it('closeTheLoop tells the customers of the issue of the event', async () => {
    const id = await conversation();
    await prepare(world.standIn, `conversations/${id}/labels`, { labels: ['github:octo/shop#12'] });
    const issue = {
      number: 12,
      id: 500,
      html_url: 'https://github.com/octo/shop/issues/12',
      closed_at: new Date().toISOString(),
    };
    const text = pasted('close-the-loop').replace('on: workflow_dispatch', 'on: { issues: { types: [closed] } }');
    const ran = await run(text, { event: 'issues', payload: { action: 'closed', issue }, vars: temporal() });
    expect(ran.log).toContain('closeTheLoop: started.');
    expect(ran.ok).toBe(true);
    const name = { host: 'github.com', owner: 'octo', repo: 'shop', number: 12 };
    const workflowId = workflowIds.issue('default', name, 'closed', issue.closed_at, 1);
    await expect.poll(() => stateOf(workflowId)).toMatchObject({ phase: 'telling' });
    // It may not be the first, so it looks, and speaks a minute after its start.
    await expect.poll(() => statusOf(world.standIn, id), { timeout: 90_000 }).toBe('resolved');
    expect(sentIn(world.standIn, id)).toHaveLength(1);
  });
});

describe('the durable example workflows', () => {
  const example = (name: string) => readFileSync(`examples/workflows/${name}.yml`, 'utf8');

  it('durable-ask-and-wait asks in the conversation of the form', async () => {
    const id = await conversation();
    const payload = { inputs: { conversation: String(id) } };
    const ran = await run(example('durable-ask-and-wait'), { payload, vars: temporal() });
    const workflowId = workflowIds.awaitReply('default', id);
    expect(ran.log).toContain(`${workflowId} waits; a step with this workflow-id and cancel true ends it.`);
    expect(ran.ok).toBe(true);
    await expect.poll(() => sentIn(world.standIn, id)).toHaveLength(1);
    await world.client.workflow.getHandle(workflowId).terminate();
  });

  it.each([
    ['with Temporal', temporal],
    ['without', () => ({})],
  ])('durable-resolve-many resolves what is labelled spam, %s', async (_, vars) => {
    const spam = await conversation();
    await prepare(world.standIn, `conversations/${spam}/labels`, { labels: ['spam', 'vip'] });
    const ran = await run(example('durable-resolve-many'), { event: 'schedule', vars: vars() });
    expect(ran.log).toMatch(/\{"total":1,"changed":1,"alreadyThere":0,"failed":\[\],"failedCount":0\}/);
    expect(ran.ok).toBe(true);
    expect([statusOf(world.standIn, spam), labelsOf(world.standIn, spam)]).toEqual(['resolved', ['spam', 'vip']]);
  });
});
