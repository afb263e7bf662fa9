import type { Conversation } from '../state/conversation-records.ts';
import type { ReportingEvent, Status } from '../state/records.ts';
import type { World } from '../world.ts';

/** Keeps what conversations.listReportingEvents answers about a change of status; 04 step 95 shows which are kept. */
export function statusReported(world: World, row: Conversation, status: Status | 'bot_handoff'): void {
  const endedAt = row.updatedAt;
  if (status === 'resolved') {
    row.resolvedAt = endedAt;
    add(world, row, { name: 'conversation_resolved', startedAt: row.createdAt, endedAt, userId: row.assigneeId });
  } else if (status === 'open') {
    const startedAt = row.resolvedAt ?? row.createdAt;
    add(world, row, { name: 'conversation_opened', startedAt, endedAt, userId: row.assigneeId });
  } else if (status === 'bot_handoff') {
    add(world, row, { name: 'conversation_bot_handoff', startedAt: row.createdAt, endedAt, userId: row.assigneeId });
  }
}

/** The first public answer of a person. */
export function firstResponse(world: World, row: Conversation, userId: number, endedAt: number): void {
  add(world, row, { name: 'first_response', startedAt: row.createdAt, endedAt, userId });
}

type Fields = Pick<ReportingEvent, 'name' | 'startedAt' | 'endedAt' | 'userId'>;

function add(world: World, row: Conversation, fields: Fields): void {
  const { reportingEvents } = world.state;
  reportingEvents.insert({
    id: reportingEvents.nextId(),
    accountId: row.accountId,
    inboxId: row.inboxId,
    conversationId: row.id,
    createdAt: world.now(),
    ...fields,
  });
}
