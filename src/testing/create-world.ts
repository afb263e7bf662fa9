import { createChance } from './chance.ts';
import type { Faults } from './faults.ts';
import type { Sleep } from './http/work.ts';
import type { State } from './state/state.ts';
import { type Delivery, deliver } from './webhooks/delivery.ts';
import type { Announcement } from './webhooks/events.ts';
import type { World } from './world.ts';

export interface RunningWorld extends World {
  /** Resolves when no job, delivery or bulk action is left. */
  idle(): Promise<void>;
  readonly deliveries: Delivery[];
}

/** Puts state, time and chance together, and keeps what is still to be done. */
export function createWorld(
  state: State,
  parts: { now: () => number; random: () => number; sleep: Sleep; faults: Faults; url: () => string },
): RunningWorld {
  let latest = 0;
  const jobs: (() => void)[] = [];
  const announcements: Announcement[] = [];
  const running = new Set<Promise<void>>();
  const deliveries: Delivery[] = [];
  const world: RunningWorld = {
    state,
    deliveries,
    chance: createChance(parts.random),
    url: parts.url,
    // A microsecond between two calls at the least: lists sort by time, as the real database with its microseconds.
    now() {
      latest = Math.max(parts.now(), latest + 0.001);
      return latest;
    },
    later: (job) => void jobs.push(job),
    announce: (event, about, changes) => void announcements.push({ event, about, changes }),
    background(work) {
      const run: Promise<void> = work().finally(() => running.delete(run));
      running.add(run);
    },
    settle(where = 'outside') {
      for (let job = jobs.shift(); job; job = jobs.shift()) job();
      for (const announcement of announcements.splice(0)) {
        deliver(world, { ...parts, log: deliveries, where }, announcement);
      }
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
  return world;
}
