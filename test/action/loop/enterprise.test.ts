import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  commentEvent,
  issueEvent,
  releaseEvent,
  scheduleEvent,
  type WebhookEvent,
} from '../../github/payloads/payloads.ts';
import { comments, inOrder, openTwoEnds, reactions, type TwoEnds, told } from '../../loop/two-ends.ts';
import { rowOf } from '../../verbs/shop.ts';
import { step } from './step.ts';

const web = 'https://ghe.acme.test';
const place = 'octo/repo#1';
let ends: TwoEnds;
beforeEach(async () => {
  ends = await openTwoEnds({ web });
  ends.github.people.open('octo/repo', { title: 'Export drops the last row' });
});
afterEach(() => ends.close());

/** As a runner of an Enterprise server says where things are, with the token of a GitHub App. */
const onServer = (event: WebhookEvent, inputs: { [name: string]: string } = {}) =>
  step(ends, { 'github-token': ends.github.tokens.app, ...inputs }, event, {
    GITHUB_SERVER_URL: web,
    GITHUB_API_URL: `${ends.github.url}/api/v3`,
    GITHUB_GRAPHQL_URL: `${ends.github.url}/api/graphql`,
  });

it('a GitHub Enterprise server and the token of an App: link, release, reply, all below its own addresses', async () => {
  const { people } = ends.github;
  const [id, elsewhere] = [await ends.shop.conversation(), await ends.shop.conversation()];
  inOrder(ends, elsewhere, { ...ends.name(1), host: 'github.com' });
  const asked = people.comment(place, { body: `/chatwoot link ${ends.address(id)}`, by: 'hubot' }).id;
  expect(await onServer(commentEvent(ends.github, asked))).toMatchObject({ failed: undefined });
  expect(reactions(ends, asked)).toEqual(['+1']);
  expect(rowOf(ends.shop, id).labels).toEqual(['github:ghe.acme.test/octo/repo#1']);

  people.close(place, { commit: people.commit('octo/repo') });
  const release = { 'tell-on': 'release' };
  expect(await onServer(issueEvent(ends.github, place, { action: 'closed' }), release)).toMatchObject({
    failed: undefined,
    outputs: { told: '0' },
  });
  await ends.pass(600);
  people.release('octo/repo', { tag: 'v1.4.0' });
  const published = releaseEvent(ends.github, 'octo/repo', 'v1.4.0');
  expect(await onServer(published, release)).toMatchObject({
    failed: undefined,
    outputs: { told: '1', resolved: '1' },
  });
  expect(told(ends, id)).toEqual([expect.stringContaining('is part of version v1.4.0')]);
  expect(told(ends, id)[0]).toContain(`${web}/${place.replace('#', '/issues/')}`);
  expect(told(ends, elsewhere)).toEqual([]);

  await ends.shop.standIn.customer.write('Still broken', { conversationId: id });
  expect(await onServer(scheduleEvent(ends.github, 'octo/repo'), release)).toMatchObject({ failed: undefined });
  expect(comments(ends, place, 'octo-app[bot]')).toEqual([expect.stringContaining('has written again')]);
  expect(ends.github.requests.every(({ path }) => path.startsWith('/api/'))).toBe(true);
});
