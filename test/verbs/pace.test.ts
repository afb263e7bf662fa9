import { describe, expect, test } from 'vitest';
import { createPace, workThrough } from '../../src/activities/verbs/bulk/pace.ts';

interface Server {
  readonly atATime: number;
  readonly ms: number;
  /** Milliseconds on the way, there and back. */
  readonly way: number;
}

/** What a call takes with that many in flight: its own time, or its share of a server that has no pause. */
const takes = (inFlight: number, { atATime, ms, way }: Server) => Math.max(way + ms, (inFlight * ms) / atATime);

function settle(server: Server): number {
  const pace = createPace();
  pace.took(takes(1, server));
  for (let call = 0; call < 500; call += 1) pace.took(takes(pace.limit, server));
  return pace.limit;
}

describe('the pace', () => {
  test.each([
    ['two cores next door', { atATime: 2, ms: 45, way: 1 }, 3, 6],
    ['two cores far away', { atATime: 2, ms: 45, way: 200 }, 11, 15],
    ['one core', { atATime: 1, ms: 45, way: 1 }, 2, 4],
    ['a large server', { atATime: 32, ms: 45, way: 20 }, 16, 16],
  ])('keeps %s busy without a long queue', (_, server, least, most) => {
    expect(settle(server)).toBeGreaterThanOrEqual(least);
    expect(settle(server)).toBeLessThanOrEqual(most);
  });

  test('halves when the server fails, and comes back', () => {
    const pace = createPace();
    for (let call = 0; call < 200; call += 1) pace.took(100);
    expect(pace.limit).toBe(16);
    pace.failed();
    expect(pace.limit).toBe(8);
    for (let n = 0; n < 5; n += 1) pace.failed();
    expect(pace.limit).toBe(2);
    for (let call = 0; call < 200; call += 1) pace.took(100);
    expect(pace.limit).toBe(16);
  });
});

describe('workThrough', () => {
  async function* numbers(count: number) {
    for (let at = 0; at < count; at += 1) yield at;
  }

  test('never has more under way than the limit, and begins nothing after an error', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    const run = workThrough(
      numbers(50),
      () => 3,
      async (item) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(setImmediate);
        running -= 1;
        if (item === 10) throw new Error('stop');
        done.push(item);
      },
    );
    await expect(run).rejects.toThrow('stop');
    expect(most).toBe(3);
    expect(running).toBe(0);
    expect(done.length).toBeLessThan(15);
  });
});
