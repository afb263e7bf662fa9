import { validate } from '@cfworker/json-schema';
import { ApplicationFailure } from '@temporalio/workflow';
import { rules } from './rules/index.ts';
import { type PublishedName, publishedSchemas } from './schemas/published.ts';
import { issuesIn } from './schemas/schema-issues.ts';
import { sentenceOf } from './schemas/schema-words.ts';

/**
 * Ends a process before it does anything when its input does not fit the published schema. A step refuses such an input
 * before the start, but Temporal's own tools and clients start whatever they are given, and a field of another kind would
 * leave the workflow running with tasks that fail.
 *
 * By the JSON Schema and not by zod, of which it is made: modules that all workflows share are frozen, and zod's are not
 * made for that. Once a release is out, a stricter schema needs `patched`, or what waits would fail in its replay.
 */
export function checkInput(process: PublishedName, input: unknown): void {
  const sentence = inputProblem(process, input);
  if (sentence) throw ApplicationFailure.nonRetryable(`input: ${sentence}`, 'Invalid');
}

/** What is wrong with the input of a process, as a step would say it; nothing if it fits the schema. */
export function inputProblem(process: PublishedName, input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return `it is not an object: give the fields of ${process}.`;
  // Anew each time, since the library notes in a schema where it is.
  const schema = JSON.parse(publishedSchemas[process]);
  const { errors } = validate(input, schema, '2020-12', undefined, false);
  const issues =
    errors.length > 0
      ? issuesIn(errors, schema, input)
      : (rules[process]?.(input as never) ?? []).map((broken) => ({ code: 'custom' as const, ...broken }));
  if (issues.length === 0) return undefined;
  // A misspelt field is what a missing one is missing for.
  const misspelt = issues.find(({ code }) => code === 'unrecognized_keys');
  return sentenceOf(misspelt ?? issues[0], input, schema);
}
