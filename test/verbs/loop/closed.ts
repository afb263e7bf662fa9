import type { VerbDependencies } from '../../../src/activities/verbs/dependencies.ts';
import { addLink } from '../../../src/activities/verbs/links/add.ts';
import type { Closing, ClosingRules } from '../../../src/activities/verbs/loop/closing.ts';
import { type TellPageInput, tellPage } from '../../../src/activities/verbs/loop/tell-page.ts';
import { createTransport, type Transport } from '../../../src/chatwoot/transport.ts';
import { rowOf, type Shop } from '../shop.ts';

export const issue = { host: 'github.com', owner: 'octo', repo: 'shop', number: 12 } as const;

/** Closed at the moment at which the tests' clock begins. */
export const closing: Closing = {
  issue,
  issue_id: 4711,
  closed_at: '2026-11-22T10:00:00Z',
  kind: 'completed',
  show_url: true,
};

export const rules: ClosingRules = {
  act: 'tell-and-resolve',
  resolved: 'tell',
  active: 'tell',
  opt_out_label: 'no-issue-updates',
};

type More = Partial<Omit<TellPageInput, 'rules' | 'closing'>> & {
  readonly rules?: Partial<ClosingRules>;
  readonly closing?: Partial<Closing>;
};

/** Tells as the closing's own first run does, unless more is said. */
export function tell(shop: Shop, conversations: readonly number[], more: More = {}, deps = shop.deps()) {
  return tellPage(deps, {
    conversations,
    certainFirst: true,
    ...more,
    closing: { ...closing, ...more.closing },
    rules: { ...rules, ...more.rules },
  });
}

/** What is done again by a run that is not the first. */
export const again = (shop: Shop, conversations: readonly number[], more: More = {}, deps?: VerbDependencies) =>
  tell(shop, conversations, { certainFirst: false, ...more }, deps);

/** A customer's conversation that is linked to the issue. */
export async function linked(shop: Shop): Promise<number> {
  const conversation_id = await shop.conversation();
  await addLink(shop.deps(), { conversation_id, issue, certainFirst: true });
  return conversation_id;
}

export const statusOf = (shop: Shop, id: number) => rowOf(shop, id).status;

/** Notes that the telling wrote for the team, without those that record links. */
export const notes = (shop: Shop, id: number): string[] =>
  rowOf(shop, id)
    .messages.filter((one) => one.private && !('chatwoot_flows_link' in one.contentAttributes))
    .map(({ content }) => content ?? '');

/** A channel that fails each message as soon as it is stored. */
export function failing(shop: Shop, id: number): Transport {
  const send = createTransport({});
  return async (sending) => {
    const received = await send(sending);
    const last = rowOf(shop, id).messages.at(-1);
    if (sending.method === 'POST' && last?.type === 'outgoing' && !last.private) last.status = 'failed';
    return received;
  };
}

/** Does something right after the first request that matches was answered. */
export function afterRequest(matches: RegExp, then: () => Promise<unknown>): Transport {
  const send = createTransport({});
  let done = false;
  return async (sending) => {
    const received = await send(sending);
    if (!done && matches.test(`${sending.method} ${sending.url}`)) {
      done = true;
      await then();
    }
    return received;
  };
}
