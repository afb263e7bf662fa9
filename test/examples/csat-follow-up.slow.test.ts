import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createChatwoot } from '../../src/index.ts';
import { ChatwootPlugin } from '../../src/plugin/index.ts';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { historyText, type Place, startPlace } from '../package/own-worker.ts';

const example = (file: string) => fileURLToPath(new URL(`../../examples/csat-follow-up/${file}`, import.meta.url));

let place: Place;
let standIn: StandIn;
let inboxId: number;
beforeAll(async () => {
  [place, standIn] = await Promise.all([startPlace('csat'), startStandIn()]);
  inboxId = await standIn.customer.inbox('With a survey', { csat_survey_enabled: true });
  const connection = { baseUrl: standIn.url, accountId: 1, tokens: { user: standIn.tokens.admin } };
  // A path that is computed keeps the example out of this repository's own compilation; code-shown.slow.test.ts compiles it.
  const { createCsatActivities } = await import(example('activities.ts'));
  await place.start({
    workflowsPath: example('workflows.ts'),
    activities: createCsatActivities(createChatwoot(connection, { repeats: 0 })),
    plugins: [new ChatwootPlugin({ connection })],
  });
});
afterAll(async () => {
  await place.stop();
  await standIn.close();
});

/** A resolved conversation whose customer gives this rating, or none. */
async function resolved(rating?: number) {
  const { conversationId } = await standIn.customer.write('it broke', {
    inboxId,
    contact: { email: `${rating}@customer.test`, name: 'Carol Customer' },
  });
  const chatwoot = createChatwoot({
    baseUrl: standIn.url,
    accountId: 1,
    tokens: { user: standIn.tokens.admin },
  });
  await chatwoot.conversations.toggleStatus({ conversation_id: conversationId, status: 'resolved' });
  const row = standIn.state.conversations.find(({ displayId }) => displayId === conversationId);
  if (!row) throw new Error('no such conversation');
  if (rating !== undefined) {
    const answer = await fetch(`${standIn.url}/public/api/v1/csat_survey/${row.uuid}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        message: { submitted_values: { csat_survey_response: { rating, feedback_message: 'so many words' } } },
      }),
    });
    expect(answer.status).toBe(200);
  }
  return row;
}

const start = (conversationId: number, waitsSeconds: number[]) =>
  place.client.workflow.start('followUpCsat', {
    taskQueue: 'csat',
    workflowId: `csat/${conversationId}`,
    args: [{ conversationId, agent: 'Grace Agent', lowUpTo: 2, waitsSeconds }],
  });

it('gives a conversation with a low rating to somebody, with a private note', async () => {
  const row = await resolved(1);
  const handle = await start(row.displayId, [0.1]);
  expect(await handle.result()).toEqual({ rating: 1, reopened: true });
  expect(row).toMatchObject({ status: 'open', assigneeId: expect.any(Number) });
  expect(row.messages.at(-1)).toMatchObject({ private: true, content: expect.stringContaining('1 of 5') });
  const history = await historyText(place.client, handle.workflowId);
  expect(history).toContain('reopened');
  expect(history).not.toContain('so many words');
  expect(history).not.toContain('customer.test');
});

it('leaves a good rating alone', async () => {
  const row = await resolved(5);
  expect(await (await start(row.displayId, [0.1])).result()).toEqual({ rating: 5, reopened: false });
  expect(row.status).toBe('resolved');
});

it('ends when there is no answer after the last look', async () => {
  const row = await resolved();
  const looks = () => standIn.requests.filter(({ path }) => path.endsWith('/csat_survey_responses')).length;
  const before = looks();
  expect(await (await start(row.displayId, [0.1, 0.1])).result()).toEqual({ reopened: false });
  expect(looks() - before).toBeGreaterThanOrEqual(2);
  expect(row.status).toBe('resolved');
});
