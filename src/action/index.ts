import * as core from '@actions/core';
import { systemClock } from '../chatwoot/clock.ts';
import { run } from './main.ts';

/** A failure that nobody awaited must not pass as success. */
for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
  process.on(event, (reason: unknown) => {
    const what = reason instanceof Error ? reason.name : 'failure';
    core.setFailed(`unexpected ${what} that nothing waited for: please report this.`);
  });
}
await run({ core, env: process.env, clock: systemClock });
