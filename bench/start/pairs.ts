import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export interface Command {
  readonly args: readonly string[];
  /** Asked anew for each run. */
  readonly env: () => { readonly [name: string]: string };
}

/** Starts node once and answers how long it took, in milliseconds. Throws when it failed: a failure is often faster. */
export function timeOnce({ args, env }: Command): number {
  const before = performance.now();
  const run = spawnSync(process.execPath, [...args], { env: env() });
  const took = performance.now() - before;
  if (run.status !== 0) throw new Error(`node ${args[0]} ended with ${run.status}: ${run.stdout}${run.stderr}`);
  return took;
}

/** The ratio of two commands, run in turns so that both meet the same moods of the machine: the median over pairs. */
export function ratioOf(measured: Command, against: Command, pairs: number): number {
  const ratios = Array.from({ length: pairs }, () => {
    const base = timeOnce(against);
    return timeOnce(measured) / base;
  });
  return median(ratios);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
