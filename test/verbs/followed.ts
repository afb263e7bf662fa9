import { beforeEach } from 'vitest';
import { baseline } from '../../src/activities/verbs/changes/baseline.ts';
import type { Follower } from '../../src/activities/verbs/changes/follower.ts';
import { type Changes, waitForChanges } from '../../src/activities/verbs/changes/wait.ts';
import { sharedShop } from './shared-shop.ts';

/** What the tests of changes.wait share: each test has a conversation of its own and somebody who follows it. */
export const shop = sharedShop();
export let id: number;
export let follower: Follower;
beforeEach(async () => {
  id = await shop.conversation();
  const known = await baseline(shop.deps(), { conversation_id: id });
  follower = { id: 'me', conversationId: id, afterMessage: known.message, known: { [id]: known }, looked: false };
  await later(1);
  shop.standIn.resetRequests();
});

export const later = (seconds: number) => shop.clocks.near.sleep(seconds * 1000);
export const look = (followers: readonly Follower[] = [follower], more: object = {}): Promise<Changes> =>
  waitForChanges(shop.deps(), { followers, atMostSeconds: 0, ...more });
export const kinds = ({ news }: Changes) => news.map(({ event }) => event.kind);
export const seconds = () => Math.floor(shop.clocks.near.now() / 1000);
export const paths = () => shop.standIn.requests.map(({ path }) => path.replace('/api/v1/accounts/1', ''));
