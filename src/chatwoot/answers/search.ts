import type { Role } from './agent.ts';
import type { ArticleStatus } from './article.ts';
import type { ChannelType, EmptyObject, EpochSeconds } from './common.ts';
import type { ContactAdditionalAttributes } from './contact.ts';
import type { Message } from './message.ts';

/** The answer of search.all: up to 15 of each kind a page, without totals; messages of the last three months. */
export interface SearchResults {
  conversations: FoundConversation[];
  contacts: FoundContact[];
  messages: Message[];
  articles: FoundArticle[];
}

/** A conversation that search.all or search.conversations found, by its contact or number, never by its text. */
export interface FoundConversation {
  id: number;
  account_id: number;
  created_at: EpochSeconds;
  /** The first message. */
  message: Message;
  contact: FoundContact;
  inbox: FoundInbox;
  agent?: FoundAgent;
  /** Only in search.conversations. */
  additional_attributes?: EmptyObject;
}

/** A contact found. */
export interface FoundContact {
  email: string | null;
  id: number;
  name: string;
  phone_number: string | null;
  identifier: string | null;
  additional_attributes: ContactAdditionalAttributes;
  last_activity_at: EpochSeconds | null;
}

/** The inbox of a conversation found. */
export interface FoundInbox {
  id: number;
  channel_id: number;
  name: string;
  channel_type: ChannelType;
}

/** The assignee of a conversation found. */
export interface FoundAgent {
  id: number;
  available_name: string;
  email: string;
  name: string;
  role: Role;
}

/** An article found. */
export interface FoundArticle {
  id: number;
  title: string;
  locale: string;
  content: string;
  slug: string;
  portal_slug: string;
  account_id: number;
  /** Null in every recording. */
  category_name: null;
  status: ArticleStatus;
  updated_at: EpochSeconds;
}

/** A stored file: `blob_id` goes into `attachments` of a message or into an avatar or logo field. */
export interface Upload {
  file_url: string;
  blob_id: string;
}
