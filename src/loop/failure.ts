import { ChatwootError, type ErrorKind, passingKinds } from '../chatwoot/errors.ts';
import { asSentence } from '../chatwoot/sentence.ts';
import type { LoopCounts, LoopDetail, LoopFailure, LoopReport } from './loop-report.ts';

const mostNamed = 5;

/**
 * What a run ends with that could not do everything: each reason once, however many issues it is true of, what was done
 * besides, and whether running it again can do better. Undefined when everything was done.
 */
export function failureOf({ failures, counts, details }: LoopReport): ChatwootError | undefined {
  if (failures.length === 0 && counts.failed === 0) return undefined;
  const ofConversations = [...new Set(details.flatMap(failedIn))];
  const kinds = [...failures.map(({ kind }) => kind), ...ofConversations];
  const isAlone = failures.length === 1 && counts.failed === 0 && !didAnything(counts);
  const sentences = [
    isAlone ? '' : 'not everything could be done.',
    ...namedIn(failures),
    conversationsIn(counts, ofConversations),
    ending(didAnything(counts), kinds.length === 0 || kinds.some((kind) => passingKinds.includes(kind))),
  ];
  return new ChatwootError({
    kind: kinds[0] ?? 'ServerError',
    operation: 'close-the-loop',
    mayHaveHappened: true,
    message: sentences.filter(Boolean).join(' '),
  });
}

/** The first few reasons, each with all that it is true of. A sentence that names its issue needs no name before it. */
function namedIn(failures: readonly LoopFailure[]): string[] {
  const first = failures.slice(0, mostNamed);
  const named = [...new Set(first.map(({ message }) => message))].map((reason) => {
    const where = first.flatMap((one) => (one.message === reason ? one.where : [])).join(', ');
    return asSentence(where.includes('#') && reason.includes(where) ? reason : `${where}: ${reason}`);
  });
  const more = failures.length - mostNamed;
  return more > 0 ? [...named, `And ${more} more.`] : named;
}

function conversationsIn({ failed }: LoopCounts, kinds: readonly ErrorKind[]): string {
  const why = kinds.length > 0 ? ` (${kinds.map(inWords).join('; ')})` : '';
  return failed > 0 ? `Conversations that could not be worked on: ${failed}${why}.` : '';
}

const inWords = (kind: ErrorKind): string =>
  kind === 'NotFound' ? `${kind}: not there, or not for this token to see` : kind;

function ending(isElseDone: boolean, canDoBetter: boolean): string {
  if (!canDoBetter) return isElseDone ? 'All else was done.' : '';
  return isElseDone
    ? 'All else was done; run it again, which does only what is left.'
    : 'Run it again, which does only what is left.';
}

/** Whether a run did anything besides looking at the issue that it was asked about. */
const didAnything = ({ issues, failed: _, ...done }: LoopCounts): boolean =>
  issues > 1 || Object.values(done).some((count) => count > 0);

/** The kinds of what failed with single conversations. */
function failedIn(detail: LoopDetail): ErrorKind[] {
  if (detail.about === 'failed') return [detail.kind];
  return detail.about === 'closing' || detail.about === 'reopening' ? detail.report.failed.map(({ kind }) => kind) : [];
}
