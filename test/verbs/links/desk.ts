import type { LinkRecord } from '../../../src/activities/verbs/links/link.ts';
import { linkAttribute, linkKey } from '../../../src/activities/verbs/links/link.ts';
import type { IssueName } from '../../../src/github/issue-name.ts';
import { rowOf, type Shop } from '../shop.ts';

// What people and programs do in a support desk that has to do with links.

export const issue: IssueName = { host: 'github.com', owner: 'octo', repo: 'repo', number: 12 };
export const other: IssueName = { ...issue, number: 123 };
export const url = 'https://github.com/octo/repo/issues/12';
export const label = 'github:octo/repo#12';

/** The account defines the attribute, as the documentation asks for. */
export const defineAttribute = (shop: Shop) =>
  shop.deps().chatwoot.customAttributes.create({
    attribute_display_name: 'GitHub issue',
    attribute_key: linkAttribute,
    attribute_display_type: 'text',
    attribute_model: 'conversation_attribute',
  });

/** A person of the team writes a private note; its id. */
export async function note(shop: Shop, conversation_id: number, content: string): Promise<number> {
  const { id } = await shop.deps().chatwoot.messages.create({ conversation_id, content, private: true });
  return id;
}

/** Messages that fill a conversation, none of them about an issue. */
export async function chatter(shop: Shop, conversation_id: number, count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) {
    await shop.deps().chatwoot.messages.create({ conversation_id, content: `line ${n}` });
    if (n % 150 === 0) await shop.clocks.near.sleep(60_000);
  }
}

/** An agent adds a label in the dashboard, which posts only those of the present ones that the account has defined. */
export async function editLabels(shop: Shop, conversation_id: number, added: string): Promise<void> {
  const { chatwoot } = shop.deps();
  const defined = new Set((await chatwoot.labels.list()).payload.map(({ title }) => title));
  const labels = rowOf(shop, conversation_id).labels.filter((title) => defined.has(title));
  await chatwoot.conversationLabels.set({ conversation_id, labels: [...labels, added] });
}

/** A visitor's widget replaces all attributes of his conversation; the stand-in has no widget, so its state is changed. */
export function wipeAttributes(shop: Shop, conversation_id: number, customAttributes = {}): void {
  Object.assign(rowOf(shop, conversation_id), { customAttributes, updatedAt: shop.clocks.near.now() });
}

/** What the three places say, by the far end's own view. */
export function placesOf(shop: Shop, conversation_id: number) {
  const { labels, customAttributes, messages } = rowOf(shop, conversation_id);
  return {
    labels,
    attribute: customAttributes[linkAttribute],
    notes: messages.flatMap(({ contentAttributes }) => (contentAttributes[linkKey] as LinkRecord | undefined) ?? []),
  };
}

/** The requests since the last reset, each as its method and the last part of its path. */
export const lines = (shop: Shop) =>
  shop.standIn.requests.map(({ method, path }) => `${method} ${path.split('/').at(-1)?.replace(/\?.*/, '')}`);
