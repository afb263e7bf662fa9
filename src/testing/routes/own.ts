import { type AccountCall, idOf } from '../http/call.ts';
import { notFound } from '../refusal.ts';
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
