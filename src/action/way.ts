import { quoted } from '../chatwoot/quoted.ts';
import type { Environment } from './inputs.ts';
import { type ActionDependencies, type Core, run as runMain } from './main.ts';

type Run = (deps: ActionDependencies & { readonly core: Core & { warning(message: string): void } }) => Promise<void>;

/**
 * What a step of one of this repository's action.yml files does: all of them run the same file, and the preset input
 * `way` tells them apart. Loads only that part. A way that does not exist fails the step in a sentence.
 */
export async function runOf({ INPUT_WAY: way }: Environment): Promise<Run> {
  switch (way) {
    case undefined:
      return runMain;
    case 'process':
      return (await import('./process/run.ts')).runProcess;
    case 'close-the-loop':
      return (await import('./loop/run.ts')).runCloseTheLoop;
    default:
      return async ({ core }) => {
        core.setOutput('ok', 'false');
        core.setFailed(
          `input way: it was ${way === '' ? 'empty' : quoted(way)}: leave it out, each action presets its own.`,
        );
      };
  }
}
