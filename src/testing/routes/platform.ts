import type { PlatformCall, Route } from '../http/call.ts';
import { bareNotFound, unauthorized } from '../refusal.ts';

/** Makes a route of the Platform API. */
export const platform = (method: string, path: string, handle: (call: PlatformCall) => unknown): Route => ({
  method,
  url: `/platform/api/v1${path}`,
  kind: 'platform',
  handle,
});

/** The row, if the app may have it: absent is 404, another's 401. */
export function permitted<Row extends { id: number }>(row: Row | undefined, own: Set<number>): Row {
  if (!row) throw bareNotFound();
  if (!own.has(row.id)) throw unauthorized('Non permissible resource');
  return row;
}
