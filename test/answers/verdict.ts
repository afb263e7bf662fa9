import { readShapes } from './read-shapes.ts';
import { type RecordedAnswer, recordedAnswers, walkAll } from './recorded-answers.ts';
import type { AnswerShapes } from './shape.ts';
import { brokenSources, wordsTypedAsText } from './sources.ts';
import { unjustified } from './width.ts';

/** What is wrong with the types, one line each; every list is empty when nothing is. */
export interface Verdict {
  readonly shapes: AnswerShapes;
  readonly answers: readonly RecordedAnswer[];
  /** Types that say nothing. */
  readonly faults: readonly string[];
  /** Operations without a recorded success. */
  readonly unrecorded: readonly string[];
  /** Recorded answers that their type does not allow. */
  readonly misfits: readonly string[];
  /** What the types allow beyond the recordings without a source. */
  readonly tooWide: readonly string[];
  /** Sources that do not say what they are named for. */
  readonly broken: readonly string[];
}

/** Holds the types in these texts against the recordings. */
export function verdict(files: ReadonlyMap<string, string>): Verdict {
  const shapes = readShapes(files);
  const answers = recordedAnswers(new Set(shapes.operations.keys()));
  const recorded = new Set(answers.map((answer) => answer.operation));
  return {
    shapes,
    answers,
    faults: shapes.faults,
    unrecorded: [...shapes.operations.keys()].filter((name) => !recorded.has(name)),
    misfits: walkAll(shapes, answers),
    tooWide: [...unjustified(shapes), ...wordsTypedAsText(shapes)],
    broken: brokenSources(shapes),
  };
}
