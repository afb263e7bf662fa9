import type { AgentBot, Team, User } from '../state/records.ts';
import type { State } from '../state/state.ts';
import type { World } from '../world.ts';

/** A user as a member of an account: agents, members, assignees. Nobody is ever online here, so nobody is assigned by
 * Chatwoot itself. */
export function agent(state: State, user: User, accountId: number) {
  const member = state.accountUsers.find((row) => row.userId === user.id && row.accountId === accountId);
  return {
    id: user.id,
    account_id: accountId,
    availability_status: member && !member.autoOffline ? member.availability : 'offline',
    auto_offline: member?.autoOffline ?? true,
    confirmed: user.confirmed,
    email: user.email,
    provider: 'email',
    available_name: user.displayName ?? user.name,
    name: user.name,
    role: member?.role ?? 'agent',
    thumbnail: '',
    custom_role_id: null,
  };
}

/** A user as the sender of a message. Only answers inside an account know whether he is online. */
export function userPush(user: User, availability: 'offline' | null) {
  return {
    id: user.id,
    name: user.name,
    available_name: user.displayName ?? user.name,
    avatar_url: '',
    type: 'user',
    availability_status: availability,
    thumbnail: '',
  };
}

export const botPush = (bot: AgentBot) => ({ id: bot.id, name: bot.name, avatar_url: '', type: 'agent_bot' });

/** A bot as the answer of an assignment. */
export const assignedBot = (bot: AgentBot) => ({
  id: bot.id,
  name: bot.name,
  description: bot.description,
  thumbnail: '',
  outgoing_url: bot.outgoingUrl,
  bot_type: 'webhook',
});

/** A bot as an administrator sees it; other agents see no secret (02 step 68). */
export const agentBot = (bot: AgentBot, withSecret: boolean) => ({
  ...assignedBot(bot),
  bot_config: {},
  account_id: bot.accountId,
  access_token: bot.accessToken,
  ...(withSecret ? { secret: bot.secret } : {}),
  system_bot: bot.accountId === null,
});

/** @param viewerId the calling user; `is_member` is about him. */
export const team = (row: Team, viewerId: number | null) => ({
  id: row.id,
  name: row.name,
  description: row.description,
  allow_auto_assign: row.allowAutoAssign,
  account_id: row.accountId,
  is_member: viewerId !== null && row.members.includes(viewerId),
});

/** The caller himself, with his accounts; carries his token. */
export function profile({ state }: World, user: User) {
  const memberships = state.accountUsers.filter((row) => row.userId === user.id);
  const first = memberships[0];
  return {
    access_token: user.accessToken,
    account_id: first?.accountId ?? null,
    available_name: user.displayName ?? user.name,
    avatar_url: '',
    confirmed: user.confirmed,
    display_name: user.displayName,
    message_signature: user.messageSignature,
    email: user.email,
    id: user.id,
    inviter_id: null,
    name: user.name,
    provider: 'email',
    pubsub_token: user.pubsubToken,
    role: first?.role ?? null,
    ui_settings: {},
    uid: user.email,
    type: null,
    accounts: memberships.map((row) => {
      const account = state.accounts.get(row.accountId);
      return {
        id: row.accountId,
        name: account?.name,
        status: account?.status,
        onboarding_step: null,
        active_at: null,
        role: row.role,
        permissions: [row.role],
        availability: row.availability,
        availability_status: row.autoOffline ? 'offline' : row.availability,
        auto_offline: row.autoOffline,
        custom_role_id: null,
        custom_role: null,
      };
    }),
  };
}
