import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const cliPath = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));

export interface Cli {
  readonly process: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** Resolves once standard output holds the text; rejects when the command ends before. */
  says(text: string): Promise<void>;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** The command in a process of its own, with nothing of this environment but where programs are and where it fetched them. */
export function startCli(args: readonly string[], env: { [name: string]: string } = {}, path = cliPath): Cli {
  const { PATH, HOME, XDG_CACHE_HOME } = process.env;
  const base = Object.fromEntries(
    Object.entries({ PATH, HOME, XDG_CACHE_HOME }).filter(([, value]) => value !== undefined),
  );
  const child = spawn(process.execPath, [path, ...args], {
    env: { ...base, CI: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => out.includes(text) && resolve();
      child.stdout.on('data', look);
      look();
      void ended.then(() => reject(new Error(`ended without saying "${text}": ${out}${err}`)));
    });
  return { process: child, stdout: () => out, stderr: () => err, says, ended };
}

/** Runs a command to its end. */
export async function runCli(args: readonly string[], env?: { [name: string]: string }, path?: string) {
  const cli = startCli(args, env, path);
  const { code } = await cli.ended;
  return { code, stdout: cli.stdout(), stderr: cli.stderr() };
}
