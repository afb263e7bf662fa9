import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';

/** Runs in the workflow: that a worker was killed shows after a second or five, and what it did is tried again at once. */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  outbound: [
    {
      scheduleActivity(input, next) {
        const { options } = input;
        const often = { initialInterval: '100ms', maximumInterval: '1s', backoffCoefficient: 1.5 } as const;
        // What does not beat shows its death by its whole time only.
        const dead = options.heartbeatTimeout ? { heartbeatTimeout: '1s' } : { startToCloseTimeout: '5s' };
        return next({
          ...input,
          options: { ...options, ...dead, retry: { ...options.retry, ...often } } as typeof options,
        });
      },
    },
  ],
});
