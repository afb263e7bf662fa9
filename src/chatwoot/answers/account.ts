import type { IsoTime } from './common.ts';

/**
 * Whether the account may be used.
 * @source 'suspended': row platform.accounts.create status
 */
export type AccountStatus = 'active' | 'suspended';

/** A feature of the account; a newer server may have more. */
export type AccountFeature =
  | 'inbound_emails'
  | 'channel_email'
  | 'channel_facebook'
  | 'help_center'
  | 'agent_bots'
  | 'macros'
  | 'agent_management'
  | 'team_management'
  | 'inbox_management'
  | 'labels'
  | 'custom_attributes'
  | 'automations'
  | 'canned_responses'
  | 'integrations'
  | 'voice_recorder'
  | 'channel_website'
  | 'campaigns'
  | 'reports'
  | 'crm'
  | 'auto_resolve_conversations'
  | 'chatwoot_v4'
  | 'contact_chatwoot_support_team'
  | 'channel_instagram'
  | 'assignment_v2'
  | 'channel_tiktok'
  | 'captain_tasks'
  | 'audit_logs'
  | 'sla'
  | 'captain_integration'
  | 'custom_roles'
  | 'companies'
  | 'conversation_unread_counts'
  | 'advanced_search';

/** The features that are switched on; those that are off are missing. */
export type AccountFeatures = { [feature in AccountFeature]?: true };

/** The account (account.get and account.update). */
export interface Account {
  settings: AccountSettings;
  created_at: IsoTime;
  /** Missing until the account was first updated. */
  custom_attributes?: AccountCustomAttributes;
  domain: string | null;
  /** Features that are switched on; the others are missing. */
  features: AccountFeatures;
  id: number;
  locale: string;
  name: string;
  support_email: string;
  status: AccountStatus;
  cache_keys: CacheKeys;
}

/** The answer of account.get. */
export interface AccountDetails extends Account {
  /** @source string: openapi-4.15.1.json account_show_response.latest_chatwoot_version */
  latest_chatwoot_version: string | null;
  /**
   * @source items: openapi-4.15.1.json account_show_response.subscribed_features
   * @source absent: versions.md, community edition: missing keys
   */
  subscribed_features?: string[];
}

/** Settings of an account. `auto_resolve_after` is minutes. */
export interface AccountSettings {
  /** Minutes; null when switched off. */
  auto_resolve_after?: number | null;
  auto_resolve_message?: string;
  auto_resolve_ignore_waiting?: boolean;
}

/** Change when labels, inboxes or teams change. Epoch seconds as text. */
export interface CacheKeys {
  label: string;
  inbox: string;
  team: string;
}

/** What Chatwoot keeps of the subscription and of the sign-up. */
export interface AccountCustomAttributes {
  /** @source string: openapi-4.15.1.json account_detail.custom_attributes.plan_name */
  plan_name: string | null;
  /** @source number: openapi-4.15.1.json account_detail.custom_attributes.subscribed_quantity */
  subscribed_quantity: number | null;
  /** @source string: openapi-4.15.1.json account_detail.custom_attributes.subscription_status */
  subscription_status: string | null;
  /** @source string: openapi-4.15.1.json account_detail.custom_attributes.subscription_ends_on */
  subscription_ends_on: string | null;
  industry: string;
  timezone: string;
}
