import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import {
  type BundleOptions,
  type BundlerPlugin,
  bundleWorkflowCode,
  DefaultLogger,
  type WorkflowBundleOption,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { failureConverterPath } from './data-converter.ts';

const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
/** The file that holds the processes and nothing else. */
export const processesPath = fileURLToPath(new URL(`../workflows/index.${ending}`, import.meta.url));

/** The two bundles that `npm run build:workflows` writes: failures as they are, or where a codec hides them. */
export const prebuiltNames = { plain: 'workflow-bundle.js', encrypted: 'workflow-bundle-encrypted.js' } as const;

export interface BundleNeeds {
  /** Whether a payload codec is on: messages of failures are then put where it reaches them. */
  readonly encrypted: boolean;
  readonly plugins?: readonly BundlerPlugin[];
  /** Default: the processes of this package. */
  readonly workflowsPath?: string;
}

/** The SDK's version; a bundle holds the SDK's own workflow part, which must equal the worker that runs it. */
export function sdkVersion(): string {
  return (createRequire(import.meta.url)('@temporalio/worker/package.json') as { version: string }).version;
}

type Configure = NonNullable<BundleOptions['webpackConfigHook']>;

/** One module out of all files of ours: less to look up and to hold than each for itself. */
const joined: Configure = (config) => ({
  ...config,
  optimization: { ...config.optimization, concatenateModules: true, usedExports: true, providedExports: true },
});

/**
 * Bundles the processes from their files: about a second, and 140 MB more memory than a prebuilt bundle takes.
 *
 * Our modules are loaded once and shared by all workflows of a worker: loaded by each workflow for itself, as is the
 * SDK's default, they took 50 kB and 0.4 ms of CPU each (docs/benchmarks.md). So nothing at the top
 * of a module may change, which a test sees to.
 */
export async function bundleProcesses(
  { encrypted, plugins = [], workflowsPath = processesPath }: BundleNeeds,
  more: Pick<BundleOptions, 'webpackConfigHook' | 'workflowInterceptorModules'> = {},
): Promise<WorkflowBundleWithSourceMap> {
  const configure = more.webpackConfigHook ?? ((config) => config);
  return bundleWorkflowCode({
    ...more,
    workflowsPath,
    preloadModules: [processesPath],
    plugins: [...plugins],
    // Webpack lists every module and its path, which says nothing to an operator.
    logger: new DefaultLogger('WARN'),
    ...(encrypted ? { failureConverterPath } : {}),
    webpackConfigHook: (config) => configure(joined(config)),
  });
}

/** The prebuilt bundle when it is there and fits this SDK and these needs, else one bundled now. */
export async function workflowBundle(needs: BundleNeeds): Promise<WorkflowBundleOption> {
  const name = needs.encrypted ? prebuiltNames.encrypted : prebuiltNames.plain;
  const codePath = fileURLToPath(new URL(`./${name}`, import.meta.url));
  const asBuilt = !needs.workflowsPath && !needs.plugins?.length;
  return asBuilt && existsSync(codePath) && builtWith(codePath) === sdkVersion()
    ? { codePath }
    : bundleProcesses(needs);
}

/** The version is kept beside the bundle: a line in it would shift its source map. */
export const versionFileOf = (codePath: string) => `${codePath}.sdk`;

function builtWith(codePath: string): string | undefined {
  return existsSync(versionFileOf(codePath)) ? readFileSync(versionFileOf(codePath), 'utf8').trim() : undefined;
}
