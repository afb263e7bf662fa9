import { type RunOptions, runAction, type StepRun } from '../../../scripts/run-action.ts';
import { openWorld, type World, type WorldOptions } from '../../temporal/world.ts';

/** The name of the connection, unlike that of any other test on the same server. */
const connection = `step-${process.pid}`;

export interface StepWorld extends World {
  readonly connection: string;
  /** The environment of a step on GitHub, with the Temporal of this world. */
  readonly env: { readonly [name: string]: string };
  /** Runs a step of process/action.yml from the built files. */
  step(inputs: { readonly [name: string]: string }, options?: RunOptions): Promise<StepRun>;
  /** Lets a `counter` come to its end. */
  end(workflowId: string): Promise<void>;
}

/** The runner's presets of process/action.yml that differ from nothing. */
const presets = { way: 'process' };

export async function openStepWorld(options: WorldOptions = {}): Promise<StepWorld> {
  const taskQueue = `chatwoot-${connection}`;
  const worker = { ...options.worker, taskQueue };
  const world = await openWorld({ workflows: '../action/process/workflows.ts', ...options, worker });
  const env = { TEMPORAL_ADDRESS: world.server.address, ...jobOnGitHub };
  return {
    ...world,
    taskQueue,
    connection,
    env,
    async end(workflowId) {
      const handle = world.client.workflow.getHandle(workflowId);
      await handle.signal('end');
      await handle.result();
    },
    step: (inputs, run = {}) =>
      runAction({ ...presets, connection, ...inputs }, { ...run, env: { ...env, ...run.env } }),
  };
}

const jobOnGitHub = {
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_RUN_ID: '77',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: 'sweep',
  GITHUB_ACTION: '__chatwoot-flows',
};

/** The same job, run again. */
export const again = { env: { GITHUB_RUN_ATTEMPT: '2' } };
/** The next run of the workflow. */
export const nextDay = { env: { GITHUB_RUN_ID: '78' } };
