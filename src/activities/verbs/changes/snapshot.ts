import type { Conversation, ConversationPriority, ConversationStatus } from '../../../chatwoot/answers/conversation.ts';
import type { ConversationEvent } from './event.ts';

/** A conversation as a follower last knew it: ids and words of Chatwoot's own, no text. */
export interface Snapshot {
  readonly contactId: number;
  /** Epoch seconds with a fraction; another value means that something changed. */
  readonly updatedAt: number;
  /** Every message up to this id is known. */
  readonly message: number;
  /** Known messages with higher ids: see `afterMessages`. */
  readonly recent: readonly number[];
  readonly status: ConversationStatus;
  /** Id of the agent, `bot:ID` for a bot, null for nobody. */
  readonly assignee: number | string | null;
  readonly team: number | null;
  readonly labels: readonly string[];
  readonly priority: ConversationPriority | null;
  /** False when the channel takes no free text now. */
  readonly canReply: boolean;
}

/** @param known what is known of the messages */
export function snapshotOf(row: Conversation, known: Pick<Snapshot, 'message' | 'recent'>): Snapshot {
  const { assignee, assignee_type, team, sender } = row.meta;
  return {
    contactId: sender.id,
    updatedAt: row.updated_at,
    message: known.message,
    recent: known.recent,
    status: row.status,
    assignee: assignee ? (assignee_type === 'AgentBot' ? `bot:${assignee.id}` : assignee.id) : null,
    team: team?.id ?? null,
    labels: row.labels.toSorted(),
    priority: row.priority,
    canReply: row.can_reply,
  };
}

const properties = [
  ['status', 'status'],
  ['assignee', 'assignee'],
  ['team', 'team'],
  ['labels', 'labels'],
  ['priority', 'priority'],
  ['can-reply', 'canReply'],
] as const;

/** What is different in the conversation itself; two changes that cancel each other out leave nothing to see. */
export function changesBetween(conversationId: number, before: Snapshot, after: Snapshot): ConversationEvent[] {
  return properties.flatMap(([kind, field]): ConversationEvent[] =>
    JSON.stringify(before[field]) === JSON.stringify(after[field])
      ? []
      : [
          {
            key: `${conversationId}:${kind}:${after.updatedAt}`,
            conversationId,
            contactId: after.contactId,
            kind,
            at: Math.floor(after.updatedAt),
            value: after[field],
          },
        ],
  );
}
