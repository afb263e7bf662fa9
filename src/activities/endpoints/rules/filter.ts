import { isObject, type Rule } from './rule.ts';

const operators = [
  'equal_to',
  'not_equal_to',
  'contains',
  'does_not_contain',
  'is_present',
  'is_not_present',
  'is_greater_than',
  'is_less_than',
];

/** Operators that Chatwoot lists and that do not do what they say. */
const broken: { readonly [operator: string]: string } = {
  days_before:
    'is broken in Chatwoot 4.15.1, which answers 500: use is_less_than with a date such as 2026-01-31, which means before that day',
  starts_with:
    'compares whole values in Chatwoot, whatever its name says: use contains, or equal_to with the whole value',
};

type Entry = { readonly [name: string]: unknown };

interface FilterSettings {
  /** Contacts only: of several values Chatwoot reads the first and drops the rest without a word. */
  readonly firstValueOnly?: boolean;
}

/**
 * The `payload` of a filter as Chatwoot's query builder needs it. It answers 500 to a query_operator that is missing
 * between two entries or present on the last (seen: recording 04 steps 91 and 92) and to days_before (step 93).
 */
export function filterPayload(settings: FilterSettings = {}): Rule {
  return ({ payload }) => problemOf(payload, 'payload', settings);
}

/** The same for a saved filter, whose payload stands inside `query`. */
export const savedFilterPayload: Rule = ({ query }) =>
  isObject(query) ? problemOf(query.payload, 'query.payload', {}) : undefined;

function problemOf(payload: unknown, place: string, settings: FilterSettings): string | undefined {
  if (!Array.isArray(payload)) return undefined;
  for (const [index, entry] of payload.entries()) {
    const problem = isObject(entry)
      ? entryProblem(entry, index === payload.length - 1, settings)
      : ' is not an object: give attribute_key, filter_operator, values and query_operator.';
    if (problem) return `${place}[${index}]${problem}`;
  }
  return undefined;
}

function entryProblem(entry: Entry, last: boolean, settings: FilterSettings): string | undefined {
  const { attribute_key: key, filter_operator: operator, values } = entry;
  if (typeof key !== 'string' || key === '') {
    return '.attribute_key is missing: give the name of a field such as status, or the key of a custom attribute.';
  }
  if (typeof operator === 'string' && broken[operator]) return `.filter_operator ${operator} ${broken[operator]}.`;
  if (typeof operator !== 'string' || !operators.includes(operator)) {
    return `.filter_operator is none that Chatwoot knows: give one of ${operators.join(', ')}.`;
  }
  return valuesProblem(operator, values, settings) ?? joinProblem(entry.query_operator, last);
}

function valuesProblem(operator: string, values: unknown, { firstValueOnly }: FilterSettings): string | undefined {
  if (!Array.isArray(values)) {
    return '.values is not a list: give a list even for one value ([open]), and an empty one for is_present and is_not_present.';
  }
  const asksForPresence = operator === 'is_present' || operator === 'is_not_present';
  if (values.length === 0 && !asksForPresence) return '.values is empty: give at least one value.';
  if (operator.endsWith('contain') || operator === 'contains') {
    if (!values.every((value) => typeof value === 'string')) return `.values must be texts for ${operator}.`;
  }
  if (firstValueOnly && values.length > 1) {
    return `.values has ${values.length} entries, of which Chatwoot reads only the first for contacts: write one entry for each value and join them with query_operator or.`;
  }
  return undefined;
}

function joinProblem(join: unknown, last: boolean): string | undefined {
  if (last) {
    return join === undefined || join === null
      ? undefined
      : '.query_operator must be left out (or null) on the last entry, since nothing follows: Chatwoot answers 500 otherwise.';
  }
  return typeof join === 'string' && /^(and|or)$/i.test(join)
    ? undefined
    : '.query_operator is needed on every entry but the last: give and, or or.';
}
