import { beforeEach, describe, expect, test } from 'vitest';
import { moveLink } from '../../../src/activities/verbs/links/move.ts';
import type { IssueName } from '../../../src/github/issue-name.ts';
import { sharedShop } from '../shared-shop.ts';
import { rowOf } from '../shop.ts';
import { issue, linked, tell } from './closed.ts';

const shop = sharedShop();
let id: number;
beforeEach(async () => {
  id = await linked(shop);
});

const second = { ...issue, number: 100 };
const third = { ...issue, number: 101 };
const writes = () => shop.standIn.customer.write('any news?', { conversationId: id });
const move = (from: IssueName, to: IssueName) =>
  moveLink(shop.deps(), { conversation_id: id, from, to, why: 'duplicate', certainFirst: true });
const handsOver = async (of: IssueName = third) => {
  const { outcomes } = await tell(shop, [id], { closing: { issue: of }, rules: { active: 'hand-over' } });
  return outcomes[0]?.reason === 'active-since-link';
};

describe('a link that was moved', () => {
  test('is as old as it was: who wrote before it moved, wrote since', async () => {
    await writes();
    await move(issue, second);
    await move(second, third);
    expect(await handsOver()).toBe(true);
  });

  test('is silent where nobody wrote since it was made', async () => {
    await move(issue, second);
    await move(second, third);
    expect(await handsOver()).toBe(false);
  });

  test('counts from its first day also where it came back', async () => {
    await writes();
    await move(issue, second);
    await move(second, issue);
    expect(await handsOver(issue)).toBe(true);
  });

  test('is as old as the conversation where nothing says since when it was there', async () => {
    const bare = await shop.conversation();
    rowOf(shop, bare).labels.push('github:octo/shop#12');
    id = bare;
    await move(issue, second);
    expect(await handsOver(second)).toBe(true);
  });
});

test('a label that people put back after a note took the link away is as old as the conversation', async () => {
  await move(issue, second);
  await move(second, third);
  const { labels } = rowOf(shop, id);
  labels.splice(0, labels.length, 'github:octo/shop#100');
  expect(await handsOver(second)).toBe(true);
});

test('an automation rule is nobody, whoever made it', async () => {
  await shop.deps().chatwoot.messages.create({ conversation_id: id, content: 'We are on holiday.' });
  const last = rowOf(shop, id).messages.at(-1);
  expect(await plannedReason()).toBe('active-since-link');
  Object.assign(last ?? {}, { contentAttributes: { automation_rule_id: 7 } });
  expect(await plannedReason()).toBeUndefined();
});

async function plannedReason(): Promise<string | undefined> {
  const { plan } = await tell(shop, [id], { rules: { active: 'hand-over' }, dry_run: true });
  return plan?.[0]?.reason;
}
