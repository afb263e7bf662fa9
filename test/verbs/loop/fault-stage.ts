import { findLinks } from '../../../src/activities/verbs/links/find.ts';
import type { Closing } from '../../../src/activities/verbs/loop/closing.ts';
import { type PageTold, tellPageLooking } from '../../../src/activities/verbs/loop/tell-page.ts';
import type { Looking } from '../../../src/activities/verbs/loop/work.ts';
import { createTransport, type Transport } from '../../../src/chatwoot/transport.ts';
import { dieOver, isFollowed } from '../killed.ts';
import { openShop, rowOf, type Shop } from '../shop.ts';
import { seeded, twoClocks } from '../two-clocks.ts';
import { closing, issue, linked, rules } from './closed.ts';
import type { Case } from './fault-cases.ts';

/** Real milliseconds that a client waits for a held request, while the other time stands still; for others, however busy the machine is. */
const [heldMs, timeoutMs] = [40, 20_000];
const mostRuns = 8;

/** What a case came to, counted at the far end. */
export interface Played {
  readonly requests: number;
  /** How many of them the first run made. */
  readonly first: number;
  readonly runs: number;
  /** Messages to the customer by conversation. */
  readonly messages: readonly number[];
  /** Conversations that are not in the state that the closing asks for. */
  readonly astray: number;
}

export interface Stage {
  readonly shop: Shop;
  /** Closes the issue anew, plays one case to its end, and lets what is still held come through. */
  play(one: Case, how: Looking): Promise<Played>;
}

/** A shop with linked conversations that begin each case as they were after the link. */
export async function openStage(links: number, finding: boolean): Promise<Stage> {
  const shop = await openShop({ random: seeded(1) }, twoClocks(seeded(2)));
  const { standIn, clocks } = shop;
  const attribute = {
    attribute_display_name: 'Issue',
    attribute_key: 'github_issue',
    attribute_display_type: 'text',
  } as const;
  await shop.deps().chatwoot.customAttributes.create({ ...attribute, attribute_model: 'conversation_attribute' });
  const ids: number[] = [];
  for (let at = 0; at < links; at += 1) ids.push(await linked(shop));
  const starts = ids.map((id) => ({ ...rowOf(shop, id), messages: [...rowOf(shop, id).messages] }));
  const begin = () => {
    standIn.faults.clear();
    for (const [at, id] of ids.entries()) {
      const start = starts[at];
      if (start) Object.assign(rowOf(shop, id), start, { messages: [...start.messages] });
    }
    standIn.resetRequests();
  };

  /** Sends as ever, and kills the caller where the case says so. */
  const dying = (one: Case): Transport => {
    const transport = createTransport({});
    return async (sending) => {
      const n = standIn.requests.length + 1;
      const { killed, fault } = one.at.get(n) ?? {};
      if (!killed) return transport(fault?.kind === 'hold' ? { ...sending, timeoutMs: heldMs } : sending);
      return dieOver(shop, () => transport(sending), killed !== 'answered');
    };
  };

  return {
    shop,
    async play(one, how) {
      begin();
      for (const [request, { fault }] of one.at) if (fault) standIn.faults.add({ ...fault, request });
      const closed: Closing = { ...closing, closed_at: new Date(clocks.near.now()).toISOString() };
      let runs = 0;
      let made = 0;
      for (let done = false; !done; ) {
        runs += 1;
        const deps = shop.deps('admin', { transport: dying(one) });
        const first = runs === 1;
        const run = async (): Promise<PageTold> => {
          const startedAt = clocks.near.now();
          const found = finding ? await findLinks(deps, { issue, limit: 50 }, { timeoutMs }) : undefined;
          const conversations = found?.linked.map(({ conversation_id }) => conversation_id) ?? ids;
          const input = { closing: closed, rules, conversations, certainFirst: first, startedAt };
          return tellPageLooking(how, deps, input, { timeoutMs });
        };
        // One run more, always: it finds that there is nothing left to do.
        const left = await leftBy(run);
        done = left === undefined && !first;
        if (first) made = standIn.requests.length;
        if (!done && runs >= mostRuns) throw new Error(`${one.name}: not done after ${runs} runs, ${left}`);
      }
      const requests = standIn.requests.length;
      await clocks.near.sleep(120_000);
      const rows = ids.map((id) => rowOf(shop, id));
      const messages = rows.map(
        (row) => row.messages.filter(({ type, private: note }) => type === 'outgoing' && !note).length,
      );
      const astray = rows.filter(
        ({ status, messages }) =>
          status !== 'resolved' || messages.some(({ content }) => content?.includes('not told')),
      ).length;
      return { requests, first: made, runs, messages, astray };
    },
  };
}

/** What a run did not come to, if anything: it was killed, gave up, or could not work on some conversations. */
async function leftBy(run: () => Promise<PageTold>): Promise<string | undefined> {
  try {
    const { failed } = await run();
    return failed.length === 0 ? undefined : JSON.stringify(failed);
  } catch (error) {
    if (isFollowed(error)) return (error as Error).message;
    throw error;
  }
}
