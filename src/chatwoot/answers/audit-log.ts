import type { Availability, Role } from './agent.ts';
import type { AutomationAction, FilterCondition } from './automation-rule.ts';
import type { ChannelType, EmptyObject, EpochSeconds } from './common.ts';

/** What was changed. */
export type AuditedModel =
  | 'Webhook'
  | 'AutomationRule'
  | 'AgentBot'
  | 'InboxMember'
  | 'Inbox'
  | 'TeamMember'
  | 'Team'
  | 'Account'
  | 'AccountUser';

/** A page of auditLogs.list: 25 entries, newest first. The community edition answers 500 instead. */
export interface AuditLogPage {
  per_page: number;
  total_entries: number;
  current_page: number;
  audit_logs: AuditLog[];
}

/** One change to the settings of the account. */
export interface AuditLog {
  id: number;
  auditable_id: number;
  auditable_type: AuditedModel;
  /** The object as it is now, for a few models only. */
  auditable: Audited | null;
  associated_id: number;
  associated_type: 'Account';
  /** Null when no user did it. */
  user_id: number | null;
  user_type: 'User' | null;
  username: string | null;
  action: 'create' | 'update' | 'destroy';
  audited_changes: AuditedChanges;
  version: number;
  /** @source string: openapi-4.15.1.json audit_log.comment */
  comment: string | null;
  request_uuid: string;
  created_at: EpochSeconds;
  remote_address: string | null;
}

/** The object that was changed: an agent bot, a team or a membership. */
export interface Audited {
  id: number;
  availability?: Availability;
  role?: Role;
  user_id?: number;
  name?: string;
  avatar_url?: string;
  type?: 'agent_bot';
}

/** The value of a column: alone on create and destroy, the old and the new one on update. */
export type Changed<Value> = Value | [before: Value, after: Value];

/**
 * The columns that changed, of whatever was changed; the names are those of Chatwoot's tables, and words such as roles
 * are the numbers that the tables hold. The columns are those recorded, so another model may bring more.
 */
export interface AuditedChanges {
  role?: number;
  user_id?: number;
  account_id?: number;
  inviter_id?: null;
  availability?: number;
  name?: Changed<string> | null;
  bot_type?: number;
  bot_config?: EmptyObject;
  description?: Changed<string | null>;
  outgoing_url?: Changed<string> | null;
  feature_flags?: number[];
  timezone?: Changed<string>;
  portal_id?: null;
  channel_id?: number;
  csat_config?: EmptyObject;
  channel_type?: ChannelType;
  business_name?: null;
  email_address?: null;
  greeting_enabled?: boolean;
  greeting_message?: null;
  sender_name_type?: number;
  csat_survey_enabled?: boolean;
  enable_email_collect?: boolean;
  out_of_office_message?: Changed<string | null>;
  working_hours_enabled?: Changed<boolean>;
  auto_assignment_config?: EmptyObject;
  enable_auto_assignment?: boolean;
  lock_to_single_conversation?: boolean;
  allow_messages_after_resolved?: boolean;
  id?: number;
  inbox_id?: number | null;
  allow_auto_assign?: Changed<boolean>;
  team_id?: number;
  active?: Changed<boolean>;
  actions?: AutomationAction[];
  conditions?: FilterCondition[];
  /** Any word: Chatwoot does not check the event of a rule. */
  event_name?: string;
  url?: string;
  webhook_type?: number;
  /** Names of events. */
  subscriptions?: string[] | [before: string[], after: string[]];
}
