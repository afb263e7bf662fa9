import * as core from '@actions/core';
import { systemClock } from '../chatwoot/clock.ts';
import { runOf } from './way.ts';

/** Nobody left to read the log is no reason to stop half way, nor a failure to write about into that same log. */
process.stdout.on('error', () => {});

/** A failure that nobody awaited must not pass as success. */
for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
  process.on(event, (reason: unknown) => {
    const what = reason instanceof Error ? reason.name : 'failure';
    core.setFailed(`unexpected ${what} that nothing waited for: please report this.`);
  });
}

/** A cancelled job leaves 7.5 s between its two signals, enough to say what was done. */
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => cancelled.abort(new Error('The step was cancelled.')));
}

const run = await runOf(process.env);
await run({ core, env: process.env, clock: systemClock, cancelled: cancelled.signal });
