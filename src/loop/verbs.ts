import type { Verbs } from '../activities/verbs/index.ts';

/** The verbs that a run calls. */
export type LoopVerbs = Pick<Verbs, 'links' | 'closeTheLoop'>;
