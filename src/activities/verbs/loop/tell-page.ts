import { issueLabel } from '../../../github/issue-name.ts';
import type { Progress } from '../../progress.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { type NotWorked, oneByOne, type Settled } from '../one-by-one.ts';
import { type ClosedOne, type Closing, type ClosingRules, closingRef, type PlannedOne } from './closing.ts';
import { checkedClosing, checkedConversations, checkRules } from './input.ts';
import { marksOf, sinceClosing } from './marks.ts';
import { planOne } from './plan-one.ts';
import { pageRows } from './rows.ts';
import { tellOne } from './tell-one.ts';
import { checkTexts } from './texts/check.ts';
import { wordsOfClosing } from './texts/words.ts';
import { type Looking, looking, type TellWork } from './work.ts';

export interface TellPageInput {
  readonly closing: Closing;
  readonly rules: ClosingRules;
  /** Numbers of the conversations that are linked to the issue, as `links.find` found them; up to some hundreds. */
  readonly conversations: readonly number[];
  /** True: reads only, and says in `plan` what would be done. Default false. */
  readonly dry_run?: boolean;
  /** True only for the closing's own event on a first attempt; see `sendOnce`. In a worker a second attempt is never taken for the first. */
  readonly certainFirst?: boolean;
  /** Milliseconds since the epoch from which on `certainFirst` counts no more: another run may have begun. Default: never. */
  readonly certainUntil?: number;
  /** When this run began, in milliseconds since the epoch: every earlier run and attempt was over by then. Default: now. */
  readonly startedAt?: number;
}

export interface PageTold {
  readonly outcomes: readonly ClosedOne[];
  readonly failed: readonly NotWorked[];
  /** Only of a dry run, whose `outcomes` are empty. */
  readonly plan?: readonly PlannedOne[];
}

const verb = 'closeTheLoop.tellPage';

/**
 * Tells the customers of conversations that an issue was closed, once for each closing and kind, and resolves the
 * conversations, or hands them to people, as the rules say.
 *
 * To the account, in each conversation: the message and status resolved; with other rules the message alone, or a private
 * note for the team and status open; nothing where the opt-out label is, where an earlier run did everything, or where
 * the rules say so. A channel that takes no message now (`can_reply` false), or fails it, counts as not told: the team
 * gets a note, and the status stays. The customer who writes while this runs is not resolved away; a message that an
 * earlier run told is followed by its status only where nobody did anything since.
 * Looks at each conversation right before: one request for 24. Three requests a conversation to tell and resolve (the
 * message, a look at its delivery, the status); one more to look for an earlier run, none where the last message shows it.
 *
 * Safe to repeat, see `sendOnce`. Throws `Invalid` before anything is sent for a wrong input and for a text that is
 * broken, empty, or prints what this closing must not show, `Unauthorized`, and what `oneByOne` throws when the server is
 * in trouble; one conversation that fails is among `failed`.
 * @param progress where to report to, and what a stopped attempt reported last
 */
export async function tellPage(
  deps: VerbDependencies,
  input: TellPageInput,
  options: VerbOptions = {},
  progress?: Progress<Settled<ClosedOne>>,
): Promise<PageTold> {
  return tellPageLooking(looking, deps, input, options, progress);
}

/** `tellPage` with the look-up from outside, so that a test can show what happens without one. */
export async function tellPageLooking(
  how: Looking,
  deps: VerbDependencies,
  input: TellPageInput,
  options: VerbOptions = {},
  progress?: Progress<Settled<ClosedOne>>,
): Promise<PageTold> {
  const { rules } = input;
  const closing = checkedClosing(verb, input.closing);
  checkRules(verb, rules, closing);
  await checkTexts(rules.texts ?? {});
  const ids = checkedConversations(verb, input.conversations);
  const items = ids.map((conversation_id) => ({ conversation_id }));
  const { certainUntil = Number.POSITIVE_INFINITY } = input;
  const work: TellWork = {
    deps,
    options,
    looking: how,
    closing,
    rules,
    ref: closingRef(closing.issue_id, closing.closed_at, closing.kind),
    placeRef: closingRef(issueLabel(closing.issue), closing.closed_at, closing.kind),
    marks: marksOf(closing),
    since: sinceClosing(closing.closed_at),
    get certainFirst() {
      return (input.certainFirst ?? false) && deps.clock.now() < certainUntil;
    },
    startedAt: input.startedAt ?? deps.clock.now(),
    words: await wordsOfClosing(closing, rules.texts),
    rows: pageRows(deps, ids, options),
  };
  if (input.dry_run) {
    const { results, failed } = await oneByOne(items, ({ conversation_id }) => planOne(work, conversation_id), options);
    return { outcomes: [], failed, plan: results };
  }
  const { results, failed } = await oneByOne(
    items,
    ({ conversation_id }) => tellOne(work, conversation_id),
    options,
    progress,
  );
  return { outcomes: results, failed };
}
