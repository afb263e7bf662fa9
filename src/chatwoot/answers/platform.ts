import type { AccountFeatures, AccountStatus } from './account.ts';
import type { Availability, Role } from './agent.ts';
import type { CustomAttributes, EmptyObject, IsoTime } from './common.ts';
import type { ProfileAccount } from './profile.ts';

/** An account, for the platform app that made it. */
export interface PlatformAccount {
  id: number;
  name: string;
  locale: string;
  domain: string | null;
  support_email: string;
  features: AccountFeatures;
  custom_attributes: CustomAttributes;
  limits: AccountLimits;
  status: AccountStatus;
}

/** Limits that the platform app has set. */
export interface AccountLimits {
  agents?: number;
  inboxes?: number;
}

/** The membership of a user in an account: raw columns, times in ISO. */
export interface AccountUser {
  id: number;
  account_id: number;
  user_id: number;
  role: Role;
  /** @source number: openapi-4.15.1.json user.inviter_id */
  inviter_id: number | null;
  created_at: IsoTime;
  updated_at: IsoTime;
  /**
   * When the user was last active in the account.
   * @source IsoTime: openapi-4.15.1.json user.accounts.active_at
   */
  active_at: IsoTime | null;
  availability: Availability;
  auto_offline: boolean;
  /**
   * @source absent: versions.md, community edition: missing keys
   * @source number: openapi-4.15.1.json user.accounts.custom_role_id
   */
  custom_role_id?: number | null;
  /** Null in every recording. */
  agent_capacity_policy_id: null;
}

/** A bot made by a platform app. `access_token` is a secret. */
export interface PlatformAgentBot {
  id: number;
  name: string;
  description: string | null;
  outgoing_url: string | null;
  /** Null for a bot of the whole installation. */
  account_id: number | null;
  access_token: string;
}

/** A user, for the platform app. `access_token` and `pubsub_token` are secrets. */
export interface PlatformUser {
  access_token: string;
  /** @source number: openapi-4.15.1.json user.account_id */
  account_id: number | null;
  available_name: string;
  avatar_url: string;
  confirmed: boolean;
  display_name: string | null;
  /** @source string: openapi-4.15.1.json user.message_signature */
  message_signature: string | null;
  email: string;
  id: number;
  name: string;
  provider: string;
  pubsub_token: string;
  /**
   * Null: the role belongs to a membership, not to the user.
   * @source Role: openapi-4.15.1.json user.role
   */
  role: Role | null;
  ui_settings: EmptyObject;
  uid: string;
  /** @source items: openapi-4.15.1.json user.accounts */
  accounts: ProfileAccount[];
  custom_attributes?: CustomAttributes;
}

/** A link that signs the user in without a password: a secret. */
export interface LoginUrl {
  url: string;
}
