import { conversation } from '../answers/conversation.ts';
import { ownInboxes } from '../http/access.ts';
import { type AccountCall, idOf, on, type Route } from '../http/call.ts';
import { compileFilter } from '../rules/filter.ts';
import { conversationKeys } from '../rules/filter-keys.ts';
import type { Conversation } from '../state/conversation-records.ts';
import { priorities } from '../state/records.ts';
import { teamOr404 } from './assignments.ts';

/** @param pageSize rows of a page of conversations.list; a setting of the real server too. */
export const conversationListRoutes = (pageSize: number): Route[] => [
  on.get('member', '/conversations', (call) => {
    const { rows, meta } = found(call);
    const shown = call.query.updated_within ? rows : pageOf(rows, call.query.page, pageSize);
    return { data: { meta, payload: shown.map((row) => conversation(call.world, row, call.user?.id ?? null)) } };
  }),
  on.get('member', '/conversations/meta', (call) => ({ meta: found(call).meta })),
  on.post('member', '/conversations/filter', (call) => {
    const matches = compileFilter(call.body.payload, conversationKeys(call.world.state, call.account.id));
    const rows = visible(call).filter(matches).sort(byActivity);
    const { mine_count, unassigned_count, all_count } = counts(call, rows);
    const page = pageOf(rows, call.query.page ?? call.body.page, 25);
    return {
      meta: { mine_count, unassigned_count, all_count },
      payload: page.map((row) => conversation(call.world, row, call.user?.id ?? null)),
    };
  }),
];

export function pageOf<Row>(rows: Row[], page: unknown, size: number): Row[] {
  const at = Math.max(1, idOf(page ?? 1));
  return rows.slice((at - 1) * size, at * size);
}

const byActivity = (one: Conversation, other: Conversation) => other.lastActivityAt - one.lastActivityAt;

export function visible(call: AccountCall): Conversation[] {
  const own = ownInboxes(call);
  return call.world.state.conversations.filter((row) => row.accountId === call.account.id && own(row.inboxId));
}

function counts(call: AccountCall, rows: Conversation[]) {
  const assigned = rows.filter((row) => row.assigneeId !== null).length;
  return {
    mine_count: rows.filter((row) => row.assigneeId !== null && row.assigneeId === call.user?.id).length,
    assigned_count: assigned,
    unassigned_count: rows.length - assigned,
    all_count: rows.length,
  };
}

/** The list's parameters; counts are made before `assignee_type` is applied. */
function found(call: AccountCall) {
  const { query, world } = call;
  const texts = (value: unknown) => [value].flat().map(String);
  let rows = visible(call);
  const keep = (matches: (row: Conversation) => boolean) => {
    rows = rows.filter(matches);
  };
  if (query.inbox_id !== undefined) keep((row) => row.inboxId === idOf(query.inbox_id));
  if (query.team_id !== undefined) {
    const team = teamOr404(call, query.team_id);
    keep((row) => row.teamId === team.id);
  }
  const statuses = texts(query.status ?? 'open');
  if (query.q !== undefined) {
    const text = String(query.q).toLowerCase();
    const says = (row: Conversation) =>
      row.messages.some((one) => one.type !== 'activity' && one.content?.toLowerCase().includes(text));
    keep(says);
  } else if (!statuses.includes('all')) keep((row) => statuses.includes(row.status));
  if (query.labels !== undefined) {
    const wanted = texts(query.labels);
    keep((row) => row.labels.some((label) => wanted.includes(label)));
  }
  if (query.source_id !== undefined) {
    keep((row) => world.state.contactInboxes.get(row.contactInboxId)?.sourceId === query.source_id);
  }
  if (query.conversation_type === 'unattended') keep((row) => !row.firstReplyCreatedAt || row.waitingSince !== null);
  if (query.updated_within !== undefined) {
    const since = world.now() - Number(query.updated_within) * 1000;
    keep((row) => row.updatedAt > since);
  }
  const meta = counts(call, rows);
  const type = query.assignee_type;
  if (type === 'me') keep((row) => row.assigneeId === call.user?.id);
  if (type === 'unassigned') keep((row) => row.assigneeId === null);
  if (type === 'assigned') keep((row) => row.assigneeId !== null);
  return { rows: rows.sort(order(String(query.sort_by ?? 'last_activity_at_desc'))), meta };
}

function order(name: string): (one: Conversation, other: Conversation) => number {
  const [, column = 'last_activity_at', way = 'desc'] = /^(\w+?)_(asc|desc)$/.exec(name) ?? [];
  const read: Record<string, (row: Conversation) => number> = {
    last_activity_at: (row) => row.lastActivityAt,
    created_at: (row) => row.createdAt,
    waiting_since: (row) => row.waitingSince ?? Number.MAX_VALUE,
    priority: (row) => (row.priority ? priorities.indexOf(row.priority) : -1),
  };
  const by = read[column];
  if (!by) return byActivity;
  return (one, other) => (way === 'asc' ? by(one) - by(other) : by(other) - by(one)) || byActivity(one, other);
}
