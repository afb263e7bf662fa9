import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = process.cwd();
const exec = promisify(execFile);

/** What the shell of an empty machine would have: no TEMPORAL_ or CHATWOOT_ variable of whoever runs the tests. */
const bare = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(TEMPORAL|CHATWOOT|NODE_OPTIONS|VITEST|npm_)/.test(name)),
);

/** Runs a command in a folder and answers what it printed; throws with all of it when it fails. */
export async function run(folder: string, env: Record<string, string>, command: string, ...args: string[]) {
  try {
    const { stdout } = await exec(command, args, {
      cwd: folder,
      env: { ...bare, ...env },
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  }
}

/** What neither the build nor the package needs. */
const leftOut = new Set(['.git', 'bench', 'coverage', 'dist', 'docs', 'examples', 'lib', 'node_modules', 'test']);

export interface Packed {
  /** What `npm publish` would send. */
  readonly tarball: string;
  /** A folder for projects that install it. */
  readonly folder: string;
  /** A project of the files given, with the package and these others installed as npm does it. */
  project(name: string, files: { readonly [path: string]: string }, packages?: readonly string[]): Promise<string>;
  remove(): void;
}

/**
 * Builds and packs the package as a release does (`npm pack` runs `prepack`), in a copy of its own, so that nothing that
 * runs at the same time sees half of it.
 */
export async function pack(): Promise<Packed> {
  const folder = mkdtempSync(join(tmpdir(), 'chatwoot-flows-package-'));
  const copy = join(folder, 'package');
  for (const path of readdirSync(root).filter((each) => !leftOut.has(each))) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  await run(copy, {}, 'npm', 'pack', '--pack-destination', folder);
  const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) as string);
  return {
    tarball,
    folder,
    async project(name, files, packages = []) {
      const place = join(folder, name);
      mkdirSync(place, { recursive: true });
      for (const [path, text] of Object.entries(files)) writeFileSync(join(place, path), text);
      await run(
        place,
        {},
        'npm',
        'install',
        '--no-audit',
        '--no-fund',
        '--prefer-offline',
        '--fetch-retries=5',
        // npm waits five minutes for a download that stalls, which is as long as the hook that installs may take.
        '--fetch-timeout=30000',
        tarball,
        ...packages,
      );
      return place;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
