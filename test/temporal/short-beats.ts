import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';

/** Runs in the workflow: a killed worker is noticed after a second, and what it did is tried again at once. */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  outbound: [
    {
      scheduleActivity(input, next) {
        const { retry } = input.options;
        const often = { initialInterval: '100ms', maximumInterval: '1s', backoffCoefficient: 1.5 } as const;
        return next({
          ...input,
          options: { ...input.options, heartbeatTimeout: '1s', retry: { ...retry, ...often } },
        });
      },
    },
  ],
});
