import { readShapes } from './read-shapes.ts';
import { recordedAnswers, walkAll } from './recorded-answers.ts';
import { brokenSources, wordsTypedAsText } from './sources.ts';
import { unjustified } from './width.ts';

/** All that is wrong with the types in these texts, held against the recordings: empty when nothing is. */
export function verdict(files: ReadonlyMap<string, string>) {
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
