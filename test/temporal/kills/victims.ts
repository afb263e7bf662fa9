/** The same 20 seeds for each process and each victim; a failure names its own. */
const seeds = Array.from({ length: 20 }, (_, at) => at + 1);

export type Victim = 'worker' | 'Temporal server';
export const kills: readonly (readonly [victim: Victim, seed: number])[] = [
  ...seeds.map((seed) => ['worker', seed] as const),
  ...seeds.map((seed) => ['Temporal server', 100 + seed] as const),
];
