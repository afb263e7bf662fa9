import type { DataConverter } from '@temporalio/common';
import { SimplePlugin } from '@temporalio/plugin';
import type { BundleOptions, ReplayWorkerOptions, WorkerOptions } from '@temporalio/worker';
import { type Connection, connectionFromEnvironment } from '../chatwoot/connection.ts';
import { type ActivitySettings, createActivities } from '../worker/activities.ts';
import { processesPath } from '../worker/workflow-code.ts';
import { addConverter } from './add-converter.ts';

export interface ChatwootPluginOptions {
  /** The Chatwoot that the activities talk to. Default: what the environment describes, read when a worker is made. */
  readonly connection?: Connection;
  readonly activities?: ActivitySettings;
  /**
   * Hides what goes into history: a payload codec, and a failure converter by its path, such as
   * `dataConverterFromEnvironment(process.env)` answers. The client needs the same. It comes after a codec of your own,
   * so compress there and encrypt here.
   */
  readonly dataConverter?: DataConverter | undefined;
  /**
   * True for a worker that runs the processes of this package and no workflows of yours. Default false. For both in one
   * worker write `export { sweepStale } from 'chatwoot-flows/workflows'` into your workflows file.
   */
  readonly processes?: boolean;
}

/**
 * Adds Chatwoot to a worker and a client of yours: `Worker.create({ ..., plugins: [new ChatwootPlugin()] })`.
 *
 * A worker gets every operation and verb as an activity under its dotted name, beside your own activities; one of yours
 * with the same name takes its place. Client, worker, replay and `bundleWorkflowCode` get the data converter.
 * Making it sends nothing; a wrong connection is told when the worker is made.
 */
export class ChatwootPlugin extends SimplePlugin {
  readonly #given: ChatwootPluginOptions;

  constructor(given: ChatwootPluginOptions = {}) {
    const { connection, activities, dataConverter } = given;
    super({
      name: 'chatwoot-flows.ChatwootPlugin',
      activities: (own) => ({
        ...createActivities(connection ?? connectionFromEnvironment(process.env), activities),
        ...own,
      }),
      ...(dataConverter ? { dataConverter: (own) => addConverter(own, dataConverter) } : {}),
    });
    this.#given = given;
  }

  override configureWorker(options: WorkerOptions): WorkerOptions {
    return super.configureWorker(this.#withProcesses(options));
  }

  override configureReplayWorker(options: ReplayWorkerOptions): ReplayWorkerOptions {
    return super.configureReplayWorker(this.#withProcesses(options));
  }

  /**
   * SimplePlugin leaves the converter's files out of a bundle; without them a workflow would write failures in clear. Our
   * modules are loaded once for all workflows, as in our own worker: see `bundleProcesses`.
   */
  override configureBundler(options: BundleOptions): BundleOptions {
    const { payloadConverterPath, failureConverterPath } = addConverter(options, this.#given.dataConverter ?? {});
    return {
      ...super.configureBundler(options),
      preloadModules: [...(options.preloadModules ?? []), processesPath],
      ...(payloadConverterPath ? { payloadConverterPath } : {}),
      ...(failureConverterPath ? { failureConverterPath } : {}),
    };
  }

  #withProcesses<Options extends Pick<WorkerOptions, 'workflowsPath' | 'workflowBundle'>>(options: Options): Options {
    if (!this.#given.processes) return options;
    if (options.workflowsPath !== undefined || options.workflowBundle !== undefined) {
      throw new Error(
        "ChatwootPlugin: processes is true, and the worker has workflows of its own: leave processes out and write export { … } from 'chatwoot-flows/workflows' into your workflows file.",
      );
    }
    return { ...options, workflowsPath: processesPath };
  }
}
