import { messagesMeta } from '../answers/conversation.ts';
import { message } from '../answers/message.ts';
import { conversationOf } from '../http/access.ts';
import { type AccountCall, isPart, objectOf, on, type Params, type Route, textOf, update } from '../http/call.ts';
import { crash, notFound, Refusal, unprocessable } from '../refusal.ts';
import { createMessage, saveMessage } from '../rules/messages.ts';
import { type Conversation, type Inbox, type Message, messageTypes } from '../state/conversation-records.ts';
import type { Attributes } from '../state/records.ts';
import { storeFiles } from './files.ts';

export const messageRoutes: Route[] = [
  on.get('member', '/conversations/:conversation_id/messages', list),
  on.post('member-or-bot', '/conversations/:conversation_id/messages', (call) => {
    const row = storeMessage(call, conversationOf(call), call.body);
    return message(call.world.state, row, call.world.url(), call.body.echo_id);
  }),
  on.delete('member', '/conversations/:conversation_id/messages/:message_id', (call) => {
    const row = messageOf(call);
    saveMessage(call.world, row, {
      content: 'This message was deleted',
      contentType: 'text',
      contentAttributes: { deleted: true },
      attachments: [],
    });
    return message(call.world.state, row, call.world.url());
  }),
  ...update('member', '/conversations/:conversation_id/messages/:message_id', (call) => {
    const row = messageOf(call);
    const inbox = call.world.state.inboxes.get(row.inboxId) as Inbox;
    if (inbox.channelType !== 'Channel::Api') {
      throw new Refusal(403, { error: 'Message status update is only allowed for API inboxes' });
    }
    changeStatus(call, row);
    return message(call.world.state, row, call.world.url());
  }),
  on.post('member', '/conversations/:conversation_id/messages/:message_id/retry', (call) => {
    const row = messageOf(call, (id) =>
      unprocessable(`Couldn't find Message with 'id'="${id}" [WHERE "messages"."conversation_id" = $1]`),
    );
    // A retry wipes content_attributes, so also a marker put there (12 step 119).
    saveMessage(call.world, row, { status: 'sent', contentAttributes: {} });
    return message(call.world.state, row, call.world.url());
  }),
];

function messageOf(call: AccountCall, missing: (id: unknown) => Refusal = notFound): Message {
  const row = conversationOf(call).messages.find((one) => String(one.id) === call.path.message_id);
  if (!row) throw missing(call.path.message_id);
  return row;
}

/** Unknown words are passed over, and so is `delivered` after `read`; any other status clears an error (12 step 109). */
function changeStatus({ world, body }: AccountCall, row: Message): void {
  const status = textOf(body.status);
  if (!status || !['sent', 'delivered', 'read', 'failed'].includes(status)) return;
  if (status === 'delivered' && row.status === 'read') return;
  const { contentAttributes } = row;
  const error = status === 'failed' ? (body.external_error ?? null) : null;
  const told = status === 'failed' || 'external_error' in contentAttributes ? { external_error: error } : {};
  saveMessage(world, row, { status, contentAttributes: { ...contentAttributes, ...told } });
}

const contentTypes = new Set(
  'text input_text input_textarea input_email input_select cards form article incoming_email input_csat integrations sticker voice_call'.split(
    ' ',
  ),
);
const withItems = new Set(['input_select', 'cards', 'form', 'article']);

/** Stores a message as messages.create and conversations.create do. Every refusal is 422 with the server's words. */
export function storeMessage(call: AccountCall, row: Conversation, body: Params): Message {
  const type = textOf(body.message_type) ?? 'outgoing';
  const contentType = textOf(body.content_type) ?? 'text';
  const inbox = call.world.state.inboxes.get(row.inboxId) as Inbox;
  if (type === 'incoming' && inbox.channelType !== 'Channel::Api') {
    throw unprocessable('Incoming messages are only allowed in Api inboxes');
  }
  const known = messageTypes.find((one) => one === type);
  if (!known) throw unprocessable(`'${type}' is not a valid message_type`);
  if (!contentTypes.has(contentType)) throw unprocessable(`'${contentType}' is not a valid content_type`);
  const contentAttributes = attributesOf(body);
  if (withItems.has(contentType)) {
    const { items } = contentAttributes;
    if (items === undefined || items === null) throw unprocessable("undefined method `reject' for nil");
    if (Array.isArray(items) && items.length === 0) {
      throw unprocessable('Validation failed: Content attributes At least one item is required.');
    }
  }
  return createMessage(call.world, row, {
    type: known,
    content: textOf(body.content),
    contentType,
    contentAttributes,
    private: body.private === true || body.private === 'true',
    sourceId: textOf(body.source_id),
    sender: known === 'incoming' ? { type: 'Contact', id: row.contactId, name: '' } : call.by,
    attachments: storeFiles(call.world, [body.attachments].flat().filter(isPart)),
  });
}

/** In a form they are a JSON text; a broken one counts as none. */
function attributesOf(body: Params): Attributes {
  let given = body.content_attributes;
  if (typeof given === 'string') {
    try {
      given = JSON.parse(given);
    } catch {
      given = {};
    }
  }
  const attributes = { ...objectOf(given) };
  // What an automation rule wrote says so, and nothing else (message_builder.rb).
  if (attributes.automation_rule_id !== undefined) return { automation_rule_id: attributes.automation_rule_id };
  if (body.external_created_at !== undefined) attributes.external_created_at = body.external_created_at;
  return attributes;
}

/** Newest 20; `before` 20 older; `after` up to 100 newer, without it; both: from `after` on, up to 1000. */
function list(call: AccountCall) {
  const { world, query } = call;
  const row = conversationOf(call);
  const cursor = (value: unknown) => {
    if (value === undefined || value === '') return undefined;
    if (!/^\d+$/.test(String(value))) throw crash();
    return Number(value);
  };
  const after = cursor(query.after);
  const before = cursor(query.before);
  const hidden = query.filter_internal_messages !== undefined;
  const seen = row.messages.filter((one) => !hidden || (one.type !== 'activity' && !one.private));
  const page =
    after !== undefined && before !== undefined
      ? seen.filter((one) => one.id >= after && one.id < before).slice(0, 1000)
      : after !== undefined
        ? seen.filter((one) => one.id > after).slice(0, 100)
        : seen.filter((one) => before === undefined || one.id < before).slice(-20);
  return {
    meta: messagesMeta(world, row),
    payload: page.map((one) => message(world.state, one, world.url())),
  };
}
