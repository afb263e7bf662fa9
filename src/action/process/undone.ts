import { ChatwootError, type ErrorKind } from '../../chatwoot/errors.ts';
import type { ReplyReport } from '../../workflows/reply-report.ts';
import type { SweepReport } from '../../workflows/sweep-report.ts';
import { failedInBulk, namesOf } from './bulk-failures.ts';

/**
 * Throws when a process that ended well left undone what it was started for: the step that followed it to its end has
 * failed then. What it decided not to do (a reply came, a channel takes no reminder) is no failure.
 */
export function failWhenUndone(type: string, result: unknown): void {
  if (type === 'setStatusInBulk' || type === 'closeTheLoop') failedInBulk(result, type);
  if (type === 'sweepStale') failedInSweep((result ?? {}) as Partial<SweepReport>);
  if (type === 'awaitCustomerReply') failedToAsk((result ?? {}) as Partial<ReplyReport>);
}

const rest = 'The rest is done; the output result names all.';

function failedInSweep({ failed = [] }: Partial<SweepReport>): void {
  const [first] = failed;
  if (!first) return;
  const count = failed.length === 1 ? '1 conversation' : `${failed.length} conversations`;
  throw undone('sweepStale', first.kind, `${count} could not be nudged or closed: ${namesOf(failed)}. ${rest}`);
}

function failedToAsk({ outcome, conversationId, said = [], failed = [] }: Partial<ReplyReport>): void {
  const [first] = failed;
  const fail = (message: string) => undone('awaitCustomerReply', (first?.kind ?? 'Invalid') as ErrorKind, message);
  if (outcome === 'not-told') {
    const reason = said.find(({ told }) => !told)?.reason ?? 'the channel did not take it.';
    throw fail(
      `the customer of conversation ${conversationId} was not asked: ${reason} Nothing was waited for or done.`,
    );
  }
  if (outcome === 'cannot-tell') {
    const why = failed.find(({ step }) => step === 'look')?.kind ?? 'NotFound';
    throw fail(
      `whether somebody answered in conversation ${conversationId} could not be read (${why}), so nothing more was said or done.`,
    );
  }
  if (!first) return;
  const steps = failed.map(({ step, kind }) => `${step} (${kind})`).join(', ');
  const count = failed.length === 1 ? '1 step' : `${failed.length} steps`;
  throw fail(`${count} failed in conversation ${conversationId}: ${steps}. ${rest}`);
}

const undone = (operation: string, kind: ErrorKind, message: string): ChatwootError =>
  new ChatwootError({ kind, operation, message, mayHaveHappened: true });
