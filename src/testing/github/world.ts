import type { GithubState } from './state/state.ts';

/** What rules, routes and people work on. */
export interface GithubWorld {
  readonly state: GithubState;
  /** Milliseconds since 1970, in whole seconds: GitHub keeps no smaller part. */
  now(): number;
  /** So many hex digits. */
  hex(count: number): string;
}
