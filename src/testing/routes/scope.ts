import { type AccountCall, idOf, type PlatformCall, type Route } from '../http/call.ts';
import { bareNotFound, notFound, unauthorized } from '../refusal.ts';
import type { Table } from '../state/table.ts';

interface Owned {
  id: number;
  accountId: number | null;
}

/** The row of the path's `id`, if it is the account's; else 404. */
export function own<Row extends Owned>(call: AccountCall, table: Table<Row>): Row {
  const row = table.get(idOf(call.path.id));
  if (row?.accountId !== call.account.id) throw notFound();
  return row;
}

/** Deletes the row of the path's `id`; answers `answer`. */
export function remove<Row extends Owned, Answer>(call: AccountCall, table: Table<Row>, answer: Answer): Answer {
  table.delete(own(call, table).id);
  return answer;
}

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
