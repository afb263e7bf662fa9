import { recordedSteps } from '../recordings.ts';
import type { AnswerShapes } from './shape.ts';
import { type Misfit, walk } from './walk.ts';

/** A recorded success of an operation whose answer is typed. */
export interface RecordedAnswer {
  readonly name: string;
  readonly operation: string;
  /** The JSON of the answer; undefined for an empty body. */
  readonly body: unknown;
  readonly size: number;
}

/** Every recorded success of the given operations, but the misuse that the recordings' README lists. */
export function recordedAnswers(operations: ReadonlySet<string>): RecordedAnswer[] {
  return recordedSteps().flatMap(({ file, step, operation, response, listed }) => {
    if (operation === undefined || listed || response.status >= 300 || !operations.has(operation)) return [];
    const body = response.empty ? undefined : response.body;
    return [{ name: `${operation} (${file} step ${step})`, operation, body, size: JSON.stringify(body)?.length ?? 0 }];
  });
}

/** Walks all answers, counts what they touch, and gives one line for each that does not fit. */
export function walkAll(shapes: AnswerShapes, answers: readonly RecordedAnswer[]): string[] {
  return answers.flatMap((answer, number) => {
    const wrong = walkOne(shapes, answer, number);
    return wrong === undefined ? [] : [`${answer.name}: ${wrong.at || 'the answer'} ${wrong.what}`];
  });
}

/** Walks one answer; counts the visit only when a number is given. */
export function walkOne(shapes: AnswerShapes, answer: RecordedAnswer, number?: number): Misfit | undefined {
  const shape = shapes.operations.get(answer.operation);
  return shape === undefined ? { at: '', what: 'has no row' } : walk(shape, answer.body, number);
}
