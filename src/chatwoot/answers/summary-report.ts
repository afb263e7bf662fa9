/** Conversations of one kind of channel, by status. */
export interface ChannelSummary {
  open: number;
  resolved: number;
  pending: number;
  snoozed: number;
  total: number;
}

/** A row of summaryReports.inbox, agent and team; `id` is that of the inbox, agent or team. Averages are seconds. */
export interface SummaryRow {
  id: number;
  conversations_count: number;
  resolved_conversations_count: number;
  avg_resolution_time: number | null;
  avg_first_response_time: number | null;
  /** @source number: API-NOTES section 15 */
  avg_reply_time: number | null;
}

/** Conversations by the time to the first reply. */
export interface ResponseTimes {
  '0-1h': number;
  '1-4h': number;
  '4-8h': number;
  '8-24h': number;
  '24h+': number;
}

/** Conversations by inbox and label: `matrix[i][l]` belongs to `inboxes[i]` and `labels[l]`. */
export interface InboxLabelMatrix {
  inboxes: MatrixInbox[];
  labels: MatrixLabel[];
  matrix: number[][];
}

/** A row of the matrix. */
export interface MatrixInbox {
  id: number;
  name: string;
}

/** A column of the matrix. */
export interface MatrixLabel {
  id: number;
  title: string;
}
