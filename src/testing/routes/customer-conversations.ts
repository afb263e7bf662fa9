import { publicConversation, visibleToCustomer } from '../answers/conversation.ts';
import { publicMessage } from '../answers/message.ts';
import { type Call, empty, idOf, isPart, objectOf, publicRoute, type Route, textOf } from '../http/call.ts';
import { bareNotFound } from '../refusal.ts';
import { createConversation } from '../rules/conversations.ts';
import { createMessage, saveMessage } from '../rules/messages.ts';
import { saveConversation } from '../rules/save.ts';
import { setStatus } from '../rules/status.ts';
import type { Conversation } from '../state/conversation-records.ts';
import { contactPath, customerOf } from './customer.ts';
import { storeFiles } from './files.ts';

const conversationPath = `${contactPath}/conversations/:conversation_id`;

/** What a customer does in his conversations. He can only resolve them, never open them but by writing. */
export const customerConversationRoutes: Route[] = [
  publicRoute('GET', `${contactPath}/conversations`, (call) => {
    const { link } = customerOf(call);
    const rows = call.world.state.conversations.filter((row) => row.contactInboxId === link.id);
    return rows.map((row) => publicConversation(call.world, row));
  }),
  publicRoute('POST', `${contactPath}/conversations`, (call) => {
    const { link, actor } = customerOf(call);
    const customAttributes = objectOf(call.body.custom_attributes);
    return publicConversation(call.world, createConversation(call.world, link, actor, { customAttributes }));
  }),
  publicRoute('GET', conversationPath, (call) => publicConversation(call.world, conversationOf(call))),
  publicRoute('POST', `${conversationPath}/toggle_status`, (call) => {
    const row = conversationOf(call);
    setStatus(call.world, row, 'resolved', customerOf(call).actor);
    return publicConversation(call.world, row);
  }),
  publicRoute('POST', `${conversationPath}/toggle_typing`, (call) => {
    const row = conversationOf(call);
    const word = call.body.typing_status;
    const by = customerOf(call).actor;
    if (word === 'on' || word === 'off') {
      call.world.announce(`conversation_typing_${word}`, { conversationId: row.id, by, isPrivate: false });
    }
    return empty;
  }),
  publicRoute('POST', `${conversationPath}/update_last_seen`, (call) => {
    saveConversation(call.world, conversationOf(call), { contactLastSeenAt: call.world.now() });
    return empty;
  }),
  publicRoute('GET', `${conversationPath}/messages`, (call) => {
    const { state, url } = call.world;
    const before = call.query.before === undefined ? Number.POSITIVE_INFINITY : idOf(call.query.before);
    const rows = conversationOf(call).messages.filter((row) => visibleToCustomer(row) && row.id < before);
    return rows.slice(-20).map((row) => publicMessage(state, row, url()));
  }),
  publicRoute('POST', `${conversationPath}/messages`, (call) => {
    const { world, body } = call;
    const row = createMessage(world, conversationOf(call), {
      type: 'incoming',
      content: textOf(body.content),
      sender: customerOf(call).actor,
      attachments: storeFiles(world, [body.attachments].flat().filter(isPart)),
    });
    return publicMessage(world.state, row, world.url());
  }),
  publicRoute('PATCH', `${conversationPath}/messages/:message_id`, (call) => {
    const row = conversationOf(call).messages.find(({ id }) => id === idOf(call.path.message_id));
    if (!row) throw bareNotFound();
    const submitted = { submitted_values: call.body.submitted_values };
    saveMessage(call.world, row, { contentAttributes: { ...row.contentAttributes, ...submitted } });
    return publicMessage(call.world.state, row, call.world.url());
  }),
];

function conversationOf(call: Call): Conversation {
  const { link, contact } = customerOf(call);
  const row = call.world.state.conversation(contact.accountId, idOf(call.path.conversation_id));
  if (row?.contactInboxId !== link.id) throw bareNotFound();
  return row;
}
