import { dereference, validate } from '@cfworker/json-schema';
import { rules } from './rules/index.ts';
import { type PublishedName, publishedSchemas } from './schemas/published.ts';
import { issuesIn } from './schemas/schema-issues.ts';
import { sentenceOf } from './schemas/schema-words.ts';

/**
 * What is wrong with the input of a process, in one sentence: which field, what it was, what is allowed. Nothing if it
 * fits the published schema and the rules. Steps and processes ask this alike.
 *
 * By the JSON Schema and not by zod, of which it is made: modules that all workflows share are frozen, and zod's are not
 * made for that.
 */
export function inputProblem(process: PublishedName, input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return `it is not an object: give the fields of ${process}.`;
  const { schema, lookup } = read[process]();
  const { errors } = validate(input, schema, '2020-12', lookup, false);
  const issues =
    errors.length > 0
      ? issuesIn(errors, schema, input)
      : (rules[process]?.(input as never) ?? []).map((broken) => ({ code: 'words' as const, ...broken }));
  if (issues.length === 0) return undefined;
  // A misspelt field is what a missing one is missing for.
  const misspelt = issues.find(({ code }) => code === 'unknown');
  return sentenceOf(misspelt ?? issues[0], input, schema);
}

/**
 * Each schema once for all workflows of a worker, which share this: read anew for each, 1,000 waiting processes took 1.23
 * times the memory of bare workflows instead of 0.98. Nobody sees whether it was read before.
 */
const once = (text: string) => {
  let known: ReturnType<typeof parsed> | undefined;
  return () => {
    known ??= parsed(text);
    return known;
  };
};

function parsed(text: string) {
  const schema = JSON.parse(text);
  return { schema, lookup: dereference(schema) };
}

const read = Object.fromEntries(Object.entries(publishedSchemas).map(([name, text]) => [name, once(text)])) as {
  readonly [Name in PublishedName]: ReturnType<typeof once>;
};
