import { type CallOptions, type ClientSettings, createCall } from './call.ts';
import type { Connection } from './connection.ts';
import type { AnswerOf, InputOf, RowOf } from './input.ts';
import type { Operation } from './operation.ts';
import { walk } from './paging.ts';
import type { Input } from './validate.ts';

/** Operations under their dotted names. */
export interface OperationTree {
  readonly [name: string]: Operation | OperationTree;
}

type Optional<I> =
  Record<never, never> extends I ? [input?: I, options?: CallOptions] : [input: I, options?: CallOptions];

type Call<O extends Operation> = (...args: Optional<InputOf<O>>) => Promise<AnswerOf<O>>;
type Each<O extends Operation> = [RowOf<O>] extends [never]
  ? unknown
  : {
      /** Every row over all pages, one request a page, as one asks for them. */
      each(...args: Optional<InputOf<O>>): AsyncGenerator<RowOf<O>, void, undefined>;
    };

/** The typed client of a tree of operations: `chatwoot.conversations.toggleStatus({...})`. */
export type ClientOf<T extends OperationTree> = {
  readonly [K in keyof T]: T[K] extends Operation
    ? Call<T[K]> & Each<T[K]>
    : T[K] extends OperationTree
      ? ClientOf<T[K]>
      : never;
};

/** True for a declared operation, false for a group of them. */
export function isOperation(node: Operation | OperationTree): node is Operation {
  return typeof node.path === 'string';
}

/** Every operation of a tree, in its order. */
export function operationsIn(tree: OperationTree): Operation[] {
  return Object.values(tree).flatMap((node) => (isOperation(node) ? [node] : operationsIn(node)));
}

/** Builds the client. Nothing is sent until a method is called. */
export function createClient<T extends OperationTree>(
  tree: T,
  connection: Connection,
  settings?: ClientSettings,
  whoAmI?: Operation,
): ClientOf<T> {
  const call = createCall(connection, settings, whoAmI);
  const build = (node: OperationTree): unknown =>
    Object.fromEntries(
      Object.entries(node).map(([name, inner]) => {
        if (!isOperation(inner)) return [name, build(inner)];
        const method = (input: Input = {}, options?: CallOptions) => call(inner, input, options);
        return [
          name,
          inner.row.pages
            ? Object.assign(method, {
                each: (input: Input = {}, options?: CallOptions) => walk(call, inner, input, options),
              })
            : method,
        ];
      }),
    );
  return build(tree) as ClientOf<T>;
}
