import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { createActivities } from '../../src/worker/activities.ts';
import { activityPlace } from './activity-place.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.close());
beforeEach(() => standIn.resetRequests());

const issue = { host: 'github.com', owner: 'octo', repo: 'shop', number: 12 };

/** What a worker that is connected to account 1 makes of an activity. */
function ran(name: string, input: object, meant?: unknown): Promise<unknown> {
  const activities = createActivities({ baseUrl: standIn.url, accountId: 1, tokens: { user: standIn.tokens.admin } });
  const activity = activities[name] as (...args: unknown[]) => Promise<unknown>;
  return activityPlace()
    .run(activity, input, meant)
    .catch((error: unknown) => error);
}

it.each([
  ['links.find', { issue, limit: 50 }],
  ['conversations.get', { conversation_id: 1 }],
])('refuses %s for another account before anything is asked, for good, and says what to do', async (name, input) => {
  expect(await ran(name, input, { accountId: 2 })).toMatchObject({
    type: 'Invalid',
    nonRetryable: true,
    message: `${name}: the input accountId is 2, and this worker's connection is to account 1, so nothing was done: give each account a connection of its own on the worker, and its name to the step (connection).`,
  });
  expect(standIn.requests).toEqual([]);
});

it.each([[{ accountId: 1 }], [undefined]])(
  'does what is meant for its own account, or for none (%j)',
  async (meant) => {
    expect(await ran('links.find', { issue, limit: 50 }, meant)).toMatchObject({ linked: [] });
  },
);
