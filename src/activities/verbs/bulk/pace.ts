/** How many calls to keep in flight. */
export interface Pace {
  readonly limit: number;
  /** A call was answered after that many milliseconds. */
  took(ms: number): void;
  /** A call failed on the server or on the way. */
  failed(): void;
}

const least = 2;
const most = 16;
/** Four at a time are as fast as a Chatwoot on two cores gets (API-NOTES 0, item 10). */
const start = 4;

/**
 * Finds the smallest number of calls in flight at which the server is never idle, as TCP Vegas does: the fastest answer
 * so far shows what a call takes by itself, and what calls take now shows how many of them only stand in a queue. One
 * to three in the queue are right; fewer means that distance is what costs, more helps nobody.
 */
export function createPace(): Pace {
  let limit = start;
  let fastest = Number.POSITIVE_INFINITY;
  let fastestNow = Number.POSITIVE_INFINITY;
  let left = limit;
  const again = (next: number) => {
    limit = Math.min(most, Math.max(least, next));
    left = limit;
    fastestNow = Number.POSITIVE_INFINITY;
  };
  return {
    get limit() {
      return limit;
    },
    took(ms) {
      fastestNow = Math.min(fastestNow, Math.max(1, ms));
      fastest = Math.min(fastest, fastestNow);
      left -= 1;
      if (left > 0) return;
      const queued = limit * (1 - fastest / fastestNow);
      again(queued < 1 ? limit + 1 : queued > 3 ? limit - 1 : limit);
    },
    failed: () => again(Math.floor(limit / 2)),
  };
}

/**
 * Works on items, as many at a time as `limit` says just then. When a work throws, no more are begun, those under way
 * are waited for, and the first error is thrown.
 */
export async function workThrough<Item>(
  items: AsyncIterable<Item>,
  limit: () => number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const errors: unknown[] = [];
  for await (const item of items) {
    const one: Promise<void> = work(item)
      .catch((error) => void errors.push(error))
      .then(() => void running.delete(one));
    running.add(one);
    while (running.size >= limit()) await Promise.race(running);
    if (errors.length > 0) break;
  }
  await Promise.all(running);
  if (errors.length > 0) throw errors[0];
}
