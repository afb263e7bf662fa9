import { type Chatwoot, createChatwoot } from '../../src/activities/index.ts';
import { createVerbs } from '../../src/activities/verbs/index.ts';
import { linkAttribute } from '../../src/activities/verbs/links/link.ts';
import { type IssueName, issueLabel, issueUrl } from '../../src/github/issue-name.ts';
import type { StandIn } from '../../src/testing/index.ts';
import type { closeTheLoop } from '../../src/workflows/close-the-loop.ts';
import { makeConversations } from './conversations.ts';
import { fastClock } from './kills/fast-clock.ts';
import { rowIn } from './stale-conversations.ts';
import { connectionTo } from './world.ts';

export type ClosingInput = Parameters<typeof closeTheLoop>[0];

let customers = 0;
let issues = 0;

/** The issue of one test. */
export function newIssue(): IssueName {
  issues += 1;
  return { host: 'github.com', owner: 'octo', repo: 'shop', number: issues };
}

/** Customers that each wrote in a conversation of their own; their numbers. */
export async function customersWrote(standIn: StandIn, count: number): Promise<number[]> {
  const ids: number[] = [];
  while (ids.length < count) {
    customers += 1;
    const email = `reporter${customers}@customer.test`;
    const contact = { name: `Reporter ${customers}`, email, identifier: email };
    ids.push((await standIn.customer.write('the export drops the last row', { contact })).conversationId);
  }
  return ids;
}

/** Conversations that are linked to the issue by note, label and attribute; their numbers. */
export async function linkedTo(standIn: StandIn, issue: IssueName, count: number): Promise<number[]> {
  const chatwoot = createChatwoot(connectionTo(standIn));
  await defineAttribute(chatwoot);
  const ids = await customersWrote(standIn, count);
  // What waits between writing and reading back need not take its time here.
  const { links } = createVerbs(chatwoot, { clock: fastClock(1_000, Date.now()) });
  for (const conversation_id of ids) await links.add({ conversation_id, issue, certainFirst: true });
  return ids;
}

/** Takes a link away, as `/chatwoot unlink` does. */
export async function unlink(standIn: StandIn, issue: IssueName, conversation_id: number): Promise<void> {
  const chatwoot = createChatwoot(connectionTo(standIn));
  const { links } = createVerbs(chatwoot, { clock: fastClock(1_000, Date.now()) });
  await links.remove({ conversation_id, issue, certainFirst: true });
}

/** As many as are wanted, quickly: with label and attribute, of customers who share one contact; their numbers. */
export async function labelledFor(standIn: StandIn, issue: IssueName, count: number): Promise<number[]> {
  await defineAttribute(createChatwoot(connectionTo(standIn)));
  const ids = await makeConversations(standIn, count);
  for (const id of ids) {
    const row = rowIn(standIn, id);
    row.labels.push(issueLabel(issue));
    row.customAttributes[linkAttribute] = issueUrl(issue);
  }
  return ids;
}

async function defineAttribute(chatwoot: Chatwoot): Promise<void> {
  const known = await chatwoot.customAttributes.list({ attribute_model: '0' });
  if (known.some((one) => one.attribute_key === linkAttribute)) return;
  await chatwoot.customAttributes.create({
    attribute_display_name: 'GitHub issue',
    attribute_key: linkAttribute,
    attribute_display_type: 'text',
    attribute_model: 'conversation_attribute',
  });
}

/** What the customer of a conversation was told, in order. */
export const toldIn = (standIn: StandIn, id: number): string[] =>
  rowIn(standIn, id)
    .messages.filter((message) => message.type === 'outgoing' && !message.private)
    .map(({ content }) => content ?? '');

/** What the team was told, without the notes that link. */
export const notedIn = (standIn: StandIn, id: number): string[] =>
  rowIn(standIn, id)
    .messages.filter((message) => message.private && message.contentAttributes.chatwoot_flows_link === undefined)
    .map(({ content }) => content ?? '');

export const statusesIn = (standIn: StandIn, ids: readonly number[]): string[] =>
  ids.map((id) => rowIn(standIn, id).status);
