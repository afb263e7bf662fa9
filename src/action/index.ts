import * as core from '@actions/core';
import { systemClock } from '../chatwoot/clock.ts';
import { run } from './main.ts';

/** A failure that nobody awaited must not pass as success. */
process.on('unhandledRejection', (reason) => {
  core.setFailed(
    `unexpected ${reason instanceof Error ? reason.name : 'failure'} that nothing waited for: please report this.`,
  );
});
await run({ core, env: process.env, clock: systemClock });
