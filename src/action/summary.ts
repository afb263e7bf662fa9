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
const mostRows = 200;

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
  if (report.notes.length > 0)
    summary.addRaw(`<ul>${report.notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>`, true);
  if (entries.length > 0) summary.addTable(table(entries, connection, dryRun));
  if (entries.length > mostRows) summary.addRaw(`<p>and ${entries.length - mostRows} more.</p>`, true);
  await summary.write();
}

/** Columns that would be empty in every row are left out. */
function table(entries: readonly ConversationReport[], connection: Connection | undefined, dryRun: boolean): Cell[][] {
  const columns: [string, (entry: ConversationReport) => string][] = [
    ['Conversation', (entry) => link(entry, connection)],
    ['Done', (entry) => escaped(entry.done.join(', '))],
    [dryRun ? 'Would be done' : 'Not done', (entry) => escaped(entry.todo.join(', '))],
    ['Status now', (entry) => entry.after?.status ?? ''],
  ];
  const used = columns.filter(([, cell]) => entries.some((entry) => cell(entry) !== ''));
  return [
    used.map(([data]) => ({ data, header: true })),
    ...entries.slice(0, mostRows).map((entry) => used.map(([, cell]) => cell(entry) || '–')),
  ];
}

function link(entry: ConversationReport, connection: Connection | undefined): string {
  const account = connection?.accountId ?? entry.after?.account_id;
  if (!connection || !account) return String(entry.id);
  return `<a href="${escaped(`${connection.baseUrl}/app/accounts/${account}/conversations/${entry.id}`)}">${entry.id}</a>`;
}

const escapes: { readonly [char: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] as string);
