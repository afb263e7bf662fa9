import { ApplicationFailure } from '@temporalio/common';
import type { Telling } from '../../../src/loop/teller.ts';
import { told } from './durable-inputs.ts';

interface Page {
  readonly closing: Telling['closing'];
  readonly conversations: readonly number[];
  readonly certainFirst: boolean;
}

/** What a test finds before it begins, and may change for its pages. */
export const fresh = () => ({
  pages: [] as Page[],
  /** What each activity was said to be meant for. */
  meant: [] as unknown[],
  warnings: [] as string[],
  linked: [1, 2] as readonly number[],
  /** Numbers that fail for good. */
  failing: [] as readonly number[],
  /** Whether every conversation fails in passing, so that processes wait. */
  inTrouble: false,
  /** How often the search fails in passing before it works. */
  slips: 0,
  /** One whose page the token opens nothing for. */
  refused: 0,
  /** Pages wait for it. */
  held: Promise.resolve() as Promise<void>,
});

const inPassing = ({ conversations }: Page) =>
  conversations.map((conversation_id) => ({ conversation_id, kind: 'ServerError' }));

/** The activities that a closing and a reopening call, which answer as the test wills just then. */
export const activitiesOf = (current: () => ReturnType<typeof fresh>) => ({
  'links.find': async ({ limit }: { limit: number }, account: unknown) => {
    current().meant.push(account);
    current().slips -= 1;
    if (current().slips >= 0) throw ApplicationFailure.retryable('no.', 'ServerError');
    if (current().linked.length > limit) throw ApplicationFailure.nonRetryable('too many', 'Invalid');
    const rows = current().linked.map((conversation_id) => ({ conversation_id, lacks: [] }));
    return { linked: rows, attribute_only: [77], old_notes: [78], former_ids: [], attribute_defined: false };
  },
  'closeTheLoop.tellPage': async (page: Page, account: unknown) => {
    const { failing, refused } = current();
    current().meant.push(account);
    current().pages.push(page);
    await current().held;
    if (current().inTrouble) return { outcomes: [], failed: inPassing(page) };
    if (page.conversations.includes(refused)) throw ApplicationFailure.nonRetryable('no.', 'Unauthorized');
    return {
      outcomes: page.conversations.filter((id) => !failing.includes(id)).map(told),
      failed: failing.map((conversation_id) => ({ conversation_id, kind: 'Forbidden' })),
    };
  },
  'closeTheLoop.reopenPage': async (page: Page) => {
    if (page.conversations.includes(current().refused)) throw ApplicationFailure.nonRetryable('no.', 'Unauthorized');
    return current().inTrouble
      ? { noted: [], opened: [], failed: inPassing(page) }
      : { noted: page.conversations, opened: [1], failed: [] };
  },
});
