import type { Clock } from '../../chatwoot/budget.ts';
import { systemClock } from '../../chatwoot/clock.ts';
import type { TokenKind } from '../../chatwoot/operation.ts';
import type { Chatwoot } from '../chatwoot.ts';
import type { LeftOut, VerbDependencies, VerbOptions } from './dependencies.ts';

export interface VerbSettings {
  readonly clock?: Clock;
  /** Which tokens the connection of this client has. Default: a user's only. */
  readonly tokens?: readonly TokenKind[];
  /** See `VerbDependencies`. */
  readonly leftOut?: LeftOut;
  /** Default for every call of every verb. */
  readonly options?: VerbOptions;
}

/** Verbs by group and name, as they are written. */
export interface VerbTree {
  readonly [group: string]: { readonly [name: string]: (deps: VerbDependencies, ...rest: never[]) => unknown };
}

/** A verb whose dependencies are given. */
type Bound<Verb> = Verb extends (deps: VerbDependencies, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;

export type BoundVerbs<T extends VerbTree> = {
  readonly [Group in keyof T]: { readonly [Name in keyof T[Group]]: Bound<T[Group][Name]> };
};

/** Gives verbs their client: all of them by `createVerbs`, or the few that a program wants to load. */
export function bindVerbs<T extends VerbTree>(tree: T, chatwoot: Chatwoot, settings: VerbSettings = {}): BoundVerbs<T> {
  const deps: VerbDependencies = {
    chatwoot,
    clock: settings.clock ?? systemClock,
    tokens: settings.tokens ?? ['user'],
    leftOut: settings.leftOut,
  };
  type Any = (deps: VerbDependencies, input: unknown, options?: VerbOptions, progress?: unknown) => unknown;
  const bind = (members: object) =>
    Object.fromEntries(
      Object.entries(members as { [name: string]: Any }).map(([name, verb]) => [
        name,
        (input: unknown, options?: VerbOptions, progress?: unknown) =>
          verb(deps, input, { ...settings.options, ...options }, progress),
      ]),
    );
  return Object.fromEntries(
    Object.entries(tree).map(([group, members]) => [group, bind(members)]),
  ) as unknown as BoundVerbs<T>;
}
