import type { Agent, Availability } from './agent.ts';
import type { CustomAttributes, EpochSeconds, IsoTime } from './common.ts';
import type { ContactInbox, InboxRow } from './contact-inbox.ts';

/** A contact: in contact answers, as the sender in a conversation's `meta` and in CSAT answers. */
export interface Contact {
  additional_attributes: ContactAdditionalAttributes;
  /** `online` while the contact has the widget open. */
  availability_status: Availability;
  email: string | null;
  id: number;
  name: string;
  phone_number: string | null;
  blocked: boolean;
  identifier: string | null;
  /** Missing on servers before 4.13 and where companies are switched off. */
  company_id?: number | null;
  /** Address of the picture, empty without one. */
  thumbnail: string;
  custom_attributes: CustomAttributes;
  /** Missing until the contact has written. */
  last_activity_at?: EpochSeconds;
  created_at: EpochSeconds;
}

/** A contact with the inboxes it can be reached through. */
export interface ContactWithInboxes extends Contact {
  /** Missing when `include_contact_inboxes` is false and where Chatwoot leaves it out. */
  contact_inboxes?: ContactInbox[];
}

/** What Chatwoot itself knows of a contact, and what a client stored beside it. */
export interface ContactAdditionalAttributes {
  /** Filled from the e-mail domain by the enterprise edition (versions.md). */
  company_name?: string;
  /** Set by the picture look-up that runs some time after a contact got an e-mail address. */
  avatar_url_hash?: string;
  last_avatar_sync_at?: IsoTime;
  city?: string;
  country_code?: string;
}

/** The answer of contacts.create. */
export interface CreatedContact {
  contact: ContactWithInboxes;
  contact_inbox: CreatedContactInbox;
}

/** The link that contacts.create made: both fields are null when no `inbox_id` was sent. */
export interface CreatedContactInbox {
  inbox: InboxRow | null;
  source_id: string | null;
}

/** A note on a contact. Seen by agents only. */
export interface ContactNote {
  id: number;
  content: string;
  /** Null in every recording, though the note belongs to an account. */
  account_id: null;
  /** Null in every recording, though the note belongs to a contact. */
  contact_id: null;
  user: Agent;
  created_at: EpochSeconds;
  updated_at: EpochSeconds;
}

/** The `meta` of contact lists. 15 a page. */
export interface ContactCount {
  /** All matching contacts, not those of this page. */
  count: number;
  /** A number when the query gave none, else the text that it gave. */
  current_page: number | string;
}

/** The `meta` of contacts.search. 15 a page. */
export interface ContactSearchMeta {
  /** Contacts on this page, not of all pages. */
  count: number | null;
  current_page: number;
  has_more: boolean | null;
}
