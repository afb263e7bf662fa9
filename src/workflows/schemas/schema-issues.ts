import type { OutputUnit } from '@cfworker/json-schema';

export type Path = readonly PropertyKey[];

/** One thing that is wrong with an input, and where in it. */
export type Issue = { readonly path: Path } & (
  | { readonly code: 'kind'; readonly expected: string; readonly missing?: true }
  | { readonly code: 'choice'; readonly values: readonly unknown[]; readonly missing?: true }
  | { readonly code: 'shape'; readonly branches: readonly (readonly Issue[])[]; readonly missing?: true }
  | { readonly code: 'unknown'; readonly keys: readonly string[] }
  | { readonly code: 'limit'; readonly words: string; readonly bound: number; readonly unit: string }
  | { readonly code: 'words'; readonly message: string }
);

interface Node {
  readonly [keyword: string]: unknown;
}
interface Whole {
  readonly schema: Node;
  readonly input: unknown;
}

/**
 * What `@cfworker/json-schema` finds, for sentences: one issue for each thing that is wrong.
 * @param errors all of them, found with `shortCircuit: false`
 */
export function issuesIn(errors: readonly OutputUnit[], schema: Node, input: unknown): Issue[] {
  // A name that is not allowed is told twice, and the second time as if it were the value of a field.
  const placed = errors.filter(
    ({ keyword, keywordLocation: at }) => keyword !== 'false' && !at.includes('/propertyNames/'),
  );
  return issuesUnder(placed, { schema, input }, '#');
}

/** Those at one place of the schema; what is wrong with alternatives inside it is left to their own issue. */
function issuesUnder(errors: readonly OutputUnit[], whole: Whole, under: string): Issue[] {
  return errors
    .filter(({ keywordLocation: at }) => at.startsWith(`${under}/`) && !at.slice(under.length).includes('/anyOf/'))
    .flatMap((error): Issue[] => {
      const path = pathOf(error.instanceLocation);
      const node = nodeOf(whole.schema, error.keywordLocation);
      if (error.keyword !== 'anyOf') return issuesOf(error, node, valueAt(whole.input, path), path);
      const each = (node.anyOf as Node[]).map((_, at) => issuesUnder(errors, whole, `${error.keywordLocation}/${at}`));
      return [{ path, code: 'shape', branches: each }];
    });
}

const limits: { readonly [keyword: string]: readonly [words: string, unit: string] } = {
  minimum: ['at least', ''],
  exclusiveMinimum: ['a number above', ''],
  maximum: ['at most', ''],
  minLength: ['at least', 'character'],
  maxLength: ['at most', 'character'],
  minItems: ['at least', 'item'],
  maxItems: ['at most', 'item'],
};

/** The issues of one keyword; none for those that only say that something inside them does not fit. */
function issuesOf({ keyword, error }: OutputUnit, node: Node, value: unknown, path: Path): Issue[] {
  const unknownKeys = (known: readonly string[]): Issue[] => [
    { path, code: 'unknown', keys: Object.keys(value as object).filter((key) => !known.includes(key)) },
  ];
  const limit = limits[keyword];
  if (limit) return [{ path, code: 'limit', words: limit[0], bound: node[keyword] as number, unit: limit[1] }];
  switch (keyword) {
    case 'type':
      return [{ path, code: 'kind', expected: node.type as string }];
    case 'enum':
      return [{ path, code: 'choice', values: node.enum as unknown[] }];
    case 'required':
      return (node.required as string[])
        .filter((key) => !Object.hasOwn(value as object, key))
        .map((key) => missing([...path, key], (node.properties as { [key: string]: Node })[key] as Node));
    case 'additionalProperties':
      return node.additionalProperties === false ? unknownKeys(Object.keys(node.properties ?? {})) : [];
    case 'propertyNames':
      return unknownKeys(((node.propertyNames as Node).enum ?? []) as string[]);
    case 'pattern':
    case 'format':
      return [
        { path, code: 'words', message: String(node.patternErrorMessage ?? 'it has not the form that is needed.') },
      ];
    case 'properties':
    case 'items':
    case '$ref':
      return [];
    default:
      return [{ path, code: 'words', message: error }];
  }
}

function missing(path: Path, node: Node): Issue {
  if (node.enum) return { path, code: 'choice', values: node.enum as unknown[], missing: true };
  if (node.anyOf) return { path, code: 'shape', branches: [], missing: true };
  return { path, code: 'kind', expected: node.type as string, missing: true };
}

const parts = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Numbers are places in a list: no field of ours has a number for its name. */
const pathOf = (pointer: string): Path => parts(pointer).map((part) => (/^\d+$/.test(part) ? Number(part) : part));

export const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (at as { [key: PropertyKey]: unknown } | undefined)?.[key], input);

/** The part of the schema that holds the keyword at such a place; a reference is followed. */
function nodeOf(schema: Node, location: string): Node {
  return parts(location)
    .slice(0, -1)
    .reduce<Node>((at, part) => (part === '$ref' ? nodeOf(schema, `${String(at.$ref)}/`) : (at[part] as Node)), schema);
}
