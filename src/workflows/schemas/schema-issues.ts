import type { OutputUnit } from '@cfworker/json-schema';
import type { Issue } from './schema-words.ts';

type Path = readonly PropertyKey[];
interface Node {
  readonly [keyword: string]: unknown;
}

/**
 * What `@cfworker/json-schema` finds, as the issues that zod finds with the schema it was made of, so that both are said
 * by the same words.
 * @param errors all of them, found with `shortCircuit: false`
 */
export function issuesIn(errors: readonly OutputUnit[], schema: Node, input: unknown): Issue[] {
  // A name that is not allowed is told twice, and the second time as if it were the value of a field.
  const placed = errors.filter(
    ({ keyword, keywordLocation: at }) => keyword !== 'false' && !at.includes('/propertyNames/'),
  );
  return issuesUnder(placed, { schema, input }, '#', []);
}

interface Whole {
  readonly schema: Node;
  readonly input: unknown;
}

/** Those at one place of the schema, alternatives inside it left to their own issue. @param base where it is in the input */
function issuesUnder(errors: readonly OutputUnit[], whole: Whole, under: string, base: Path): Issue[] {
  return errors
    .filter(({ keywordLocation: at }) => at.startsWith(`${under}/`) && !at.slice(under.length).includes('/anyOf/'))
    .flatMap((error) => {
      const full = pathOf(error.instanceLocation);
      const node = nodeOf(whole.schema, error.keywordLocation);
      const place = { path: full.slice(base.length), message: '' };
      if (error.keyword !== 'anyOf') return issuesOf(error, node, valueAt(whole.input, full), place);
      const branches = (node.anyOf as Node[]).map((_, at) =>
        issuesUnder(errors, whole, `${error.keywordLocation}/${at}`, full),
      );
      return [{ ...place, code: 'invalid_union', errors: branches } as Issue];
    });
}

/** The issues of one keyword; none for those that only say that something inside them does not fit. */
function issuesOf({ keyword, error }: OutputUnit, node: Node, value: unknown, place: { path: Path }): Issue[] {
  const issue = (more: object) => [{ ...place, ...more } as Issue];
  const limit = (code: string, side: 'minimum' | 'maximum', origin: string, inclusive = true) =>
    issue({ code, [side]: node[keyword], origin, inclusive });
  const unknownKeys = (known: readonly string[]) =>
    issue({ code: 'unrecognized_keys', keys: Object.keys(value as object).filter((key) => !known.includes(key)) });
  switch (keyword) {
    case 'type':
      return issue({ code: 'invalid_type', expected: node.type });
    case 'enum':
      return issue({ code: 'invalid_value', values: node.enum });
    case 'required': {
      const missing = (node.required as string[]).filter((key) => !Object.hasOwn(value as object, key));
      return missing.slice(0, 1).map((key) => missingField(key, node, place.path));
    }
    case 'additionalProperties': {
      if (node.additionalProperties !== false) return [];
      return unknownKeys(Object.keys((node.properties ?? {}) as object));
    }
    case 'propertyNames':
      return unknownKeys(((node.propertyNames as Node).enum ?? []) as string[]);
    case 'minimum':
    case 'exclusiveMinimum':
      return limit('too_small', 'minimum', 'number', keyword === 'minimum');
    case 'maximum':
      return limit('too_big', 'maximum', 'number');
    case 'minLength':
      return limit('too_small', 'minimum', 'string');
    case 'maxLength':
      return limit('too_big', 'maximum', 'string');
    case 'minItems':
      return limit('too_small', 'minimum', 'array');
    case 'maxItems':
      return limit('too_big', 'maximum', 'array');
    case 'pattern':
    case 'format':
      return issue({
        code: 'invalid_format',
        message: node.patternErrorMessage ?? 'it has not the form that is needed.',
      });
    case 'properties':
    case 'items':
    case '$ref':
      return [];
    default:
      return issue({ code: 'custom', message: error });
  }
}

/** zod says so of a field that is not there; `sentenceOf` knows it by that word. */
function missingField(key: string, node: Node, path: Path): Issue {
  const inside = (node.properties as { [key: string]: Node } | undefined)?.[key] ?? {};
  const what = inside.enum
    ? { code: 'invalid_value', values: inside.enum }
    : inside.anyOf
      ? { code: 'invalid_union', errors: [] }
      : { code: 'invalid_type', expected: inside.type };
  return { ...what, path: [...path, key], message: 'undefined' } as unknown as Issue;
}

const parts = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Numbers are places in a list: no field of ours has a number for its name. */
const pathOf = (pointer: string): Path => parts(pointer).map((part) => (/^\d+$/.test(part) ? Number(part) : part));

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (at as { [key: PropertyKey]: unknown } | undefined)?.[key], input);

/** The part of the schema that holds the keyword at such a place; a reference is followed. */
function nodeOf(schema: Node, location: string): Node {
  return parts(location)
    .slice(0, -1)
    .reduce<Node>(
      (at, part) => (part === '$ref' ? nodeOf(schema, `${String(at.$ref)}/`) : ((at as Node)[part] as Node)),
      schema,
    );
}
