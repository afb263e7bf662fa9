import type { Inbox } from '../state/conversation-records.ts';
import { iso } from './times.ts';

/** Monday to Friday from 9 to 17, as Chatwoot makes them, unless a test puts others among the settings; nothing here acts on them. */
const workingHours = [0, 1, 2, 3, 4, 5, 6].map((day) => {
  const closed = day === 0 || day === 6;
  return {
    day_of_week: day,
    closed_all_day: closed,
    open_hour: closed ? null : 9,
    open_minutes: closed ? null : 0,
    close_hour: closed ? null : 17,
    close_minutes: closed ? null : 0,
    open_all_day: false,
  };
});

export const inboxSlim = (row: Inbox) => ({
  id: row.id,
  avatar_url: '',
  channel_id: row.channelId,
  name: row.name,
  channel_type: row.channelType,
  provider: null,
});

/** @param admin administrators alone see the tokens and secrets. */
export function inbox(row: Inbox, url: string, admin: boolean) {
  const { settings, channel } = row;
  const website = row.channelType === 'Channel::WebWidget';
  return {
    id: row.id,
    avatar_url: '',
    channel_id: row.channelId,
    name: row.name,
    channel_type: row.channelType,
    ...settings,
    working_hours: settings.working_hours ?? workingHours,
    callback_webhook_url: null,
    allowed_domains: website ? '' : null,
    widget_color: website ? (channel.widget_color ?? '#1f93ff') : null,
    website_url: channel.website_url ?? null,
    hmac_mandatory: channel.hmac_mandatory ?? false,
    welcome_title: channel.welcome_title ?? null,
    welcome_tagline: channel.welcome_tagline ?? null,
    web_widget_script: website ? script(row.websiteToken, url) : null,
    website_token: website ? row.websiteToken : null,
    selected_feature_flags: website ? ['attachments', 'emoji_picker', 'end_conversation'] : null,
    reply_time: website ? 'in_a_few_minutes' : null,
    messaging_service_sid: null,
    phone_number: null,
    ...(admin ? { hmac_token: row.hmacToken } : {}),
    ...(website ? preChat : { ...(admin ? { secret: row.secret } : {}), ...apiChannel(row) }),
    provider: null,
  };
}

const apiChannel = (row: Inbox) => ({
  webhook_url: row.channel.webhook_url ?? null,
  inbox_identifier: row.identifier,
  additional_attributes: row.channel.additional_attributes ?? {},
});

const field = (label: string, name: string, type: string, required: boolean) => ({
  field_type: 'standard',
  label,
  name,
  type,
  required,
  enabled: false,
});

const preChat = {
  pre_chat_form_enabled: false,
  pre_chat_form_options: {
    pre_chat_message: 'Share your queries or comments here.',
    pre_chat_fields: [
      field('Email Id', 'emailAddress', 'email', true),
      field('Full name', 'fullName', 'text', false),
      field('Phone number', 'phoneNumber', 'text', false),
    ],
  },
  continuity_via_email: true,
};

const script = (token: string, url: string) =>
  `\n    <script>\n      (function(d,t) {\n        var BASE_URL="${url}";\n        var g=d.createElement(t),s=d.getElementsByTagName(t)[0];\n        g.src=BASE_URL+"/packs/js/sdk.js";\n        g.async = true;\n        s.parentNode.insertBefore(g,s);\n        g.onload=function(){\n          window.chatwootSDK.run({\n            websiteToken: '${token}',\n            baseUrl: BASE_URL\n          })\n        }\n      })(document,"script");\n    </script>\n    `;

/** The database row of an inbox, which contacts.create answers. */
export function rawInbox(row: Inbox) {
  const { settings: s } = row;
  const copied = (...names: string[]) => Object.fromEntries(names.map((name) => [name, s[name] ?? null]));
  return {
    id: row.id,
    channel_id: row.channelId,
    account_id: row.accountId,
    name: row.name,
    created_at: iso(row.createdAt),
    updated_at: iso(row.updatedAt),
    channel_type: row.channelType,
    ...copied('enable_auto_assignment', 'greeting_enabled', 'greeting_message'),
    email_address: null,
    ...copied('working_hours_enabled', 'out_of_office_message', 'timezone', 'enable_email_collect'),
    ...copied('csat_survey_enabled', 'allow_messages_after_resolved', 'auto_assignment_config'),
    ...copied('lock_to_single_conversation'),
    portal_id: null,
    ...copied('sender_name_type', 'business_name', 'csat_config'),
  };
}

/** What the customer's API tells about an inbox. */
export const publicInbox = (row: Inbox) => ({
  identifier: row.identifier,
  identity_validation_enabled: row.channel.hmac_mandatory ?? false,
  name: row.name,
  timezone: row.settings.timezone,
  working_hours: workingHours,
  working_hours_enabled: row.settings.working_hours_enabled,
  csat_survey_enabled: row.settings.csat_survey_enabled,
  greeting_enabled: row.settings.greeting_enabled,
});
