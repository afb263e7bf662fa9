import { condition, proxyActivities } from '@temporalio/workflow';

const { noop } = proxyActivities<{ noop(): Promise<void> }>({ startToCloseTimeout: '1 minute' });

/** The least that a workflow with one activity can be. */
export async function oneCall(): Promise<void> {
  await noop();
}

/** The least that a workflow can be that did something and then waits for weeks. */
export async function waits(): Promise<void> {
  await noop();
  await condition(() => false, '30 days');
}
