import { refuse } from './refuse.ts';

export type Value = string | number | boolean | null | Value[];

/** A field that was asked for, or the fields of one type (`... on Issue`). */
export type Selection =
  | { kind: 'field'; name: string; as: string; args: Record<string, Value>; selections: Selection[] | undefined }
  | { kind: 'on'; type: string; selections: Selection[] };

const tokens = /"(?:[^"\\]|\\.)*"|\.\.\.|[A-Za-z_]\w*|-?\d+|[{}()[\]:$!=@]/g;

/**
 * Reads one query of GraphQL: fields, other names for them, arguments, variables, fields by type and fragments.
 * Directives and defaults are refused, and so is everything but a query.
 */
export function parseQuery(text: string, variables: Readonly<Record<string, unknown>>): Selection[] {
  const bare = text.replace(/#[^\n]*/g, '');
  const left = bare.match(tokens) ?? [];
  if (bare.replace(tokens, '').replace(/[\s,]/g, '') !== '') throw refuse('holds signs that no query has');
  let at = 0;
  const next = () => left[at++] ?? '';
  const take = (wanted: string) => {
    const found = next();
    if (found !== wanted) throw refuse(`has "${found}" where "${wanted}" is expected`);
  };
  const name = () => {
    const found = next();
    if (!/^[A-Za-z_]/.test(found)) throw refuse(`has "${found}" where a name is expected`);
    return found;
  };
  const value = (): Value => {
    const sign = next();
    if (sign === '$') return variable(name());
    if (sign === '[') {
      const items: Value[] = [];
      while (left[at] !== ']' && at < left.length) items.push(value());
      take(']');
      return items;
    }
    if (sign.startsWith('"')) return JSON.parse(sign) as string;
    if (sign === 'true' || sign === 'false') return sign === 'true';
    if (sign === 'null') return null;
    if (/^-?\d/.test(sign)) return Number(sign);
    if (/^\w/.test(sign)) return sign;
    throw refuse(`has "${sign}" where a value is expected`);
  };
  const variable = (called: string): Value => {
    if (!declared.has(called)) throw refuse(`uses $${called} without declaring it`);
    return (variables[called] ?? null) as Value;
  };
  const fields = (): Selection[] => {
    take('{');
    const found: Selection[] = [];
    while (left[at] !== '}') found.push(field());
    take('}');
    if (found.length === 0) throw refuse('asks for no fields between { and }');
    return found;
  };
  const field = (): Selection => {
    if (left[at] === '...') {
      take('...');
      const called = name();
      if (called === 'on') return { kind: 'on', type: name(), selections: fields() };
      // Read when it is used, since fragments mostly stand behind their use.
      return {
        kind: 'on',
        get type() {
          return fragmentOf(called).type;
        },
        get selections() {
          return fragmentOf(called).selections;
        },
      };
    }
    const first = name();
    const renamed = left[at] === ':';
    if (renamed) take(':');
    const called = renamed ? name() : first;
    const args: Record<string, Value> = {};
    if (left[at] === '(') {
      take('(');
      while (left[at] !== ')' && at < left.length) {
        const argument = name();
        take(':');
        args[argument] = value();
      }
      take(')');
    }
    const selections = left[at] === '{' ? fields() : undefined;
    return { kind: 'field', name: called, as: first, args, selections };
  };
  const declared = new Set<string>();
  const fragments = new Map<string, { type: string; selections: Selection[] }>();
  const fragmentOf = (called: string) => {
    const found = fragments.get(called);
    if (!found) throw refuse(`uses the fragment ${called} without saying what it is`);
    return found;
  };
  const operation = (): Selection[] => {
    if (left[at] === '{') return fields();
    take('query');
    if (left[at] !== '(' && left[at] !== '{') name();
    if (left[at] === '(') {
      take('(');
      while (left[at] !== ')' && at < left.length) {
        take('$');
        declared.add(name());
        take(':');
        while (/^[[\]!]$|^[A-Z]/.test(left[at] ?? '')) at++;
      }
      take(')');
    }
    return fields();
  };
  const query = operation();
  while (left[at] === 'fragment') {
    take('fragment');
    const called = name();
    take('on');
    fragments.set(called, { type: name(), selections: fields() });
  }
  if (at < left.length) throw refuse('holds more than one operation');
  return query;
}
