import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * Workflow code as a worker takes it.
 * @param workflows a module beside this one; the processes unless told
 * @param beats `short`: an activity counts as dead 1 s after its last beat, so that a killed worker is noticed at once
 */
export function bundleFor({
  workflows,
  beats,
}: {
  workflows?: string;
  beats?: 'short';
} = {}): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    workflowsPath: path(workflows ?? '../../src/workflows/index.ts'),
    logger: new DefaultLogger('ERROR'),
    ...(beats ? { workflowInterceptorModules: [path('./short-beats.ts')] } : {}),
  });
}
