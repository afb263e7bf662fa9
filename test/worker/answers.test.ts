import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { type ActivitySettings, createActivities } from '../../src/worker/activities.ts';
import { activityPlace } from './activity-place.ts';

let far: StandIn;
beforeAll(async () => {
  far = await startStandIn();
});
afterAll(() => far.close());

/** What an operation leaves in a workflow's history. */
function answerOf(operation: string, settings: ActivitySettings = {}): Promise<unknown> {
  const connection = { baseUrl: far.url, accountId: 1, tokens: { user: far.tokens.admin } };
  const activity = createActivities(connection, settings)[operation] as (input: object) => Promise<unknown>;
  return activityPlace().run(activity, {});
}

it('leaves no secret of an answer in the history, and all else as Chatwoot answered it', async () => {
  const profile = await answerOf('profile.get');
  expect(profile).toMatchObject({ name: expect.any(String), accounts: [{ id: 1 }] });
  expect(profile).not.toHaveProperty('access_token');
  expect(JSON.stringify(profile)).not.toContain(far.tokens.admin);
  expect(await answerOf('agents.list')).toEqual(expect.arrayContaining([expect.objectContaining({ id: 1 })]));
});

it('leaves the secrets of an operation there that was asked for by name, and of no other', async () => {
  const keepSecretsOf = ['profile.get'];
  expect(await answerOf('profile.get', { keepSecretsOf })).toMatchObject({ access_token: far.tokens.admin });
  const other = { keepSecretsOf: ['agents.list'] };
  expect(await answerOf('profile.get', other)).not.toHaveProperty('access_token');
});
