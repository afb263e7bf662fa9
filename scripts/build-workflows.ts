/**
 * Bundles the processes for the worker: `npm run build:workflows`, part of `npm run build`. Writes both bundles of
 * src/worker/workflow-code.ts into lib/worker, each with the SDK's version beside it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleOptions } from '@temporalio/worker';
import { bundleProcesses, prebuiltNames, sdkVersion, versionFileOf } from '../src/worker/workflow-code.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'lib', 'worker');
const withoutRoot = ({ resourcePath }: { resourcePath: string }) => resourcePath.replaceAll(root, '.');
// Webpack names modules by their path from the current folder.
process.chdir(root);
mkdirSync(folder, { recursive: true });
for (const [kind, name] of Object.entries(prebuiltNames)) {
  const webpackConfigHook: BundleOptions['webpackConfigHook'] = (config) => ({
    ...config,
    // Without the sources, half as large; with paths that say nothing of the machine that built it.
    devtool: 'inline-nosources-source-map',
    output: { ...config.output, devtoolModuleFilenameTemplate: withoutRoot },
  });
  const { code } = await bundleProcesses({ encrypted: kind === 'encrypted' }, { webpackConfigHook });
  writeFileSync(join(folder, name), code);
  writeFileSync(versionFileOf(join(folder, name)), `${sdkVersion()}\n`);
  console.log(`lib/worker/${name}  ${code.length} bytes`);
}
