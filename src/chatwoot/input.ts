import type { Field, Fields, FieldType, Operation, Row } from './operation.ts';
import type { Upload } from './upload.ts';

/** Any JSON object, for fields whose keys Chatwoot leaves to the caller. */
export type JsonObject = { [key: string]: unknown };

interface Values {
  string: string;
  integer: number;
  number: number;
  boolean: boolean;
  object: JsonObject;
  file: Upload;
  'string[]': readonly string[];
  'integer[]': readonly number[];
  'object[]': readonly JsonObject[];
  'file[]': readonly Upload[];
}

/** On the wire a path or query value is text, so its text is taken as well. */
interface WireValues {
  integer: `${number}`;
  number: `${number}`;
  boolean: 'true' | 'false';
}

type TypeOf<F extends Field> = F['type'] extends readonly FieldType[] ? F['type'][number] : F['type'];
type Listed<F extends Field, V> = V | (Extract<TypeOf<F>, `${string}[]`> extends never ? never : readonly V[]);
type Null<F extends Field> = F extends { nullable: true } ? null : never;
type Value<F extends Field> = F extends { values: readonly (infer V)[] }
  ? Listed<F, V>
  : Values[Extract<TypeOf<F>, keyof Values>];
type WireValue<F extends Field> =
  | Value<F>
  | (TypeOf<F> extends infer T ? (T extends keyof WireValues ? WireValues[T] : never) : never);

type RequiredKeys<F extends Fields> = { [K in keyof F]: F[K] extends { required: true } ? K : never }[keyof F];
type BodyInput<F extends Fields> = { [K in RequiredKeys<F>]: Value<F[K]> | Null<F[K]> } & {
  [K in Exclude<keyof F, RequiredKeys<F>>]?: Value<F[K]> | Null<F[K]>;
};
type QueryInput<F extends Fields> = { [K in RequiredKeys<F>]: WireValue<F[K]> } & {
  [K in Exclude<keyof F, RequiredKeys<F>>]?: WireValue<F[K]>;
};

type PathKeys<P extends string> = P extends `${string}{${infer K}}${infer Rest}` ? K | PathKeys<Rest> : never;
/** The connection knows the account, so a call need not say it; a platform call always means some account. */
type FromConnection<P extends string> = P extends `${string} /api/${string}` ? 'account_id' : never;
type PathValue<R extends Row, K extends string> = R['path'] extends Fields
  ? K extends keyof R['path']
    ? R['path'][K] extends Field
      ? WireValue<R['path'][K]>
      : never
    : number | `${number}`
  : number | `${number}`;
type PathInput<P extends string, R extends Row> = {
  [K in Exclude<PathKeys<P>, FromConnection<P>>]: PathValue<R, K>;
} & { [K in Extract<PathKeys<P>, FromConnection<P>>]?: PathValue<R, K> };

type Declared<F> = F extends Fields ? F : Record<never, never>;
type Flat<T> = { [K in keyof T]: T[K] };

/** What a call takes: path, query and body fields in one flat object, under Chatwoot's own names. */
export type InputOf<O extends Operation> =
  O extends Operation<infer P, infer R>
    ? Flat<PathInput<P, R> & QueryInput<Declared<R['query']>> & BodyInput<Declared<R['body']>>>
    : never;

/** What a call answers. */
export type AnswerOf<O extends Operation> = O['row']['answers'] extends { type?: infer T }
  ? Exclude<T, undefined>
  : never;

type At<T, Place extends string> = Place extends ''
  ? T
  : Place extends `${infer Head}.${infer Rest}`
    ? Head extends keyof T
      ? At<T[Head], Rest>
      : never
    : Place extends keyof T
      ? T[Place]
      : never;

/** One row of a list operation, for walks over all its pages. */
export type RowOf<O extends Operation> = O['row'] extends { pages: { rows: infer Place extends string } }
  ? At<AnswerOf<O>, Place> extends readonly (infer Item)[]
    ? Item
    : never
  : never;
