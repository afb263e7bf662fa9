import { createChatwoot, createVerbs } from '../../src/activities/index.ts';
import { defaultRequestsPerMinute } from '../../src/chatwoot/connection.ts';
import { clockAheadMs, simulatedServer } from './simulated-server.ts';
import { simulatedTime } from './simulated-time.ts';

export interface AcrossWindows {
  readonly ratio: number;
  readonly refused: number;
}

/**
 * Many conversations in simulated time across rate windows, as a ratio to what the budget allows when every request is
 * a change: `count` / 2,400 minutes.
 */
export async function acrossWindows(count: number, changeMs: number): Promise<AcrossWindows> {
  // The server's minute has just begun: later in it would be easier, since a window can be used up at any time of it.
  const start = Date.parse('2026-11-22T10:01:00Z') - clockAheadMs;
  const clock = simulatedTime(start);
  const ids = Array.from({ length: count }, (_, at) => at + 1);
  const server = simulatedServer(clock, ids, changeMs);
  const connection = { baseUrl: 'https://chatwoot.test', accountId: 1, tokens: { user: 'simulated' } };
  const chatwoot = createChatwoot(connection, { clock, transport: server.transport });
  const report = await createVerbs(chatwoot, { clock }).conversations.setStatusInBulk({
    ids,
    status: 'resolved',
    limit: count,
  });
  const there = [...server.statuses.values()].filter((status) => status === 'resolved').length;
  if (there !== count || report.changed.length !== count)
    throw new Error(`${there} of ${count} are there, ${report.changed.length} reported`);
  const seconds = (clock.now() - start) / 1000;
  const allowed = (count / defaultRequestsPerMinute) * 60;
  const ratio = seconds / allowed;
  console.log(
    `${count} conversations in simulated time, ${changeMs} ms a change, two at a time: ${seconds.toFixed(1)} s, the budget allows ${allowed.toFixed(1)} s, ratio ${ratio.toFixed(3)}, ${server.count} requests, ${server.refused} refused with 429`,
  );
  return { ratio, refused: server.refused };
}
