import type { EmptyObject, IsoTime } from './common.ts';

/** What a user may do in the account. */
export type Role = 'agent' | 'administrator';

/** What a user or contact shows as his presence. */
export type Availability = 'online' | 'busy' | 'offline';

/**
 * A user as a member of the account: in agent, inbox-member, team-member and participant lists, as the assignee of a
 * conversation and as the author of an article or note. `id` is the id of the user, which every `assignee_id` takes.
 */
export interface Agent {
  id: number;
  account_id: number;
  /** What others see now. With `auto_offline` it was `offline` in every recording, since no dashboard was open. */
  availability_status: Availability;
  auto_offline: boolean;
  /** False until the person has accepted the invitation. */
  confirmed: boolean;
  email: string;
  provider: string;
  available_name: string;
  name: string;
  role: Role;
  /** Address of the picture, empty without one. */
  thumbnail: string;
  /**
   * Takes the place of `role` in the enterprise edition.
   * @source absent: versions.md, community edition: missing keys
   */
  custom_role_id?: number | null;
}

/** What every answer with a whole agent bot says. `secret` signs deliveries: never print it. */
export interface AgentBotFields {
  id: number;
  name: string;
  description: string | null;
  /** Address of the picture, empty without one. */
  thumbnail: string;
  /** Where Chatwoot posts events; null for a bot that only calls. */
  outgoing_url: string | null;
  bot_type: 'webhook';
  bot_config: EmptyObject;
  account_id: number;
  /** Signs what the bot is sent. Only administrators see it; since 4.13.0. */
  secret?: string;
  /** True for a bot of the whole installation. */
  system_bot: boolean;
}

/** An agent bot of the account. */
export interface AgentBot extends AgentBotFields {
  /** A secret: whoever has it acts as the bot. */
  access_token: string;
}

/** The bot of an inbox (inboxes.getAgentBot). Here `access_token` is the whole row of the token, not its text. */
export interface AttachedAgentBot extends AgentBotFields {
  access_token: AccessTokenRow;
}

/** The row of an access token. `token` is a secret. */
export interface AccessTokenRow {
  id: number;
  owner_type: 'AgentBot';
  owner_id: number;
  token: string;
  created_at: IsoTime;
  updated_at: IsoTime;
}

/** The short form of a bot that conversationAssignments.create answers when a bot was assigned. */
export interface AssignedAgentBot {
  id: number;
  name: string;
  description: string;
  thumbnail: string;
  /** @source string: openapi-4.15.1.json agent_bot.outgoing_url */
  outgoing_url: string | null;
  bot_type: 'webhook';
}
