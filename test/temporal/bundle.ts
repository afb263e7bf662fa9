import { fileURLToPath } from 'node:url';
import type { BundleOptions, WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { bundleProcesses } from '../../src/worker/workflow-code.ts';

export interface Bundling {
  /** A module beside this one; the processes unless told. */
  readonly workflows?: string;
  /** `short`: an activity counts as dead 1 s after its last beat, so that a killed worker is noticed at once. */
  readonly beats?: 'short';
  /** Changes the text of files on the way in, as somebody might who edits them: see `Change`. */
  readonly changes?: readonly Change[];
}

/** In the file whose path ends so, this text becomes that. It must be there. */
export interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Workflow code as our worker takes it. */
export function bundleFor({ workflows, beats, changes = [] }: Bundling = {}): Promise<WorkflowBundleWithSourceMap> {
  return bundleProcesses(
    { encrypted: false, ...(workflows ? { workflowsPath: path(workflows) } : {}) },
    {
      ...(beats ? { workflowInterceptorModules: [path('./short-beats.ts')] } : {}),
      ...(changes.length > 0 ? { webpackConfigHook: changing(changes) } : {}),
    },
  );
}

/** Webpack runs the loader before the compiler. */
function changing(changes: readonly Change[]): NonNullable<BundleOptions['webpackConfigHook']> {
  return (config) => ({
    ...config,
    module: {
      ...config.module,
      rules: [
        ...(config.module?.rules ?? []),
        { enforce: 'pre', test: /\.ts$/, loader: path('./change-loader.cjs'), options: { changes } },
      ],
    },
  });
}
