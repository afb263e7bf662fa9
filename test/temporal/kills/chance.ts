import { setTimeout as wait } from 'node:timers/promises';
import { seeded } from '../../verbs/two-clocks.ts';

/** When a seed kills: as the n-th of the requests comes in, and some milliseconds later. */
export interface Moment {
  readonly request: number;
  readonly afterMs: number;
}

/** @param requests how many requests the whole run makes */
export function momentOf(seed: number, requests: number, mostMs = 30): Moment {
  const random = seeded(seed);
  return { request: 1 + Math.floor(random() * requests), afterMs: Math.floor(random() * mostMs) };
}

/** Resolves at the moment, or as soon as the run is over; says which. */
export async function reached(
  { request, afterMs }: Moment,
  requests: { readonly length: number },
  over: Promise<unknown>,
): Promise<'killed' | 'over'> {
  let isOver = false;
  over.then(
    () => (isOver = true),
    () => (isOver = true),
  );
  while (requests.length < request) {
    if (isOver) return 'over';
    await wait(2);
  }
  await wait(afterMs);
  return isOver ? 'over' : 'killed';
}
