import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** One of the two that are compared. */
export interface SideSettings {
  readonly address: string;
  readonly taskQueue: string;
  readonly bundlePath: string;
  /** Only ours has one. */
  readonly standIn?: { readonly url: string; readonly token: string };
}

export interface Usage {
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly cachedWorkflows: number;
  /** Workflow tasks and activities under way. */
  readonly busy: number;
  /** Activities that ended. */
  readonly done: number;
}

export interface Side {
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** A worker in a process of its own. */
export function startSide(settings: SideSettings): Side {
  const program = fileURLToPath(new URL('./worker-process.ts', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [program, JSON.stringify(settings)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    async usage() {
      const answer = once(child, 'message');
      child.send('usage');
      type Answer = { cpu: NodeJS.CpuUsage; rss: number; cached: number; busy: number; done: number };
      const [{ cpu, rss, cached, ...rest }] = (await answer) as [Answer];
      const cpuSeconds = (cpu.user + cpu.system) / 1e6;
      return { cpuSeconds, megabytes: rss / 2 ** 20, cachedWorkflows: cached, ...rest };
    },
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
