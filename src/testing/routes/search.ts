import { message } from '../answers/message.ts';
import { seconds } from '../answers/times.ts';
import { type AccountCall, on, type Route } from '../http/call.ts';
import { type Message, messageTypes } from '../state/conversation-records.ts';
import { pageOf, visible } from './conversation-lists.ts';

/** About three months, as far back as the real search looks. */
const searchSpan = 90 * 86_400_000;

export const searchRoutes: Route[] = [
  on.get('member', '/search/messages', (call) => {
    const { world, query } = call;
    const text = String(query.q ?? '')
      .trim()
      .toLowerCase();
    const since = world.now() - searchSpan;
    const rows = visible(call)
      .flatMap((row) => row.messages)
      .filter((row) => row.createdAt >= since && row.content?.toLowerCase().includes(text))
      .sort((one, other) => other.createdAt - one.createdAt);
    return {
      payload: { messages: pageOf(rows, query.page, 15).map((row) => message(world.state, row, world.url())) },
    };
  }),
  on.get('member', '/conversations/search', searchConversations),
];

/** With `q` every status and only the messages found; without it every open conversation with all its messages. */
function searchConversations(call: AccountCall) {
  const { world, query, account } = call;
  const { state } = world;
  const text = query.q === undefined ? undefined : String(query.q).toLowerCase();
  const says = (row: Message) => row.type !== 'activity' && row.content?.toLowerCase().includes(text ?? '');
  const rows = visible(call)
    .filter((row) => (text === undefined ? row.status === 'open' : row.messages.some(says)))
    .sort((one, other) => other.lastActivityAt - one.lastActivityAt);
  const assigned = rows.filter((row) => row.assigneeId !== null);
  return {
    meta: {
      mine_count: rows.filter((row) => row.assigneeId === call.user?.id).length,
      unassigned_count: rows.length - assigned.length,
      all_count: rows.length,
    },
    payload: pageOf(rows, query.page, 25).map((row) => {
      const inbox = state.inboxes.get(row.inboxId);
      const contact = state.contacts.get(row.contactId);
      return {
        id: row.displayId,
        uuid: row.uuid,
        created_at: seconds(row.createdAt),
        contact: { id: row.contactId, name: contact?.name },
        inbox: { id: row.inboxId, name: inbox?.name, channel_type: inbox?.channelType },
        messages: row.messages.filter((one) => text === undefined || says(one)).map((one) => found(call, one)),
        account_id: account.id,
      };
    }),
  };
}

function found({ world: { state } }: AccountCall, row: Message) {
  const { users, agentBots, contacts } = state;
  const table = row.sender && { User: users, AgentBot: agentBots, Contact: contacts }[row.sender.type];
  return {
    content: row.content,
    id: row.id,
    ...(row.sender ? { sender_name: table?.get(row.sender.id)?.name } : {}),
    message_type: messageTypes.indexOf(row.type),
    created_at: seconds(row.createdAt),
  };
}
