import type {
  Attachment,
  Company,
  Contact,
  ContactInbox,
  Conversation,
  CsatResponse,
  Inbox,
  Message,
  Note,
} from './conversation-records.ts';
import type {
  Account,
  AccountUser,
  AgentBot,
  AttributeDefinition,
  CannedResponse,
  Label,
  PlatformApp,
  ReportingEvent,
  Team,
  User,
  Webhook,
} from './records.ts';
import { Table } from './table.ts';

/** Everything the stand-in knows. Tests may read it; what they change by hand fires no webhook. */
export interface State {
  readonly accounts: Table<Account>;
  readonly users: Table<User>;
  readonly accountUsers: Table<AccountUser>;
  readonly agentBots: Table<AgentBot>;
  readonly platformApps: Table<PlatformApp>;
  readonly inboxes: Table<Inbox>;
  readonly channels: { nextId(type: string): number };
  readonly teams: Table<Team>;
  readonly labels: Table<Label>;
  readonly attributeDefinitions: Table<AttributeDefinition>;
  readonly webhooks: Table<Webhook>;
  readonly companies: Table<Company>;
  readonly contacts: Table<Contact>;
  readonly contactInboxes: Table<ContactInbox>;
  readonly notes: Table<Note>;
  readonly conversations: Table<Conversation>;
  readonly messages: Table<Message>;
  readonly attachments: Table<Attachment>;
  readonly reportingEvents: Table<ReportingEvent>;
  readonly csatResponses: Table<CsatResponse>;
  readonly cannedResponses: Table<CannedResponse>;
  /** Takes the next display id of an account. */
  nextDisplayId(accountId: number): number;
  /** The conversation that an account calls `displayId`. */
  conversation(accountId: number, displayId: number): Conversation | undefined;
}

/** @param idsAfter ids of every table and display ids begin after this number; 0 as on a new server. */
export function createState(idsAfter = 0): State {
  let tables = 0;
  // Tables begin apart from each other, so that a mix-up of two kinds of id shows; a new server begins them all at 1.
  const table = <Row extends { id: number }>() => new Table<Row>(idsAfter === 0 ? 1 : idsAfter + 1000 * tables++ + 1);
  const displayIds = new Map<number, number>();
  const channelIds = new Map<string, number>();
  const byDisplayId = new Map<string, number>();
  const conversations = table<Conversation>();
  const next = <Key>(counts: Map<Key, number>, key: Key) => {
    const id = (counts.get(key) ?? idsAfter) + 1;
    counts.set(key, id);
    return id;
  };
  const insert = conversations.insert.bind(conversations);
  conversations.insert = (row) => {
    byDisplayId.set(`${row.accountId}/${row.displayId}`, row.id);
    return insert(row);
  };
  return {
    accounts: table(),
    users: table(),
    accountUsers: table(),
    agentBots: table(),
    platformApps: table(),
    inboxes: table(),
    channels: { nextId: (type) => next(channelIds, type) },
    teams: table(),
    labels: table(),
    attributeDefinitions: table(),
    webhooks: table(),
    companies: table(),
    contacts: table(),
    contactInboxes: table(),
    notes: table(),
    conversations,
    messages: table(),
    attachments: table(),
    reportingEvents: table(),
    csatResponses: table(),
    cannedResponses: table(),
    nextDisplayId: (accountId) => next(displayIds, accountId),
    conversation: (accountId, displayId) => conversations.get(byDisplayId.get(`${accountId}/${displayId}`) ?? -1),
  };
}
