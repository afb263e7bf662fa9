import { afterAll, describe, expect, test } from 'vitest';
import type { GithubFault } from '../../src/testing/github/index.ts';
import type { RequestFault } from '../../src/testing/index.ts';
import { type Death, mortal } from './life.ts';
import { closingScene, repliesScene, type Scene } from './scenes.ts';
import { countAnew, openTwoEnds, type TwoEnds, writes } from './two-ends.ts';

/** Real milliseconds; the other time stands still while a held request keeps a client waiting. */
const timeoutMs = 250;
const mostRuns = 5;
/** A world grows slow with what is in it. */
const casesAWorld = 10;

interface Case {
  readonly name: string;
  readonly hub?: GithubFault;
  readonly desk?: RequestFault;
  readonly request: number;
  readonly death?: Death;
}

const hubFaults: readonly GithubFault[] = [
  { kind: 'lose-answer' },
  { kind: 'cut-answer' },
  { kind: 'error-500' },
  { kind: 'error-500-after' },
  { kind: 'error-502' },
  { kind: 'error-502-after' },
  { kind: 'reset' },
  { kind: 'hold', ms: 50_000 },
  { kind: 'primary-limit' },
  { kind: 'secondary-limit' },
];
const deskFaults: readonly RequestFault[] = [
  { kind: 'lose-answer' },
  { kind: 'hold', ms: 50_000 },
  { kind: 'error-500' },
  { kind: 'error-500-after' },
  { kind: 'rate-limited' },
  { kind: 'reset' },
];

let ends: TwoEnds | undefined;
let played = 0;
afterAll(() => ends?.close());

async function world(): Promise<TwoEnds> {
  if (ends && played % casesAWorld !== 0) return ends;
  await ends?.close();
  ends = await openTwoEnds();
  return ends;
}

/** Plays a case to success, again whenever the run died or failed, and counts at the far ends. */
async function play(prepare: (ends: TwoEnds) => Promise<Scene>, one: Case) {
  const ends = await world();
  played += 1;
  await ends.pass(200_000);
  const scene = await prepare(ends);
  countAnew(ends);
  if (one.hub) ends.github.faults.add({ ...one.hub, request: one.request });
  if (one.desk) ends.shop.standIn.faults.add({ ...one.desk, request: one.request });
  const requests = () => ({ hub: ends.github.requests.length, desk: ends.shop.standIn.requests.length });
  const arrived = async () => {
    const { end, request } = one.death as Death;
    while (requests()[end] < request) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  let life = one.death && mortal({ ...one.death, arrived });
  let clean: ReturnType<typeof requests> | undefined;
  for (let runs = 1; ; runs += 1) {
    const died = life !== undefined;
    const { error } = await ends.run(scene.task, { firstAttempt: runs === 1, timeoutMs, ...(life ? { life } : {}) });
    clean ??= requests();
    life = undefined;
    ends.github.faults.clear();
    ends.shop.standIn.faults.clear();
    if (!error && !died) break;
    if (runs === mostRuns) throw error ?? new Error('it was never done');
  }
  // What is still held comes through now; a run after that has nothing to do.
  await ends.pass(120);
  const wrong = scene.wrong();
  countAnew(ends);
  const { error } = await ends.run(scene.task, { firstAttempt: false, timeoutMs });
  if (error) wrong.push(error.message);
  wrong.push(...writes(ends).map((line) => `a run with nothing to do wrote ${line}`), ...scene.wrong());
  return { name: one.name, wrong, requests: clean as ReturnType<typeof requests> };
}

async function playAll(
  name: string,
  prepare: (ends: TwoEnds) => Promise<Scene>,
  casesOf: (requests: { hub: number; desk: number }) => Case[],
) {
  const clean = await play(prepare, { name: 'clean', request: 0 });
  expect(clean.wrong).toEqual([]);
  const wrong: { name: string; wrong: string[] }[] = [];
  const cases = casesOf(clean.requests);
  for (const one of cases) {
    const done = await play(prepare, one);
    if (done.wrong.length > 0) wrong.push({ name: one.name, wrong: [...new Set(done.wrong)] });
  }
  const { hub, desk } = clean.requests;
  console.log(
    `${name}: a clean run makes ${hub} requests to GitHub and ${desk} to Chatwoot; ${cases.length} cases, ${wrong.length} wrong`,
  );
  expect(wrong).toEqual([]);
  return cases.length;
}

const upTo = (count: number, step = 1) => Array.from({ length: Math.ceil(count / step) }, (_, at) => 1 + at * step);

/** Each fault and each death at every request to GitHub. */
const atHub = ({ hub }: { hub: number }): Case[] =>
  upTo(hub).flatMap((request) => [
    ...hubFaults.map((fault) => ({ name: `${fault.kind} at request ${request} to GitHub`, hub: fault, request })),
    ...[false, true].map((early) => ({
      name: `killed ${early ? 'while' : 'after'} request ${request} to GitHub`,
      request,
      death: { end: 'hub', request, early } as const,
    })),
  ]);

/** One fault or death at every other request to Chatwoot, taken in turn. */
const atDesk = ({ desk }: { desk: number }): Case[] =>
  upTo(desk, 2).map((request, at) => {
    const fault = deskFaults[at % (deskFaults.length + 2)];
    if (fault) return { name: `${fault.kind} at request ${request} to Chatwoot`, desk: fault, request };
    const early = at % 2 === 0;
    return {
      name: `killed ${early ? 'while' : 'after'} request ${request} to Chatwoot`,
      request,
      death: { end: 'desk', request, early } as const,
    };
  });

describe('whatever happens to one request, the run after it leaves everything done once', () => {
  test('of a closing with 20 links and a command, at GitHub', { timeout: 900_000 }, async () => {
    expect(await playAll('closing, faults at GitHub', closingScene, atHub)).toBeGreaterThan(80);
  });

  test('of a scheduled run with replies and a new issue, at GitHub', { timeout: 900_000 }, async () => {
    expect(await playAll('scheduled run, faults at GitHub', repliesScene, atHub)).toBeGreaterThan(120);
  });

  test('of a closing with 20 links and a command, at Chatwoot', { timeout: 900_000 }, async () => {
    expect(await playAll('closing, faults at Chatwoot', closingScene, atDesk)).toBeGreaterThan(30);
  });

  test('of a scheduled run with replies and a new issue, at Chatwoot', { timeout: 900_000 }, async () => {
    expect(await playAll('scheduled run, faults at Chatwoot', repliesScene, atDesk)).toBeGreaterThan(20);
  });
});
