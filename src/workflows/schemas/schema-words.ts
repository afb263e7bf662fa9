import { closest } from 'fastest-levenshtein';
import type { z } from 'zod';
import { quoted } from '../../chatwoot/quoted.ts';

export type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

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
  const inner = issue.code === 'invalid_union' ? bestBranch(issue) : undefined;
  if (inner) return sentenceOf({ ...inner, path: [...issue.path, ...inner.path] } as Issue, input, schema);
  const field = nameOf(issue.path);
  const value = valueAt(input, issue.path);
  const at = schemasAt(schema, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] as string;
    const known = fieldsOf(at);
    const place = field ? `${field}.${key}` : key;
    const nearest = known.length > 0 ? `; the nearest is ${closest(key, known)} (fields: ${known.join(', ')})` : '';
    return `the field ${place.slice(0, 80)} means nothing${nearest}.`;
  }
  const right = issue.code === 'invalid_union' ? `give ${shapesOf(at).join(', or ')}.` : allowed(issue);
  if (value === undefined) return `the field ${field} is missing: ${right}`;
  return `the field ${field || 'input'} ${was(value)}: ${right}`;
}

/** The branch whose fields are the ones that were given, so that its complaint is about a value. */
function bestBranch(issue: Extract<Issue, { code: 'invalid_union' }>): Issue | undefined {
  const fits = issue.errors.find(
    (errors) => !errors.some((each) => each.path.length === 0 && each.code !== 'custom') && errors.length > 0,
  );
  const valued = fits?.find((each) => each.code !== 'invalid_type' || !String(each.message).includes('undefined'));
  return valued as Issue | undefined;
}

function allowed(issue: Issue): string {
  if (issue.code === 'invalid_value') return `give one of ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_type') return `give ${typeWords[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const [limit, count] =
      issue.code === 'too_small'
        ? [issue.inclusive === false ? `a number above ${issue.minimum}` : `at least ${issue.minimum}`, issue.minimum]
        : [`at most ${issue.maximum}`, issue.maximum];
    const unit = units[issue.origin];
    return `give ${limit}${unit ? ` ${unit}${Number(count) === 1 ? '' : 's'}` : ''}.`;
  }
  const message = issue.message.replace(/^is /, 'it is ');
  return /[.]$/.test(message) ? message : `${message}.`;
}

const units: { readonly [origin: string]: string } = { string: 'character', array: 'item' };

const typeWords: { readonly [type: string]: string } = {
  string: 'a text',
  int: 'a whole number',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object of fields',
  record: 'an object of fields',
};

function was(value: unknown): string {
  if (typeof value === 'string') return `was ${quoted(value)}`;
  if (Array.isArray(value)) return `was a list of ${value.length}`;
  return value === null || typeof value !== 'object' ? `was ${String(value)}` : 'was an object';
}

const nameOf = (path: Path): string =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`)).join('');

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as { [key: PropertyKey]: unknown } | undefined)?.[key], input);
}

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
