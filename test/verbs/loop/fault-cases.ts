import type { RequestFault } from '../../../src/testing/index.ts';

/** What goes wrong with one request: at the far end, with the caller, or both. */
export interface Trouble {
  readonly name: string;
  readonly fault?: RequestFault;
  /** The caller dies when the request is on its way, or when its answer is there. */
  readonly killed?: 'waiting' | 'answered';
}

export interface Case {
  readonly name: string;
  /** Troubles by the number of the request, counted over all runs of the case. */
  readonly at: ReadonlyMap<number, Trouble>;
}

const held: RequestFault = { kind: 'hold', ms: 50_000 };

/** Those that every pair is made of. */
export const troubles: readonly Trouble[] = [
  { name: 'answer lost after the work', fault: { kind: 'lose-answer' } },
  { name: 'held 50 s, then carried out', fault: held },
  { name: '500', fault: { kind: 'error-500' } },
  { name: '429', fault: { kind: 'rate-limited' } },
  { name: 'reset', fault: { kind: 'reset' } },
  { name: 'killed while it waits', killed: 'waiting' },
];

const more: readonly Trouble[] = [
  { name: 'killed when the answer is there', killed: 'answered' },
  { name: 'killed while it waits, carried out 50 s later', killed: 'waiting', fault: held },
  { name: 'killed while it waits, never carried out', killed: 'waiting', fault: { kind: 'reset' } },
];

/** Every trouble at every one of n requests. */
export const singles = (n: number): Case[] =>
  numbers(1, n).flatMap((request) =>
    [...troubles, ...more].map((trouble) => ({
      name: `${trouble.name} at request ${request}`,
      at: new Map([[request, trouble]]),
    })),
  );

/** Any two troubles, the one at any of n requests, the other at any up to `last`, which may be in the run after. */
export const pairs = (n: number, last: number): Case[] =>
  numbers(1, n).flatMap((first) =>
    numbers(first + 1, last).flatMap((second) =>
      troubles.flatMap((one) =>
        troubles.map((other) => ({
          name: `${one.name} at request ${first}, ${other.name} at ${second}`,
          at: new Map([
            [first, one],
            [second, other],
          ]),
        })),
      ),
    ),
  );

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
