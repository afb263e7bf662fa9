import { afterEach, describe, expect, test } from 'vitest';
import { type Looking, looking } from '../../../src/activities/verbs/loop/work.ts';
import { type Case, pairs, singles } from './fault-cases.ts';
import { openStage, type Stage } from './fault-stage.ts';

let stage: Stage;
afterEach(() => stage.shop.standIn.close());

const blind: Looking = {
  read: async () => ({ messages: [], labels: [] }),
  lookUp: async () => undefined,
};
const nothing: Case = { name: 'nothing goes wrong', at: new Map() };

/** Requests of a run in which nothing goes wrong. */
async function cleanRequests(links: number): Promise<number> {
  const { first, messages, astray } = await stage.play(nothing, looking);
  expect({ messages, astray }).toEqual({ messages: Array(links).fill(1), astray: 0 });
  return first;
}

async function playAll(title: string, cases: readonly Case[], n: number, how: Looking) {
  const began = Date.now();
  const lost: string[] = [];
  const twice: string[] = [];
  const astray: string[] = [];
  let messages = 0;
  let requests = 0;
  for (const one of cases) {
    const played = await stage.play(one, how);
    messages += played.messages.reduce((sum, count) => sum + count, 0);
    requests += played.requests;
    if (played.messages.some((count) => count === 0)) lost.push(one.name);
    if (played.messages.some((count) => count > 1)) twice.push(one.name);
    if (played.astray > 0) astray.push(one.name);
  }
  console.log(
    `${title}: ${n} requests in a clean run, ${cases.length} cases, ${requests} requests, ${messages} messages counted at the far end; cases with one lost: ${lost.length}, with one told twice: ${twice.length}, with a conversation in another state: ${astray.length}${how === looking ? '' : ' (look-up switched off)'}; ${Math.round((Date.now() - began) / 1000)} s`,
  );
  return { lost, twice, astray };
}

describe('a closing, whatever happens to a request and to the run', () => {
  test('tells every one of 20 customers once and resolves: each trouble at each request', {
    timeout: 1_200_000,
  }, async () => {
    stage = await openStage(20, true);
    const n = await cleanRequests(20);
    const cases = singles(n);
    expect(n).toBeGreaterThanOrEqual(20 * 3 + 1 + 3);
    const played = await playAll('closing with 20 links', cases, n, looking);
    expect(played).toEqual({ lost: [], twice: [], astray: [] });
  });

  test('tells every one of 3 customers once and resolves: any two troubles', { timeout: 1_200_000 }, async () => {
    stage = await openStage(3, true);
    const n = await cleanRequests(3);
    expect(n).toBe(13);
    const played = await playAll('closing with 3 links, pairs', pairs(n, n + 7), n, looking);
    expect(played).toEqual({ lost: [], twice: [], astray: [] });
  });

  // The same cases as above, of the many a sample.
  test.each([
    ['20 links, a sample', 20, true, (n: number) => every(11, singles(n))],
    ['3 links', 3, false, singles],
    ['3 links, a sample of pairs', 3, true, (n: number) => every(73, pairs(n, n + 7))],
  ] as const)('and shows doubles without the look-up: %s', { timeout: 600_000 }, async (title, links, finding, of) => {
    stage = await openStage(links, finding);
    const n = await cleanRequests(links);
    const cases = of(n);
    const { lost, twice } = await playAll(`closing with ${title}`, cases, n, blind);
    expect(lost).toEqual([]);
    expect(twice.length).toBeGreaterThan(5);
  });
});

/** Cases so many apart: where that has no divisor in common with the number of troubles, each of them is among these. */
const every = (step: number, cases: readonly Case[]): Case[] => cases.filter((_, at) => at % step === 0);
