import { ChatwootError } from '../chatwoot/errors.ts';
import { sentenceOf } from './public-words.ts';
import type { Run } from './run.ts';

/** That many failures in passing one after the other are the server's trouble, not an issue's. */
const troublesInARow = 3;

/**
 * Does one thing of several, so that one that fails does not keep the others from being done: it is named in the report,
 * and the run fails at its end. Throws what would stop every other too: a refused token, a run that is cancelled or out
 * of time, the third failure in passing in a row, and what is no `ChatwootError`.
 * @param where an issue as people write it, or a side
 */
export async function attempt(run: Run, where: string, work: () => Promise<unknown>): Promise<void> {
  const { report, troubles } = run;
  try {
    await work();
    troubles.inARow = 0;
  } catch (error) {
    const isNamed = error === troubles.gaveUp;
    if (!(error instanceof ChatwootError) || isNamed || stopsAll(error, run)) throw error;
    const { kind } = error;
    report.failures.push({ where, kind, message: withoutOwnName(sentenceOf(error, report.isPublic)) });
    troubles.inARow = error.passing ? troubles.inARow + 1 : 0;
    if (troubles.inARow < troublesInARow) return;
    troubles.gaveUp = error;
    throw error;
  }
}

/** The whole is of that name already. */
const withoutOwnName = (sentence: string): string => sentence.replace(/^close-the-loop: /, '');

function stopsAll({ kind }: ChatwootError, { options, clock }: Run): boolean {
  const isOver = options.deadline !== undefined && clock.now() >= options.deadline;
  return kind === 'Unauthorized' || isOver || options.signal?.aborted === true;
}
