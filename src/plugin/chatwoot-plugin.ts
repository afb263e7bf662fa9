import type { ClientOptions } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { SimplePlugin } from '@temporalio/plugin';
import type { BundleOptions, ReplayWorkerOptions, WorkerOptions } from '@temporalio/worker';
import { type Connection, connectionFromEnvironment } from '../chatwoot/connection.ts';
import { createActivities } from '../worker/activities.ts';
import { processesPath } from '../worker/workflow-code.ts';
import { addConverter } from './add-converter.ts';
import { refuseClearBundle } from './bundle-hides.ts';
import { givenConnection } from './given-connection.ts';
import { givenSettings, type PluginActivitySettings } from './given-settings.ts';
import { refuseUnknownFields } from './known-fields.ts';
import { notRegistered } from './not-registered.ts';
import { refuseSecond } from './one-plugin.ts';

export interface ChatwootPluginOptions {
  /** The Chatwoot that the activities talk to. Default: what the environment describes, read when a worker is made. */
  readonly connection?: Connection;
  readonly activities?: PluginActivitySettings;
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

const fields = [
  'connection',
  'activities',
  'dataConverter',
  'processes',
] as const satisfies (keyof ChatwootPluginOptions)[];

/**
 * Adds Chatwoot to a worker and a client of yours: `Worker.create({ ..., plugins: [new ChatwootPlugin()] })`.
 *
 * A worker gets every operation and verb as an activity under its dotted name, beside your own activities; one of yours
 * with the same name takes its place. Client, worker, replay and `bundleWorkflowCode` get the data converter.
 * Making it sends nothing. Wrong options are refused at once, a wrong environment when the worker is made. One worker has
 * one Chatwoot and account, and so one plugin.
 */
export class ChatwootPlugin extends SimplePlugin {
  readonly #given: ChatwootPluginOptions;

  constructor(given: ChatwootPluginOptions = {}) {
    refuseUnknownFields('options', given, fields);
    const { dataConverter } = given;
    const connection = given.connection && givenConnection(given.connection);
    const settings = given.activities && givenSettings(given.activities);
    super({
      name: 'chatwoot-flows.ChatwootPlugin',
      activities: (own) => {
        const all = { ...createActivities(connection ?? connectionFromEnvironment(process.env), settings), ...own };
        return { default: notRegistered(Object.keys(all)), ...all };
      },
      ...(dataConverter ? { dataConverter: (own) => addConverter(own, dataConverter) } : {}),
    });
    this.#given = given;
  }

  override configureClient(options: ClientOptions): ClientOptions {
    refuseSecond(this, options.plugins);
    return super.configureClient(options);
  }

  override configureWorker(options: WorkerOptions): WorkerOptions {
    refuseSecond(this, options.plugins);
    const configured = super.configureWorker(this.#withProcesses(options));
    refuseClearBundle(configured);
    return configured;
  }

  override configureReplayWorker(options: ReplayWorkerOptions): ReplayWorkerOptions {
    refuseSecond(this, options.plugins);
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
    // A plugin that is on the connection as well is asked twice.
    if (!this.#given.processes || options.workflowsPath === processesPath) return options;
    if (options.workflowsPath !== undefined || options.workflowBundle !== undefined) {
      throw new Error(
        "ChatwootPlugin: processes is true, and the worker has workflows of its own: leave processes out and write export { … } from 'chatwoot-flows/workflows' into your workflows file.",
      );
    }
    return { ...options, workflowsPath: processesPath };
  }
}
