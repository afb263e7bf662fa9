import { ApplicationFailure, CancellationScope, condition, isCancellation, setHandler } from '@temporalio/workflow';
import { kindOf } from '../chatwoot/errors.ts';
import { cancelledWith } from './cancelled-with.ts';
import { startFollowing, stopFollowing } from './follow.ts';
import type { ReplyReport } from './reply-report.ts';
import { createReplySteps, type ReplyRun } from './reply-steps.ts';
import type { AwaitCustomerReplyProcess } from './schemas/await-customer-reply.ts';
import { changed, pause, resume, state } from './signals.ts';
import { secondsIn } from './spans.ts';

/**
 * Asks a customer something once, waits for the reply of that contact, reminds him on a schedule, and acts when nobody
 * answered. A person who writes, assigns or changes the status takes over and ends it.
 *
 * To the account: the question and each reminder (`messages.sendOnce`), the snoozing if wanted, and after `within` what
 * `ifSilent` says. Before each reminder and before it acts it looks itself whether something happened, so that it never
 * speaks or acts on old news. A channel that takes no messages gets none: `said` names the reminder with `told: false`.
 * Fails with the kind of the error when the question cannot be asked. Whatever fails later is in `failed`; when it
 * cannot be read whether somebody answered, it does nothing more and ends with `cannot-tell`.
 */
export async function awaitCustomerReply(input: AwaitCustomerReplyProcess): Promise<ReplyReport> {
  const { conversationId, nudges = [], ifSilent = [], checkEverySeconds } = input;
  const run: ReplyRun = { said: [], done: [], failed: [] };
  const steps = createReplySteps(input, run);
  let phase: 'asking' | 'waiting' | 'acting' | 'over' = 'asking';
  let paused = false;
  let askedAt = 0;
  let nextAt: number | undefined;
  setHandler(pause, () => {
    paused = true;
  });
  setHandler(resume, () => {
    paused = false;
  });
  setHandler(changed, steps.take);
  const { said, done, failed } = run;
  setHandler(state, () => ({ phase, paused, said, done, failed, ...(nextAt ? { nextAt } : {}), ...run.ending }));

  const over = () => run.ending !== undefined;
  const unpaused = () => condition(() => !paused || over());
  const following = async () => {
    const settings = checkEverySeconds === undefined ? {} : { everySeconds: checkEverySeconds };
    if (run.follow) await startFollowing(run.follow, settings);
    phase = 'waiting';
  };
  /** Waits until so long after the question, and then until it may act; or until something ends it. */
  const until = async (span: string) => {
    nextAt = askedAt + secondsIn(span) * 1_000;
    const wait = nextAt - Date.now();
    if (wait > 0) await condition(over, wait);
    nextAt = undefined;
    await unpaused();
  };
  const wait = async () => {
    for (const [at, { after, say }] of nudges.entries()) {
      // Again each time, so that a watch that somebody ended comes back.
      await following();
      await until(after);
      if (over()) return;
      await steps.remind(`nudge ${at + 1}`, say);
      if (over()) return;
    }
    await following();
    await until(input.within);
    if (!over()) await steps.look();
  };

  try {
    await unpaused();
    await steps.ask();
    askedAt = Date.now();
    if (!over()) await wait();
    if (run.follow) await stopFollowing();
    if (!over()) {
      phase = 'acting';
      for (const [at, act] of ifSilent.entries()) {
        await unpaused();
        await steps.act(String(at + 1), act);
      }
      run.ending = { outcome: 'timed-out' };
    }
  } catch (error) {
    const nudged = said.filter(({ step }) => step !== 'question').length;
    const left = { nudges: nudges.length - nudged, ifSilent: ifSilent.length - done.length };
    const leaves = { said, done, left };
    if (isCancellation(error)) {
      if (run.follow) await CancellationScope.nonCancellable(() => stopFollowing());
      throw cancelledWith(leaves);
    }
    const kind = kindOf(error);
    if (kind === undefined) throw error;
    throw ApplicationFailure.nonRetryable('the question could not be asked', kind, leaves);
  }
  phase = 'over';
  return { outcome: 'timed-out', ...run.ending, conversationId, contactId: run.contactId ?? 0, said, done, failed };
}
