import type { Connection } from '../chatwoot/connection.ts';
import type { Environment } from './inputs.ts';
import type { ConversationReport, Report } from './report.ts';

type Cell = string | { data: string; header: true };

/** The part of `core.summary` that is used here. */
export interface SummarySink {
  addHeading(text: string, level: number): SummarySink;
  addRaw(text: string, addEOL: boolean): SummarySink;
  addTable(rows: Cell[][]): SummarySink;
  write(): Promise<unknown>;
}

/** A summary may hold 1 MB; more rows than this nobody reads, and the outputs name every conversation. */
export const mostRows = 200;

/** Writes what the step did for people to read: ids, links and states, never what a customer wrote. */
export async function writeSummary(
  summary: SummarySink,
  env: Environment,
  report: Report,
  { connection, failure, dryRun }: { connection: Connection | undefined; failure: string | undefined; dryRun: boolean },
): Promise<void> {
  if (!env.GITHUB_STEP_SUMMARY) return;
  const entries = [...report.conversations.values()];
  summary.addHeading(`Chatwoot: ${failure ? 'failed' : dryRun ? 'dry run, nothing was changed' : 'done'}`, 3);
  if (failure) summary.addRaw(`<p>${escaped(failure)}</p>`, true);
  const notes = report.notes.slice(0, mostRows);
  if (report.notes.length > mostRows) notes.push(`and ${report.notes.length - mostRows} more, which the log holds.`);
  if (notes.length > 0) summary.addRaw(`<ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>`, true);
  if (entries.length > 0) summary.addTable(table(entries, connection, dryRun));
  if (entries.length > mostRows) summary.addRaw(`<p>and ${entries.length - mostRows} more.</p>`, true);
  await summary.write();
}

function table(entries: readonly ConversationReport[], connection: Connection | undefined, dryRun: boolean): Cell[][] {
  const columns: [string, (entry: ConversationReport) => string][] = [
    ['Conversation', (entry) => linkTo(entry.id, connection, entry.after?.account_id)],
    ['Done', (entry) => escaped(entry.done.join(', '))],
    [dryRun ? 'Would be done' : 'Not done', (entry) => escaped(entry.todo.join(', '))],
    ['Status now', (entry) => entry.after?.status ?? ''],
  ];
  return tableOf(columns, entries);
}

/** The first rows as a table, without the columns that would be empty in every row. */
export function tableOf<Row>(
  columns: readonly (readonly [title: string, cell: (row: Row) => string])[],
  rows: readonly Row[],
): Cell[][] {
  const used = columns.filter(([, cell]) => rows.some((row) => cell(row) !== ''));
  return [
    used.map(([data]) => ({ data, header: true })),
    ...rows.slice(0, mostRows).map((row) => used.map(([, cell]) => cell(row) || '–')),
  ];
}

/** The number of a conversation, with its address in the dashboard where that is known. */
export function linkTo(id: number, connection: Connection | undefined, accountId?: number): string {
  const account = connection?.accountId ?? accountId;
  if (!connection || !account) return String(id);
  return `<a href="${escaped(`${connection.baseUrl}/app/accounts/${account}/conversations/${id}`)}">${id}</a>`;
}

const escapes: { readonly [char: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] as string);
