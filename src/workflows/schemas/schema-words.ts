import { nearestWords } from '../../chatwoot/nearest.ts';
import { quoted } from '../../chatwoot/quoted.ts';
import { type Issue, type Path, valueAt } from './schema-issues.ts';

/** The part of JSON Schema that says which fields there are. */
export interface JsonSchema {
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly type?: string;
}

/**
 * What is wrong with a process's input, in one sentence: which field, what it was, what is allowed. Values are shown as
 * `quoted` shows them, so no text of a customer is.
 */
export function sentenceOf(issue: Issue | undefined, input: unknown, schema: JsonSchema): string {
  if (!issue) return 'it does not fit the schema of the process.';
  const inner = issue.code === 'shape' ? bestBranch(issue) : undefined;
  if (inner) return sentenceOf(inner, input, schema);
  const field = nameOf(issue.path);
  const value = valueAt(input, issue.path);
  const at = schemasAt(schema, issue.path);
  if (issue.code === 'unknown') {
    const key = issue.keys[0] as string;
    const known = fieldsOf(at);
    const place = field ? `${field}.${key}` : key;
    const fields = known.length > 0 ? ` (fields: ${known.join(', ')})` : '';
    return `the field ${place.slice(0, 80)} means nothing${nearestWords(key, known)}${fields}.`;
  }
  const right = issue.code === 'shape' ? `give ${shapesOf(at).join(', or ')}.` : allowed(issue);
  if (value === undefined) return `the field ${field} is missing: ${right}`;
  return `the field ${field || 'input'} ${was(value)}: ${right}`;
}

/** The branch whose fields are the ones that were given, so that its complaint is about a value. */
function bestBranch({ path, branches }: Extract<Issue, { code: 'shape' }>): Issue | undefined {
  const fits = branches.find(
    (issues) => issues.length > 0 && !issues.some((each) => each.path.length === path.length && each.code !== 'words'),
  );
  return fits?.find((each) => !('missing' in each));
}

function allowed(issue: Exclude<Issue, { code: 'shape' | 'unknown' }>): string {
  if (issue.code === 'choice') return `give one of ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'kind') return `give ${typeWords[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'limit') {
    const { words, bound, unit } = issue;
    return `give ${words} ${bound}${unit ? ` ${unit}${bound === 1 ? '' : 's'}` : ''}.`;
  }
  const message = issue.message.replace(/^is /, 'it is ');
  return /[.]$/.test(message) ? message : `${message}.`;
}

const typeWords: { readonly [type: string]: string } = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object of fields',
};

function was(value: unknown): string {
  if (typeof value === 'string') return `was ${quoted(value)}`;
  if (Array.isArray(value)) return `was a list of ${value.length}`;
  return value === null || typeof value !== 'object' ? `was ${String(value)}` : 'was an object';
}

const nameOf = (path: Path): string =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`)).join('');

function schemasAt(schema: JsonSchema, path: Path): JsonSchema[] {
  let at = branches(schema);
  for (const key of path)
    at = at.flatMap((each) => {
      const next = typeof key === 'number' ? each.items : each.properties?.[String(key)];
      return next ? branches(next) : [];
    });
  return at;
}

const branches = (schema: JsonSchema): JsonSchema[] => (schema.anyOf ? schema.anyOf.flatMap(branches) : [schema]);
const fieldsOf = (schemas: readonly JsonSchema[]): string[] => [
  ...new Set(schemas.flatMap((each) => [...Object.keys(each.properties ?? {}), ...(each.propertyNames?.enum ?? [])])),
];
const shapesOf = (schemas: readonly JsonSchema[]): string[] =>
  schemas.map(({ properties, type = '' }) =>
    properties ? `{${Object.keys(properties).join(', ')}: …}` : (typeWords[type] ?? 'another value'),
  );
