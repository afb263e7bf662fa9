import type { News } from '../activities/verbs/changes/poll.ts';

/** Signals on their way at once; Temporal allows 2,000. */
const mostSignals = 200;

/** Each follower's news one after another: signals that are sent in one go may arrive in another order. */
export async function inOrder(news: readonly News[], tell: (one: News) => Promise<void>): Promise<void> {
  const byFollower = new Map<string, News[]>();
  for (const one of news) byFollower.set(one.id, [...(byFollower.get(one.id) ?? []), one]);
  const all = [...byFollower.values()];
  for (let at = 0; at < all.length; at += mostSignals)
    await Promise.all(
      all.slice(at, at + mostSignals).map(async (ofOne) => {
        for (const one of ofOne) await tell(one);
      }),
    );
}
