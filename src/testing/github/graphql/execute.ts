import { parseQuery, type Selection, type Value } from './parse.ts';
import { GraphqlMistake, refuse, unknownField } from './refuse.ts';

export type Args = Readonly<Record<string, Value>>;

/** An object of GitHub's graph. Every field that the stand-in knows, by name; others are refused. */
export interface Node {
  readonly type: string;
  readonly fields: Readonly<Record<string, (args: Args) => Result>>;
}
export type Result = Node | readonly (Node | null)[] | string | number | boolean | null;

/** One thing that cannot be had while the rest can: its field becomes null and `errors` says why. */
export class NotHad extends Error {
  readonly type: 'NOT_FOUND' | 'FORBIDDEN';

  constructor(type: 'NOT_FOUND' | 'FORBIDDEN', message: string) {
    super(message);
    this.type = type;
  }
}

const isNode = (value: Result): value is Node => typeof value === 'object' && value !== null && 'fields' in value;

/**
 * Answers a query from its root, as GitHub does: always with status 200.
 * @param lacks fields that are unknown all the same, such as `ClosedEvent.duplicateOf`
 */
export function execute(
  root: Node,
  text: string,
  variables: Readonly<Record<string, unknown>>,
  lacks: readonly string[] = [],
) {
  const errors: object[] = [];
  const show = (value: Result, asked: Selection[] | undefined, path: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((one, at) => show(one, asked, [...path, String(at)]));
    if (!isNode(value)) {
      if (asked && value !== null) throw refuse(`asks for fields of ${path.at(-1)}, which has none`);
      return value;
    }
    if (!asked) throw refuse(`names no fields of ${path.at(-1)}`);
    return Object.fromEntries(asked.flatMap((one) => entries(value, one, path)));
  };
  const entries = (node: Node, one: Selection, path: readonly string[]): [string, unknown][] => {
    if (one.kind === 'on') {
      return one.type === node.type ? one.selections.flatMap((inner) => entries(node, inner, path)) : [];
    }
    if (one.name === '__typename') return [[one.as, node.type]];
    const known = Object.hasOwn(node.fields, one.name) && !lacks.includes(`${node.type}.${one.name}`);
    const field = known ? node.fields[one.name] : undefined;
    if (!field) throw unknownField(node.type, one.name);
    const at = [...path, one.as];
    try {
      return [[one.as, show(field(one.args), one.selections, at)]];
    } catch (error) {
      if (!(error instanceof NotHad)) throw error;
      errors.push({ type: error.type, path: at, locations: [{ line: 1, column: 1 }], message: error.message });
      return [[one.as, null]];
    }
  };
  try {
    const data = show(root, parseQuery(text, variables), []);
    return errors.length === 0 ? { data } : { data, errors };
  } catch (error) {
    if (!(error instanceof GraphqlMistake)) throw error;
    return { errors: [{ ...error.more, locations: [{ line: 1, column: 1 }], message: error.message }] };
  }
}
