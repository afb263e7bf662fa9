import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import type { StatusTarget } from '../snooze-time.ts';
import type { Statuses } from './read-statuses.ts';
import type { Tally } from './tally.ts';

/** What one run of a bulk change works with. */
export interface Rounds {
  readonly verb: string;
  readonly deps: VerbDependencies;
  readonly target: StatusTarget;
  readonly tally: Tally;
  readonly by: 'toggle' | 'bulk';
  /** Statuses known before the first round. */
  readonly seen: Statuses;
  readonly options: VerbOptions;
}

/** A chunk of pending conversations and what a read told of them. */
export interface Chunk {
  readonly ids: readonly number[];
  readonly statuses: Statuses;
}
