import type { ProcessName } from '../../../src/workflows/names.ts';
import type { World, WorldOptions } from '../world.ts';

/** What one process is taken through so that its history can be kept. */
export interface Scenarios {
  readonly process: ProcessName;
  /** The world they run in, one after another. */
  readonly world?: WorldOptions;
  /** By the name of the file that the history goes into. Each answers the id of the workflow it ran to its end. */
  readonly scenarios: { readonly [name: string]: (world: World) => Promise<string> };
}
