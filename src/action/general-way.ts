import type { Chatwoot } from '../activities/chatwoot.ts';
import type { Connection } from '../chatwoot/connection.ts';
import { withAccount } from '../chatwoot/from-connection.ts';
import { type Operation, readsOnly } from '../chatwoot/operation.ts';
import { at } from '../chatwoot/paging.ts';
import type { Input } from '../chatwoot/validate.ts';
import type { GeneralCall } from './general-call.ts';
import type { Answered, Report } from './report.ts';

type Method = ((input: Input) => Promise<unknown>) & { each?(input: Input): AsyncGenerator<unknown> };

/**
 * Calls the operation once, or follows its list to the end. Whether a failed call may be made again the client judges,
 * by the operation's row.
 */
export async function callOperation(
  { operation, allPages, params }: GeneralCall,
  chatwoot: Chatwoot,
  connection: Connection,
  report: Report,
): Promise<void> {
  const method = methodOf(chatwoot, operation);
  const input = withAccount(connection, operation, params);
  if (allPages && method.each) {
    const rows: unknown[] = [];
    for await (const row of method.each(input)) rows.push(row);
    report.answer = { value: rows, rows: rows.length };
    report.notes.push(`${operation.name}: all pages read, ${rows.length} rows.`);
    return;
  }
  const answer = answered(operation, input, await method(input));
  report.answer = answer;
  const done = answer.rows === undefined ? (readsOnly(operation) ? 'read' : 'done') : `${answer.rows} rows read`;
  report.notes.push(`${operation.name}: ${done}.`);
}

/** The client's method of an operation; the name of a row is its place in the client. */
export function methodOf(chatwoot: Chatwoot, operation: Operation): Method {
  let at: unknown = chatwoot;
  for (const key of operation.name.split('.')) at = (at as { [key: string]: unknown })[key];
  return at as Method;
}

/** What the outputs name besides the answer itself: ids that people hand to the next step. */
function answered(operation: Operation, input: Input, value: unknown): Answered {
  const group = operation.name.split('.').at(-2);
  const body = isObject(value) && isObject(value.payload) ? value.payload : value;
  const { id, status, current_status } = isObject(body) ? body : ({} as { [key: string]: unknown });
  return {
    value,
    rows: rowsOf(operation, value)?.length,
    conversationId: numberOf(input.conversation_id) ?? (group === 'conversations' ? numberOf(id) : undefined),
    messageId: group === 'messages' ? numberOf(id) : undefined,
    status: group === 'conversations' ? (textOf(current_status) ?? textOf(status)) : undefined,
  };
}

function rowsOf(operation: Operation, value: unknown): readonly unknown[] | undefined {
  const rows = at(value, operation.row.pages?.rows ?? '');
  return Array.isArray(rows) ? rows : undefined;
}

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const numberOf = (value: unknown): number | undefined => (/^\d+$/.test(String(value)) ? Number(value) : undefined);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
