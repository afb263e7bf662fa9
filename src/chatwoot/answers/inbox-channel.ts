import type { EmptyObject } from './common.ts';

/** Fields of API inboxes. `hmac_token` is on website inboxes too. */
export interface ApiChannelFields {
  /** Null on channels that have no such check. */
  hmac_mandatory: boolean | null;
  /** Proves the identity of contacts. A secret. */
  hmac_token?: string;
  /** Signs what Chatwoot posts to `webhook_url`. Since 4.13.0. */
  secret?: string;
  webhook_url?: string;
  /** The key of the public API. */
  inbox_identifier?: string;
  additional_attributes?: EmptyObject;
}

/** Fields of e-mail inboxes. The two passwords are fields of the answer: never print them. */
export interface EmailChannelFields {
  email?: string;
  forwarding_enabled?: boolean;
  imap_login?: string;
  imap_password?: string;
  imap_address?: string;
  imap_port?: number;
  imap_enabled?: boolean;
  imap_enable_ssl?: boolean;
  imap_authentication?: string;
  smtp_login?: string;
  smtp_password?: string;
  smtp_address?: string;
  smtp_port?: number;
  smtp_enabled?: boolean;
  smtp_domain?: string;
  smtp_enable_ssl_tls?: boolean;
  smtp_enable_starttls_auto?: boolean;
  smtp_openssl_verify_mode?: string;
  smtp_authentication?: string;
}

/** Fields of website inboxes; those that are not optional are null on all other channels. */
export interface WebsiteChannelFields {
  allowed_domains: string | null;
  widget_color: string | null;
  website_url: string | null;
  welcome_title: string | null;
  welcome_tagline: string | null;
  web_widget_script: string | null;
  website_token: string | null;
  selected_feature_flags: string[] | null;
  reply_time: string | null;
  pre_chat_form_enabled?: boolean;
  pre_chat_form_options?: PreChatForm;
  continuity_via_email?: boolean;
}

/** The form before a chat. */
export interface PreChatForm {
  pre_chat_message: string;
  pre_chat_fields: PreChatField[];
}

/** A field of that form. */
export interface PreChatField {
  field_type: string;
  label: string;
  name: string;
  type: string;
  required: boolean;
  enabled: boolean;
}
