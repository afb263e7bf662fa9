import { nearestWords } from '../../chatwoot/nearest.ts';
import { quoted } from '../../chatwoot/quoted.ts';
import { inputProblem } from '../../workflows/input-problem.ts';
import type { ProcessName } from '../../workflows/names.ts';
import { publishedSchemas } from '../../workflows/schemas/published.ts';
import { refuse } from '../inputs.ts';

const names = Object.keys(publishedSchemas) as (keyof typeof publishedSchemas)[];

/**
 * Checks a process's input as the process itself does when it starts, before anything is started. Refuses in one sentence
 * that names the field, what it was and what is allowed.
 */
export function checkProcess(name: string, value: unknown): { name: ProcessName; input: object } {
  const known = names.find((each) => each === name);
  if (known === undefined) {
    return refuse(
      'process',
      `${quoted(name)} is not a process that can be started${nearestWords(name, names)} (there are ${names.join(', ')}).`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('input', `it is not an object: give the fields of ${known} as name: value, one a line.`);
  }
  const problem = inputProblem(known, value);
  if (problem) return refuse('input', problem);
  return { name: known, input: value };
}
