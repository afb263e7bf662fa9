import type { Place } from './place.ts';

/** temporal.api.enums.v1.TaskQueueType: of workflows. */
const ofWorkflows = 1;

/** Whether a worker asked this queue for workflows within the last minutes. True when Temporal does not say. */
export async function isServed({ connection, namespace, call }: Place, taskQueue: string): Promise<boolean> {
  const asked = { namespace, taskQueue: { name: taskQueue }, taskQueueType: ofWorkflows };
  const described = await call(() => connection.workflowService.describeTaskQueue(asked)).catch(() => undefined);
  return described === undefined || described.pollers.length > 0;
}

/** The warning for a queue that is not served: no failure, since the work waits there for a worker. */
export const nobodyListens = (taskQueue: string): string =>
  `No worker listens on the task queue "${taskQueue}" now, so nothing happens until one does: check the connection's name or task-queue, and that a worker runs.`;
