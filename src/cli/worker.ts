import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pino } from 'pino';
import { systemClock } from '../chatwoot/clock.ts';
import { runWorker } from '../worker/run.ts';
import { readWorkerSettings } from '../worker/settings.ts';
import type { Surroundings } from './program.ts';
import { stopSignal } from './stop-signal.ts';

/** `chatwoot-flows worker`: all settings from the environment, logs as JSON to standard output. */
export async function worker(surroundings: Surroundings): Promise<void> {
  const settings = await readWorkerSettings(surroundings.env, (path) => readFile(path, 'utf8'));
  await runWorker(settings, {
    log: pino({ level: settings.logLevel, base: null }, surroundings.stdout),
    clock: systemClock,
    identity: newIdentity(),
    signal: stopSignal(surroundings),
  });
}

/** Tells workers apart without the host's name, which the SDK would put there and every reader of a history sees. */
export const newIdentity = (): string => `chatwoot-flows/${randomUUID().slice(0, 8)}`;
