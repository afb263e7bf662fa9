import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChatwootError } from '../../src/chatwoot/errors.ts';
import type { GithubSettings } from '../../src/github/create-github.ts';
import type { Github } from '../../src/github/issue.ts';
import { isMarked, markerOf } from '../../src/github/marker.ts';
import type { GithubFault } from '../../src/testing/index.ts';
import { seeded } from '../verbs/two-clocks.ts';
import { type Hub, nameOf, octoRepo, openHub } from './hub.ts';

/** Real milliseconds; a held request would keep a client waiting that long, while the other time stands still. */
const timeoutMs = 80;
const mostRuns = 8;

const holds = [5, 35, 50].map((seconds): GithubFault => ({ kind: 'hold', ms: seconds * 1000 }));
const faults: readonly GithubFault[] = [
  { kind: 'lose-answer' },
  { kind: 'cut-answer' },
  { kind: 'reset' },
  { kind: 'error-500' },
  { kind: 'error-500-after' },
  { kind: 'error-502' },
  { kind: 'error-502-after' },
  { kind: 'primary-limit' },
  { kind: 'secondary-limit' },
  ...holds,
];
const nameOfFault = (fault: GithubFault) => (fault.kind === 'hold' ? `hold ${fault.ms / 1000} s` : fault.kind);

class Killed extends Error {}

interface Case {
  readonly name: string;
  readonly faults: readonly { readonly request: number; readonly fault: GithubFault }[];
  /** The run dies while this request is under way. */
  readonly killedAt?: number;
}

let hub: Hub;
beforeAll(async () => {
  hub = await openHub({ rateLimit: 1_000_000 });
});
afterAll(() => hub.standIn.close());

/** Sends each request, but tells nobody what became of the n-th one and throws `Killed` ever after. */
function dyingAt(n: number | undefined): typeof fetch {
  let sent = 0;
  return async (input, init) => {
    sent += 1;
    if (n === undefined || sent < n) return fetch(input, init);
    if (sent === n) {
      const before = hub.standIn.requests.length;
      // A process that dies closes its sockets, but what GitHub has received it works on.
      fetch(input, { ...init, signal: null }).catch(() => undefined);
      while (hub.standIn.requests.length <= before) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    throw Object.assign(new Killed('the run was killed'), { name: 'AbortError' });
  };
}

/** Shows every list as an empty one. */
const blind: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  return init?.method === 'GET' ? new Response('[]', { headers: { 'content-type': 'application/json' } }) : answer;
};

/** Does a thing to success, again whenever the run died or gave up, and counts at the far end. */
async function play(one: Case, work: (github: Github) => Promise<unknown>, count: () => number, isBlind = false) {
  const { standIn, clocks } = hub;
  standIn.faults.clear();
  standIn.resetRequests();
  standIn.faults.add(...one.faults.map(({ request, fault }) => ({ ...fault, request })));
  let runs = 0;
  for (let done = false; !done; ) {
    runs += 1;
    const first = runs === 1;
    const settings: Partial<GithubSettings> = first
      ? { fetch: isBlind ? blind : dyingAt(one.killedAt) }
      : { writesFrom: clocks.near.now() + 60_000 };
    try {
      await work(hub.github({ timeoutMs, ...settings }));
      done = true;
    } catch (error) {
      if (!(error instanceof Killed) && !(error instanceof ChatwootError && error.passing)) throw error;
      if (runs >= mostRuns) throw error;
    }
  }
  const requests = standIn.requests.length;
  // What is still held comes through now.
  await clocks.near.sleep(120_000);
  return { requests, runs, there: count() };
}

const makers = {
  commentOnce: () => {
    const { number, id } = hub.standIn.people.open('octo/repo', { title: 'It breaks' });
    return {
      work: (github: Github) => github.commentOnce(nameOf(number), 'A customer replied.', 'ref'),
      count: () => hub.standIn.state.comments.filter((row) => row.issueId === id).length,
    };
  },
  openOnce: () => {
    const ref = `note ${hub.standIn.state.issues.filter(() => true).length}`;
    return {
      work: (github: Github) => github.openOnce(octoRepo, { title: 'From a customer', body: 'It breaks.' }, ref),
      count: () => hub.standIn.state.issues.filter((row) => isMarked(row.body, markerOf(ref))).length,
    };
  },
};

function casesOf(requests: number): Case[] {
  const random = seeded(requests);
  const every = Array.from({ length: requests }, (_, at) => at + 1);
  return [
    ...every.flatMap((request) => [
      ...faults.map((fault) => ({ name: `${nameOfFault(fault)} at ${request}`, faults: [{ request, fault }] })),
      ...[undefined, ...holds].map((fault) => ({
        name: `killed at ${request}${fault ? `, ${nameOfFault(fault)}` : ''}`,
        faults: fault ? [{ request, fault }] : [],
        killedAt: request,
      })),
    ]),
    ...Array.from({ length: 30 }, (_, one) => ({
      name: `many, ${one + 1}`,
      faults: Array.from({ length: 40 }, (_, at) => ({
        request: at + 1,
        fault: faults[Math.floor(random() * faults.length)] as GithubFault,
      })).filter(() => random() < 0.35),
    })),
  ];
}

describe.each(Object.keys(makers) as (keyof typeof makers)[])('%s', (name) => {
  it('is there once after every fault at every request, kills and re-runs', async () => {
    const clean = makers[name]();
    const { requests, there } = await play({ name: 'clean', faults: [] }, clean.work, clean.count);
    expect(there).toBe(1);
    const cases = casesOf(requests);
    const [lost, twice]: [string[], string[]] = [[], []];
    let runs = 0;
    for (const one of cases) {
      const { work, count } = makers[name]();
      const played = await play(one, work, count);
      runs += played.runs;
      if (played.there === 0) lost.push(one.name);
      if (played.there > 1) twice.push(one.name);
    }
    console.log(
      `${name}: ${requests} requests, ${cases.length} cases, ${runs} runs: ${lost.length} lost, ${twice.length} twice.`,
    );
    expect({ lost, twice }).toEqual({ lost: [], twice: [] });
  });

  it('is there twice when the look finds nothing, so this suite would tell', async () => {
    const { work, count } = makers[name]();
    const lost = { name: 'lost', faults: [{ request: 3, fault: { kind: 'lose-answer' } as const }] };
    expect((await play(lost, work, count, true)).there).toBe(2);
  });
});
