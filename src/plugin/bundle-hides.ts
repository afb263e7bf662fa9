import { readFileSync } from 'node:fs';
import type { WorkerOptions } from '@temporalio/worker';
import { failureConverterPath } from '../worker/data-converter.ts';

/** What our failure converter says when it is made; nothing else in a bundle does (see worker/failure-converter.ts). */
const inBundle = /encodeCommonAttributes:\s*(?:true|!0)/;

/**
 * Refuses a bundle that was made without the plugin while our failure converter is on: workflows would run, and write
 * what their failures say into history as it is.
 */
export function refuseClearBundle(options: Pick<WorkerOptions, 'workflowBundle' | 'dataConverter'>): void {
  const { workflowBundle, dataConverter } = options;
  if (!workflowBundle || dataConverter?.failureConverterPath !== failureConverterPath) return;
  const code = 'code' in workflowBundle ? workflowBundle.code : readFileSync(workflowBundle.codePath, 'utf8');
  if (inBundle.test(code)) return;
  throw new Error(
    'ChatwootPlugin: the workflow bundle was made without the plugin, so failures of workflows would stand in history in clear: make it with bundleWorkflowCode({ …, plugins: [plugin] }).',
  );
}
