import { CancellationScope, condition, isCancellation, patched, setHandler } from '@temporalio/workflow';
import { checkInput } from './check-input.ts';
import { startFollowing, stopFollowing } from './follow.ts';
import type { ReplyReport, ReplyRun } from './reply-report.ts';
import { createReplySteps } from './reply-steps.ts';
import { waitAfter } from './reply-tries.ts';
import type { Words } from './say.ts';
import type { AwaitCustomerReplyProcess } from './schemas/await-customer-reply.ts';
import { onChanged, pause, resume, state } from './signals.ts';
import { secondsIn } from './spans.ts';
import { stoppedBy } from './stopped-by.ts';

/** A nudge is left out when the next one, or the end, was due so long ago: nobody shall hear two of them in a row. */
const tooLateMs = 60_000;
/** After that it looks anew before it acts: a step before may have waited long for a server that was down. */
const oldNewsMs = 60_000;

/**
 * Asks a customer something once, waits for the reply of that contact, reminds him on a schedule, and acts when nobody
 * answered. A person who writes, assigns or changes the status takes over and ends it.
 *
 * To the account: the question and each reminder (`messages.sendOnce`), the snoozing if wanted, and after `within` what
 * `ifSilent` says. Before each reminder and before it acts it looks itself whether something happened, so that it never
 * speaks or acts on old news. A channel that takes no messages gets none: `said` names the reminder with `told: false`,
 * as it does one that came too late, after a pause.
 * Fails with the kind of the error when the question cannot be asked. Whatever fails later is in `failed`; when it
 * cannot be read whether somebody answered, it does nothing more and ends with `cannot-tell`.
 */
export async function awaitCustomerReply(input: AwaitCustomerReplyProcess): Promise<ReplyReport> {
  checkInput('awaitCustomerReply', input);
  const { conversationId, within, nudges = [], ifSilent = [], checkEverySeconds } = input;
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
  onChanged(steps.take);
  const { said, done, failed } = run;
  setHandler(state, () => ({ phase, paused, said, done, failed, ...(nextAt ? { nextAt } : {}), ...run.ending }));

  const over = () => run.ending !== undefined;
  const unpaused = () => condition(() => !paused || over());
  const heldUp = async () => {
    const isHeld = paused && patched('pause-before-the-question');
    if (isHeld) await unpaused();
    return isHeld;
  };
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
  const isTooLate = (at: number) =>
    askedAt + secondsIn(nudges[at + 1]?.after ?? within) * 1_000 + tooLateMs < Date.now();
  const isStopped = () => paused || CancellationScope.current().consideredCancelled;
  /** Tries until it is said, too late or over. */
  const nudge = async (at: number, say: Words) => {
    const step = `nudge ${at + 1}`;
    const mayGoOn = () => !isStopped() && !isTooLate(at);
    for (let tries = 1; !over(); tries += 1) {
      if (isTooLate(at) && patched('leave-late-nudges-out')) return steps.leaveOut(step);
      if ((await steps.remind(step, say, tries, mayGoOn)) !== 'again') return;
      await condition(over, waitAfter(tries));
      await unpaused();
    }
  };
  const wait = async () => {
    for (const [at, { after, say }] of nudges.entries()) {
      // Again each time, so that a watch that somebody ended comes back.
      await following();
      await until(after);
      if (over()) return;
      await nudge(at, say);
      if (over()) return;
    }
    await following();
    await until(within);
    if (!over()) await steps.look();
  };
  const isOldNews = () => Date.now() - (run.lookedAt ?? 0) > oldNewsMs && patched('look-anew-before-acting');
  /**
   * Whether nothing has happened since the last look; after a try that failed or a pause, or when that was long ago, it
   * looks anew.
   */
  const stillSilent = async (hasFailed: boolean) => {
    do {
      const wasPaused = paused;
      await unpaused();
      if (!over() && (hasFailed || (wasPaused && patched('look-after-a-pause')) || isOldNews())) await steps.look();
    } while (!over() && isStopped() && patched('look-before-each-try'));
    return !(over() && patched('look-after-a-pause'));
  };
  const act = async () => {
    phase = 'acting';
    for (const [at, one] of ifSilent.entries()) {
      for (let tries = 1; ; tries += 1) {
        if (!(await stillSilent(tries > 1))) return;
        if ((await steps.act(String(at + 1), one, tries)) !== 'again') break;
        await condition(over, waitAfter(tries));
      }
    }
    run.ending = { outcome: 'timed-out' };
  };

  try {
    await unpaused();
    await steps.ask(heldUp);
    askedAt = Date.now();
    if (!over()) await wait();
    if (run.follow) await stopFollowing();
    if (!over()) await act();
  } catch (error) {
    if (isCancellation(error) && run.follow) await CancellationScope.nonCancellable(() => stopFollowing());
    const nudged = said.filter(({ step }) => step.startsWith('nudge')).length;
    const left = { nudges: nudges.length - nudged, ifSilent: ifSilent.length - done.length };
    throw stoppedBy(error, 'the question could not be asked', { said, done, left });
  }
  phase = 'over';
  return { outcome: 'timed-out', ...run.ending, conversationId, contactId: run.contactId ?? 0, said, done, failed };
}
