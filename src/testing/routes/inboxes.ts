import { inbox } from '../answers/inbox.ts';
import { agent, agentBot } from '../answers/people.ts';
import { iso } from '../answers/times.ts';
import { ownInboxes } from '../http/access.ts';
import { type AccountCall, empty, idOf, objectOf, on, type Params, type Route, textOf, update } from '../http/call.ts';
import { crash, invalid, notFound, Refusal, wrongRole } from '../refusal.ts';
import { deleteConversation } from '../rules/conversations.ts';
import { found } from '../rules/save.ts';
import type { ChannelType, Inbox } from '../state/conversation-records.ts';
import type { User } from '../state/records.ts';

/** Settings of a new inbox, under Chatwoot's names. */
const defaults = {
  greeting_enabled: false,
  greeting_message: null,
  working_hours_enabled: false,
  enable_email_collect: true,
  csat_survey_enabled: false,
  csat_config: {},
  enable_auto_assignment: true,
  auto_assignment_config: {},
  out_of_office_message: null,
  timezone: 'UTC',
  allow_messages_after_resolved: true,
  lock_to_single_conversation: false,
  sender_name_type: 'friendly',
  business_name: null,
};
/** Of Chatwoot's channels the stand-in has the two that need no outside service. */
const channels: Record<string, ChannelType> = { api: 'Channel::Api', web_widget: 'Channel::WebWidget' };

export const inboxRoutes: Route[] = [
  on.post('administrator', '/inboxes', create),
  on.get('member', '/inboxes', (call) => {
    const own = ownInboxes(call);
    const rows = call.world.state.inboxes.filter((row) => own(row.id));
    return { payload: rows.map((row) => shown(call, row)) };
  }),
  on.get('member', '/inboxes/:inbox_id', (call) => shown(call, inboxOf(call))),
  ...update('administrator', '/inboxes/:inbox_id', (call) => {
    const row = inboxOf(call);
    Object.assign(row.settings, settingsOf(call.body));
    Object.assign(row.channel, objectOf(call.body.channel));
    row.name = textOf(call.body.name) ?? row.name;
    row.updatedAt = call.world.now();
    return shown(call, row);
  }),
  on.delete('administrator', '/inboxes/:inbox_id', (call) => {
    const { world } = call;
    const row = inboxOf(call);
    world.later(() => {
      for (const one of world.state.conversations.filter(({ inboxId }) => inboxId === row.id)) {
        deleteConversation(world, one);
      }
      for (const link of world.state.contactInboxes.filter(({ inboxId }) => inboxId === row.id)) {
        world.state.contactInboxes.delete(link.id);
      }
      world.state.inboxes.delete(row.id);
    });
    return { message: 'Your inbox deletion request will be processed in some time.' };
  }),
  on.post('administrator', '/inboxes/:inbox_id/reset_secret', (call) => {
    const row = inboxOf(call);
    if (row.channelType !== 'Channel::Api') throw new Refusal(404, empty);
    row.secret = call.world.chance.token();
    return shown(call, row);
  }),
  on.get('member', '/inboxes/:inbox_id/assignable_agents', (call) => assignable(call, [inboxOf(call)])),
  on.get('member', '/assignable_agents', (call) => {
    const ids = call.query.inbox_ids;
    if (!Array.isArray(ids)) throw notFound();
    return assignable(
      call,
      ids.map((id) => inboxOf(call, id)),
    );
  }),
  on.get('member', '/inboxes/:inbox_id/agent_bot', (call) => {
    const bot = call.world.state.agentBots.get(inboxOf(call).agentBotId ?? -1);
    if (!bot) return {};
    // Here, and only here, the token comes as its whole row (02 step 73).
    const at = iso(call.world.now());
    const token = { id: bot.id, owner_type: 'AgentBot', owner_id: bot.id, token: bot.accessToken };
    const access_token = { ...token, created_at: at, updated_at: at };
    return { agent_bot: { ...agentBot(bot, call.role === 'administrator'), access_token } };
  }),
  on.post('administrator', '/inboxes/:inbox_id/set_agent_bot', (call) => {
    const row = inboxOf(call);
    const id = call.body.agent_bot;
    row.agentBotId = id ? found(call.world.state.agentBots.get(idOf(id))).id : null;
    return empty;
  }),
];

export function inboxOf(call: AccountCall, id: unknown = call.path.inbox_id): Inbox {
  const row = call.world.state.inboxes.get(idOf(id));
  if (row?.accountId !== call.account.id) throw notFound();
  if (!ownInboxes(call)(row.id)) throw wrongRole();
  return row;
}

const shown = (call: AccountCall, row: Inbox) => inbox(row, call.world.url(), call.role === 'administrator');

function create(call: AccountCall) {
  const { world, body, account } = call;
  const { state, chance } = world;
  const channel = objectOf(body.channel);
  if (!channel) throw crash();
  const channelType = channels[String(channel.type)];
  if (!channelType) throw invalid('Channel must exist', 'channel');
  const { type: _, ...channelFields } = channel;
  const settings = { ...structuredClone(defaults), ...settingsOf(body) };
  const now = world.now();
  const row = state.inboxes.insert({
    id: state.inboxes.nextId(),
    accountId: account.id,
    channelId: state.channels.nextId(channelType),
    channelType,
    name: textOf(body.name) ?? '',
    settings,
    channel: channelFields,
    hmacToken: chance.token(),
    secret: chance.token(),
    identifier: chance.token(),
    websiteToken: chance.token(),
    members: [],
    agentBotId: null,
    createdAt: now,
    updatedAt: now,
  });
  return shown(call, row);
}

function settingsOf(body: Params): Params {
  const { sender_name_type: senderName } = body;
  if (senderName !== undefined && senderName !== 'friendly' && senderName !== 'professional') throw crash();
  return Object.fromEntries(Object.entries(body).filter(([name]) => name in defaults));
}

/** Members of all the inboxes, then the administrators. */
function assignable({ world, account }: AccountCall, inboxes: Inbox[]) {
  const { state } = world;
  const members = state.accountUsers.filter((row) => row.accountId === account.id);
  const everywhere = members.filter((row) => inboxes.every((inbox) => inbox.members.includes(row.userId)));
  const admins = members.filter((row) => row.role === 'administrator' && !everywhere.includes(row));
  const people = [...everywhere, ...admins].map((row) => state.users.get(row.userId) as User);
  return { payload: people.map((user) => agent(state, user, account.id)) };
}
