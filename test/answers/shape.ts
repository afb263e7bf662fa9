import type { Justification } from './declarations.ts';

/** What the walk counts at one property, index or list of the declared types. Shared by all uses of the declaration. */
export interface DeclaredPlace extends Justification {
  readonly name: string;
  readonly kind: 'property' | 'index' | 'list';
  /** The declaration lets it be missing. A mutation changes this. */
  optional: boolean;
  /** A mutation hides it from the walk, as if the declaration were gone. */
  hidden: boolean;
  seen: number;
  absent: number;
  /** The texts that recorded answers have here. */
  readonly texts: Set<string>;
  /** The answers that came by here, by their number. */
  readonly answers: Set<number>;
}

/** What the walk counts at one union of the declared types. */
export interface DeclaredUnion extends Justification {
  readonly name: string;
  readonly members: readonly string[];
  readonly seen: number[];
  /** A mutation hides one member from the walk. */
  hidden: number | undefined;
  readonly answers: Set<number>;
}

/** A declared type as the walk reads it. */
export type Shape =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'null' | 'undefined' | 'nothing' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'pattern'; readonly test: RegExp }
  | { readonly kind: 'list'; readonly place: DeclaredPlace; readonly item: Shape }
  | { readonly kind: 'tuple'; readonly items: readonly Shape[] }
  | { readonly kind: 'union'; readonly union: DeclaredUnion; readonly members: readonly Shape[] }
  | ObjectShape;

export interface ObjectShape {
  readonly kind: 'object';
  readonly properties: ReadonlyMap<string, { readonly place: DeclaredPlace; readonly shape: Shape }>;
  /** Keys that are no property: a mapped type or an index signature. */
  readonly index?: { readonly place: DeclaredPlace; readonly key: Shape; readonly shape: Shape };
}

/** All that one reading of the types found: the shape of each answer, what is counted, and what no type may hold. */
export interface AnswerShapes {
  readonly operations: ReadonlyMap<string, Shape>;
  readonly places: readonly DeclaredPlace[];
  readonly unions: readonly DeclaredUnion[];
  /** The properties that take any text. */
  readonly texts: readonly DeclaredPlace[];
  readonly faults: readonly string[];
}
