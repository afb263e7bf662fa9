import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { findAct } from '../../scripts/fetch-act.ts';

export interface Workflow {
  /** The file as people paste it. */
  readonly text: string;
  /** The event that starts it, and its payload. */
  readonly event: string;
  readonly payload: object;
  readonly vars?: { readonly [name: string]: string };
  readonly secrets?: { readonly [name: string]: string };
  /** What the runner tells the steps beyond what act itself does. */
  readonly env?: { readonly [name: string]: string };
  /** Further files of the repository, executable. */
  readonly files?: { readonly [path: string]: string };
}

export interface Ran {
  /** Whether the run was green. */
  readonly ok: boolean;
  /** The log as GitHub would show it, secrets masked. */
  readonly log: string;
}

/**
 * Runs a workflow with act on this machine, without containers: `uses: chatwoot-flows/chatwoot-flows@v1` gets the
 * files of this checkout that a runner would download, everything else is as pasted.
 */
export async function runWorkflow(workflow: Workflow): Promise<Ran> {
  const act = findAct();
  const folder = mkdtempSync(join(tmpdir(), 'chatwoot-flows-act-'));
  try {
    const repository = join(folder, 'repository');
    const action = join(folder, 'action');
    makeRepository(repository, workflow);
    copyWhatRunnersDownload(action);
    const event = join(folder, 'event.json');
    writeFileSync(event, JSON.stringify(workflow.payload));
    const pairs = (option: string, values: { readonly [name: string]: string } = {}) =>
      Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
    return await start(act.path, repository, [
      workflow.event,
      ...['--eventpath', event],
      ...['--platform', 'ubuntu-latest=-self-hosted'],
      ...['--local-repository', `chatwoot-flows/chatwoot-flows@v1=${action}`],
      ...['--action-cache-path', join(folder, 'cache')],
      '--no-cache-server',
      ...pairs('--var', workflow.vars),
      ...pairs('--secret', workflow.secrets),
      // act leaves this one out, and without it no step can know that it is the first to try.
      ...pairs('--env', { GITHUB_RUN_ATTEMPT: '1', ...workflow.env }),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.test', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

function makeRepository(folder: string, { text, files }: Workflow): void {
  mkdirSync(join(folder, '.github', 'workflows'), { recursive: true });
  writeFileSync(join(folder, '.github', 'workflows', 'pasted.yml'), text);
  for (const [path, content] of Object.entries(files ?? {})) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { mode: 0o755 });
  }
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  git(folder, 'remote', 'add', 'origin', 'https://github.com/octo/shop.git');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Start');
}

/** Every file of the checkout but those that .gitattributes keeps out of the archive. */
export function filesRunnersDownload(): string[] {
  const root = process.cwd();
  const files = git(root, 'ls-files', '--cached', '--others', '--exclude-standard').trim().split('\n');
  const tops = [...new Set(files.map((file) => file.split('/')[0] as string))];
  const kept = new Set(
    git(root, 'check-attr', 'export-ignore', '--', ...tops)
      .trim()
      .split('\n')
      .filter((line) => !line.endsWith(': export-ignore: set'))
      .map((line) => line.replace(/: export-ignore: \w+$/, '')),
  );
  // A chunk of dist that a new build has no more is still in git until it is committed.
  return files.filter((file) => kept.has(file.split('/')[0] as string) && existsSync(file));
}

/** What others call is read from the repository itself, whatever the archive leaves out. */
const calledWorkflows = ['.github/workflows/close-the-loop.yml'];

function copyWhatRunnersDownload(folder: string): void {
  for (const file of [...filesRunnersDownload(), ...calledWorkflows]) cpSync(file, join(folder, file));
}

function start(act: string, cwd: string, args: string[]): Promise<Ran> {
  const env = {
    PATH: resolve('node_modules/.bin') + delimiter + process.env.PATH,
    HOME: process.env.HOME,
    // The settings of whoever runs the tests must not change what they test.
    XDG_CONFIG_HOME: join(cwd, '..', 'config'),
  };
  return new Promise((done, fail) => {
    const child = spawn(act, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        log += text;
      });
    child.on('error', fail);
    child.on('close', (code) => done({ ok: code === 0, log }));
  });
}
