import type { Clock } from '../../src/chatwoot/budget.ts';
import type { Transport } from '../../src/chatwoot/transport.ts';

export interface SimulatedServer {
  readonly transport: Transport;
  readonly statuses: Map<number, string>;
  count: number;
  refused: number;
}

/** Chatwoot's limit for one address (RACK_ATTACK_LIMIT), counted by the server's own clock minute. */
const limit = 3_000;
/** The server's clock is that much ahead, as real ones are. */
export const clockAheadMs = 7_300;

/**
 * As much of Chatwoot as a bulk change meets, in simulated time.
 * @param changeMs what a change takes, two at a time
 */
export function simulatedServer(clock: Clock, ids: readonly number[], changeMs: number): SimulatedServer {
  const statuses = new Map(ids.map((id) => [id, 'open']));
  const windows = new Map<number, number>();
  const free = [0, 0];
  const server: SimulatedServer = {
    statuses,
    count: 0,
    refused: 0,
    async transport({ url, body }) {
      server.count += 1;
      const serverNow = clock.now() + clockAheadMs;
      const window = Math.floor(serverNow / 60_000);
      windows.set(window, (windows.get(window) ?? 0) + 1);
      const answer = (status: number, text: string) => ({
        status,
        text,
        headers: new Headers({ date: new Date(clock.now() + clockAheadMs).toUTCString() }),
      });
      if ((windows.get(window) ?? 0) > limit) {
        server.refused += 1;
        return answer(429, 'Retry later\n');
      }
      const sent = JSON.parse(String(body)) as { status?: string; payload?: { values: number[] }[] };
      if (sent.payload) {
        await clock.sleep(5);
        const rows = (sent.payload[0]?.values ?? []).map((id) => ({
          id,
          status: statuses.get(id),
          snoozed_until: null,
        }));
        return answer(200, JSON.stringify({ meta: { all_count: rows.length }, payload: rows }));
      }
      free.sort((a, b) => a - b);
      const done = Math.max(free[0] as number, clock.now()) + changeMs;
      free[0] = done;
      await clock.sleep(done - clock.now());
      const id = Number(/conversations\/(\d+)\//.exec(url)?.[1]);
      statuses.set(id, String(sent.status));
      const payload = { success: true, conversation_id: id, current_status: sent.status, snoozed_until: null };
      return answer(200, JSON.stringify({ payload }));
    },
  };
  return server;
}
