import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a step of the built Action left behind, as a runner sees it. */
export interface StepRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What GITHUB_OUTPUT says. */
  readonly outputs: { readonly [name: string]: string };
  readonly summary: string;
  /** The texts of the error annotations. */
  readonly errors: readonly string[];
}

export interface RunOptions {
  readonly env?: { readonly [name: string]: string };
  /** Cancels the step as a runner does, when this appears in its log. */
  readonly cancelAt?: string;
  /** Gets the step's process, to kill it. */
  readonly onStart?: (child: Pick<ChildProcessWithoutNullStreams, 'kill'>) => void;
  /** Arguments for node, before the script. */
  readonly node?: readonly string[];
}

export const dist = join(import.meta.dirname, '..', 'dist', 'index.js');

/**
 * Starts dist/index.js as a runner does: inputs as INPUT_ variables with their hyphens, and files for outputs and
 * summary. Nothing else of this process's environment gets in.
 */
export async function runAction(
  inputs: { readonly [name: string]: string },
  options: RunOptions = {},
): Promise<StepRun> {
  const folder = mkdtempSync(join(tmpdir(), 'chatwoot-step-'));
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const given = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const env = { PATH: process.env.PATH ?? '', RUNNER_TEMP: folder, ...files, ...options.env, ...given };
  try {
    const child = spawn(process.execPath, [...(options.node ?? []), dist], { env, cwd: folder });
    options.onStart?.(child);
    if (options.cancelAt) cancelWhen(child, options.cancelAt);
    const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
    const code = await new Promise<number | null>((done) => void child.on('close', done));
    const read = (file: string) => readFileSync(file, 'utf8');
    const errors = [...(await stdout).matchAll(/^::error::(.*)$/gm)].map((match) => match[1] as string);
    const outputs = withFile(outputsIn(read(files.GITHUB_OUTPUT)));
    return {
      code,
      stdout: await stdout,
      stderr: await stderr,
      outputs,
      errors,
      summary: read(files.GITHUB_STEP_SUMMARY),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cancelWhen(child: ChildProcessWithoutNullStreams, text: string): void {
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
    if (said.includes(text) && !child.killed) child.kill('SIGINT');
  });
}

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

/** The `name<<delimiter` form in which core writes outputs. */
function outputsIn(text: string): { [name: string]: string } {
  const found = text.matchAll(/^([\w-]+)<<(ghadelimiter_[\w-]+)\r?\n([\s\S]*?)\r?\n\2\r?$/gm);
  return Object.fromEntries([...found].map((match) => [match[1], match[3]] as [string, string]));
}

/** The file of a long result is gone with its folder, so its text is read here, as the output `result-text`. */
function withFile(outputs: { [name: string]: string }): { [name: string]: string } {
  const named = /^\{"file":"(.+)"\}$/.exec(outputs.result ?? '')?.[1];
  return named ? { ...outputs, 'result-text': readFileSync(named, 'utf8') } : outputs;
}
