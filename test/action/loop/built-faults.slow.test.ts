import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { RequestFault } from '../../../src/testing/index.ts';
import { allWell, customers, requestsOfCleanClosing, whenClosed } from './built-closing.ts';

const heldMs = 50_000;
const faults: readonly RequestFault[] = [
  { kind: 'lose-answer' },
  // Longer than the step waits for an answer, and carried out all the same.
  { kind: 'hold', ms: heldMs },
  { kind: 'error-500' },
  { kind: 'rate-limited' },
  { kind: 'reset' },
];

/** The requests that a closing is made of, each at the second time that it is made. */
const requests: { readonly [what: string]: { method: string; path: RegExp; skip: number } } = {
  'finding the links': { method: 'POST', path: /\/filter$/, skip: 1 },
  'the message': { method: 'POST', path: /\/messages$/, skip: 1 },
  'the look at its delivery': { method: 'GET', path: /\/conversations\/\d+$/, skip: 1 },
  'the status': { method: 'POST', path: /\/toggle_status$/, skip: 1 },
};

/** Lets one request of a first attempt go wrong, runs the job again, and says what each customer has. */
const wrongAt = (what: string, fault: RequestFault) =>
  whenClosed(async ({ standIn, run, outcome }) => {
    const began = Date.now();
    standIn.faults.add({ ...fault, ...requests[what] });
    await run();
    const { outputs, errors } = await run({ env: { GITHUB_RUN_ATTEMPT: '2' } });
    // What was held is through.
    await setTimeout(Math.max(0, began + heldMs + 5_000 - Date.now()));
    return `${fault.kind} at ${what}, then told ${outputs.told}: ${outcome().join(', ')}${errors.join()}`;
  });

it('each fault at each sort of request of a closing, and run again: the built step tells each customer once', async () => {
  const clean = await requestsOfCleanClosing();
  for (const { method, path, skip } of Object.values(requests))
    expect(clean.filter((one) => one.method === method && path.test(one.path)).length).toBeGreaterThan(skip);
  const cases = Object.keys(requests).flatMap((what) => faults.map((fault) => [what, fault] as const));
  // At once, since some wait out two minutes.
  const ends = await Promise.all(cases.map(([what, fault]) => wrongAt(what, fault)));
  const messages = ends.flatMap((one) => [...one.matchAll(/(\d+) resolved/g)].map(([, told]) => Number(told)));
  const sum = messages.reduce((all, told) => all + told, 0);
  console.log(
    `A closing of ${customers} makes ${clean.length} requests; ${cases.length} faults, ${sum} messages counted.`,
  );
  expect(ends).toEqual(
    cases.map(([what, { kind }]) => `${kind} at ${what}, then told ${customers}: ${allWell.join(', ')}`),
  );
}, 600_000);
