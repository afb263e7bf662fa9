import { closest } from 'fastest-levenshtein';
import { toJSONSchema } from 'zod';
import { quoted } from '../../chatwoot/quoted.ts';
import type { ProcessName } from '../../workflows/names.ts';
import { processSchemas } from '../../workflows/schemas/index.ts';
import { type JsonSchema, sentenceOf } from '../../workflows/schemas/schema-words.ts';
import { refuse } from '../inputs.ts';

/**
 * Checks a process's input against its schema, as the process itself trusts it to be. Refuses in one sentence that names
 * the field, what it was and what is allowed.
 */
export function checkProcess(name: string, value: unknown): { name: ProcessName; input: object } {
  const names = Object.keys(processSchemas) as ProcessName[];
  const known = names.find((each) => each === name);
  const schema = known && processSchemas[known];
  if (known === undefined || schema === undefined) {
    return refuse(
      'process',
      `${quoted(name)} is not a process that can be started; the nearest is ${closest(name, names)} (there are ${names.join(', ')}).`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('input', `it is not an object: give the fields of ${known} as name: value, one a line.`);
  }
  const checked = schema.safeParse(value);
  if (!checked.success) {
    const allowed = toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as JsonSchema;
    const { issues } = checked.error;
    // A misspelt field is what a missing one is missing for.
    const misspelt = issues.find(({ code }) => code === 'unrecognized_keys');
    return refuse('input', sentenceOf(misspelt ?? issues[0], value, allowed));
  }
  return { name: known, input: checked.data as object };
}
