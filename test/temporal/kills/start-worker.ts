import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface WorkerSettings {
  readonly address: string;
  readonly taskQueue: string;
  readonly bundlePath: string;
  readonly standInUrl: string;
  readonly token: string;
  /** How many times as fast the activities' time goes. */
  readonly clockRate: number;
  /** See `fastClock`. */
  readonly clockBegan: number;
  /** False: `messages.sendOnce` never finds an earlier try, to show that the look-up is what keeps doubles away. */
  readonly looksForMarkers: boolean;
}

export interface WorkerProcess {
  /** kill -9; resolves when the process is gone. */
  kill(): Promise<void>;
}

/** Resolves when the worker polls. */
export async function startWorker(settings: WorkerSettings): Promise<WorkerProcess> {
  const program = fileURLToPath(new URL('./worker-process.ts', import.meta.url));
  const child = spawn(process.execPath, [program, JSON.stringify(settings)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const ready = await Promise.race([once(child.stdout, 'data').then(() => true), gone.then(() => false)]);
  if (!ready) throw new Error('the worker process ended before it was ready');
  return {
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
