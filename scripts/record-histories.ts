// Runs the scenarios of each process on a development server and the stand-in, and keeps their histories for the replay
// tests: `npm run histories`. A history that is there stays: it stands for runs that began with the code of its day.
// Remove a file to record it anew; add a scenario when a process learns something.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { allScenarios } from '../test/temporal/scenarios/index.ts';
import { openWorld } from '../test/temporal/world.ts';

const fileOf = (process: string, name: string) =>
  fileURLToPath(new URL(`../test/temporal/histories/${process}/${name}.json`, import.meta.url));

let written = 0;
for (const { process, world: options, scenarios } of allScenarios) {
  const missing = Object.entries(scenarios).filter(([name]) => !existsSync(fileOf(process, name)));
  if (missing.length === 0) continue;
  const world = await openWorld(options);
  try {
    for (const [name, run] of missing) {
      const handle = world.client.workflow.getHandle(await run(world));
      const file = fileOf(process, name);
      mkdirSync(dirname(file), { recursive: true });
      // Stack traces hold paths of the machine, and replay does not look at them.
      const withoutTraces = (key: string, value: unknown) => (key === 'stackTrace' ? undefined : value);
      writeFileSync(
        file,
        `${JSON.stringify(JSON.parse(historyToJSON(await handle.fetchHistory()), withoutTraces), null, 1)}\n`,
      );
      console.log(`Recorded ${process}/${name}.`);
      written += 1;
    }
  } finally {
    await world.close();
  }
}
console.log(`${written} histories were missing and are there now.`);
process.exit(0);
