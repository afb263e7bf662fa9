import type { Agent, Availability } from './agent.ts';
import type { CustomAttributes, EpochSeconds, IsoTime } from './common.ts';
import type { ContactInbox, InboxRow } from './contact-inbox.ts';

/** A contact: in contact answers, as the sender in a conversation's `meta` and in CSAT answers. */
export interface Contact {
  additional_attributes: ContactAdditionalAttributes;
  availability_status: Availability;
  email: string | null;
  id: number;
  name: string;
  phone_number: string | null;
  blocked: boolean;
  identifier: string | null;
  /** Missing in 4.12.1 and where the account has no companies feature. */
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
  /** Missing when `include_contact_inboxes` was false, and in some answers of get. */
  contact_inboxes?: ContactInbox[];
}

/** What Chatwoot itself knows of a contact, and what a client stored beside it. */
export interface ContactAdditionalAttributes {
  /** Filled from the e-mail domain, but for the community edition. */
  company_name?: string;
  /** Chatwoot's own note of the picture that it looked up, with the time of the look-up below. */
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

/** A note on a contact. Updating it with empty text shows the empty text and stores nothing. */
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
