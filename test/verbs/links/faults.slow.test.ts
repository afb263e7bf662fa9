import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VerbDependencies, VerbOptions } from '../../../src/activities/verbs/dependencies.ts';
import { addLink } from '../../../src/activities/verbs/links/add.ts';
import { mendLink } from '../../../src/activities/verbs/links/mend.ts';
import { moveLink } from '../../../src/activities/verbs/links/move.ts';
import type { FirstOrNot, LinkChanged } from '../../../src/activities/verbs/links/record.ts';
import { removeLink } from '../../../src/activities/verbs/links/remove.ts';
import { dyingAt, isFollowed } from '../killed.ts';
import { type Case, casesOf, inputOf, type Mode } from '../send-once-cases.ts';
import { openShop, rowOf, type Shop } from '../shop.ts';
import { seeded, twoClocks } from '../two-clocks.ts';
import { issue, label, placesOf, url } from './desk.ts';

/** Real milliseconds; a held request would keep a client waiting that long, while the other time stands still. */
const timeoutMs = 80;
const mostRuns = 8;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ random: seeded(1) }, twoClocks(seeded(2)));
});
afterAll(() => shop.standIn.close());

type Run = (deps: VerbDependencies, id: number, how: FirstOrNot, options: VerbOptions) => Promise<LinkChanged>;

/** One verb, what is there before it, and what must be there after it, whatever happened on the way. */
interface Play {
  readonly verb: string;
  readonly run: Run;
  readonly given: (id: number) => Promise<unknown>;
  readonly end: { readonly labels: string[]; readonly attribute: string; readonly notes: boolean[] };
}

const to = { ...issue, number: 3 };
const toUrl = 'https://github.com/octo/repo/issues/3';
const neighbour = 'https://github.com/octo/repo/issues/123';
const link = (conversation_id: number) => addLink(shop.deps(), { conversation_id, issue, certainFirst: true });

const plays: readonly Play[] = [
  {
    verb: 'links.add',
    run: (deps, conversation_id, how, options) => addLink(deps, { conversation_id, issue, ...how }, options),
    given: async () => {},
    end: { labels: ['vip', label], attribute: `${neighbour} ${url}`, notes: [true] },
  },
  {
    verb: 'links.remove',
    run: (deps, conversation_id, how, options) => removeLink(deps, { conversation_id, issue, ...how }, options),
    given: link,
    end: { labels: ['vip'], attribute: neighbour, notes: [true, false] },
  },
  {
    verb: 'links.move',
    run: (deps, conversation_id, how, options) =>
      moveLink(deps, { conversation_id, from: issue, to, why: 'transferred', ...how }, options),
    given: link,
    end: { labels: ['vip', 'github:octo/repo#3'], attribute: `${neighbour} ${toUrl}`, notes: [true, true] },
  },
  {
    verb: 'links.mend',
    run: (deps, conversation_id, _, options) => mendLink(deps, { conversation_id, issue }, options),
    given: async (id) => {
      await link(id);
      dress(id);
    },
    end: { labels: ['vip', label], attribute: `${neighbour} ${url}`, notes: [true] },
  },
];

/** What else is there, and must stay. */
function dress(id: number): void {
  Object.assign(rowOf(shop, id), { labels: ['vip'], customAttributes: { plan: 'pro', github_issue: neighbour } });
}

/** Runs one case to success, again whenever the caller died or gave up, and looks at the far end. */
async function play({ run, given }: Play, one: Case) {
  const { standIn, clocks } = shop;
  // Faults that the case before did not use up are not for this one.
  standIn.faults.clear();
  const id = await shop.conversation();
  dress(id);
  await given(id);
  standIn.resetRequests();
  standIn.faults.add(...one.faults.map(({ request, fault }) => ({ ...fault, request })));
  for (let runs = 1, done = false; !done; runs += 1) {
    const first = runs === 1;
    const deps = shop.deps('admin', { transport: dyingAt(shop, first ? one.killedAt : undefined, one.early ?? false) });
    const how = first ? inputOf(one.mode, clocks.near.now()) : { startedAt: clocks.near.now() };
    try {
      await run(deps, id, how, { timeoutMs });
      done = true;
    } catch (error) {
      if (!isFollowed(error) || runs >= mostRuns) throw error;
    }
  }
  const requests = standIn.requests.length;
  // What is still held comes through now.
  await clocks.near.sleep(120_000);
  const { labels, attribute, notes } = placesOf(shop, id);
  const { customAttributes, messages } = rowOf(shop, id);
  const said = messages.filter(({ type, private: isPrivate }) => type === 'outgoing' && !isPrivate).length;
  return { requests, state: { labels, attribute, notes: notes.map(({ linked }) => linked) }, said, customAttributes };
}

const modesOf = (verb: string): Mode[] =>
  verb === 'links.add' ? ['certain first', 'may not be first', 'began long ago'] : ['certain first', 'began long ago'];

describe.each(plays)('$verb, whatever happens to a request and to the caller', (one) => {
  const modes = one.verb === 'links.mend' ? (['certain first'] as const) : modesOf(one.verb);
  test.each(modes)('ends in the same state: %s', { timeout: 600_000 }, async (mode) => {
    const clean = await play(one, { name: 'clean', mode, faults: [] });
    expect(clean.state).toEqual(one.end);
    const cases = casesOf(mode, clean.requests);
    const wrong: unknown[] = [];
    let notes = 0;
    for (const each of cases) {
      const { state, said, customAttributes } = await play(one, each);
      notes += state.notes.length;
      const right = JSON.stringify(state) === JSON.stringify(one.end) && said === 0 && customAttributes.plan === 'pro';
      if (!right) wrong.push({ name: each.name, state, said });
    }
    console.log(
      `${one.verb}, ${mode}: ${clean.requests} requests in a clean run, ${cases.length} cases, ${notes} notes of ${cases.length * one.end.notes.length} at the far end, ${wrong.length} cases end otherwise`,
    );
    expect(cases.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});
