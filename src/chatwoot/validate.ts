import { ChatwootError } from './errors.ts';
import { nearest } from './nearest.ts';
import { type Field, type FieldType, type Operation, pathNames } from './operation.ts';
import { quoted } from './quoted.ts';
import { isUpload } from './upload.ts';

export type Input = { readonly [field: string]: unknown };

/** Where a field travels: text in path and query, JSON in the body. */
export interface Placed {
  readonly place: 'path' | 'query' | 'body';
  readonly field: Field;
}

const pathId: Field = { type: 'integer', required: true };

const fieldsByOperation = new WeakMap<Operation, ReadonlyMap<string, Placed>>();

/** Every field an operation knows, by name. Rows never change, and each call asks twice: to check and to lay out. */
export function fieldsOf(operation: Operation): ReadonlyMap<string, Placed> {
  const found = fieldsByOperation.get(operation) ?? readFields(operation);
  fieldsByOperation.set(operation, found);
  return found;
}

function readFields(operation: Operation): ReadonlyMap<string, Placed> {
  const { row } = operation;
  const fields = new Map<string, Placed>();
  for (const name of pathNames(operation))
    fields.set(name, { place: 'path', field: { ...(row.path?.[name] ?? pathId), required: true } });
  for (const [name, field] of Object.entries(row.query ?? {})) fields.set(name, { place: 'query', field });
  for (const [name, field] of Object.entries(row.body ?? {})) fields.set(name, { place: 'body', field });
  return fields;
}

/**
 * Refuses, before anything is sent, what Chatwoot would drop silently, answer with a bare 500, or take for something
 * else. Undefined counts as absent. Throws `Invalid` with one sentence a problem.
 */
export function checkInput(operation: Operation, input: Input): void {
  const problems = problemsOf(operation, input);
  if (problems.length > 0)
    throw new ChatwootError({ kind: 'Invalid', operation: operation.name, message: problems.join(' ') });
}

function problemsOf(operation: Operation, input: Input): string[] {
  const fields = fieldsOf(operation);
  const problems: string[] = [];
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue;
    const placed = fields.get(name);
    const problem = placed ? valueProblem(name, value, placed) : unknownField(name, [...fields.keys()]);
    if (problem) problems.push(problem);
  }
  for (const [name, { field }] of fields) {
    if (field.required && input[name] === undefined) problems.push(`${name} is missing: give ${allowed(field)}.`);
  }
  if (problems.length === 0) {
    const problem = operation.row.check?.(input);
    if (problem) problems.push(problem);
  }
  return problems;
}

function unknownField(name: string, known: string[]): string {
  if (known.length === 0) return `${name} is not a field of this operation, which takes none.`;
  const meant = nearest(name, known);
  return `${name} is not a field of this operation${meant ? `; the nearest is ${meant}, and` : ':'} Chatwoot would drop it silently (fields: ${known.join(', ')}).`;
}

function valueProblem(name: string, value: unknown, { place, field }: Placed): string | undefined {
  if (value === null)
    return field.nullable ? undefined : `${name} may not be null: give ${allowed(field)}, or leave it out.`;
  const types = typesOf(field);
  const asText = place === 'body' ? value : wireText(value);
  if (place === 'path' && asText === '') return `${name} is empty: give ${allowed(field)}.`;
  if (!types.some((type) => (place === 'body' ? fits(type, asText) : fitsAsText(type, asText)))) {
    return `${name} was ${shown(value)}: give ${allowed(field)}.`;
  }
  const known = place === 'body' ? field.values : field.values?.map(String);
  const wrong = known && members(asText).find((each) => !(known as readonly unknown[]).includes(each));
  return wrong === undefined ? undefined : `${name} was ${shown(wrong)}: give ${allowed(field)}.`;
}

const typesOf = (field: Field): readonly FieldType[] => (typeof field.type === 'string' ? [field.type] : field.type);
const members = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const wireText = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(wireText)
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : value;

function fitsAsText(type: FieldType, value: unknown): boolean {
  if (type.endsWith('[]'))
    return Array.isArray(value) && value.every((each) => fitsAsText(type.slice(0, -2) as FieldType, each));
  if (typeof value !== 'string') return false;
  if (type === 'integer') return /^-?\d+$/.test(value);
  if (type === 'number') return value.trim() !== '' && Number.isFinite(Number(value));
  if (type === 'boolean') return value === 'true' || value === 'false';
  return type === 'string';
}

function fits(type: FieldType, value: unknown): boolean {
  if (type.endsWith('[]'))
    return Array.isArray(value) && value.every((each) => fits(type.slice(0, -2) as FieldType, each));
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'file':
      return isUpload(value);
    default:
      return typeof value === type;
  }
}

const words: { readonly [type in FieldType]: string } = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  file: 'a file such as {path: ./photo.png}',
  'string[]': 'a list of texts',
  'integer[]': 'a list of whole numbers',
  'object[]': 'a list of objects',
  'file[]': 'a list of files such as {path: ./photo.png}',
};

function allowed(field: Field): string {
  const types = typesOf(field);
  const options = field.values
    ? [`one of ${field.values.join(', ')}`]
    : types
        .filter((type) => !types.includes(type.replace('[]', '') as FieldType) || !type.endsWith('[]'))
        .map((type) => words[type]);
  if (field.nullable) options.push('null to clear it');
  return options.join(' or ');
}

/** Short texts and numbers are shown; anything longer could be a customer's text. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value === '' ? '""' : quoted(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : String(value);
}
