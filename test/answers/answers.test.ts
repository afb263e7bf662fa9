import { describe, expect, it } from 'vitest';
import { answerFiles } from './declarations.ts';
import { readShapes } from './read-shapes.ts';
import { recordedAnswers, walkAll } from './recorded-answers.ts';
import { unjustified } from './width.ts';

const shapes = readShapes(answerFiles());
const answers = recordedAnswers(new Set(shapes.operations.keys()));
const misfits = walkAll(shapes, answers);

describe('the types of the answers', () => {
  it('name every key and say what each may be', () => {
    expect(shapes.faults).toEqual([]);
  });

  it(`fit every recorded success, to the last key (${answers.length} answers of ${shapes.operations.size} operations)`, () => {
    const recorded = new Set(answers.map((answer) => answer.operation));
    expect([...shapes.operations.keys()].filter((name) => !recorded.has(name))).toEqual([]);
    expect(misfits).toEqual([]);
  });

  it('are no wider than the recordings, but where a named source says more', () => {
    expect(unjustified(shapes)).toEqual([]);
  });
});
