import type { OperationTree } from '../chatwoot/client.ts';
import type { AnswerOf, InputOf } from '../chatwoot/input.ts';
import type { Operation } from '../chatwoot/operation.ts';
import type { endpoints } from './endpoints/index.ts';
import type { Verbs } from './verbs/index.ts';

type InputArgs<I> = Record<never, never> extends I ? [input?: I] : [input: I];
type OfOperations<T extends OperationTree> = {
  readonly [K in keyof T]: T[K] extends Operation
    ? (...args: InputArgs<InputOf<T[K]>>) => Promise<AnswerOf<T[K]>>
    : T[K] extends OperationTree
      ? OfOperations<T[K]>
      : never;
};
type OfVerbs = {
  readonly [Group in keyof Verbs]: {
    readonly [Name in keyof Verbs[Group]]: Verbs[Group][Name] extends (
      input: infer Input,
      ...rest: never[]
    ) => Promise<infer Result>
      ? (input: Input) => Promise<Result>
      : never;
  };
};

/** Every operation and every verb as the function that a worker registers, nested by its dotted name. */
export type ActivityTree = OfOperations<typeof endpoints> & OfVerbs;

type AnyFunction = (...args: never[]) => unknown;

/** The dotted names of all functions in a nested object. */
export type Paths<Tree, Prefix extends string = ''> = {
  [K in keyof Tree & string]: Tree[K] extends AnyFunction ? `${Prefix}${K}` : Paths<Tree[K], `${Prefix}${K}.`>;
}[keyof Tree & string];

type At<Tree, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Tree
    ? At<Tree[Head], Rest>
    : never
  : Path extends keyof Tree
    ? Tree[Path]
    : never;

/** A nested object of functions with its levels joined by dots: `{ a: { b(): void } }` is `{ 'a.b'(): void }`. */
export type Flat<Tree> = { readonly [Path in Paths<Tree>]: At<Tree, Path> };

/**
 * Every activity by its dotted name, which is its activity type in Temporal. For a standalone activity:
 * `client.activity.typed<ChatwootActivityTypes>().execute('conversations.setStatus', { args: [{ ... }], ... })`.
 */
export type ChatwootActivityTypes = Flat<ActivityTree>;
