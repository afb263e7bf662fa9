/** Rows of the stand-in. Times are milliseconds since 1970 (with a fraction, so that no two are alike); null = never. */
export type Attributes = Record<string, unknown>;
export type Status = 'open' | 'resolved' | 'pending' | 'snoozed';
export type Priority = 'low' | 'medium' | 'high' | 'urgent';
export type Role = 'administrator' | 'agent';
export const statuses: readonly Status[] = ['open', 'resolved', 'pending', 'snoozed'];
export const priorities: readonly Priority[] = ['low', 'medium', 'high', 'urgent'];

export interface Account {
  id: number;
  name: string;
  locale: string;
  domain: string | null;
  supportEmail: string | null;
  status: 'active' | 'suspended';
  settings: Attributes;
  customAttributes: Attributes;
  limits: Attributes;
  createdAt: number;
}

export interface User {
  id: number;
  name: string;
  displayName: string | null;
  email: string;
  accessToken: string;
  pubsubToken: string;
  confirmed: boolean;
  messageSignature: string | null;
  customAttributes: Attributes;
}

export interface AccountUser {
  id: number;
  accountId: number;
  userId: number;
  role: Role;
  availability: 'online' | 'offline' | 'busy';
  autoOffline: boolean;
  createdAt: number;
  updatedAt: number;
}

export interface AgentBot {
  id: number;
  name: string;
  description: string | null;
  outgoingUrl: string | null;
  accountId: number | null;
  accessToken: string;
  secret: string;
}

export interface PlatformApp {
  id: number;
  accessToken: string;
  accounts: Set<number>;
  users: Set<number>;
  bots: Set<number>;
}

export interface Team {
  id: number;
  accountId: number;
  name: string;
  description: string | null;
  allowAutoAssign: boolean;
  members: number[];
  createdAt: number;
  updatedAt: number;
}

export interface Label {
  id: number;
  accountId: number;
  title: string;
  description: string | null;
  color: string;
  showOnSidebar: boolean | null;
}

export interface CannedResponse {
  id: number;
  accountId: number;
  shortCode: string;
  content: string;
  createdAt: number;
  updatedAt: number;
}

export interface AttributeDefinition {
  id: number;
  accountId: number;
  displayName: string | null;
  key: string;
  displayType: string;
  description: string | null;
  model: 'conversation_attribute' | 'contact_attribute';
  values: unknown[];
  regexPattern: string | null;
  regexCue: string | null;
  createdAt: number;
  updatedAt: number;
}

export interface Webhook {
  id: number;
  accountId: number;
  name: string | null;
  url: string;
  subscriptions: string[];
  secret: string;
}

export interface ReportingEvent {
  id: number;
  accountId: number;
  name: string;
  inboxId: number;
  userId: number | null;
  conversationId: number;
  startedAt: number;
  endedAt: number;
  createdAt: number;
}
