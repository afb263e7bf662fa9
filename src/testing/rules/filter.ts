import { crash, unprocessable } from '../refusal.ts';

export interface Condition {
  attribute_key: string;
  filter_operator: string;
  values: unknown[];
  query_operator?: string | null;
}

/** How a key of a filter is read: its value in a row, and the operators it allows (undefined: all, not checked). */
export interface FilterKey<Row> {
  operators?: readonly string[];
  /** The value or values that a row has. */
  read(row: Row): unknown;
  /** Only the first of several wanted values counts: contacts, and text attributes of conversations. */
  firstOnly: boolean;
  kind: 'word' | 'text' | 'number' | 'date' | 'boolean' | 'labels';
}

/** Which keys a kind of row has. `named` are Chatwoot's own, in the order in which its refusal lists them. */
export interface FilterKeys<Row> {
  named: Readonly<Record<string, FilterKey<Row>>>;
  custom(key: string): FilterKey<Row> | undefined;
}

/**
 * A test for rows, made of the `payload` of a filter: conditions in order, AND before OR, no brackets.
 * Refuses as Chatwoot does: unknown key, operator or joining word 422; a joining word missing between two conditions
 * or standing after the last 500; `days_before` always 500 (04 steps 88 to 93).
 */
export function compileFilter<Row>(payload: unknown, keys: FilterKeys<Row>): (row: Row) => boolean {
  if (!Array.isArray(payload)) throw crash();
  const conditions = payload as Condition[];
  const tests = conditions.map((condition) => {
    const { attribute_key: name, filter_operator: operator } = condition;
    const key = keys.named[name] ?? keys.custom(name);
    if (!key) {
      const known = Object.keys(keys.named).join(',');
      throw unprocessable(
        `Invalid attribute key - [${name}]. The key should be one of [${known}] or a custom attribute defined in the account.`,
      );
    }
    if (key.operators && !key.operators.includes(operator)) {
      throw unprocessable(`Invalid operator. The allowed operators for ${name} are [${key.operators.join(',')}].`);
    }
    const joint = condition.query_operator;
    if (joint && !/^(and|or)$/i.test(joint)) throw unprocessable('Query operator must be either "AND" or "OR".');
    return test(key, operator, condition.values);
  });
  conditions.forEach(({ query_operator: joint, filter_operator: operator }, at) => {
    const last = at === conditions.length - 1;
    if (Boolean(joint) === last || operator === 'days_before') throw crash();
  });
  return (row) => {
    // OR separates groups; within a group every condition must hold.
    let group = true;
    for (const [at, holds] of tests.entries()) {
      group &&= holds(row);
      const joint = conditions[at]?.query_operator;
      if (joint && /^or$/i.test(joint)) {
        if (group) return true;
        group = true;
      }
    }
    return group;
  };
}

function test<Row>(key: FilterKey<Row>, operator: string, given: unknown): (row: Row) => boolean {
  const values = (Array.isArray(given) ? given : [given]).slice(0, key.firstOnly ? 1 : undefined).map(String);
  const read = (row: Row) =>
    [key.read(row)].flat().filter((value) => value !== null && value !== undefined && value !== '');
  const fold = (value: unknown) => (key.kind === 'text' ? String(value).toLowerCase() : String(value));
  const wanted = values.map(fold);
  const any = wanted.includes('all') && key.kind === 'word';
  const equals = (row: Row) => any || read(row).some((value) => wanted.includes(fold(value)));
  const contains = (row: Row) =>
    read(row).some((value) => wanted.some((part) => String(value).toLowerCase().includes(part.toLowerCase())));
  const compare = (row: Row, sign: 1 | -1) =>
    read(row).some((value) => sign * (rank(key, value) - rank(key, values[0])) > 0);
  switch (operator) {
    case 'equal_to':
    case 'starts_with':
      return equals;
    case 'not_equal_to':
      return (row) => !equals(row);
    case 'contains':
      return contains;
    case 'does_not_contain':
      return (row) => !contains(row);
    case 'is_present':
      return (row) => read(row).length > 0;
    case 'is_not_present':
      return (row) => read(row).length === 0;
    case 'is_greater_than':
      return (row) => compare(row, 1);
    case 'is_less_than':
      return (row) => compare(row, -1);
    default:
      return () => false;
  }
}

/** Dates count by whole days. */
function rank<Row>(key: FilterKey<Row>, value: unknown): number {
  if (key.kind !== 'date') return Number(value);
  const ms = typeof value === 'number' ? value : Date.parse(String(value));
  return Math.floor(ms / 86_400_000);
}
