import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { allWell, customers, requestsOfCleanClosing, whenClosed } from './built-closing.ts';

/** How long after the kill a held request is carried out, in milliseconds. */
const heldMs = 5_000;

/** Kills a first attempt at its n-th request to Chatwoot, runs it again, and says what each customer has. */
const killedAt = (n: number, kind: 'slow' | 'hold'): Promise<string> =>
  whenClosed(async ({ standIn, run, outcome }) => {
    // Slow: the work is done at once and its answer never heard. Hold: it is done after the kill.
    standIn.faults.add({ kind, ms: heldMs, request: n });
    const killed = await run({
      onStart: (child) =>
        void (async () => {
          while (standIn.requests.length < n) await setTimeout(2);
          child.kill('SIGKILL');
        })(),
    });
    const heldUntil = Date.now() + heldMs + 1_000;
    const again = await run({ env: { GITHUB_RUN_ATTEMPT: '2' } });
    await setTimeout(Math.max(0, heldUntil - Date.now()));
    const ended = `${killed.code === null ? 'killed' : 'came to its end'}, then told ${again.outputs.told}`;
    return `${kind} at ${n}: ${ended}: ${outcome().join(', ')}${again.errors.join()}`;
  });

it('killed with -9 in the middle of a closing and run again, the built step tells each customer once', async () => {
  const { length: count } = await requestsOfCleanClosing();
  // Calls for one conversation are three, so every fourth meets each of them.
  const places = Array.from({ length: count }, (_, at) => at + 1).filter((n) => n % 4 === 1 || n === count);
  const cases = places.flatMap((n) => [[n, 'slow'] as const, [n, 'hold'] as const]);
  // At once, since each waits out nearly two minutes: what may be under way from before must have come through.
  const ends = await Promise.all(cases.map(([n, kind]) => killedAt(n, kind)));
  console.log(`A closing of ${customers} makes ${count} requests; ${cases.length} kills, at ${places.join(', ')}.`);
  expect(ends).toEqual(
    cases.map(([n, kind]) => `${kind} at ${n}: killed, then told ${customers}: ${allWell.join(', ')}`),
  );
}, 400_000);
